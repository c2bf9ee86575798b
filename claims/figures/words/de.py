"""German."""

from decimal import Decimal

from claims.figures.words.language import Language, Written, listed, named, valued

ONES = dict(zip("ein zwei drei vier fünf sechs sieben acht neun".split(), range(1, 10), strict=True))
TEENS = valued("zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19")
TENS = valued("zwanzig 20 dreißig 30 dreissig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90")


def _below_hundred() -> dict[str, int]:
    """German writes a number in one word, ones before tens: "dreiundzwanzig"."""
    joined = {f"{one}und{ten}": tens + ones for ten, tens in TENS.items() for one, ones in ONES.items()}
    return {**ONES, **TEENS, **TENS, **joined}


def _numerals() -> dict[str, int]:
    small = _below_hundred()
    hundreds = {f"{one}hundert": 100 * ones for one, ones in ONES.items()} | {"hundert": 100}
    below = small | hundreds | {h + s: hundred + number for h, hundred in hundreds.items() for s, number in small.items()}
    thousands = {f"{word}tausend": 1000 * number for word, number in below.items()} | {"tausend": 1000}
    inflected = valued("null 0 eins 1 eine 1 einem 1 einen 1 einer 1 eines 1 zwo 2 zweier 2 dreier 3 zweien 2 dreien 3 fünfhunderttausend 500000")
    return {**below, **thousands, **inflected}


DE = Language(
    code="de",
    decimal=",",
    groups=". \u00a0\u202f\u2009'’",
    numerals=_numerals(),
    scales=valued("""
        tausend 1000 million 1000000 millionen 1000000 milliarde 1000000000 milliarden 1000000000 billion 1000000000000 billionen 1000000000000
        mio 1000000 mrd 1000000000 mia 1000000000 bio 1000000000000 tsd 1000
    """),
    short_scales=valued("k 1000 mill 1000000"),
    joiners=listed("und -"),
    articles=listed("eine einer ein"),
    collectives=valued("dutzend 12"),
    vague=valued("dutzende 12 dutzenden 12 hunderte 100 hunderten 100 tausende 1000 tausenden 1000 millionen 1000000 milliarden 1000000000 zehntausende 10000 hunderttausende 100000 zehntausenden 10000 hunderttausenden 100000"),
    half_more=frozenset(["einhalb", "und ein halb"]),
    fractions={
        "die hälfte": Decimal(50), "der hälfte": Decimal(50), "knapp hälfte": Decimal(50), "hälfte der": Decimal(50), "hälfte aller": Decimal(50),
        "hälfte des": Decimal(50), "hälfte von": Decimal(50),
    },
    denominators=valued("drittel 3 dritteln 3 viertel 4 vierteln 4 fünftel 5 fünfteln 5 sechstel 6 siebtel 7 achtel 8 neuntel 9 zehntel 10 zehnteln 10 hundertstel 100 tausendstel 1000"),
    weak_denominators=frozenset(),
    halves=listed("halbe halben"),
    one_in=frozenset(["von", "unter", "aus"]),
    every=listed("jeder jede jedes jeden jedem"),
    every_whole=valued("""
        dritte 3 dritter 3 drittes 3 vierte 4 vierter 4 viertes 4 fünfte 5 fünfter 5 fünftes 5 sechste 6 sechster 6 siebte 7 siebter 7 achte 8 achter 8
        neunte 9 zehnte 10 zehnter 10 zehntes 10 zwanzigste 20 hundertste 100 zweite 2 zweiter 2 zweites 2
    """),
    percent=frozenset(["prozent", "v . h", "vom hundert", "prozentige", "prozentigen", "prozentiger", "prozentiges", "prozentig"]),
    points=frozenset(["prozentpunkte", "prozentpunkten", "prozentpunkt"]),
    bare_points=listed("punkte punkten punkt zähler"),
    per_mille=frozenset(["promille"]),
    currencies=named("""
        EUR: euro euros; USD: dollar us_-_dollar dollars us_dollar; GBP: pfund_sterling britische_pfund pfund_(_gbp_) britischen_pfund; CHF: franken schweizer_franken; RUB: rubel;
        JPY: yen; CNY: yuan renminbi; DEM: mark d_-_mark deutsche_mark; PLN: zloty złoty; SEK: schwedische_kronen schwedischen_kronen; NOK: norwegische_kronen; DKK: dänische_kronen;
        TRY: türkische_lira lira; UAH: hrywnja; INR: rupien indische_rupien; CAD: kanadische_dollar kanadischen_dollar; AUD: australische_dollar australischen_dollar;
        kronen: kronen; pesos: pesos; dirhams: dirham; schilling: schilling; BTC: bitcoin bitcoins; HUF: forint; CZK: tschechische_kronen
    """),
    shy_currencies={"pfund": "GBP"},
    hundredths=named("EUR: cent cents eurocent; CHF: rappen; GBP: pence"),
    measures=named("""
        km: kilometer kilometern; m: meter metern; cm: zentimeter zentimetern; mm: millimeter millimetern; =: meilen meile barrel barrels fass pfund fuß zoll grad pixel pixeln megapixel; km2: quadratkilometer quadratkilometern;
        m2: quadratmeter quadratmetern qm; ha: hektar hektare; kg: kilogramm kilo kilos; g: gramm; mg: milligramm; t: tonnen tonne; L: liter litern; ml: milliliter;
        hl: hektoliter; m3: kubikmeter kubikmetern; °C: grad_celsius; °F: grad_fahrenheit; kWh: kilowattstunden kilowattstunde;
        MWh: megawattstunden megawattstunde; GWh: gigawattstunden gigawattstunde; TWh: terawattstunden terawattstunde; W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt;
        km/h: stundenkilometer stundenkilometern km_/_h; knots: knoten; V: volt; Hz: hertz; bit: bit; bytes: bytes; MB: megabyte; GB: gigabyte; TB: terabyte;
        hp: ps pferdestärken; kcal: kilokalorien; cal: kalorien; °dH: grad_dh; dB: dezibel; bp: basispunkte basispunkten
    """),
    durations=listed("""
        sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrzehnte jahrzehnten
        jahrhundert jahrhunderte jahrhunderten nacht nächte nächten jahres std min sek quartale quartalen
    """),
    multiples=listed("mal fache fachen"),
    multiples_worded={"verdoppelt": 2, "verdoppelte": 2, "verdoppelten": 2, "verdreifacht": 3, "verdreifachte": 3, "vervierfacht": 4, "verzehnfacht": 10, "doppelt so": 2, "dreimal so": 3, "viermal so": 4},
    average=listed("durchschnitt durchschnittlich durchschnittliche durchschnittlichen schnitt mittel median"),
    age_marks=listed("alt alter alten älter jährige jährigen jähriger"),
    of=frozenset(["an", "von"]),
    adjectives=listed("rund weitere andere"),
    functions=listed("""
        der die das den dem des ein eine einer einem einen eines und oder aber denn sondern als wie im in am an auf aus bei bis durch für gegen mit nach ohne seit über um unter
        von vom vor während wegen zu zum zur zwischen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten habe kann können könnte könnten konnte konnten
        muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durften mag mögen würde würden sei seien wäre wären ich du er sie es wir ihr
        sich mich dich uns euch ihnen ihm ihn sein seine seinen seiner seinem ihre ihren ihrer ihrem mein meine unser unsere dieser diese dieses diesen diesem jener jene alle allen aller
        jede jeder jedes jeden man nicht nur auch noch schon sehr mehr weniger so dann da dort hier jetzt heute gestern morgen immer nie wieder dabei davon darunter damit dafür daran
        dass weil wenn ob obwohl indem bevor nachdem sowie sowohl bzw beziehungsweise gaben geben gibt gab sagen sagten planen zahlen zahlten liegt lag lagen liegen stieg stiegen
        sank fiel fielen steht stehen stand standen kommen kamen kam gehen gingen ging bleiben blieben machen machten leben lebten sterben starben beträgt betrug welche welcher
        statt gegenüber zufolge laut pro je knapp etwa rund fast lang hoch breit weit tief entfernt jährlich täglich monatlich später früher zuvor danach insgesamt zusammen
        bereits derzeit rechnen erhalten bekommen fehlen nehmen nutzen kosten halten glauben erwarten fordern arbeiten wohnen verloren innen
    """),
    plurals=frozenset(),
    compounds=frozenset(["dollar", "euro", "meter", "kilometer", "prozent", "mann", "millionen", "milliarden", "köpfige", "köpfigen", "köpfiges", "köpfiger", "köpfigem", "liter", "kilo", "jahr", "grad", "watt", "megawatt", "tonnen", "franken", "stunden", "minuten", "tage", "jahre", "seiten"]),
    months=valued("""
        januar 1 jänner 1 februar 2 märz 3 april 4 mai 5 juni 6 juli 7 august 8 september 9 oktober 10 november 11 dezember 12 jan 1 feb 2 mär 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 okt 10 nov 11 dez 12
    """),
    numbered=listed("""
        seite seiten s artikel art abschnitt kapitel nr nummer nummern band figur abb abbildung tabelle zeile zeilen raum tor ausfahrt route straße flug absatz abs paragraph ziffer satz
        klausel titel gesetz verordnung richtlinie fall beschluss stufe phase schritt teil version staffel folge klasse kategorie typ modell los gebäude postfach gleis kanal gruppe
        bezirk anhang anlage formular punkt spieltag runde covid windows iphone ipad galaxy boeing airbus formel g q tel telefon fax tel. bundesstraße autobahn a b linie zone
        tempo platz halle forschungsbericht drucksache aktenzeichen az isbn issn liga kreisliga bundesliga u top sektor nummer kw plz hausnummer
        wahlkreis agenda block hartz
    """),
    year_before=listed("""
        in im seit ab bis von vor nach jahr jahre jahres jahren ende anfang mitte und oder zwischen sommer winter herbst frühjahr frühling um copyright © ( saison
        wm em olympia januar februar märz april mai juni juli august september oktober november dezember der die das stand
    """),
    clock=frozenset(["uhr", "h"]),
    ordinal_suffixes=frozenset(["te", "ten", "ter"]),
    superlatives=listed("größte größter größten höchste höchsten beste besten wichtigste platz rang folge"),
    streets=listed("straße allee platz weg gasse ring"),
    before={
        "mehr als": ">", "über": ">", "gut": ">", "mehr als die": ">", "oberhalb von": ">", "übersteigt": ">", "höher als": ">", "größer als": ">", "jenseits von": ">", "etwas mehr als": ">", "länger als": ">",
        "deutlich über": ">", "weit über": ">", "älter als": ">", "überschreitet": ">", "überschritten": ">",
        "mindestens": ">=", "wenigstens": ">=", "ab": ">=", "nicht weniger als": ">=", "zumindest": ">=", "minimum": ">=", "von mindestens": ">=",
        "weniger als": "<", "unter": "<", "unterhalb von": "<", "niedriger als": "<", "geringer als": "<", "kleiner als": "<", "jünger als": "<",
        "höchstens": "<=", "maximal": "<=", "bis zu": "<=", "bis": "<=", "nicht mehr als": "<=", "allenfalls": "<=", "maximum": "<=", "bis zum": "<=",
        "rund": "~", "etwa": "~", "circa": "~", "ca": "~", "ca .": "~", "zirka": "~", "ungefähr": "~", "fast": "~", "knapp": "~", "nahezu": "~", "annähernd": "~", "beinahe": "~", "schätzungsweise": "~",
        "um die": "~", "geschätzt": "~", "geschätzte": "~", "geschätzten": "~", "an die": "~", "in etwa": "~", "bald": "~", "so um die": "~",
    },
    after={
        "oder mehr": ">=", "und mehr": ">=", "aufwärts": ">=", "oder älter": ">=", "und älter": ">=",
        "oder weniger": "<=", "und weniger": "<=", "maximal": "<=", "höchstens": "<=",
        "in etwa": "~", "ungefähr": "~",
    },
    fillers=listed("die der den das dem ein eine einen einem einer weitere weiteren andere anderen seine ihre"),
    between=frozenset(["zwischen"]),
    ends_at=frozenset(),
    until=listed("bis - – — und"),
    more_before=frozenset(["weitere", "weiteren", "weiterer", "zusätzliche", "zusätzlichen", "zusätzlich", "noch einmal", "nochmals"]),
    more_after=frozenset(["mehr", "zusätzlich", "weitere", "zusätzliche", "weitere"]),
    rises=listed("""
        gestiegen stieg steigt steigen stiegen steigerung anstieg anstiegs zugenommen zunahme zunimmt erhöht erhöhte erhöhen erhöhung erhöhten gewachsen wuchs wächst wachsen wachstum plus minus
        gesunken sank sinkt sinken sanken rückgang zurückgegangen gefallen fiel fällt fallen fielen verringert reduziert reduzieren reduzierung gesenkt senken senkung abgenommen abnahme verloren verlor
        verlust gekürzt kürzung geschrumpft schrumpfte zugelegt legte gewann inflation teuerung inflationsrate verteuert verteuerten verbilligt einbruch eingebrochen nachgegeben gewinn zuwachs schrumpfen
        teurer billiger höher niedriger mehr weniger angehoben anheben anhebung geklettert kletterte veränderung preisanstieg preissteigerung lohnerhöhung gab gaben
        umsatzplus umsatzrückgang
    """),
    rise_nouns=listed("inflation inflationsrate teuerung teuerungsrate wachstum anstieg rückgang zuwachs plus minus steigerung preisanstieg erhöhung senkung zunahme abnahme einbruch umsatzplus"),
    carries_on=listed("und nach gegenüber , oder dann"),
    money_words=listed("kosten kostet kostete bezahlt preis haushalt etat schulden kredit gewinn umsatz fonds strafe ausgaben investiert investition investitionen wert defizit überschuss gehalt zuschuss hilfe hilfen einnahmen verlust verkauft gekauft"),
    moves=listed("ging geht wechselte kletterte"),
    origins=listed("von"),
    to_level=listed("unter über auf bei von erreicht erreichte betrug beträgt lag liegt sind ist"),
    by_change=listed("um plus minus"),
    change_after=frozenset([
        "mehr", "weniger", "höher", "höhere", "höheren", "niedrigere", "niedrigeren", "steigerungen", "zuwächse", "inflationsrate", "preissteigerung", "teuerung", "niedriger", "teurer", "billiger", "zuwachs", "wachstum", "rückgang", "anstieg", "plus", "minus", "steigerung", "inflation", "lohnerhöhung", "größer", "kleiner",
        "schneller", "günstiger", "über dem", "unter dem",
    ]),
    per=frozenset(["pro", "je", "im", "am", "/", "in der", "die", "jeden", "jedes", "à"]),
    per_units=listed("""
        sekunde minute stunde tag woche monat quartal jahr nacht person kopf haushalt einwohner einwohnern kilometer km liter barrel tonne kilo kilogramm kg kind schüler patient unze aktie fahrt besuch
        geburten hektar quadratmeter kwh mwh kilowattstunde megawattstunde einheit fahrzeug million beschäftigten beschäftigtem mitarbeiter bürger
    """),
    said=listed("""
        sagte sagt sagten erklärte erklärt teilte behauptet behauptete berichtete berichtet laut zufolge meldete meldet betonte betont kündigte verkündete schätzt schätzen nannte gab gaben gibt geben bestätigte hieß
        ermittelte
    """),
    according=frozenset(["laut", "nach angaben", "gemäß", "nach einschätzung"]),
    forecast=frozenset([
        "wird", "werden", "soll", "sollen", "plant", "planen", "geplant", "erwartet", "erwarten", "prognose", "nächstes jahr", "nächsten jahr", "ziel", "voraussichtlich", "künftig", "kommenden", "prognostiziert",
        "will", "wollen", "rechnet mit", "kommendes jahr", "geplanten",
    ]),
    hypothetical=frozenset(["wenn", "falls", "könnte", "könnten", "würde", "würden", "wäre", "wären", "hätte", "hätten", "angenommen"]),
    opinion=frozenset(["ich denke", "ich glaube", "meiner meinung", "sollte", "sollten", "muss", "müssen", "leider", "hoffentlich"]),
    personal=frozenset(["ich", "mein", "meine", "mir", "mich"]),
    advert=frozenset(["kaufen", "angebot", "angebote", "rabatt", "versand", "abonnieren", "jetzt", "dein", "deine", "euch", "eure", "buchen", "preis", "preise", "bestellen", "kostenlos", "genießt", "anzeige", "inkl", "tickets", "öffnungszeiten", "eintritt", "gutschein", "gratis"]),
    you=listed("du dein deine euch eure ihr dir dich"),
    me=listed("ich mein meine mir mich"),
    instruction=frozenset(["fügen sie", "mischen", "geben sie", "backen", "sie können", "achten sie", "wählen sie", "vermengen", "esslöffel"]),
    share_of=frozenset(["der", "des", "aller", "von", "vom", "unter den", "von den", "dieser", "seiner", "ihrer"]),
    determiners=listed("der die das des dem den ein eine einer aller alle dieser diese seiner ihrer"),
    indicators=listed("quote arbeitslosenquote inflation inflationsrate arbeitslosigkeit bip defizit überschuss schulden haushalt wachstum armut wahlbeteiligung bevölkerung exporte importe löhne sterblichkeit"),
    places=listed("in"),
    no_places=listed("wirklichkeit zukunft summe prozent höhe jahr monat woche deutschen schnitt durchschnitt vergleich mai august april"),
    quarters={"ersten quartal": 1, "zweiten quartal": 2, "dritten quartal": 3, "vierten quartal": 4, "erste quartal": 1, "zweite quartal": 2, "dritte quartal": 3, "vierte quartal": 4},
    last_year=frozenset(["vergangenen jahr", "letzten jahr", "vorjahr", "vergangenes jahr", "letztes jahr", "im vorjahr"]),
    this_year=frozenset(["diesem jahr", "dieses jahr", "laufenden jahr", "heuer"]),
    stop_words=listed("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"),
    written=Written(
        decimal=",",
        group=".",
        group_from=4,
        percent="\u00a0",
        money="{number}\u00a0{sign}",
        scales=((12, "Billion", "Billionen"), (9, "Milliarde", "Milliarden"), (6, "Million", "Millionen")),
        comparators={
            "=": "{}", "~": "rund {}", ">": "mehr als {}", ">=": "mindestens {}", "<": "weniger als {}", "<=": "bis zu {}",
            "between": "zwischen {} und {}",
        },
        increment="{number} weitere {unit}",
        increment_bare="{number} mehr",
        points="Prozentpunkte",
        times="Mal",
        ordinal="{}.",
    ),
    glued=True,
    capital_nouns=True,
    abbreviations=listed("dr prof st nr ca bzw z b d h u a abs art str usw inkl zzgl evtl mio mrd tel jan feb mär apr jun jul aug sep sept okt nov dez jh hl"),
)
