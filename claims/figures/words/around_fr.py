"""French: who says so, when, where, of what."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

FR_AROUND = Around(
    bodies=listed("""
        source sources académie administration agence analystes armée assemblée assurance association associations autorité autorités
        avocat avocats banque bureau cabinet centre chambre chercheur chercheurs chercheuse chercheuses collectif comité
        commissaire commission communauté compagnie comptes confédération conseil constructeur cour directeur direction
        directrice députée député dirigeants douane douanes economistes économiste économistes élus enquêteurs
        entreprise équipe eurodéputé experts expert exécutif fabricant fédération fondation gendarmerie gendarmes
        gouvernement gouverneur gouverneure groupe groupement hôpital historiens industriels inspection institut
        institution journal juges justice mairie maire magazine magistrats médecin médecins ministère ministre mission
        mouvement mutuelle météorologues observateurs observatoire office ong opposition opérateur organisateurs
        organisation organisations organisme parquet parti patron patronat plateforme police policiers pompiers porte
        porte-parole préfecture préfet préfète présidence président présidente procureur procureure professeur promoteur
        quotidien rapporteur rapporteure rectorat responsables responsable ressort régie région scientifiques secrétaire
        secrétariat service services société sociologue sondeur spécialiste spécialistes syndicat syndicats sénateur
        sénatrice tribunal union université ville voyagiste élue
    """),
    by=listed("des du par"),
    reports=listed("""
        analyse article audit baromètre bilan bulletin calculs chiffres communiqué comptage document documents données
        enquête estimation estimations étude études indice note publication rapport recensement relevé résultat résultats
        sondage statistique statistiques synthèse travaux
    """),
    says=listed("""
        admet admis affirme affirment affirmé ajoute ajoutent ajouté alerte alerté annonce annoncent annoncé assure
        assurent assuré assène avance avancé averti avertit avoue avoué calcule calculé commente commenté communique
        communiqué comptabilise comptabilisé conclu conclue conclut concède confie confirme confirmé confié considère
        considèrent considéré constate constatent constaté craint disent dit déclare déclaré décompte démontre dénombre
        dénombré dénonce dénoncé déplore déploré détaille détaillent détaillé estime estiment estimé explique
        expliquent expliqué glisse indique indiquent indiqué informe informé insiste insisté juge lance lancé martelé
        martèle mentionne montre montrent note notent noté observe plaide plaidé poursuit poursuivi précise précisent
        précisé prétend prétendu prévenu prévient publie publié raconte rappelle rappelé rapporte rapportent rapporté
        recense recensé reconnaît reconnu regrette relate relaté relevé relève renchérit reprend riposté réagi réagit
        répond répondu résume résumé révèle révèlent révélé signale signalé souligne soulignent souligné soutenu
        soutient table tranche écrit écrivent évalue évalué évoque évoquent évoqué
    """),
    says_in_words=phrased("fait état, font état, fait savoir, font savoir, fait valoir, fait part, fait remarquer"),
    judges=listed("pour"),
    he=listed("il elle ils elles"),
    who=listed("qui"),
    before_says=listed(
        "a ont avait avaient aussi également encore l la le les s est en en outre ainsi quant lui même y n"
    ),
    links=listed("d de des du et l la le les pour sur à aux au"),
    weekdays=valued("lundi 0 mardi 1 mercredi 2 jeudi 3 vendredi 4 samedi 5 dimanche 6"),
    days_ago=counted("1: hier; 2: avant - hier"),
    weeks_ago=counted("1: la semaine dernière, la semaine passée"),
    quarters_ago=counted("1: dernier trimestre, trimestre précédent, trimestre dernier"),
    months_ago=counted("1: le mois dernier, le mois passé, du mois dernier, mois précédent; 0: ce mois - ci"),
    halves=counted("1: premier semestre, six premiers mois; 2: second semestre, deuxième semestre"),
    dating=listed("budget an année au courant cours durant début en exercice fin mi pendant pour janvier"),
    since=listed("depuis"),
    not_then=listed("avant jusqu contre qu que rapport après jusque"),
    as_of=phrased("au, à la date du"),
    end_of=phrased("fin, à la fin de, la fin de, fin de l ' année, la fin du mois de"),
    coming=listed("prochain prochaine prochains"),
    spans=listed("entre de du depuis"),
    span_links=listed("et à au - –"),
    decades=listed("années"),
    whole_of=listed("tout toute toutes tous partout"),
    near=phrased(
        """aux abords de, aux environs de, autour de, non loin de, près de, près d ', à l ' est de, à l ' ouest de, au large de, au nord de, au sud de"""
    ),
    locals=listed(
        """aéroport agglomération banlieue centre centre-ville côte économie écoles gouvernement habitants hôpital hôpitaux ménages mairie maire municipal police population port préfecture prison quartiers rues sud nord est ouest tribunal université ville électeurs"""
    ),
    countries=phrased(
        """etats - unis, usa, grande - bretagne, angleterre, écosse, pays de galles, union européenne, amérique du nord, amérique latine, proche - orient, moyen - orient, gaza, cisjordanie, corse, bretagne, bavière, catalogne, québec, île - de - france"""
    ),
    areas=listed("""
        agglomération archipel canton commune comté district département état île métropole mont municipalité pays
        province préfecture région république ville village
    """),
    levels=listed("""
        coûté creusé mesure mesurent mesurait pèse pèsent valait valaient composé composée composés composées
        affiche affichent atteignait atteignaient atteignent atteint chiffre compte comptent comptait coûte coûtent dépasse dépassent
        dépassait est était étaient établit établi établissait élève élèvent élevait élevé élevée élevées élevés monte
        montent passe passent plafonne plafonnait porte reste ressort représente représentent représentait sont situe
        situent situait stagne totalise totalisent vaut seraient serait atteindrait avoisine frôle frise
    """),
    number_of=listed("nombre total"),
    portions=listed("fraction part pourcentage proportion"),
    shares=listed("hauteur montant ordre valeur chiffre moyenne nombre part pourcentage proportion reste total"),
    among=phrased("""
        parmi, parmi les, parmi ces, parmi l ', parmi la, parmi le, chez les, chez, sur les, sur ces, d ' entre les
    """),
    fillers=listed(
        "à a s ' d de aussi ainsi alors au aujourd hui autour cependant déjà désormais du encore en "
        "environ l maintenant même ne n pas plus près presque quelque quelques que seulement toujours y un une"
    ),
)
