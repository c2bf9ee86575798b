"""German: who says so, when, where, of what. Compounds are known by their last part."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

DE_AROUND = Around(
    bodies=listed("""
        agentur allianz amt analysten anwalt arbeitgeber armee autoren autor:innen bank behörde behörden bischof bistum
        bund bundeswehr bündnis bürgermeister bürgermeisterin chef chefin dienst direktor direktorin diözese experte
        experten expertin fahndern feuerwehr firma forscher forscherin forscherinnen fraktion generalsekretär
        geschäftsführer geschäftsführerin gericht gesellschaft gewerkschaft gouverneur gouverneurin gruppe hilfswerk
        hochschule industrie initiative institut justiz kammer kanzler kanzlerin kanzlei kirche klinik kommission
        konzern krankenkasse landrat landrätin leiter leiterin magazin meteorologen minister ministerin ministerium
        ministerpräsident ministerpräsidentin ministeriums mitteilung opposition organisation ökonomen partei parlament
        polizei polizeipräsident präsident präsidentin professor professorin rat regierung rettungskräfte
        sachverständigenrat senat senator senatorin sprecher sprecherin staatsanwalt staatsanwaltschaft stadt stiftung
        umweltschützer universität unternehmen verband vereinigung verein versicherer veranstalter vorsitzende
        vorsitzender vorstand vorständin werk wissenschaftler wissenschaftlerin wissenschaftlern zeitung zentrale zentrum
        zentralbank zoll
    """),
    by=listed("der des von vom"),
    reports=listed("""
        analyse angaben auswertung bericht bilanz daten erhebung ergebnis ergebnisse gutachten index mitteilung
        schätzung schätzungen statistik statistiken studie studien umfrage umfragen untersuchung untersuchungen
        veröffentlichung zahlen zählung
    """),
    says=listed("""
        ankündigte antwortete bekannt beklagt beklagte belegen belegt bemerkte bemängelt bemängelte berichten berichtet
        berichtete bestritt bestätigt bestätigte betont betonte beziffert bezifferte bilanziert bilanzierte entgegnete
        erfasste erfuhr ergab ergeben ergibt ergänzt ergänzte erinnert erinnerte erklären erklärt erklärte erläuterte
        ermittelte errechnet errechnete fordert forderte gab gaben geben gibt glaubt heißt hervor hieß informierte
        klagt klagte kommentierte konstatierte kritisiert kritisierte kündigte lobte mahnt mahnte meint meldet meldete
        meldeten mitgeteilt mitteilt mitteilte nannte nennt prognostiziert prognostizierte rechnen rechnet registriert
        registrierte resümierte räumt sagen sagt sagte sagten schreiben schreibt schrieb schätzen schätzt schätzte
        schätzten so sprach spricht teilt teilte teilten twitterte unterstrich verkündete verlautete verweist verwies
        veröffentlicht veröffentlichte warnt warnte zeigen zeigt zeigte zählt zählte
    """),
    he=listed("er sie"),
    according_after=listed("zufolge"),
    judges=listed("für"),
    hearsay=listed("nach"),
    who=listed("der die"),
    before_says=listed("auch hat haben hatte zudem"),
    links=listed("der des für und von vom"),
    weekdays=valued("montag 0 dienstag 1 mittwoch 2 donnerstag 3 freitag 4 samstag 5 sonnabend 5 sonntag 6"),
    days_ago=counted("1: gestern; 2: vorgestern"),
    weeks_ago=counted("1: vergangene woche, vergangenen woche, letzte woche, letzten woche, vorige woche, vorwoche"),
    quarters_ago=counted("1: vergangenen quartal, letzten quartal, vorquartal, abgelaufenen quartal"),
    months_ago=counted("1: im vormonat, vergangenen monat, letzten monat; 0: diesem monat"),
    halves=counted("1: ersten halbjahr, erste halbjahr, erstes halbjahr; 2: zweiten halbjahr, zweite halbjahr"),
    dating=listed("anfang ende für im in jahr jahre jahren jahres mitte stand"),
    since=listed("seit ab"),
    not_then=listed("als bis gegenüber nach vor zuletzt"),
    as_of=phrased("per, stand, zum, zum stichtag"),
    end_of=phrased("ende, am ende"),
    coming=listed("kommenden kommende nächsten nächste nächster"),
    spans=listed("zwischen von vom"),
    span_links=listed("bis und zum - –"),
    decades=frozenset(),
    whole_of=listed("ganz"),
    no_place_ends=(
        "alten",
        "arbeit",
        "betrieben",
        "bezug",
        "chancen",
        "ern",
        "fällen",
        "familien",
        "folge",
        "form",
        "formen",
        "gang",
        "gebieten",
        "gemeinden",
        "gruppen",
        "haft",
        "heit",
        "heiten",
        "hinsicht",
        "innen",
        "ismus",
        "jahren",
        "keit",
        "keiten",
        "klassen",
        "kraft",
        "kreisen",
        "ländern",
        "millionen",
        "not",
        "ordnung",
        "parteien",
        "phasen",
        "punkten",
        "räumen",
        "regionen",
        "rente",
        "schaft",
        "schaften",
        "schulen",
        "städten",
        "stufen",
        "tät",
        "täten",
        "teilen",
        "tion",
        "tionen",
        "ung",
        "ungen",
        "verbindung",
        "worten",
        "zahlen",
        "zeit",
        "zeiten",
    ),
    near=phrased("""nahe, nördlich von, östlich von, rund um, südlich von, unweit von, westlich von"""),
    locals=listed("""bevölkerung einwohner flughafen hafen innenstadt straßen"""),
    countries=phrased(
        """usa, großbritannien, england, schottland, europäische union, nordrhein - westfalen, bayern, baden - württemberg, hessen, sachsen, niedersachsen, thüringen, brandenburg, mecklenburg - vorpommern, sachsen - anhalt, schleswig - holstein, rheinland - pfalz, saarland, gaza, westjordanland, nordamerika, südamerika, lateinamerika"""
    ),
    areas=listed("""
        bezirk bistum bundesland bundesstaat gemeinde insel kanton kreis land landkreis provinz region republik stadt
        staat
    """),
    levels=listed("""
        halbierte verdoppelte hatte hatten hat wird werden verbilligte verbilligten verteuerte
        beläuft belief beliefen bedeutet beträgt betragen betrug betrugen blieb erreichte erreicht erreichten ergab kostet
        kosten kostete ist kam lag lagen liegt liegen macht sind überschritt übertraf umfasst verharrte war waren wies
        zählte zählt
    """),
    number_of=listed("zahl anzahl gesamtzahl"),
    portions=listed("anteil prozentsatz"),
    shares=listed("höhe schnitt durchschnitt anteil prozentsatz rest wert zahl"),
    among=phrased("unter den, von den, von, von allen, unter allen, bei den"),
    fillers=listed(
        "aktuell auch auf aktuell bei bereits bislang derzeit dabei damit denn durchschnittlich erneut erstmals etwa fast gut hat "
        "haben im insgesamt jetzt knapp laut mehr noch nur rund schon sich somit über um weiter wieder wurde wurden zuletzt"
    ),
)
