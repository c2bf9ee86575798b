"""German."""

from decimal import Decimal

from claims.figures.words.around_de import DE_AROUND
from claims.figures.words.language import Glued, Language, compared, counted, listed, named, parted, phrased, valued

ONES = dict(zip("ein zwei drei vier fünf sechs sieben acht neun".split(), range(1, 10), strict=True))
TEENS = valued(
    "zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19"
)
TENS = valued("zwanzig 20 dreißig 30 dreissig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90")

ORDINALS = valued("""
        zweit 2 dritt 3 viert 4 fünft 5 sechst 6 siebt 7 siebent 7 acht 8 neunt 9 zehnt 10 zwanzigst 20 hundertst 100
        tausendst 1000
    """)


def _below_hundred() -> dict[str, int]:
    """German writes a number in one word, ones before tens: "dreiundzwanzig"."""
    joined = {f"{one}und{ten}": tens + ones for ten, tens in TENS.items() for one, ones in ONES.items()}
    return {**ONES, **TEENS, **TENS, **joined}


def _numerals() -> Glued:
    small = _below_hundred()
    hundreds = {f"{one}hundert": 100 * ones for one, ones in ONES.items()} | {"hundert": 100}
    joined = {
        hundred + link + rest: hundreds[hundred] + value
        for hundred in hundreds
        for rest, value in (small | {"eins": 1}).items()
        for link in ("", "und")
    }
    dozens = {f"{teen}hundert": 100 * value for teen, value in TEENS.items() if value > 10}
    inflected = valued("null 0 eins 1 eine 1 einem 1 einen 1 einer 1 eines 1 zwo 2 zweier 2 dreier 3 zweien 2 dreien 3")
    return Glued(small | hundreds | joined | dozens | inflected, "tausend")


DE = Language(
    code="de",
    around=DE_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009'\u2019",
    numerals=_numerals(),
    scales=valued("""
        tausend 1000 million 1000000 millionen 1000000 milliarde 1000000000 milliarden 1000000000 billion 1000000000000
        billionen 1000000000000 mio 1000000 mrd 1000000000 mia 1000000000 bio 1000000000000 tsd 1000
    """),
    short_scales=valued("k 1000 mill 1000000"),
    joiners=listed("- und"),
    articles=listed("ein eine einer"),
    collectives=valued("dutzend 12"),
    vague=valued("""
        dutzende 12 dutzenden 12 hunderte 100 hunderten 100 tausende 1000 tausenden 1000 millionen 1000000 milliarden
        1000000000 zehntausende 10000 hunderttausende 100000 zehntausenden 10000 hunderttausenden 100000
    """),
    half_more=phrased("einhalb, und ein halb"),
    fractions=parted("50: die hälfte, der hälfte, knapp hälfte, hälfte der, hälfte aller, hälfte des, hälfte von")
    | {
        f"{word}prozentig{end}": Decimal(value)
        for word, value in _below_hundred().items()
        for end in ("", "e", "em", "en", "er", "es")
    },
    denominators=valued("""
        drittel 3 dritteln 3 viertel 4 vierteln 4 fünftel 5 fünfteln 5 sechstel 6 siebtel 7 achtel 8 neuntel 9 zehntel
        10 zehnteln 10 hundertstel 100 tausendstel 1000
    """),
    weak_denominators=frozenset(),
    halves=listed("halbe halben halber halbes"),
    one_in=listed("aus unter von"),
    every=listed("jede jedem jeden jeder jedes"),
    every_whole={stem + end: whole for stem, whole in ORDINALS.items() for end in ("e", "en", "er", "es")},
    every_never=listed("mal mals montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen"),
    # units
    percent=phrased("prozent, prozentig, prozentige, prozentigen, prozentiger, prozentiges, v . h, vom hundert"),
    points=listed("prozentpunkt prozentpunkte prozentpunkten"),
    bare_points=listed("punkt punkte punkten zähler"),
    per_mille=listed("promille"),
    currencies=named("""
        EUR: euro, euros; USD: dollar, us - dollar, dollars, us dollar; GBP: pfund sterling, britische pfund, pfund (
        gbp ), britischen pfund; CHF: franken, schweizer franken; RUB: rubel; JPY: yen; CNY: yuan, renminbi; DEM: mark,
        d - mark, deutsche mark; PLN: zloty, złoty; SEK: schwedische kronen, schwedischen kronen; NOK: norwegische
        kronen; DKK: dänische kronen; TRY: türkische lira, lira; UAH: hrywnja; INR: rupien, indische rupien; CAD:
        kanadische dollar, kanadischen dollar; AUD: australische dollar, australischen dollar; kronen: kronen; pesos:
        pesos; dirhams: dirham; schilling: schilling; BTC: bitcoin, bitcoins; HUF: forint; CZK: tschechische kronen
    """),
    shy_currencies=named("GBP: pfund"),
    hundredths=named("EUR: cent, cents, eurocent; CHF: rappen; GBP: pence; DEM: pfennig"),
    measures=named("""
        km: kilometer, kilometern; m: meter, metern; cm: zentimeter, zentimetern; mm: millimeter, millimetern; =:
        curie, karat, meilen, meile, barrel, barrels, fass, pfund, fuß, zoll, grad, pixel, pixeln, megapixel; km2:
        quadratkilometer, quadratkilometern; m2: quadratmeter, quadratmetern, qm; ha: hektar, hektare; kg: kilogramm,
        kilo, kilos; g: gramm; mg: milligramm; t: tonnen, tonne; L: liter, litern; ml: milliliter; hl: hektoliter; m3:
        kubikmeter, kubikmetern; °C: grad celsius; °F: grad fahrenheit; kWh: kilowattstunden, kilowattstunde; MWh:
        megawattstunden, megawattstunde; GWh: gigawattstunden, gigawattstunde; TWh: terawattstunden, terawattstunde; W:
        watt; kW: kilowatt; MW: megawatt; GW: gigawatt; km/h: stundenkilometer, stundenkilometern, km / h; knots:
        knoten; V: volt; Hz: hertz; bit: bit; bytes: bytes; MB: megabyte; GB: gigabyte; TB: terabyte; hp: ps,
        pferdestärken; kcal: kilokalorien; cal: kalorien; °dH: grad dh; dB: dezibel; bp: basispunkte, basispunkten; µg:
        mikrogramm; Bq: becquerel; Sv: sievert; mSv: millisievert; µSv: mikrosievert; J: joule; ppm: teile pro million;
        MHz: megahertz; GHz: gigahertz; kV: kilovolt; hPa: hektopascal; lichtjahre: lichtjahre, lichtjahren
    """),
    degrees=listed("grad"),
    durations=listed("""
        arbeitstage arbeitstagen jahr jahre jahren jahres jahrhundert jahrhunderte jahrhunderten jahrzehnt jahrzehnte
        jahrzehnten kalendertage kalendertagen min minute minuten monat monate monaten nacht nächte nächten quartale
        quartalen sek sekunde sekunden std stunde stunden tag tage tagen werktag werktage werktagen woche wochen
    """),
    multiples=listed("fache fachen mal"),
    multiples_worded=counted("""
        2: verdoppelt, verdoppelte, verdoppelten, doppelt so; 3: verdreifacht, verdreifachte, dreimal so; 4:
        vervierfacht, viermal so; 10: verzehnfacht
    """),
    average=listed("durchschnitt durchschnittlich durchschnittliche durchschnittlichen median mittel schnitt"),
    age_marks=listed("alt alten alter jährige jährigen jähriger älter"),
    # nouns
    of=listed("an von"),
    adjectives=listed("andere rund weitere"),
    functions=listed("""
        aber alle allen aller als am an arbeiten auch auf aus bei bekommen bereits betrug beträgt bevor beziehungsweise
        bis bleiben blieben breit bzw da dabei dafür damit danach dann daran darf darunter das dass davon dem den denn
        der derzeit des dich die diese diesem diesen dieser dieses dort du durch durften dürfen ein eine einem einen
        einer eines entfernt er erhalten erwarten es etwa euch fast fehlen fiel fielen fordern früher für gab gaben
        geben gegen gegenüber gehen gestern gibt ging gingen glauben habe haben halten hat hatte hatten heute hier hoch
        ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem innen insgesamt ist je jede jeden jeder jedes
        jene jener jetzt jährlich kam kamen kann knapp kommen konnte konnten kosten können könnte könnten lag lagen lang
        laut leben lebten liegen liegt machen machten mag man mehr mein meine mich mit monatlich morgen muss musste
        mussten mögen müssen nach nachdem nehmen nicht nie noch nur nutzen ob obwohl oder ohne planen pro rechnen rund
        sagen sagten sank schon sehr sei seien sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte
        sollten sondern sowie sowohl später stand standen starben statt stehen steht sterben stieg stiegen tief täglich
        um und uns unser unsere unter verloren vom von vor war waren wegen weil weit welche welcher weniger wenn werden
        wie wieder will wir wird wohnen wollen wollte wollten worden wurde wurden während wäre wären würde würden zahlen
        zahlten zu zufolge zum zur zusammen zuvor zwischen über
    """),
    plurals=listed("arbeiten gaben kosten leben planen"),
    compounds=listed("""
        dollar euro franken grad jahr jahre kilo kilometer köpfige köpfigem köpfigen köpfiger köpfiges liter mann
        megawatt meter milliarden millionen minuten prozent seiten stunden tage tonnen watt
    """),
    # what is no figure
    months=valued("""
        januar 1 jänner 1 februar 2 märz 3 april 4 mai 5 juni 6 juli 7 august 8 september 9 oktober 10 november 11
        dezember 12 jan 1 feb 2 mär 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 okt 10 nov 11 dez 12
    """),
    numbered=listed("""
        anschlussstelle anschlussstellen ausfahrten
        a abb abbildung abs absatz abschnitt agenda airbus aktenzeichen anhang anlage art artikel artikeln ausfahrt
        autobahn az b band beschluss bezirk block boeing bundesliga bundesstraße covid drucksache durchwahl fall fax
        figur flug folge formel formular forschungsbericht g galaxy gebäude gesetz gleis gruppe halle hartz hausnummer
        hotline ipad iphone isbn issn jahrgangsstufe jahrgangsstufen kanal kapitel kategorie klasse klassen klausel
        kreisliga kw liga linie los modell notruf nr nummer nummern paragraf paragrafen paragraph phase platz plz
        postfach punkt q rang raum richtlinie route rufnummer runde s satz schritt seite seiten sektor spieltag staffel
        straße stufe tabelle teil tel tel. telefon tempo titel top tor typ u verordnung version wahlkreis windows zeile
        zeilen ziffer zone
    """),
    numbered_softly=listed("""
        a b bezirk fall gruppe linie los platz punkt runde s satz stand stufe tag teil tor u woche zone
    """),
    year_before=listed("""
        ( ab anfang april august bis copyright das der dezember die em ende februar frühjahr frühling herbst im in jahr
        jahre jahren jahres januar juli juni mai mitte märz nach november oder oktober olympia saison seit september
        sommer stand um und von vor winter wm zwischen ©
    """),
    clock=listed("h uhr"),
    ordinal_suffixes=listed("te ten ter"),
    superlatives=listed("beste besten folge größte größten größter höchste höchsten platz rang wichtigste"),
    streets=listed("allee gasse platz ring straße weg"),
    # comparators and increments
    before=compared("""
        >: mehr als, gutes, guten, gute, über, gut, mehr als die, oberhalb von, übersteigt, höher als, größer als,
        jenseits von, etwas mehr als, länger als, deutlich über, weit über, älter als, überschreitet, überschritten; >=:
        mindestens, wenigstens, ab, nicht weniger als, zumindest, minimum, von mindestens; <: weniger als, nicht einmal,
        nicht mal, keine, unter, unterhalb von, niedriger als, geringer als, kleiner als, jünger als; <=: höchstens,
        maximal, bis zu, bis, nicht mehr als, allenfalls, maximum, bis zum; ~: rund, mehrere, einige, ein paar, knappes,
        knappen, knappe, kaum, etwa, circa, ca, ca ., zirka, ungefähr, fast, knapp, nahezu, annähernd, beinahe,
        schätzungsweise, um die, geschätzt, geschätzte, geschätzten, an die, in etwa, bald, so um die
    """),
    after=compared("""
        >=: oder mehr, und mehr, aufwärts, oder älter, und älter; <=: oder weniger, und weniger, maximal, höchstens; ~:
        in etwa, ungefähr, geschätzt
    """),
    fillers=listed("aber andere anderen das dem den der die ein eine einem einen einer ihre seine weitere weiteren"),
    between=listed("zwischen"),
    until=listed("- bis und – —"),
    more_before=phrased("noch einmal, nochmals, weitere, weiteren, weiterer, zusätzlich, zusätzliche, zusätzlichen"),
    more_after=listed("mehr weitere zusätzlich zusätzliche"),
    # change
    rises=listed("""
        abgenommen abnahme abnehmen abnehmend angehoben angestiegen angezogen anheben anhebt anhebung ansteigen ansteigt
        anstieg anstiegen anstiegs anzog anzogen aufgestockt billiger büßte büßten einbrach einbrachen einbrechen
        einbruch büßen büßt einbüßen eingebrochen eingebüßt erhöhen erhöhend erhöht erhöhte erhöhten erhöhung ermäßigt ermäßigte
        fallen fallend fiel fielen fällt gefallen geklettert gekürzt geringer geringere geringeren geringeres
        geschrumpft gesenkt gesteigert gestiegen gestiegenen gestrichen gestutzt gesunken gesunkenen gewachsen
        gewachsenen höher höhere höheren höherer inflation inflationsrate klettern klettert kletterte kletterten kürzen
        kürzt kürzung legt legte legten lohnerhöhung minus nachgab nachgegeben niedriger niedrigere niedrigeren plus
        preisanstieg preissteigerung reduzieren reduziert reduzierung rutschen rutscht rutschte rückgang sackte sackten
        sank sanken schmolz schnellte schnellten schrumpfen schrumpft schrumpfte schrumpften senken senkung sinken
        sinkend sinkt steigen steigend steigern steigert steigerte steigerten steigerung steigt stieg stiegen stürzte
        stürzten teuerung teurer umsatzplus umsatzrückgang verbessert verbesserte verbilligt verbilligte verbilligten
        verlieren verliert verlor verloren verlust vermindert verminderte verringern verringert verringerte verringerten
        verschlechtert verschlechterte verteuern verteuert verteuerte verteuerten wachsen wachstum wuchs wächst zog
        zogen zugelegt zugenommen zulegen zulegt zunahme zunehmen zunimmt zurückgegangen zurückgehen zurückging
        zurückgingen zuwachs
    """),
    rise_nouns=listed("""
        abnahme anstieg anstiege anstiegen aufschlag einbruch einbrüche einbrüchen erhöhung erhöhungen inflation
        inflationsrate kursgewinne kursgewinnen kursrutsch minus plus preisanstieg preissprung rückgang rückgänge
        rückgängen senkung senkungen steigerung steigerungen teuerung teuerungsrate umsatzplus verteuerung wachstum
        zunahme zuwachs zuwächse zuwächsen deflation
    """),
    genitives=listed("der des von vom"),
    set_against=phrased("anstelle von, gegenüber, nach, statt, verglichen mit"),
    pay=listed("einkommen gehalt gehälter kosten lohn löhne miete mieten preis preise rente renten verdienst"),
    change_nouns=listed("""
        absenkung absturz abwertung anhebung aufwertung ausweitung einsparung einsparungen ersparnis gewinn kürzung
        kürzungen minderung reduktion reduzierung rutsch schrumpfung schwund sprung verbesserung verbilligung verfall
        verlust verluste verringerung verschlechterung
    """),
    rises_object=listed("ausgeweitet"),
    carries_on=listed(", dann gegenüber nach oder und"),
    money_words=listed("""
        ausgaben bezahlt defizit einnahmen erlös erlöse erlöste etat fonds fördermittel gehalt gekauft gewinn haushalt
        haushaltsloch hilfe hilfen investiert investition investitionen kosten kostet kostete kredit preis schulden
        setzt setzte steuereinnahmen strafe subventionen umsatz verkauft verlust wert zuschuss zuschüsse überschuss
    """),
    moves=listed("geht ging kletterte wechselte"),
    origins=listed("von"),
    to_level=listed("auf bei betrug beträgt erreicht erreichte ist lag liegt sind unter von über"),
    by_change=listed("minus plus um"),
    change_after=phrased("""
        anstieg, besser, billiger, geringer, größer, günstiger, häufiger, höher, höhere, höheren, im minus, im plus,
        inflation, inflationsrate, kleiner, langsamer, leichter, lohnerhöhung, länger, mehr, minus, niedriger,
        niedrigere, niedrigeren, plus, preissteigerung, rückgang, schlechter, schneller, schwerer, schwächer, seltener,
        steigerung, steigerungen, stärker, teuerung, teurer, unter dem, unter der, unter vorjahr, wachstum, weniger,
        zuwachs, zuwächse, über dem, über der, über vorjahr
    """),
    # rates
    per=phrased("/, am, die, im, in der, je, jeden, jedes, pro, à, auf 100, auf 1.000, auf 10.000, auf 100.000"),
    magnitudes=listed("magnitude stärke"),
    time_ends=listed("darauf davor zuvor"),
    per_units=listed("""
        aktie barrel beschäftigtem beschäftigten besuch bürger einheit einwohner einwohnern fahrt fahrzeug geburten
        haushalt hektar jahr kg kilo kilogramm kilometer kilowattstunde kind km kopf kwh liter megawattstunde million
        minute mitarbeiter monat mwh nacht patient person quadratmeter quartal schüler sekunde stunde tag tonne unze
        woche
    """),
    per_adjectives=listed("jährlich monatlich stündlich täglich wöchentlich"),
    # what the sentence does
    said=listed("""
        behauptet behauptete berichtet berichtete bestätigte betont betonte erklärt erklärte ermittelte gab gaben geben
        gibt hieß kündigte laut meldet meldete nannte sagt sagte sagten schätzen schätzt teilte verkündete zufolge
    """),
    according=phrased("gemäß, laut, nach angaben, nach einschätzung"),
    forecast=phrased("""
        dürfte, dürften, eingeplant, eingeplante, erwarten, erwartet, geplant, geplanten, kommenden, kommendes jahr,
        künftig, nächsten jahr, nächstes jahr, planen, plant, prognose, prognostiziert, rechnet für, rechnet im, rechnet
        mit, soll, sollen, voraussichtlich, werden, will, wird, wollen, ziel
    """),
    hypothetical=listed("angenommen falls hätte hätten könnte könnten wenn wäre wären würde würden"),
    opinion=phrased("hoffentlich, ich denke, ich glaube, leider, meiner meinung, muss, müssen, sollte, sollten"),
    personal=listed("ich mein meine mich mir"),
    advert=listed("""
        abonnieren angebot angebote anzeige bestellen buchen dein deine eintritt euch eure genießt gratis gutschein inkl
        jetzt kaufen kostenlos preis preise rabatt tickets versand öffnungszeiten
    """),
    you=listed("dein deine dich dir du euch eure ihr"),
    me=listed("ich mein meine mich mir"),
    instruction=phrased("""
        achten sie, backen, esslöffel, fügen sie, geben sie, in diesem beispiel, mischen, sie können, vermengen, wählen
        sie
    """),
    facts=listed("""
        betrug beträgt erhielt erhielten erreicht erreichte haben hat hatte hatten ist kamen kostet kostete lag lagen
        leben lebten liegen liegt sind stand starben stieg verdienen war waren wurde wurden zählt zählte
    """),
    public=listed("""
        arbeitnehmer arbeitslose arbeitslosen arbeitslosenquote arbeitslosigkeit arbeitsplätze befragte befragten
        beschäftigte beschäftigten betriebe bevölkerung bürger deutsche deutschen einwohner einwohnern emissionen
        exporte flüchtlinge frauen fälle fällen haushalt haushalte haushalten infektionen infizierte inflation
        inflationsrate kinder krankenhäuser kriminalität löhne menschen migranten milliarden opfer patienten produktion
        rentner schulden schüler sitze soldaten stellen steuern stimmen straftaten studierende teilnehmer tonnen tote
        toten umsatz unternehmen verletzte verletzten versicherte verstorbene wahlbeteiligung wohnungen wähler ärzte
    """),
    official=listed("""
        agentur amt behörde behörden bericht bundesagentur bundesamt bundesbank bundesregierung forscher gericht
        gewerkschaft institut kommission minister ministerin ministerium ministeriums organisation polizei präsident
        rathaus regierung senat sprecher sprecherin staatsanwaltschaft stadtrat statistik statistische statistischen
        studie umfrage universität verband
    """),
    offers=phrased("""
        ab nur, auf lager, aufpreis, erhältlich, euro pro nacht, exkl, frühstück, garantie, geöffnet, gutscheine, im
        angebot, im preis, inklusive, lieferzeit, mwst, newsletter, pro nacht, pro person, tageskarte, uvp,
        versandkosten, warenkorb, zimmer, zzgl
    """),
    # context
    share_of=phrased("aller, der, des, dieser, ihrer, seiner, unter den, vom, von, von den"),
    determiners=listed("alle aller das dem den der des die diese dieser ein eine einer ihrer seiner"),
    pronouns=listed("denen deren derer derjenigen diesen ihm ihnen sie solcher uns"),
    without=listed("ohne"),
    indicators=listed("""
        arbeitslosenquote arbeitslosigkeit armut bevölkerung bip defizit exporte haushalt importe inflation
        inflationsrate löhne quote schulden sterblichkeit wachstum wahlbeteiligung überschuss
    """),
    places=listed("in"),
    no_places=listed("""
        april august deutschen durchschnitt höhe jahr mai monat prozent schnitt summe vergleich wirklichkeit woche
        zukunft
    """),
    quarters=counted("""
        1: ersten quartal, erste quartal; 2: zweiten quartal, zweite quartal; 3: dritten quartal, dritte quartal; 4:
        vierten quartal, vierte quartal
    """),
    last_year=phrased("im vorjahr, letzten jahr, letztes jahr, vergangenen jahr, vergangenes jahr, vorjahr"),
    this_year=phrased("diesem jahr, dieses jahr, heuer, laufenden jahr"),
    stop_words=listed("""
        als an auch auf aus bei das dass dem den der des die ein eine er es für hat im in ist mit nach nicht sich sie
        und von werden wird zu
    """),
    mixed={"anderthalb": "1.5"} | {f"{one}einhalb": f"{value}.5" for one, value in (ONES | TEENS).items()},
    ordinal_leads=listed("""
        , ab am ans beim bis das dem den der des die dieser dieses ein erst ihr ihre ihrem ihren ihrer im in ins jede
        jedem jeder jedes kein mein nach oder sein seine seinem seinen seiner seit und unser unsere unserem vom zu zum
        zur –
    """),
    dialled=listed("hotline notruf rufnummer telefon telefonnummer"),
    against=listed("gegen statt zu"),
    minus=listed("minus"),
    by_alone=listed("um"),
    by_sized=listed("um"),
    rise_ends=tuple(
        """
        inflation inflationsrate teuerung teuerungsrate anstieg rückgang zuwachs wachstum wachstumsrate steigerung
        erhöhung senkung einbruch zunahme abnahme plus minus verteuerung
        """.split()
    ),
    rises_nearby=listed("gewann gewannen gewinnt gewinnen veränderung"),
    sums=listed(
        "ablöse baukosten budget gewinn jahresumsatz kosten mehrkosten mehreinnahmen schulden steuergeld umsatz verlust"
    ),
    home_currency="EUR",
    bears_sum=listed(
        """
        auftrag aufträge bericht berichtet berichtete bescheid bürgschaft darlehen debatte diskutiert entscheidet entschied förderbescheid kredit
        rechnung scheck spricht streit urteil verfügen verfügt verfügte verfügten vertrag verträge
        """
    ),
    before_per=listed("brutto kalt netto warm"),
    per_any=listed("je pro"),
    per_before=listed("auf je pro"),
    glue="tausend",
    capital_nouns=True,
    abbreviations=listed("""
        a abs apr art aug az b bd bio bzw ca d dez dr evtl feb fr ggf h hl inkl jan jh jul jun max mia mind mio mrd mär
        nov nr okt prof rd sep sept st str tel tsd u usw vgl z zzgl zzt
    """),
)
