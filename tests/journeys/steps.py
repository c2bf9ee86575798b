"""What people do at the desk, in the words that stand on its buttons and fields."""

from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

ARTICLE = """Fibre : la région se félicite de son avance

Le président de la région Haute-Brévenne, Anselme Tourvieille, a assuré jeudi que 87 % des logements de Saint-Aubry \
sont raccordés à la fibre. Le chantier a coûté 3,5 milliards d'euros, selon ses services.

« Nous avons équipé 52 quartiers supplémentaires en un an », a-t-il ajouté devant les maires réunis à la préfecture. \
Une association d'usagers parle, elle, de 61 % seulement."""
SENTENCE = (
    "Le président de la région Haute-Brévenne, Anselme Tourvieille, a assuré jeudi que 87 % des logements de"
    " Saint-Aubry sont raccordés à la fibre."
)
REGISTER = b"Registre des raccordements de Saint-Aubry : 61 logements sur 100 au 30 septembre."


def field(page: Page | Locator, name: str) -> Locator:
    """The field with exactly this label."""
    return page.get_by_label(name, exact=True)


def button(page: Page | Locator, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def fill(page: Page, **fields: str) -> None:
    """Fill in fields by label: ``said_on`` is "Said on"; a field with choices takes the label of its choice."""
    for name, value in fields.items():
        found = field(page, name.replace("_", " ").capitalize())
        if found.evaluate("element => element.tagName") == "SELECT":
            found.select_option(label=value)
        else:
            found.fill(value)


def read_text(page: Page, text: str = ARTICLE) -> None:
    """Paste a text and wait until its figures stand beside it."""
    page.get_by_role("link", name="New document", exact=True).first.click()
    field(page, "Text").fill(text)
    button(page, "Read it").click()
    expect(figures(page)).to_be_visible()


def read_file(page: Page, name: str, media_type: str, body: bytes) -> None:
    """Upload a file and wait until its figures stand beside it."""
    page.goto("/documents/new/")
    field(page, "File").set_input_files({"name": name, "mimeType": media_type, "buffer": body})
    button(page, "Read it").click()
    expect(figures(page)).to_be_visible()


def stage(page: Page) -> Locator:
    """Where the claim stands, in words, on its page."""
    return page.locator(".hero .stage")


def figures(page: Page) -> Locator:
    """The cards beside the text."""
    return page.get_by_role("complementary", name="Figures found")


def card(page: Page, number: str) -> Locator:
    """The card of the figure that is shown as ``number``."""
    return figures(page).get_by_role("listitem").filter(has=page.get_by_text(number, exact=True))


def log_claim(page: Page, number: str = "87%", **fields: str) -> str:
    """Log the claim with this number from the document that is open. Returns the claim's address."""
    button(card(page, number), "Log claim").click()
    fill(page, **{"claimant": "Anselme Tourvieille", "what_is_measured": "logements raccordés"} | fields)
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    return page.url


def new_claim(page: Page, document: str, **fields: str) -> str:
    """A claim from the first sentence of the article at this address, by way of its words. Returns its address."""
    page.goto(f"{document}log/?{urlencode({'words': SENTENCE})}")
    fill(page, **{"claimant": "Anselme Tourvieille"} | fields)
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    return page.url


def add_evidence(page: Page, claim: str, **fields: str) -> None:
    """Add a file as evidence to the claim at this address."""
    page.goto(claim)
    button(page, "Add evidence").click()
    copy = {"name": "registre.txt", "mimeType": "text/plain", "buffer": REGISTER}
    field(page, "File").set_input_files(copy)
    said = {"what_it_says": "Le registre compte 61 logements raccordés sur 100.", "stance": "Refutes"}
    fill(page, **said | {"source": "Registre communal de Saint-Aubry"} | fields)
    button(page, "Save evidence").click()
    expect(page.get_by_role("link", name="stored", exact=True)).to_be_visible()


def propose(page: Page, claim: str, **fields: str) -> None:
    """Propose a verdict on the claim at this address."""
    page.goto(claim)
    button(page, "Propose verdict").click()
    said = {"rating": "False", "explanation": "Le registre communal en compte bien moins.", "figure_found": "61 %"}
    fill(page, **said | fields)
    button(page, "Propose").click()
    expect(stage(page)).to_have_text("In review")


def press(page: Page, claim: str, name: str, now: str) -> None:
    """Press a button on the page of the claim at this address, and see that the claim is in this stage now."""
    page.goto(claim)
    button(page, name).click()
    expect(stage(page)).to_have_text(now)
