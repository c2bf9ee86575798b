"""French."""

from claims.figures.words.around_fr import FR_AROUND
from claims.figures.words.language import Language, compared, counted, inflected, listed, named, parted, phrased, valued

FR = Language(
    code="fr",
    around=FR_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009'\u2019",
    numerals=valued("""
        zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13
        quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70
        huitante 80 octante 80 nonante 90 cent 100 mille 1000
    """),
    scales=valued("""
        cent 100 cents 100 mille 1000 millier 1000 milliers 1000 million 1000000 millions 1000000 milliard 1000000000
        milliards 1000000000 billion 1000000000000 billions 1000000000000
    """),
    short_scales=valued("""
        k 1000 m 1000000 mio 1000000 md 1000000000 mds 1000000000 mrd 1000000000 mrds 1000000000 mln 1000000
    """),
    minus=listed("moins"),
    joiners=listed("- et"),
    articles=listed("un"),
    collectives=valued("""
        huitaine 8 dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50
        soixantaine 60 centaine 100 millier 1000 dizaines 10 douzaines 12 centaines 100 milliers 1000
    """),
    vague=valued("dizaines 10 centaines 100 milliers 1000 millions 1000000 milliards 1000000000"),
    half_more=phrased("et demi, et demie"),
    fractions=parted("""
        50: la moitié, moitié des, moitié de, moitié du, une moitié, de moitié, pour moitié; 33.3333: le tiers des, le tiers de, le tiers du;
        25: le quart des, le quart de, le quart du
    """),
    denominators=valued("""
        tiers 3 quart 4 quarts 4 cinquième 5 cinquièmes 5 sixième 6 sixièmes 6 septième 7 septièmes 7 huitième 8
        huitièmes 8 neuvième 9 neuvièmes 9 dixième 10 dixièmes 10 centième 100 centièmes 100 millième 1000
    """),
    weak_denominators=listed("centième cinquième dixième huitième millième neuvième quart septième sixième"),
    halves=listed("demi"),
    part_verbs=listed(
        "a affirment approuvent avaient avait disent déclarent est ont pensent restent seraient sont vivent étaient"
    ),
    part_names=listed("' au ce cet deux du en et la le premier second trois un une"),
    part_ends=listed("arrière finale finales heure monde provisionnel siècle temps ton tour"),
    one_in=listed("sur"),
    complements=listed("' au aux avec d de des du en l la le les leur sans à"),
    # units
    percent=phrased("p . 100, p . cent, pct, pour cent, pourcent, pourcents"),
    points=phrased(
        "point de pib, points de pib, point de pourcentage, points de pour cent, points de pourcentage, pp, pts de pourcentage"
    ),
    bare_points=listed("point points pt pts"),
    per_mille=phrased("p . mille, pour mille"),
    currencies=named("""
        EUR: euros, euro; USD: dollars, dollar, dollars américains, dollars us, dollar américain, billets verts; GBP:
        livres sterling, livre sterling, livres britanniques; CHF: francs suisses, franc suisse; RUB: roubles, rouble;
        JPY: yens, yen; CNY: yuans, yuan, renminbi; CAD: dollars canadiens, dollar canadien; AUD: dollars australiens;
        XOF: francs cfa, fcfa, f cfa, franc cfa; UAH: hryvnias; INR: roupies indiennes; TRY: livres turques, livre
        turque; MAD: dirhams marocains; DZD: dinars algériens; TND: dinars tunisiens; BRL: reais; KRW: wons; PLN:
        zlotys; SEK: couronnes suédoises; NOK: couronnes norvégiennes; DKK: couronnes danoises; XPF: francs pacifique;
        HKD: dollars de hong kong; LBP: livres libanaises; EGP: livres égyptiennes; roupies: roupies; dirhams: dirhams,
        dirham; dinars: dinars, dinar; couronnes: couronnes; pesos: pesos, peso; francs: francs, franc; ILS: shekels,
        shekel; BTC: bitcoins, bitcoin; ZAR: rands; shillings: shillings
    """),
    shy_currencies=named("GBP: livres"),
    hundredths=named("EUR: centimes, centime; USD: cents; GBP: pence"),
    measures=named("""
        km: kilomètres, kilomètre, kms, kilometres, kilometre; m: mètres, mètre, metres, metre; cm: centimètres,
        centimètre; mm: millimètres, millimètre; =: curies, curie, carats, gallons, yards, miles, mile, milles marins,
        pieds, pied, barils, baril, acres, pouces, livres, pixels, mégapixels, degrés, degré; km2: kilomètres carrés,
        kilomètre carré, km carrés, km ²; m2: mètres carrés, mètre carré, m ²; ha: hectares, hectare; kg: kilogrammes,
        kilogramme, kilos, kilo; g: grammes, gramme; mg: milligrammes; t: tonnes, tonne; L: litres, litre; ml:
        millilitres; cl: centilitres; hl: hectolitres; m3: mètres cubes, mètre cube; °C: degrés celsius, degrés
        centigrades, degré celsius; °F: degrés fahrenheit; kWh: kilowattheures, kilowattheure, kilowatts heures,
        kilowatt - heures; MWh: mégawattheures, mégawattheure; GWh: gigawattheures, gigawattheure; TWh: térawattheures,
        térawattheure; W: watts, watt; kW: kilowatts, kilowatt; MW: mégawatts, mégawatt; GW: gigawatts, gigawatt; km/h:
        kilomètres / heure, kilomètres heure, kilomètres à l ' heure, kilomètres par heure; knots: nœuds, noeuds; V:
        volts; Hz: hertz; bit: bits; o: octets; kB: ko, kilooctets; MB: mo, mégaoctets; GB: go, gigaoctets; TB: to,
        téraoctets; kcal: kilocalories; cal: calories; dB: décibels; bp: points de base, point de base; µg:
        microgrammes; Bq: becquerels, becquerel; Sv: sieverts; mSv: millisieverts, millisievert; µSv: microsieverts; J:
        joules; ppm: parties par million; ppb: parties par milliard; MHz: mégahertz; GHz: gigahertz; kV: kilovolts;
        hPa: hectopascals; années-lumière: années - lumière, année - lumière;
        hp: chevaux - vapeur
    """),
    degrees=listed("degré degrés"),
    durations=listed("""
        an année années ans décennie décennies h heure heures jour journée journées jours min minute minutes mn mois
        nuit nuits sec seconde secondes semaine semaines semestres siècle siècles trimestres week-ends
    """),
    multiples=listed("fois"),
    multiples_worded=counted("""
        2: a doublé, ont doublé, avait doublé, le double de, le double du; 3: a triplé, ont triplé, le triple de; 4: a
        quadruplé
    """),
    average=listed("moyen moyenne moyennes moyens médian médiane"),
    age_marks=listed("âge âgé âgée âgées âgés"),
    # nouns
    of=listed("d de"),
    adjectives=listed("""
        ancien ancienne anciennes anciens autre autres beau beaux belle belles bon bonne bonnes bons certaines certains
        demi dernier derniers dernière dernières différentes différents divers diverses fausses faux futures futurs
        grand grande grandes grands gros grosse grosses haut hautes hauts jeune jeunes long longs longues mauvais
        mauvaise mauvaises meilleures meilleurs moins nombreuses nombreux nouveau nouveaux nouvel nouvelle nouvelles
        pauvres petit petite petites petits plus premier premiers première premières principal principales principaux
        prochain prochaine prochaines prochains riches seul seule seules seuls simple simples supplémentaires vieille
        vieilles vieux vraies vrais véritables éventuels
    """),
    functions=listed("""
        a ailleurs ainsi alors ans après assez au aujourd auprès aussi autant aux auxquels avaient avait avant avec avez
        avoir avons ayant bis c car ce cela cents cependant ces cet cette chacun chacune chez comme compris contre d
        dans de dehors demain depuis derrière des desquels dessous dessus devant doit doivent donc dont du dès début
        déjà elle elles en encore enfin ensuite entre environ est et eu face fait fin fois font furent fut gratuits hier
        hors hui il ils inclus jamais je jusqu jusque l la laquelle le lequel les lesdits lesquelles lesquels leur leurs
        lors lorsque m ma mais malgré maximum me mes mi mieux minimum mis mises moins mon morts-nés n ne ni nos notre
        nous néanmoins on ont or ou où par parmi pas pendant peu peut peuvent pire plus plusieurs pour pourcent pris
        prises près puis puisque qu quand que quelques qui quoi respectivement restent revanche reçus s sa sans se selon sera
        serons seront ses seulement si sinon soit sommes son sont sous suis supplémentaire supplémentaires sur t ta te
        ter tes ton toujours tous tout toute toutefois toutes travers trop très tu un une va vers viennent vivent voire
        vont vos votre vous vus y à ça étaient était été êtes être
    """),
    plurals=listed("""
        anciens blancs caesar canadair cas leclerc leopard mirage rafale cdd cdi clubs fois gens grands hlm jeunes morts noirs nouveaux ong pauvres pays personnes
        petits pib pme prix riches sdf seuls smic ssii tgv vieux voix vtt
    """),
    # what is no figure
    months=valued("""
        janvier 1 février 2 fevrier 2 mars 3 avril 4 mai 5 juin 6 juillet 7 août 8 aout 8 septembre 9 octobre 10
        novembre 11 décembre 12 decembre 12 janv 1 févr 2 avr 4 juil 7 sept 9 oct 10 nov 11 déc 12
    """),
    numbered=listed("""
        arrondissements quais sorties tomes bureau dossard rame réacteur
        acte affaire airbus alinéa annexe années apollo arrondissement arrêté art article articles boeing boîte bp bus
        bâtiment canal canal+ cap catégorie chambre chanel chapitre chapitres chaîne clause covid cs directive district
        division dossier décret départementale e1 europe fax fig figure formulaire formule france g galaxy groupe id
        ipad iphone isbn issn journée ligne lignes ligue loi lot lycée lyon mai marseille match modèle métro n nationale
        niveau no modèles note numéro numéros n° nº objectif opus p page pages paragraphe paris partie phase place plateforme
        porte poste q quai question rang rcs rd rfc rn route règlement réf référence résolution saison salle scène
        secteur section siren siret siècle siècles sortie stade tableau tel terminal titre tome top tour train tram type
        tél téléphone version vol volume windows zone épisode étape
    """),
    numbered_softly=listed("""
        bureau dossard rame réacteur
        années bus cap d france groupe jour journée ligne lignes lot mai match mise n note objectif place quai question
        rang secteur top tour train zone
    """),
    year_before=listed("""
        ( an année années ans après au automne avant ce cette circa copyright d de depuis du dès début en entre et
        exercice fin hiver janvier jusqu l les mi ou printemps rentrée saison vers © à élections été
    """),
    clock=phrased("gmt, h, heure du matin, heures de l ' après, heures du matin, heures du soir, heures précises"),
    ordinal_suffixes=listed("e eme er ers es ième ièmes nd nde re è ème èmes ère"),
    superlatives=listed("""
        consécutif consécutive européen européenne meilleur meilleure meilleurs moins mondial mondiale place plus
        position rang
    """),
    streets=listed("""
        allée allées av avenue bd boulevard chemin cours esplanade faubourg impasse passage place quai route rue square
    """),
    # comparators and increments
    before=compared("""
        >: plus de, plus des, plus du, plus d ', au - dessus de, supérieur à, supérieure à, supérieurs à, supérieures à,
        au - delà de, dépasse, dépassé, dépassent, dépasser, dépassait, dépassant, excède, excédant, excéder, au -
        dessus des, au - delà des, passé la barre des, passé le cap des, franchi le cap des, franchi les, un peu plus de, franchi la barre des, dépassé les,
        dépasse les, dépassent les, dépasser les; >=: au moins, pas moins de, pas moins d ', minimum, un minimum de, à
        partir de, minimum de, dès, au bas mot, à tout le moins; <: moins de, moins des, moins du, moins d ', au - dessous de, inférieur à,
        inférieure à, inférieurs à, inférieures à, sous, sous la barre des, en dessous de, en - dessous de, en deçà de,
        sous les, en dessous des; <=: au plus, au maximum, jusqu ' à, jusque, un maximum de, pas plus de, tout au plus, n '
        excède pas, n ' excèdent pas, ne dépasse pas, ne dépassent pas,
        maximum, maximum de, plafonné à, plafonnée à, limité à, limitée à, jusqu ' aux; ~: environ, près de, près des,
        près du, près d ', quelque, quelques, autour de, autour d ', à peu près, presque, approximativement, aux
        alentours de, de l ' ordre de, proche de, proches de, pratiquement, grosso modo, aux environs de, dans les,
        avoisine, avoisine les, avoisinant, avoisinent, avoisiner, estimé à, estimée à, estimés à, estimées à, pas loin
        de, à peine, plus ou moins, frôle, frôle les, frôlé, frôler les, frise, frise les, frisent, frisent les, flirte avec les, vers, approche, approchent, approche les, de
        près de, une moyenne d ' environ, à l ' entour de, à quelque, quasiment, quasi
    """),
    after=compared("""
        >=: ou plus, et plus, au moins, minimum, au minimum, et au - delà, ou davantage; <=: ou moins, et moins, au
        plus, maximum, au maximum, tout au plus, maxi; ~: environ, à peu près, approximativement
    """),
    singular_articles=listed("au du la le sa son"),
    dialled=listed("appelez appeler composer composez contacter joignable sms tél téléphone téléphoner"),
    plural_verbs=listed("furent ont sont étaient"),
    tally_verbs=listed("""
        arrêté blessé comptait compte comptent dénombre dénombrent encaissé furent inscrit interpellé manquait manque obtient obtiennent que remporte remportent
        restait reste restent
        sommes sont totalise étaient étions
    """),
    tallies=listed("bilan effectif nombre population total"),
    fillers=listed("' autres aux désormais déjà encore ces d de des la le les quelque ses un une à"),
    between=listed("entre"),
    until=listed("- a et à – —"),
    negations=listed("jamais pas"),
    only=listed("seulement uniquement"),
    more_before=listed("autres"),
    more_after=phrased(
        "additionnelles, additionnels, autres, de mieux, de plus, en plus, supplémentaire, supplémentaires"
    ),
    # change
    rises=listed("""
        accroissement accroître accru accrue accrues accrus accélère allège allégé amélioration augmentation baisses bond chutes contraction
        croissance croît croître cru crû cède cèdent cédaient cédait céder cédé diminution effondrement explosion fondent fondu gain hausses
        inflation majoration perd perdaient perdait perdant perdent perdra perdraient perdrait perdre perdu perte plongeon progression progressions rebond rebonds recul
        reculs redressement remonte remonté remontée remontés relève renchérissement repli réduction réduire réduit réduite réduites réduits surcroît
        variation évolution évolué croissent décroît décroissent décroissait décroître décru compresse compressé comprimé
    """)
    | inflected(
        """
        abaiss accentu accélér creus amput amélior appréci augment baiss chut contract diminu dégrad dégringol déviss dépréci dévalu
        décél décoll décroch effondr enfl envol explos flamb flanch gagn gonfl minor reflu rogn grimp hauss major plong progress rabot recul rehauss relev repli revaloris régress
        """,
        "e ent er é ée és ées ait aient era eront erait eraient a ant èrent",
    )
    | inflected("allong grossi raccourci refroidi réchauff réévalu", "e é ée és ées ent er ait ant era")
    | inflected(
        "alourd bond fléch grand gross rebond ralent renchér élarg rétréc",
        "i ie ies ir ira irait irent is issait issant issent it",
    ),
    sizes=listed("d de"),
    indices=listed("bel cac dax dow ftse indice nasdaq nikkei smi stoxx"),
    rises_nearby=listed("""
        inférieur inférieure inférieures inférieurs abandonne abandonné adjuge adjugent adjugé avance avancé descend descendent descendre descendu grappille
        grappillé monte montent monter monté redresse redressé rend lâche lâchait lâché prenaient prenait prend prennent pris repris supérieur supérieure supérieures supérieurs
        élevé élevée élevées élevés
    """),
    rise_nouns=listed("""
        accroissement augmentation augmentations baisse baisses bond chute croissance diminution diminutions hausse
        hausses inflation progression progressions recul reculs repli réduction variation évolution déflation
    """),
    genitives=listed("d de des du"),
    more_or_less=listed("moins plus"),
    more_leads=listed("de en"),
    set_against=phrased("après, au lieu d ', au lieu de, comparé à, contre, face à, par rapport à"),
    pay=listed("""
        allocation allocations coût coûts facture indemnité indemnités loyer loyers pension pensions prime primes prix
        revenu revenus rémunération rémunérations salaire salaires smic tarif traitement
    """),
    rises_alone=listed("cède cèdent cédait cédé lâche reprend reprennent reprenait repris"),
    change_nouns=listed("""
        progrès
        abaissement accélération allègement alourdissement appréciation boom compression contraction coupe coupes
        décrochage décrue dégradation dégringolade dépréciation dérapage détérioration dévaluation fléchissement
        montée multiplication poussée ralentissement rallonge recrudescence reflux relèvement remontée reprise
        revalorisation rétrécissement réévaluation surcoût sursaut tassement économie élargissement élévation érosion
    """),
    rises_object=listed("coupe élève élèvent élevait éleva élever"),
    carries_on=listed(", après contre et ou puis soit"),
    money_words=listed("""
        coûtait coûtent coûteraient coûterait coûter économiser économisé rapporterait rapporter
        achat acheté aide chiffré chiffrée chiffrés débourse déboursé déboursés amende bourse budget bénéfice bénéfices cagnotte capital capitalisation chiffre coût coûte
        coûtera coûts coûté crédit crédits dette dividende dividendes don dotation dotations débloque débloquent
        débloqué déficit dépenses dépensé emprunt emprunts emprunté encaissé endettement enveloppe excédent facture
        financement fiscale fonds fortune fraude impôt impôts indemnité investi investira investissement investissements
        levé loyers montant patrimoine payer payé perte pertes prix préjudice prêt prêts rachat rançon rapporte
        rapportent rapporté recette recettes rembourse remboursé salaire salaires subvention subventions taxe taxes
        trésorerie valeur valorisé vendu vente ventes verse versent versé versée versés économies épargne
    """),
    moves=listed(
        "descend descendu descendue passaient passera passeraient passerait passeront porté portée ramené ramenée tombe tombé tombée allant glisse passait passant passe passent passer passé passée passés va évolue évolué"
    ),
    origins=listed("d de des du"),
    to_level=listed("""
        atteignaient atteignait atteignant atteignent atteindra atteindrait atteindre atteint au autour avec contre en
        est représente représentent restés s'établir sont sous à établi établit était
    """),
    by_change=listed("d de"),
    change_after=phrased("""
        au - dessous de, au - dessus de, d ' augmentation, d ' inflation, d ' écart, de baisse, de chute, de
        croissance, de diminution, de hausse, de mieux, de moins, de plus, de progression, de recul, de réduction, en
        dessous de, en moins, en plus, en un an, inférieur, inférieure, inférieurs, moins cher, moins chère, moins
        élevé, moins élevée, moins élevés, par rapport, plus bas, plus basse, plus basses, plus cher, plus chers, plus
        chère, plus chères, plus faible, plus faibles, plus rapide, plus rapides, plus élevé, plus élevée, plus
        élevées, plus élevés, sous la moyenne, supplémentaires, supérieur, supérieure, supérieurs, sur un an
    """),
    # rates
    per=phrased("""
        /, au, brut de l ', brut par, bruts par, chaque, de l ', l ', la, le, net de l ', net par, nets par, par, par
        tranche de, pour, à l '
    """),
    per_many=listed("pour"),
    magnitudes=listed("magnitude"),
    time_ends=listed("dernier dernière passé passée précédent précédente prochain prochaine suivant suivante"),
    per_units=listed("""
        abonné action adulte an année baril boîte bouteille carré classe client commune décès enfant enfants femmes fidèle fois foyer habitant habitants hectare heure
        hommes jour kg kilo kilomètre km kwh litre m2 mille million minute mois mwh mètre mégawattheure ménage
        naissances nuit once part passager patient personne place salarié seconde semaine semestre tonne trajet
        trimestre tête unité visite véhicule électeur élève étudiant
        entreprise famille femme m² match nuitée paquet repas séance spectateur voyageur
    """),
    per_whole=phrased("""
        brut annuel, brut mensuel, bruts annuels, bruts mensuels, / g, / h, / kg, / l, / s, l ' unité, la pièce, net annuel, net mensuel, net
        mensuels, nets mensuels, par tête, pièce
    """),
    per_adjectives=listed("""
        annuel annuelle annuelles annuels hebdomadaire hebdomadaires journalier journaliers journalière journalières
        mensuel mensuelle mensuelles mensuels quotidien quotidienne quotidiennes quotidiens
    """),
    # what the sentence does
    said=listed("""
        affirme affirment affirmé ajoute ajouté annonce annoncent annoncé assure assurent assuré avance avancé chiffre
        confie confirme confirmé constate constaté d'après dit déclare déclaré dénonce estime estiment estimé explique
        expliqué indique indiquent indiqué lancé martelé note promis précise précisé prétend prétendu raconte rappelle
        rappelé rapporte rapporté reconnu révèle révélé selon souligne souligné soutenu soutient évalue
    """),
    according=phrased("au dire de, aux dires de, d ' après, de l ' aveu de, de source, selon"),
    forecast=phrased("""
        atteindra, aura, auront, d ' ici, devraient, devrait, envisage, espère, horizon, l ' an prochain, l ' année
        prochaine, objectif, plan d ', plan de, pourra, pourront, projet, projette, promet, prévision, prévisions,
        prévoient, prévoit, prévoyait, prévu, prévue, prévus, sera, seront, souhaite, table sur, tablent sur, va, veut,
        vise, vise le, visent, vont
    """),
    hypothetical=phrased("""
        auraient, aurait, imaginez, pourraient, pourrait, s ' il, s ' ils, seraient, serait, si, éventuellement
    """),
    opinion=phrased("""
        doit, doivent, faudrait, faut, il faut, j ' espère, je crois, je pense, malheureusement, selon moi, à mon avis
    """),
    personal=phrased("j ', je, ma, mes, moi, mon"),
    advert=phrased("""
        abonnement, abonnez, achetez, bon plan, cliquez, code promo, commandez, découvrez, gratuit, livraison, offre,
        offres, prix, profitez, promo, remise, réservez, soldes, tarif, tarifs, ttc, vos, votre, vous
    """),
    you=listed("ta tes toi ton tu vos votre vous"),
    me=listed("j je ma mes moi mon"),
    instruction=phrased("""
        ajoutez, cuire, dans cet exemple, dans notre exemple, faites, il suffit, laissez, mélangez, prenez, préchauffez,
        utilisez, versez, vous pouvez
    """),
    facts=listed("""
        a affiche atteint avaient avait comptait compte comptent coûte coûté dénombre détient emploie est ont possède
        recense recensé représente représentent s'élève sont touche touchent tué tués vit vivent étaient était été
    """),
    public=listed("""
        abstention accidents agents agriculteurs aides assurés blessés budget bénéficiaires cas chômage chômeurs
        citoyens communes crimes croissance demandeurs dette déficit dépenses députés détenus emploi emplois enseignants
        entreprises exportations femmes fonctionnaires foyers français habitants hôpitaux immigrés inflation infractions
        logements malades manifestants migrants morts médecins ménages naissances patients pauvreté pib population
        production recettes retraités réfugiés salaires salariés sièges soldats sondés tonnes tués victimes voix votants
        électeurs élèves émissions étudiants
    """),
    official=listed("""
        agence association assurance autorités banque bureau cabinet centre chercheurs chiffres comité commission
        communiqué conseil cour direction enquête gendarmerie gouvernement insee institut institution maire mairie
        ministre ministère observatoire office onu organisation organisme parquet police porte-parole préfecture préfet
        président rapport sondage statistiques syndicat tribunal université étude
    """),
    future_ends=("era", "ira", "dra", "vra", "ront"),
    condition_ends=("erait", "irait", "drait", "vrait", "eraient", "iraient", "draient", "vraient"),
    offers=phrased("""
        code, cookies, dès, en stock, frais de port, garantie, hors taxes, inclus, incluse, la nuit, livré, nuitée,
        panier, par nuit, par personne, petit - déjeuner, petit déjeuner, précommande, à domicile, à gagner, à partir de
    """),
    share_of=phrased("""
        d ', d ' entre, de, de ce, de ces, de cette, de l ', de la, de leur, de leurs, de nos, de notre, de sa, de ses,
        de son, des, du, du total des
    """),
    determiners=listed("ce ces cet cette l la le les leur leurs nos notre sa ses son tous toutes un une"),
    pronouns=listed("""
        ce ceci cela celle celles celui ceux chacun elle elles eux ils lesquelles lesquels lui nous on tous toutes vous ça
    """),
    without=listed("hors sans"),
    indicators=listed("""
        abstention budget chômage croissance dette déficit emploi excédent exportations importations indice inflation
        mortalité participation pauvreté pib population salaires taux
    """),
    places=listed("au aux dans en à"),
    no_places=listed("anglais assemblée conseil dieu europe-1 euros français noël parlement pâques sénat"),
    quarters=counted("""
        1: premier trimestre; 2: deuxième trimestre, second trimestre; 3: troisième trimestre; 4: quatrième trimestre
    """),
    last_year=phrased("il y a un an, l ' an dernier, l ' an passé, l ' année dernière, l ' année passée"),
    this_year=phrased("cette année, l ' année en cours"),
    stop_words=listed("""
        au aux avec ce dans de des du elle en est et il la le les ont par pas plus pour que qui sont sur un une
    """),
    plural_ends=("s", "x", "z"),
    adverb_ends=("ment",),
    that=listed("qu que"),
    abbreviations=listed("""
        art av avr cf dr déc env etc fig févr janv juil m me mlle mm mme n no nov oct p pp sept st ste vol
    """),
)
