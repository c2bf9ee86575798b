"""The words that made-up articles are put together from. In a template # is the figure, {…} a name."""

PEOPLE = (
    "Ana Velin", "Marc Dorval", "Ilse Brandt", "Tomas Kerr", "Nadia Oulmes", "Jean Perrache", "Rosa Linden",
    "Karim Sefi", "Edith Nowak", "Paul Harrow", "Lena Vasko", "Hugo Marchetti", "Sofia Arnal", "Omar Tazi",
    "Greta Falk", "Louis Benet",
)  # fmt: skip
PLACES = {
    "fr": (
        "la vallée de l’Orne-Haute", "la région Val-de-Sarre", "la ville de Montrelais", "la province de Kerval",
        "le district d’Ambrois", "la commune de Saint-Evre", "le port de Galvez", "le canton de Rivebelle",
        "la plaine de Tournevent", "le plateau de Luzarc", "l’archipel des Vernes", "le comté de Brume",
    ),
    "en": (
        "the Upper Orne valley", "the Sarre Vale region", "the city of Montrelay", "the province of Kerval",
        "the Ambrose district", "the borough of Saint Ever", "the port of Galvez", "the county of Fairbrook",
        "the Tourne plain", "the Luzar plateau", "the Vernes islands", "the Mistley area",
    ),
}  # fmt: skip
BODIES = {
    "fr": (
        "l’institut de statistique", "le ministère de l’Intérieur", "l’agence de l’eau", "la chambre de commerce",
        "l’observatoire du logement", "le rectorat", "l’association des maires", "la caisse de retraite",
        "le syndicat des transports", "l’agence de la santé", "la préfecture", "la cour des comptes",
    ),
    "en": (
        "the statistics office", "the interior ministry", "the water agency", "the chamber of commerce",
        "the housing observatory", "the school board", "the association of mayors", "the pension fund",
        "the transport union", "the health agency", "the regional council", "the audit office",
    ),
}  # fmt: skip
GROUPS = {
    "fr": (
        "les habitants", "les ménages", "les jeunes actifs", "les communes", "les exploitations agricoles",
        "les élèves", "les locataires", "les retraités", "les entreprises", "les soignants",
    ),
    "en": (
        "residents", "households", "young workers", "municipalities", "farms", "pupils", "tenants", "pensioners",
        "companies", "carers",
    ),
}  # fmt: skip
TITLES = {
    "fr": (
        "Logement : ce que disent les chiffres de {body}", "À {place}, un budget sous tension",
        "{who} défend son bilan devant {body}", "Transports : {place} attend toujours",
        "Emploi et formation : le bilan {year}", "Comment {group} vivent la hausse des prix",
    ),
    "en": (
        "Housing: what the figures of {body} say", "A tight budget for {place}",
        "{who} defends the record before {body}", "Transport: {place} is still waiting",
        "Jobs and training: the record of {year}", "How {group} live with rising prices",
    ),
}  # fmt: skip
PLAIN = {
    "fr": (
        "La réunion s’est tenue dans une salle comble, et plusieurs élus sont restés jusqu’à la fin.",
        "{who} n’a pas souhaité commenter la décision, prise sans consultation.",
        "Dans {place}, la question divise depuis longtemps les familles politiques.",
        "Selon {body}, la méthode de calcul a changé et les séries ne se comparent pas sans précaution.",
        "Les associations demandent un calendrier clair, des moyens et un interlocuteur unique.",
        "« Nous avons entendu les inquiétudes, et nous y répondrons », assure {who}.",
        "Le texte doit encore passer devant la commission avant le vote final.",
        "Reste que {group} ne voient pas encore les effets annoncés.",
        "Le rapport, rendu public mardi, ne dit rien des causes profondes.",
        "Pour {body}, la prudence s’impose tant que l’enquête n’est pas terminée.",
    ),
    "en": (
        "The meeting filled the hall, and several councillors stayed until the end.",
        "{who} declined to comment on a decision that was taken without consultation.",
        "In {place}, the matter has divided the parties for a long time.",
        "According to {body}, the method has changed and the series cannot be compared without care.",
        "Campaigners want a clear timetable, the means to keep it and one person to talk to.",
        "“We have heard the worries, and we shall answer them,” {who} said.",
        "The bill still has to pass the committee before the final vote.",
        "Even so, {group} do not yet see the effects that were promised.",
        "The report, made public on Tuesday, says nothing about the deeper causes.",
        "For {body}, caution is in order until the inquiry is over.",
    ),
}
#: A sentence a line: kind | comparator | what is measured | share of what | the sentence
_FIGURED = {
    "fr": """
share | = | logements vacants | logements | D’après {body}, # des logements de {place} étaient vacants en {year}.
share | = | accès à l’eau | population | {who} affirme que # de la population de {place} a accès à l’eau potable.
share | ~ | abstention | électeurs | En {year}, environ # des électeurs n’ont pas voté, selon {body}.
count | > | départs |  | Plus de # personnes ont quitté {place} depuis {year}, indique {body}.
count | = | emplois supprimés |  | {body} a recensé # emplois supprimés à {place} en un an.
money | = | budget des transports |  | Le budget des transports atteint # en {year}, un record selon {who}.
money | = | coût de la rénovation |  | La rénovation coûterait # à {place}, d’après {body}.
change | = | taux de chômage |  | Le chômage a reculé de # en {year}, se félicite {who}.
change | = | taux de réussite |  | Le taux de réussite a gagné # depuis {year}, souligne {body}.
count | >= | écoles sans enseignants |  | Au moins # écoles de {place} manquent d’enseignants, alerte {who}.
""",
    "en": """
share | = | empty homes | homes | According to {body}, # of homes in {place} stood empty in {year}.
share | = | access to clean water | people | {who} says that # of the people of {place} have clean water.
share | ~ | abstention | voters | In {year}, about # of voters stayed at home, {body} found.
count | > | departures |  | More than # people have left {place} since {year}, {body} reports.
count | = | jobs lost |  | {body} counted # jobs lost in {place} within a year.
money | = | transport budget |  | The transport budget reaches # in {year}, a record according to {who}.
money | = | cost of the renovation |  | The renovation would cost {place} #, {body} estimates.
change | = | unemployment rate |  | Unemployment fell by # in {year}, {who} said with satisfaction.
change | = | pass rate |  | The pass rate has gained # since {year}, {body} points out.
count | >= | schools without teachers |  | At least # schools in {place} lack teachers, {who} warned.
""",
}
FIGURED = {
    language: [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    for language, table in _FIGURED.items()
}
