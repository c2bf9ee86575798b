"""French."""

from decimal import Decimal

from claims.figures.words.language import Language, Written, listed, named, valued

FR = Language(
    code="fr",
    decimal=",",
    groups=". \u00a0\u202f\u2009'’",
    numerals=valued("""
        zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13
        quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70
        huitante 80 octante 80 nonante 90 cent 100 mille 1000
    """),
    scales=valued("""
        cent 100 cents 100 mille 1000 millier 1000 milliers 1000 million 1000000 millions 1000000 milliard 1000000000
        milliards 1000000000 billion 1000000000000 billions 1000000000000
    """),
    short_scales=valued("k 1000 m 1000000 mio 1000000 md 1000000000 mds 1000000000 mrd 1000000000 mrds 1000000000 mln 1000000"),
    joiners=listed("et -"),
    articles=listed("un"),
    collectives=valued("""
        huitaine 8 dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50
        soixantaine 60 centaine 100 millier 1000 dizaines 10 douzaines 12 centaines 100 milliers 1000
    """),
    vague=valued("dizaines 10 centaines 100 milliers 1000 millions 1000000 milliards 1000000000"),
    half_more=frozenset(["et demi", "et demie"]),
    fractions={
        "la moitié": Decimal(50), "moitié des": Decimal(50), "moitié de": Decimal(50), "moitié du": Decimal(50),
        "une moitié": Decimal(50), "le tiers des": Decimal("33.3333"), "le tiers de": Decimal("33.3333"), "le tiers du": Decimal("33.3333"), "le quart des": Decimal(25),
        "le quart de": Decimal(25), "le quart du": Decimal(25),
    },
    denominators=valued("""
        tiers 3 quart 4 quarts 4 cinquième 5 cinquièmes 5 sixième 6 sixièmes 6 septième 7 septièmes 7 huitième 8
        huitièmes 8 neuvième 9 neuvièmes 9 dixième 10 dixièmes 10 centième 100 centièmes 100 millième 1000 millièmes 1000
    """),
    weak_denominators=listed("quart cinquième sixième septième huitième neuvième dixième centième millième"),
    halves=listed("demi"),
    one_in=frozenset(["sur"]),
    every=frozenset(),
    every_whole={},
    percent=frozenset(["pour cent", "pourcent", "pourcents", "p . 100", "p . cent", "pct"]),
    points=frozenset(["points de pourcentage", "point de pourcentage", "points de pour cent", "pp", "pts de pourcentage"]),
    bare_points=listed("points point pts pt"),
    per_mille=frozenset(["pour mille", "p . mille"]),
    currencies=named("""
        EUR: euros euro; USD: dollars dollar dollars_américains dollars_us dollar_américain billets_verts; GBP: livres_sterling
        livre_sterling livres_britanniques; CHF: francs_suisses franc_suisse; RUB: roubles rouble; JPY: yens yen; CNY: yuans
        yuan renminbi; CAD: dollars_canadiens dollar_canadien; AUD: dollars_australiens; XOF: francs_cfa fcfa f_cfa franc_cfa;
        UAH: hryvnias; INR: roupies_indiennes; TRY: livres_turques livre_turque; MAD: dirhams_marocains; DZD: dinars_algériens;
        TND: dinars_tunisiens; BRL: reais; KRW: wons; PLN: zlotys; SEK: couronnes_suédoises; NOK: couronnes_norvégiennes;
        DKK: couronnes_danoises; XPF: francs_pacifique; HKD: dollars_de_hong_kong; LBP: livres_libanaises; EGP: livres_égyptiennes;
        roupies: roupies; dirhams: dirhams dirham; dinars: dinars dinar; couronnes: couronnes; pesos: pesos peso;
        francs: francs franc; ILS: shekels shekel; BTC: bitcoins bitcoin; ZAR: rands; shillings: shillings
    """),
    shy_currencies={"livres": "GBP"},
    hundredths=named("EUR: centimes centime; USD: cents; GBP: pence"),
    measures=named("""
        km: kilomètres kilomètre kms kilometres kilometre; m: mètres mètre metres metre; cm: centimètres centimètre;
        mm: millimètres millimètre; =: miles mile milles_marins pieds pied barils baril acres pouces livres pixels mégapixels degrés degré; km2: kilomètres_carrés kilomètre_carré
        km_carrés km_²; m2: mètres_carrés mètre_carré m_²; ha: hectares hectare; kg: kilogrammes
        kilogramme kilos kilo; g: grammes gramme; mg: milligrammes; t: tonnes tonne; L: litres litre; ml: millilitres;
        cl: centilitres; hl: hectolitres; m3: mètres_cubes mètre_cube; °C: degrés_celsius degrés_centigrades
        degré_celsius; °F: degrés_fahrenheit; kWh: kilowattheures kilowattheure kilowatts_heures kilowatt_-_heures;
        MWh: mégawattheures mégawattheure; GWh: gigawattheures gigawattheure; TWh: térawattheures térawattheure; W: watts watt; kW: kilowatts
        kilowatt; MW: mégawatts mégawatt; GW: gigawatts gigawatt; km/h: kilomètres_/_heure kilomètres_heure
        kilomètres_à_l_'_heure kilomètres_par_heure; knots: nœuds noeuds; V: volts; Hz: hertz; bit: bits; o: octets;
        kB: ko kilooctets; MB: mo mégaoctets; GB: go gigaoctets; TB: to téraoctets; kcal: kilocalories; cal: calories;
        dB: décibels; bp: points_de_base point_de_base
    """),
    durations=listed("""
        seconde secondes minute minutes heure heures jour jours journée journées semaine semaines mois an ans année années
        décennie décennies siècle siècles nuit nuits trimestres semestres min mn sec week-ends h
    """),
    multiples=listed("fois"),
    multiples_worded={"a doublé": 2, "ont doublé": 2, "avait doublé": 2, "a triplé": 3, "ont triplé": 3, "a quadruplé": 4, "le double de": 2, "le double du": 2, "le triple de": 3},
    average=listed("moyenne moyen moyens moyennes médian médiane"),
    age_marks=listed("âgé âgée âgés âgées âge"),
    of=listed("de d"),
    adjectives=listed("""
        autre autres nouveau nouveaux nouvel nouvelle nouvelles grand grands grande grandes petit petits petite petites
        gros grosse grosses jeune jeunes vieux vieille vieilles ancien anciens anciennes ancienne bon bons bonne bonnes
        beau beaux belle belles mauvais mauvaise mauvaises principal principaux principales premier premiers première
        premières dernier derniers dernière dernières prochains prochaines prochain prochaine haut hauts hautes long longs
        longues simple simples seul seuls seule seules véritables vrais vraies différents différentes certains
        certaines nombreux nombreuses plus moins meilleurs meilleures pauvres riches faux fausses divers
        diverses éventuels futurs futures demi supplémentaires
    """),
    functions=listed("""
        de du des d le la les l un une au aux à a en dans par pour sur sous avec sans chez vers entre depuis pendant
        avant après dès contre malgré selon et ou où ni mais donc or car que qu qui quoi dont lequel lesquels laquelle
        lesquelles auxquels desquels ce cet cette ces cela ça c se s me m te t nous vous ils elles il elle on je tu leur leurs son sa ses
        mon ma mes ton ta tes notre nos votre vos ne n pas plus moins très trop assez peu aussi autant alors ainsi
        puis ensuite enfin jamais toujours toutefois cependant néanmoins encore déjà ailleurs dehors tous toutes tout toute
        est sont était étaient été être sera seront ont avait avaient eu ayant avoir fait font peut peuvent doit
        doivent va vont y aujourd hui hier demain lors lorsque quand comme si sinon près environ minimum maximum
        supplémentaires supplémentaire respectivement chacun chacune contre fois hors jusque jusqu soit voire
        vivent viennent restent sous pourcent fut furent seulement compris parmi sommes avons avez serons
        êtes suis vers mieux pire bis ter cents dessus dessous lesdits auprès travers devant derrière fin début mi quelques plusieurs
        pris prises mis mises vus morts-nés ans nos gratuits face puisque reçus inclus
    """),
    plurals=listed("""
        ong pme gens cas fois voix pays prix morts personnes hlm sdf smic cdd cdi ssii tgv pib vtt clubs
        jeunes pauvres riches vieux grands petits anciens nouveaux blancs noirs seuls
    """),
    compounds=frozenset(),
    months=valued("""
        janvier 1 février 2 fevrier 2 mars 3 avril 4 mai 5 juin 6 juillet 7 août 8 aout 8 septembre 9 octobre 10 novembre 11 décembre 12 decembre 12 janv 1 févr 2 avr 4 juil 7 sept 9 oct 10 nov 11 déc 12
    """),
    numbered=listed("""
        page pages p article articles art section chapitre chapitres no nº n° numéro numéros tome volume vol figure fig tableau ligne lignes
        salle chambre siècle siècles années porte sortie route départementale nationale rn rd vol paragraphe alinéa clause règlement titre loi loi n
        décret arrêté directive affaire résolution niveau phase étape partie stade version saison épisode
        catégorie type modèle lot bâtiment boîte bp cs plateforme terminal canal chaîne groupe division arrondissement
        rang acte scène bus tram métro train annexe formulaire note journée tour match france chanel opus apollo
        covid windows iphone ipad galaxy boeing airbus formule g q quai tel tél téléphone fax poste réf référence id siret siren rcs
        ligue district zone secteur mai place top isbn issn dossier cap objectif question lycée paris lyon marseille
        e1 europe canal+ rfc
    """),
    year_before=listed("""
        en depuis de d dès du année années l an ans fin début mi avant après jusqu printemps été automne hiver janvier et
        à au ou entre vers circa copyright © ( exercice saison élections les ce cette rentrée
    """),
    clock=frozenset(["h", "heures du matin", "heures du soir", "heure du matin", "heures précises", "gmt", "heures de l ' après"]),
    ordinal_suffixes=listed("e er re ère eme ème è nd nde es ers ème ièmes ième èmes"),
    superlatives=listed("plus moins meilleur meilleure meilleurs rang place position mondial mondiale européen européenne consécutif consécutive"),
    streets=listed("rue avenue av boulevard bd place quai impasse allée allées chemin cours route square passage faubourg esplanade"),
    before={
        "plus de": ">", "plus des": ">", "plus du": ">", "plus d '": ">", "au - dessus de": ">", "supérieur à": ">", "supérieure à": ">", "supérieurs à": ">",
        "supérieures à": ">", "au - delà de": ">", "dépasse": ">", "dépassé": ">", "dépassent": ">", "dépasser": ">",
        "dépassait": ">", "dépassant": ">", "excède": ">", "excédant": ">", "excéder": ">",
        "au - dessus des": ">", "au - delà des": ">", "passé la barre des": ">", "franchi les": ">", "un peu plus de": ">",
        "franchi la barre des": ">", "dépassé les": ">", "dépasse les": ">", "dépassent les": ">", "dépasser les": ">",
        "au moins": ">=", "pas moins de": ">=", "pas moins d '": ">=", "minimum": ">=", "un minimum de": ">=", "à partir de": ">=",
        "minimum de": ">=", "dès": ">=",
        "moins de": "<", "moins des": "<", "moins du": "<", "moins d '": "<", "au - dessous de": "<", "inférieur à": "<", "inférieure à": "<", "inférieurs à": "<",
        "inférieures à": "<", "sous": "<", "sous la barre des": "<", "en dessous de": "<", "en - dessous de": "<", "en deçà de": "<",
        "sous les": "<", "en dessous des": "<",
        "au plus": "<=", "au maximum": "<=", "jusqu ' à": "<=", "jusque": "<=", "un maximum de": "<=", "pas plus de": "<=", "tout au plus": "<=",
        "maximum": "<=", "maximum de": "<=", "plafonné à": "<=", "plafonnée à": "<=", "limité à": "<=", "limitée à": "<=", "jusqu ' aux": "<=",
        "environ": "~", "près de": "~", "près des": "~", "près du": "~", "près d '": "~", "quelque": "~", "quelques": "~", "autour de": "~", "autour d '": "~", "à peu près": "~",
        "presque": "~", "approximativement": "~", "aux alentours de": "~", "de l ' ordre de": "~", "proche de": "~",
        "proches de": "~", "pratiquement": "~", "grosso modo": "~", "aux environs de": "~", "dans les": "~", "avoisine": "~",
        "avoisine les": "~", "avoisinant": "~", "avoisinent": "~", "avoisiner": "~", "estimé à": "~", "estimée à": "~", "estimés à": "~",
        "estimées à": "~", "pas loin de": "~", "à peine": "~", "plus ou moins": "~", "frôle": "~", "frôle les": "~", "frôlé": "~", "frôler les": "~",
        "vers": "~", "approche": "~", "approchent": "~", "approche les": "~", "de près de": "~", "une moyenne d ' environ": "~",
        "à l ' entour de": "~", "à quelque": "~", "quasiment": "~", "quasi": "~",
    },
    after={
        "ou plus": ">=", "et plus": ">=", "au moins": ">=", "minimum": ">=", "au minimum": ">=", "et au - delà": ">=", "ou davantage": ">=",
        "ou moins": "<=", "et moins": "<=", "au plus": "<=", "maximum": "<=", "au maximum": "<=", "tout au plus": "<=", "maxi": "<=",
        "environ": "~", "à peu près": "~", "approximativement": "~",
    },
    fillers=listed("les des la le de d ' un une autres quelque à aux ses ces"),
    between=frozenset(["entre"]),
    ends_at=frozenset(),
    until=listed("à - – — et a"),
    more_before=frozenset(["encore", "autres"]),
    more_after=frozenset(["supplémentaires", "supplémentaire", "de plus", "en plus", "additionnels", "additionnelles", "de mieux", "autres"]),
    rises=listed("""
        augmenté augmente augmentent augmentation augmenter augmentait augmentera hausse hausses progressé progresse
        progressent progression progresser grimpé grimpe grimper grimpent bondi bondit bond bondir croissance croît cru crû croître
        accru accroissement accroître baissé baisse baissent baisser baisses baissait diminué diminue diminution diminuer diminuent reculé
        recule recul reculer reculent chuté chute chuter chutent chutes perdu perd perdre perdant perte gagné gagne gagner gain réduit
        réduction réduire réduite réduits réduites repli replié replient rebond rebondi ralenti inflation cédé cède céder prend
        pris repris flambé flambée envolé envolée envole effondré effondrement dégringolé dégringole contracté contraction majoré
        majoration relevé relève relever amputé raboté évolué évolution variation hausser rehaussé explosé explosion
        plongé plonge plongeon surcroît supérieur supérieure inférieur inférieure élargi amélioré amélioration dégradé abaissé abaisser
        chutait bondissait gonflé gonfle renchéri renchérissement appréciée déprécié redressement
    """),
    rise_nouns=listed("inflation hausse hausses augmentation croissance baisse baisses diminution progression recul réduction repli accroissement variation évolution bond chute"),
    carries_on=listed("contre et puis après , ou soit"),
    money_words=listed("""
        coût coûts coûte coûté coûtera payé payer prix budget dette prêt prêts bénéfice bénéfices chiffre ventes vente vendu acheté achat rachat fonds amende dépensé dépenses
        investi investissement investissements investira levé valeur valorisé déficit excédent don salaire subvention subventions aide crédit crédits enveloppe financement montant capital
        recettes facture pertes indemnité
    """),
    moves=listed("passe passé passée passés passer passent passait passant va allant évolue évolué glisse"),
    origins=listed("de d du des"),
    to_level=listed("sous au en à atteint atteindre atteignant est était sont représente représentent établit établi autour s'établir contre sous restés"),
    by_change=listed("de d"),
    change_after=frozenset([
        "de hausse", "de baisse", "de plus", "de moins", "d ' augmentation", "de croissance", "de réduction", "de diminution",
        "supplémentaires", "de recul", "en plus", "en moins", "plus élevé", "plus élevée", "plus cher", "d ' inflation", "supérieur",
        "supérieure", "inférieur", "inférieure", "en un an", "sur un an", "par rapport", "de chute", "de progression", "plus rapide",
        "plus élevés", "plus élevées", "supérieurs", "inférieurs", "d ' écart",
    ]),
    per=frozenset(["par", "par tranche de", "pour", "/", "à l '", "l '", "le", "la", "chaque", "au"]),
    per_units=listed("""
        seconde minute heure jour semaine mois trimestre semestre an année nuit personne tête habitant habitants foyer ménage kilomètre km
        litre baril tonne kilo kg enfant élève étudiant patient once action fois trajet visite naissances
        salarié hectare mètre m2 carré femmes hommes enfants kwh mwh unité véhicule passager million mille mégawattheure
        fidèle électeur décès part place
    """),
    said=listed("""
        dit déclaré déclare affirmé affirme affirment annoncé annonce annoncent assuré assure assurent expliqué explique souligné souligne indiqué
        indique indiquent précisé précise estimé estime estiment rappelle rappelé ajoute ajouté raconte selon d'après rapporté rapporte prétend
        prétendu promis dénonce révèle révélé confie note martelé lancé avance avancé soutient soutenu confirmé confirme reconnu
        constate constaté chiffre évalue
    """),
    according=frozenset(["selon", "d ' après", "au dire de", "de source", "aux dires de", "de l ' aveu de"]),
    forecast=frozenset([
        "va", "vont", "prévoit", "prévoient", "prévu", "prévue", "prévus", "devrait", "devraient", "sera", "seront", "d ' ici", "prévisions", "objectif",
        "table sur", "espère", "envisage", "l ' an prochain", "l ' année prochaine", "promet", "prévision", "horizon", "veut", "projet", "atteindra",
        "aura", "auront", "pourra", "pourront", "prévoyait", "souhaite", "vise", "projette",
    ]),
    hypothetical=frozenset(["si", "pourrait", "pourraient", "s ' il", "serait", "seraient", "aurait", "auraient", "imaginez", "supposons", "éventuellement", "s ' ils"]),
    opinion=frozenset(["je pense", "je crois", "à mon avis", "faut", "faudrait", "il faut", "doit", "doivent", "selon moi", "malheureusement", "j ' espère"]),
    personal=frozenset(["je", "j '", "ma", "mon", "mes", "moi"]),
    advert=frozenset([
        "achetez", "commandez", "promo", "soldes", "offre", "offres", "livraison", "abonnez", "abonnement", "votre", "vos", "vous", "cliquez", "réservez", "tarif",
        "tarifs", "profitez", "découvrez", "gratuit", "code promo", "prix", "bon plan", "ttc", "remise",
    ]),
    you=listed("vous votre vos tu ton tes ta toi"),
    me=listed("je j mon ma mes moi"),
    instruction=frozenset(["ajoutez", "mélangez", "faites", "versez", "laissez", "cuire", "préchauffez", "vous pouvez", "il suffit", "prenez", "utilisez"]),
    share_of=frozenset(["de", "d '", "du", "des", "de la", "de l '", "de ses", "de son", "de sa", "de leurs", "de ces", "de cette", "de ce", "de leur", "de nos", "de notre", "d ' entre", "du total des"]),
    determiners=listed("le la les l un une ses son sa leurs leur ces cette ce cet nos notre tous toutes"),
    indicators=listed("taux inflation chômage pib déficit excédent dette budget croissance pauvreté participation abstention population exportations importations salaires mortalité emploi indice"),
    places=listed("en à au aux dans"),
    no_places=listed("europe-1 noël conseil parlement assemblée sénat dieu français anglais euros pâques"),
    quarters={"premier trimestre": 1, "deuxième trimestre": 2, "troisième trimestre": 3, "quatrième trimestre": 4, "second trimestre": 2},
    last_year=frozenset(["l ' an dernier", "l ' année dernière", "l ' année passée", "l ' an passé", "il y a un an"]),
    this_year=frozenset(["cette année", "l ' année en cours"]),
    stop_words=listed("le la les de des du et en un une est que qui dans pour pas sur au aux par plus avec ce il elle sont ont"),
    written=Written(
        decimal=",",
        group="\u202f",
        group_from=4,
        percent="\u202f",
        money="{number}\u00a0{sign}",
        scales=((9, "milliard", "milliards"), (6, "million", "millions")),
        comparators={
            "=": "{}", "~": "environ {}", ">": "plus de {}", ">=": "au moins {}", "<": "moins de {}", "<=": "jusqu’à {}",
            "between": "entre {} et {}",
        },
        increment="{number} {unit} supplémentaires",
        increment_bare="{number} de plus",
        points="points",
        times="fois",
        ordinal="{}e",
    ),
    plural_ends=("s", "x", "z"),
    abbreviations=listed("m mm mme mlle dr me st ste av art p pp cf etc fig vol env no n janv févr avr juil sept oct nov déc"),
)
