"""Dutch."""

from claims.figures.words.around import Around
from claims.figures.words.language import (
    Glued,
    Language,
    compared,
    counted,
    inflected,
    listed,
    named,
    parted,
    phrased,
    valued,
)

ONES = valued("een 1 één 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9")
TEENS = valued(
    "tien 10 elf 11 twaalf 12 dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19"
)
TENS = valued("twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90")


def _numerals() -> Glued:
    """Ones before tens in one word, "drieëntwintig", and all below a thousand in one: "tweehonderdvijftig"."""
    tied = {
        one + ("ën" if one.endswith("e") else "en") + ten: tens + ones
        for ten, tens in TENS.items()
        for one, ones in ONES.items()
        if one != "één"
    }
    small = ONES | TEENS | TENS | tied
    many = {word: value for word, value in (ONES | TEENS).items() if value > 1 and value != 10}
    hundreds = {f"{word}honderd": 100 * value for word, value in many.items()} | {"honderd": 100}
    joined = {
        hundred + link + rest: base + value
        for hundred, base in hundreds.items()
        if base < 1000
        for rest, value in small.items()
        for link in ("", "en")
    }
    return Glued(small | hundreds | joined | {"nul": 0}, "duizend")


NL_AROUND = Around(
    bodies=listed("""
        agentschap analisten bank bestuur bond brandweer bureau burgemeester commissie directeur economen gemeente
        gouverneur hoogleraar inspectie instelling instituut kabinet leger minister ministerie onderzoekers organisatie
        organisatoren partij politie premier provincie raad rechtbank regering staatssecretaris stichting universiteit
        vakbond vereniging voorzitter wethouder woordvoerder woordvoerster ziekenhuis
    """),
    reports=listed("bericht cijfers enquête gegevens onderzoek peiling persbericht raming rapport statistieken studie"),
    says=listed("""
        becijferde berichtte bevestigde bevestigt blijkt concludeert liet meldde meldden meldt noemde noemt raamt
        rapporteert schat schatte schatten schreef schrijft stelde stelt verklaarde verklaart vertelt verwacht
        waarschuwt weet zegt zei zeiden
    """),
    he=listed("hij zij ze"),
    who=listed("die"),
    before_says=listed("heeft hebben ook"),
    links=listed("de der het van voor"),
    weekdays=valued("maandag 0 dinsdag 1 woensdag 2 donderdag 3 vrijdag 4 zaterdag 5 zondag 6"),
    days_ago=counted("1: gisteren; 2: eergisteren; 0: vandaag"),
    months_ago=counted("1: vorige maand, afgelopen maand; 0: deze maand"),
    halves=counted("1: eerste halfjaar, eerste helft; 2: tweede halfjaar, tweede helft"),
    dating=listed("begin eind in medio over sinds"),
    since=listed("sinds"),
    not_then=listed("dan tegen tot voor"),
    coming=listed("komend komende volgend volgende"),
    spans=listed("tussen van"),
    span_links=listed("en tot - –"),
    decades=listed("jaren"),
    areas=listed("eiland gemeente land provincie regio republiek stad streek wijk"),
    levels=listed("bedraagt bedroeg is kwam ligt lag stond was"),
    number_of=listed("aantal"),
    shares=listed("aandeel deel percentage"),
    among=phrased("van de, van het, onder de"),
    fillers=listed("al bijna circa nog nu ongeveer slechts zo"),
)

NL = Language(
    code="nl",
    around=NL_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009",
    numerals=_numerals(),
    scales=valued("""
        honderd 100 duizend 1000 miljoen 1000000 miljard 1000000000 biljoen 1000000000000 mln 1000000 mld 1000000000 mrd
        1000000000
    """),
    short_scales=valued("k 1000 m 1000000"),
    joiners=listed("- en"),
    articles=listed("een 'n"),
    collectives=valued("dozijn 12 tiental 10 twintigtal 20 dertigtal 30 veertigtal 40 vijftigtal 50 honderdtal 100"),
    vague=valued("""
        tientallen 10 honderden 100 duizenden 1000 tienduizenden 10000 honderdduizenden 100000 miljoenen 1000000
        miljarden 1000000000
    """),
    half_more=phrased("en een half, en een halve"),
    fractions=parted("""
        50: de helft, helft van de, helft van het, helft van alle; 75: driekwart; 33.3333: eenderde, een derde deel;
        66.6667: tweederde; 25: een kwart, eenvierde; 20: eenvijfde
    """),
    denominators=valued("""
        derde 3 kwart 4 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10 honderdste 100 duizendste 1000
    """),
    weak_denominators=listed("derde vierde vijfde zesde zevende achtste negende tiende honderdste duizendste"),
    halves=listed("half halve"),
    one_in=phrased("op de, op, van de, van elke, op elke"),
    every=listed("elke elk iedere ieder"),
    every_whole=valued("tweede 2 derde 3 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10"),
    every_never=listed("keer maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    mixed={"anderhalf": "1.5", "anderhalve": "1.5"}
    | {
        f"{one}{'ë' if one.endswith('e') else 'e'}n{half}": f"{value}.5"
        for one, value in (ONES | TEENS).items()
        for half in ("half", "halve")
    },
    # units
    percent=phrased("procent, pct, percent"),
    points=listed("procentpunt procentpunten"),
    bare_points=listed("punt punten"),
    per_mille=listed("promille"),
    currencies=named("""
        EUR: euro, euro's, euro ' s; USD: dollar, dollars, amerikaanse dollar, amerikaanse dollars; GBP: pond sterling,
        pond, britse pond; CHF: zwitserse frank, zwitserse franken; NLG: gulden, guldens; BEF: belgische frank, frank,
        franken; RUB: roebel, roebels; JPY: yen; CNY: yuan; TRY: lira; UAH: hryvnia; INR: roepie, roepies; SEK: zweedse
        kronen; NOK: noorse kronen; DKK: deense kronen; PLN: zloty; kronen: kronen; BTC: bitcoin, bitcoins
    """),
    shy_currencies=named("GBP: pond"),
    hundredths=named("EUR: cent, eurocent, centen; GBP: pence"),
    measures=named("""
        km: kilometer, kilometers; m: meter, meters; cm: centimeter, centimeters; mm: millimeter, millimeters; =:
        curie, karaat, graden, graad, mijl, zeemijl, vaten, vat, pond, inch, pixels; km2: vierkante kilometer; m2:
        vierkante meter, vierkante meters; ha: hectare, hectares, hectaren; kg: kilo, kilo's, kilo ' s, kilogram; g:
        gram; mg: milligram; t: ton; L: liter, liters; ml: milliliter; m3: kubieke meter, kuub; °C: graden celsius;
        kWh: kilowattuur; MWh: megawattuur; GWh: gigawattuur; TWh: terawattuur; kW: kilowatt; MW: megawatt; GW:
        gigawatt; W: watt; km/h: km / u, kilometer per uur, kilometers per uur; V: volt; GB: gigabyte; TB: terabyte;
        hp: pk, paardenkracht; dB: decibel; bp: basispunt, basispunten; kcal: kilocalorieën; µg: microgram; Bq:
        becquerel; Sv: sievert; mSv: millisievert; µSv: microsievert; J: joule; MHz: megahertz; GHz: gigahertz; Hz:
        hertz; hPa: hectopascal; lichtjaar: lichtjaar
    """),
    degrees=listed("graad graden"),
    durations=listed("""
        dag dagen decennia decennium eeuw eeuwen jaar jaren jarige kwartaal kwartalen maand maanden minuten minuut nacht
        nachten seconde seconden uren uur week weken
    """),
    multiples=listed("keer maal"),
    multiples_worded=counted("""
        2: verdubbeld, verdubbelde, verdubbelden, verdubbelt, dubbel zo, twee keer zo, tweemaal zo; 3: verdrievoudigd,
        verdrievoudigde, drie keer zo, driemaal zo; 4: verviervoudigd, vier keer zo; 10: vertienvoudigd
    """),
    average=listed("doorsnee gemiddeld gemiddelde mediaan"),
    age_marks=listed("jarige jarig leeftijd oud oude"),
    # nouns
    of=listed("aan van"),
    adjectives=listed("""
        ander andere beschadigd beschikbaar besmet dronken eigen extra gestolen gevonden gouden houten komende nader
        nieuw open overleden stalen verlaten verschillend zilveren zulke
    """),
    prenominal_ends=("e",),
    functions=listed("""
        aan af al alle allemaal als bij binnen bleef bleek bleven blijkt blijven boven breed buiten daar daardoor
        daarmee daarna daarvan daarvoor dan dat de deden deed deel der deze dicht die diep dit doen dood door dus echter
        een elk elke en er erbij ervan gaan gaat gaf gaven geen geven gewond ging gingen gratis had hadden halen hebben
        heeft hem hen het hier hij hoe hoger hoog houden hun ieder iedere ik in inmiddels is ja je jij jouw juist kan
        keer komen komt kon konden kost kosten kostte kreeg kregen krijgen kunnen kwam kwamen laat lag lagen lager lang
        later leden leven liepen liet liggen ligt lijden lopen maar maken mee meer men met mijn minder minstens mocht
        mochten moest moesten moet moeten mogen na naar nam namelijk namen nemen niet nodig nog nu of om omdat onder ons
        ook op over overleden per plus raakten reageren reden reeds rond ruim samen sinds slechts sloten snel soms staan
        staat stierven stijgen stonden stopten te tegen tegenover telde telden tellen telt ten ter terwijl tijdens toch
        toen tot totaal tussen uit vallen van vanaf vandaag vanuit veel verdwenen verloren via viel vielen vinden
        volgens voor vooral voordat vroeger waar waarbij waardoor waarin waarmee waarvan waren was wat we weer wegens
        welke werd werden weten wie wij wil wilden willen worden wordt zagen zaten ze zegde zeggen zegt zei zeiden zelf
        zich zien zij zijn zitten zo zoals zonder zou zouden zowel zullen
    """),
    plurals=listed("euro doden gewonden vrouw man zieken baby's auto's foto's kilo's leerlingen huishoudens kinderen"),
    compounds=listed("""
        dollar euro jaar jarig jarige jarigen kilo kilometer koppig koppige liter meter minuten procent uur
    """),
    # what is no figure
    months=valued("""
        januari 1 februari 2 maart 3 april 4 mei 5 juni 6 juli 7 augustus 8 september 9 oktober 10 november 11 december
        12 jan 1 feb 2 mrt 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 okt 10 nov 11 dec 12
    """),
    numbered=listed("""
        afbeelding aflevering afrit agenda airbus alarmnummer art artikel artikelen band bijlage bladzijde blz boeing
        bus covid deel dossier etappe fase fig figuur formule gebouw gleuf graad grafiek groep hoofdstuk iphone isbn
        jaargang jaren kamer kanaal kavel klas knooppunt lid lijn lot m model nr nummer nummers opus pagina paragraaf
        perron plaats postbus rang ronde route rubriek seizoen snelweg spoor stap tabel tel telefoon telefoonnummer top
        type verdieping versie vlucht vraag wedstrijd week wet windows zaal zone
    """),
    numbered_softly=listed("jaren deel graad groep kamer lid lijn m plaats ronde stap vraag wedstrijd week"),
    year_before=listed("""
        ( anno april augustus begin dan de december eind ek en februari het in jaar januari jaren juli juni maart medio
        mei na najaar november of oktober olympische rond seizoen september sinds tot tussen uit van vanaf voor voorjaar
        winter wk zomer ©
    """),
    clock=listed("uur u"),
    ordinal_suffixes=listed("de e ste"),
    superlatives=listed("beste grootste hoogste plaats"),
    streets=listed("dreef gracht kade laan lei plein singel steenweg straat weg"),
    lettered_postcodes=True,
    # comparators and increments
    before=compared("""
        >: meer dan, ruim, boven, boven de, boven het, hoger dan, groter dan, iets meer dan, langer dan, ouder dan, een
        goede, dik, een dikke; >=: minstens, ten minste, tenminste, minimaal, op zijn minst, zeker, niet minder dan,
        vanaf; <: minder dan, onder de, lager dan, kleiner dan, korter dan, jonger dan, nog geen, geen; <=: hoogstens,
        hooguit, maximaal, ten hoogste, tot, niet meer dan, tot wel, op zijn hoogst; ~: ongeveer, circa, ca, ca ., zo '
        n, zo ’ n, zo'n, rond, rond de, bijna, haast, krap, naar schatting, om en nabij, om en nabij de, een kleine,
        grofweg, plusminus, nagenoeg, vrijwel, enkele, tegen de, pakweg, geschat op, geschat op zo ' n
    """),
    after=compared("""
        >=: of meer, en meer, en ouder, of ouder; <=: of minder, maximaal; ~: ongeveer, ongeveer de
    """),
    fillers=listed("en met andere de die dat een het hun zijn haar"),
    between=listed("tussen"),
    until=listed("- à en tot – — tot"),
    more_before=phrased("nog eens, nog, extra, bovendien, een extra, daarnaast, nog zo ' n"),
    more_after=listed("meer extra bijkomende"),
    # change
    rises=inflected("stijg dal groei kelder krimp verliez zakk klimm nem", "en ende")
    | listed("""
        aangetrokken afgenomen afnam afname afnamen daalde daalden daalt daling dalingen duurder gedaald gegroeid
        gehalveerd gekelderd geklommen gekrompen gestegen gezakt goedkoper groei groeide groeiden groeit groter
        halveerde halveerden hoger inflatie kelderde kleiner klimt klom klommen krimpt kromp krompen lager min minder
        nam namen neemt opgelopen opliep opliepen plus prijsstijging steeg stegen stijging stijgingen stijgt
        teruggelopen terugloopt toegenomen toenam toename verdrievoudigde verdubbelde verdubbelden verhogen verhoging
        verhoogd verhoogt verlaagd verlaagt verlagen verlaging verlies verliest verloor verloren vermindering verbeterd
        verbeterde verbeterden verslechterd verslechterde verslechterden winst won kelderden
        wonnen zakt zakte zakten
    """),
    rise_nouns=listed("""
        afname daling dalingen groei inflatie krimp loonsverhoging min plus prijsstijging stijging stijgingen toename
        verhoging verlaging deflatie
    """),
    genitives=listed("van"),
    set_against=phrased("in plaats van, na, tegen, tegenover, vergeleken met"),
    pay=listed("huur huren inkomen inkomens kosten loon lonen pensioen prijs prijzen salaris salarissen"),
    change_nouns=listed("""
        besparing bezuiniging sprong terugval verbetering verlies vermindering verslechtering winst
    """),
    rises_nearby=listed("gevallen valt vallen viel vielen winnen wint"),
    rise_ends=("inflatie", "stijging", "daling", "groei", "toename", "afname", "krimp", "verhoging", "verlaging"),
    by_sized=listed("met"),
    carries_on=listed(", en na of tegen tegenover"),
    money_words=listed("""
        begroting budget fonds inkomsten investering kosten kostte lening omzet overschot prijs schuld schulden subsidie
        tekort uitgaven verkocht verlies waarde winst
    """),
    moves=listed("gaat ging gingen liep loopt klom"),
    origins=listed("van"),
    to_level=listed("tot naar op was is bedroeg bedraagt ligt lag onder boven van"),
    by_change=listed("met min plus"),
    minus=listed("min"),
    change_after=phrased("""
        afname, beter, boven het, daling, duurder, goedkoper, groei, groter, hoger, hogere, kleiner, kleinere, korter,
        krimp, lager, lagere, langer, meer, minder, minder kans, omhoog, omlaag, onder het, slechter, sneller,
        stijging, toename, verhoging, verlaging, zwaarder
    """),
    reaches_bare=listed("tot"),
    dialled=listed("alarmnummer bel bellen noodnummer telefoonnummer"),
    against=listed("tegen"),
    # rates
    per=phrased("/, per, de, het, op de 100.000, op de 1.000, op elke 100.000"),
    home_currency="EUR",
    before_per=listed("bruto netto"),
    per_any=listed("per"),
    per_before=listed("per"),
    magnitudes=listed("kracht magnitude"),
    time_ends=listed("daarvoor eerder geleden later"),
    per_units=listed("""
        aandeel dag fles gezin hectare huishouden inwoner inwoners jaar kilo kilogram kilometer kilowattuur kwartaal kwh
        leerling liter maand megawattuur minuut mwh nacht patiënt persoon seconde stuk ton uur vat vrouw week werknemer
    """),
    per_adjectives=listed("dagelijks jaarlijks maandelijks wekelijks"),
    # what the sentence does
    said=listed("""
        aldus bevestigde bevestigt blijkt liet meldde meldden meldt noemde noemt schat schatte schatten schrijft stelt
        verklaarde verklaart vertelt volgens zegt zei zeiden
    """),
    according=phrased("volgens, aldus"),
    forecast=phrased("""
        gaat, gepland, komend jaar, komende jaren, mikt op, naar verwachting, prognose, verwacht, verwachten,
        verwachting, volgend jaar, wil, willen, worden, zal, zou, zouden, zullen
    """),
    hypothetical=listed("als indien mits stel tenzij zou zouden"),
    opinion=phrased("helaas, hopelijk, ik denk, ik vind, moet, moeten, naar mijn mening"),
    personal=listed("ik mij mijn me"),
    advert=listed("""
        aanbieding abonneer bestel boek gratis inclusief jouw koop korting nu openingstijden prijs prijzen tickets uw
    """),
    you=listed("je jij jou jouw u uw"),
    me=listed("ik me mij mijn"),
    instruction=phrased("bak, eetlepel, klik, kunt u, meng, roer, vul in, voeg toe"),
    facts=listed("""
        bedraagt bedroeg bereikte had hadden hebben heeft is kost kostte kreeg kregen kwamen lag lagen leefden leven
        liggen ligt overleden steeg stierven telde telt verdienen verkocht waren was werd werden zijn
    """),
    public=listed("""
        aandeel arbeiders armoede asielzoekers banen bedrijven begroting bevolking burgers cellen criminaliteit dode
        doden economie export faillissementen gemeenten gevallen gewonden gezinnen huishoudens immigranten inflatie
        inkomens inwoners jongeren kiezers kinderen leden leerlingen leraren lonen mensen migranten misdrijven moorden
        omzet ondervraagden opkomst ouderen patiënten pensioenen productie scholen schuld slachtoffers soldaten
        stemgerechtigden stemmen studenten tekort tonnen uitkeringen uitstoot vluchtelingen vrouwen werkloosheid
        werklozen werknemers winst woningen zetels ziekenhuizen
    """),
    official=listed("""
        agentschap ambassade autoriteiten bank brandweer bureau burgemeester cbs centrum commissie gemeente gerecht
        instituut justitie kabinet minister ministerie onderzoek onderzoekers organisatie politie president provincie
        raad rapport rechtbank regering staatssecretaris statistiek universiteit vakbond vn woordvoerder ziekenhuis
    """),
    offers=phrased("""
        aan huis, bestel, besteld, boek, code, cookies, garantie, gratis verzending, in de aanbieding, incl, inclusief,
        korting, kortingscode, nieuwsbrief, ontbijt, op voorraad, per nacht, per persoon, vanaf, winkelwagen
    """),
    # context
    share_of=phrased("van, van de, van het, van alle, onder, van onze"),
    determiners=listed("alle de die deze dit een het hun onze zijn haar"),
    pronouns=listed("hen hun deze die dezen hem haar ons ze"),
    without=listed("zonder"),
    indicators=listed("""
        armoede bbp begrotingstekort bevolking economie export import inflatie lonen omzet opbrengst opkomst overschot
        productie schuld sterfte tekort werkgelegenheid werkloosheid winst
    """),
    places=listed("in te op"),
    no_places=listed("januari totaal werkelijkheid"),
    quarters=counted("""
        1: eerste kwartaal; 2: tweede kwartaal; 3: derde kwartaal; 4: vierde kwartaal
    """),
    last_year=phrased("vorig jaar, afgelopen jaar"),
    this_year=phrased("dit jaar, lopende jaar"),
    stop_words=listed("""
        aan als bij dat de deze die dit door een en er heeft het hij in is maar met naar niet nog of om ook op over te
        uit van voor was werd wordt zijn
    """),
    glue="duizend",
    plural_ends=("en", "s", "ën", "'s", "’s"),
    adjective_ends=("\0",),
    abbreviations=listed(
        "art blz bv ca dhr dr drs e evt incl jl mevr mln mld mr nl nr ong p prof resp sr st t tel vs z"
    ),
)
