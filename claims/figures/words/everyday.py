"""Everyday words of the press in English and French that do not look alike: `english, forms: french, forms`.

Words that differ by an ending or a letter ("festival", "musée") need no line: they are met by their letters.
"""

from typing import Final

TOPICS: Final = """
abuse*: abus, maltraitance*, violences; accept*, agree, agreed: accept*; access*: acces; accommodation: hebergement*,
logement*; account, accounts: compte bancaire, comptes; ache, sick, ill, illness*: malade*, maladie*; act, acts: acte,
actes; admission*, admit*: hospitalis*, admission*, accueil*; adoption*: adoption*; advertis*: publicit*; aged: ages,
agees; ageing: vieilliss*; agreement*, deal, deals: accord, accords; aids, hiv: sida, vih; air force: armee de l air;
aircraft, plane, planes, jet, jets: avion, avions; airline*, carrier: compagnie aerienne, compagnie; allowed, allow*:
autoris*, permet*; ambulance*: ambulance*; ammunition: munition*; answer*, respond*: repond*; apple, apples: pomme,
pommes; apprentice*: apprenti*; apprentices*: apprentissage, apprenti*; army, military: armee*, militaire*; arriv*,
land, landed: arriv*, debarqu*; art, artwork*: oeuvre*; assault*: agression*; asylum seeker*: demandeur d asile,
demandeurs d asile; attend*, went to: assist*, frequent*; attract*, drew: attir*; autumn, fall season: automne;
avalanche*: avalanche*; award*: prix litteraire, recompense*; back pay: arriere*; baker*, bakeries: boulang*; bank,
banks, lender*: banque, banques; bar, bars, pub, pubs: bar, bars; barley: orge; beach*: plage*; bear, bears: ours;
bed: lit; bedroom*, room*: chambre*, piece*; beds: lits; beef: boeuf; beer: biere*; belief, believe*: croi*, croyan*;
bird, birds: oiseau*; blind: aveugle*; blood: sang; boat*, dinghy, dinghies: bateau*, embarcation*; body, bodies:
corps; bonus*: prime, primes; border*: frontiere*; born: nes, nees; boss, bosses, manager*, executive*: patron*,
cadre*, dirigeant*, manager*; bottle*: bouteille*; box office, ticket*: billet*, billetterie; branch*: succursale*,
agence*; brand*: marque*; bread: pain; breast*: sein; breathe*: respir*; bridges: ponts; build*, built: constru*,
bati*; bully*: harcel*; bus, buses, coach*: bus, autobus, autocar*; busy: frequent*; butter: beurre; buy, buys,
bought, purchas*: achet*, achat*; cable*: cable*; call, calls, called: appel*; campaign*: campagne electorale;
capital: capitale; care assistant*, nursing assistant*, healthcare assistant*: aide soignant*, aides soignants; care
home*, nursing home*: ehpad, maison de retraite, maisons de retraite; care, caregiver*: soin*, aidant*; career*,
profession*, change jobs, switch*: metier*, carriere*, reconversion; cargo, freight, container*: fret, conteneur*,
marchandise*; carr*, transport*: transport*; carrier bag*, bag, bags: sac, sacs; cash: especes, liquide; cat, cats:
chat, chats; cattle: bovins; ceasefire*, truce: cessez le feu, treve; cell, cells: cellule*; cereal*: cereales;
chair*: chaise*; chamber, senate: senat*; change*, changing: chang*; charging point*: borne*; cheese*: fromage*;
chemical*: chimique*; chicken*, poultry: poulet*, volaille*; childcare: garde d enfant*, creche*; childminder*:
assistante maternelle; cholera: cholera; choose, chose, chosen: choisi*; church*, catholic*: eglise*, catholique*;
citizen*: citoyen*; civil service: fonction publique; claim benefit*: allocataire*; class, classes, classroom*:
classe*; clean*: propre, nettoy*; client*, customer*, consumer*: client*, consommateur*; climate: climat*; close,
closed, closure*, closing, shut: ferme, fermes, fermee*, fermeture*, ferment, fermer; clothes, clothing, garment*,
textile*: vetement*, habillement, textile*; coast, coastal, coastline, shore: cote, littoral*; coffee: cafe; cold:
froid; collaps*: effondr*; collect*: collect*, recuper*; common: commun*; commut*: navett*, domicile travail;
computer*: ordinateur*; condition*: etat; consum*, consumption: consomm*; container ship*: porte conteneurs;
contracepti*: contracepti*; convict*, sentence, sentenced: condamn*; cook*: cuisin*; copper: cuivre; copy, copies:
exemplaire*; corn, maize: mais; cotton: coton; couple*: couple*; course*: cours, formation*; court case*, lawsuit*,
trial*: proces, poursuite*; cover, covers, covered: couvre*, couvert*, recouvr*; cow, cows: vache*; crime, crimes,
offence*, offense*: delit*, crime*, infraction*, delinquance; crops: cultures; cross*, crossing*: travers*, franchi*;
cross, crosses, crossed, went through: travers*, transit*, pass* par; customs: douan*; cut, cuts, reduce*: reduit,
reduire, coupe*; cycle, cyclist*: cyclis*; dairy, milk: lait*; danger*: danger*; daughter*: fille*; deaf: sourd*;
dealer*: trafiquant*; deaths at sea: morts en mer; deer: cerf*; delay, delays, delayed, late: retard*; demand:
demande; dementia, alzheimer*: demence*, alzheimer; dentist*: dentiste*; deport*, expel*: expuls*, reconduit*;
depression, mental health: depression, sante mentale, psychi*; derail*: derail*; desert: desert; destroy*: detrui*;
develop*: developp*; diet: regime; dirty: sale; discrimination: discrimin*; diver*: plongeur*; divorce*: divorc*; dog,
dogs: chien*; donation*, donat*, donor*: don, dons, donateur*; dose: dose; download*: telecharg*; drink*: boi*,
boisson*; drinking water, tap water: eau potable; drive, driver*, driving, motorist*: conduc*, conduit*,
automobiliste*; drown*: noy*, noyade*; drown*: noyad*; dry: sec, seche; dust: poussiere*; eat, eats, ate, eaten:
mang*; education: education, enseignement; egg, eggs: oeuf, oeufs; elect*: elect*; email*: courriel*, mail, mails;
embassy: ambassade*; emergency room*, emergency: urgences; employ, employs, employed: emploi*; employee*, worker*,
staff, workforce: salarie*, employe*, travailleur*, ouvrier*, personnel, main d oeuvre; employer*: employeur*,
patron*; enemy: ennemi*; engineer*: ingenieur*; enough: suffisant*; environment*: environnement*; equipment:
equipement*, materiel*; escape*: echapp*, evad*; european election*, european parliament election*: europeennes,
elections europeennes; euthan*: fin de vie; evict*: expuls*, expulsion*; exam*: examen*, epreuve*; exhibition*:
exposition*; expense*: frais; eye, eyes: oeil, yeux; factory, plant, plants: usine*; fail*: echou*, echec*; fair:
foire*, salon; faith: foi, religion*; fake, counterfeit*: contrefa*, faux; fall ill: malad*; fare, fares: tarif*; fast
food: restauration rapide; fear, afraid: peur, crai*, craindre; fee, fees: frais, droits; feed, fed: nourri*; feel*,
felt: sent, sentent, ressent*, estim*; fertili*: engrais; field*: champ, champs; fight*, battle*, combat: combat*,
bataille*; fighter jet*, fighter plane*, warplane*: avion de chasse, avions de chasse, chasseurs; fighters, militants,
rebels: combattants, rebelles, miliciens; filing*, application*, applicant*: dossier*, demande*, procedure*,
candidat*; fill, filled, full: rempli*, plein*; fine, fines, fined: amende*; firearm*, gun, guns, shotgun*: arme a
feu, armes a feu, fusil*; firefighter*: pompier*; fishing boat*: chalut*, bateaux de peche; flat, apartment*:
appartement*; flee, fled: fui, fuient, fuir; flight*: vol, vols; flood defen*: digue*; flour: farine; flu, influenza:
grippe; fog: brouillard; food: aliment*, alimentaire*, nourriture; foot, on foot: a pied; foot: pied, pieds; forecast:
prevision*; foster*: famille d accueil; freedom*: libert*; freez*: gel; friend*: ami, amis; fruit*: fruit*; fuel:
carburant*; funds, funding: fonds, financement*; funeral*: obseques, funerailles, enterrement*; furniture: meuble*,
ameublement; future: avenir; gamble*, betting, bet, bets: jeux d argent, pari, paris sportifs, paris en ligne;
garden*: jardin*; gender: genre, sexe; generation, generated, output: production, produit*; gift*: cadeau*; give up,
gave up, giving up, forgo*, skip*: renonc*; glass: verre; goal*: but, buts, objectif*; gold: or; goods: biens,
marchandises; grade*: note, notes; grain: cereales; grape*: raisin*; grass: herbe; greenhouse*: serre*; grow up:
grandi*; grow, grown, growing crops: cultiv*; guard*: garde*; guest*, lodger*: hote, hotes; gun: arme; gust*: rafale*;
hack*, cyberattack*: pirat*, cyberattaque*; hair: cheveu*; half: moitie; handgun*: pistolet*; harass*: harcel*;
harbour*: port; hard: difficile*; harm, loss, losses: prejudice*, perte*; headteacher*: directeur d ecole; health,
healthy: sante, sanitaire*; hear*: audition*; heart: coeur, cardiaque*, cardio*; heat, heatwave*, hot, warm*: chaleur,
canicul*, chaud*, rechauff*; heating: chauffage; heatstroke: insolation; height, tall, high: hauteur, haut, haute;
helicopter*: helicoptere*; help*: aide, aident; high school*: lycee*; hill*: colline*; hire, hires, hired, recruit*:
embauch*, recrut*; hit, affected, struck, suffer*: touch*, frapp*, affect*; holiday*: vacance*, conge*; home care:
aide a domicile; honey: miel; horse*: cheval, chevaux; hospital*: hopita*, hospital*; host*: accueill*; hotel guest*:
clients; hour*, hourly: heure*, horaire; house*, host*: heberg*, log*; house, housing: logement*, maison*; household
waste: ordures menageres; hunt*: chass*; husband*: mari, epoux; index: indice; injury, injuries: blessure*; insur*:
assur*; interest: interet*; investigat*, probe*: enquet*; investor*: investisseur*, epargnant*; island*: ile, iles;
isolat*, lonel*, alone: isol*, seul, seule, solitude; jewel*: bijou*; join*, took part, take part: particip*, adher*,
suivi*; journey*, trip, trips: trajet*, voyage*, deplacement*; judge*: juge*, magistrat*; kidnap*, abduct*: enlev*,
kidnapp*; kitchen*: cuisine*; knife, knives: couteau*; know: connai*, sait, savent; lab, laborator*: labo*; lack*,
miss*, without, short of: manqu*, priv*, sans, depourv*; lake*: lac, lacs; landslide*, mudslide*: glissement* de
terrain, coulee* de boue; language*: langue*; larder, supply, supplies: reserves, approvision*; last, long: duree;
laundry: lessive; law, laws, bill: loi, lois, projet de loi; lawyer*: avocat*; lead poison*: saturnisme; lead,
leading: tete; leaf, leaves: feuille*; learn*: appren*; leather: cuir; leave, left, leaving: quitt*, parti, partent;
leisure: loisir*; lend*, borrow*: emprunt*, pret*; lesson*: lecon*, cours; level*, depth, deep: niveau*, profond*;
library, libraries: bibliotheque*, mediatheque*; licence*, license*, permit*: permis, licence*; life expectancy,
expect to live, live to: esperance de vie, vivre en moyenne; life, live, lives, living: vie, vit, vivent, vivre,
vivant; lifeguard*: sauveteur*; light, lighting: lumiere, eclairage; lions: lion*; listen*: ecoute*, auditeur*; live
with: vivent avec; liver: foie; locals: riverain*; lock*: verrou*; look for, looking for, seek*: cherch*, recherch*;
lorry driver*: routiers; lorry, lorries, truck*: camion*, poids lourd*; love*: amour, aime*; low paid: bas salaire*;
lung*: poumon*, pulmon*; luxury: luxe; mail, post office*, postal: courrier*, poste, postal*; majority: majorite*;
malaria: paludisme; man power: main d oeuvre; market*: marche, marches; mask*: masque*; mayor*: maire, maires, mairie;
measles: rougeole; meat: viande*; media: medias; meeting*: reunion*; member state*: etats membres, etat membre;
memory: memoire; merger*: fusion*; metal*: metal*, metaux; midwi*: sage femme, sages femmes; mind: esprit; miner*,
mining: mineurs de fond, minier*; miscarriage*, abortion*: avortement*, ivg, interruption* volontaire*; mobile phone*,
smartphone*, cellphone*, phone*: telephone*, portable*, smartphone*; model*: modele*; money launder*: blanchiment;
money: argent; monk*: moine*; monument*: monument*; mortgage*: hypotheque*, credit immobilier; mosque*: mosquee*;
mountain*: montagne*; move*, moved: demenag*; music*, song*: musique*, chanson*; muslim*: musulman*; name*: nom, noms;
nationalit*, passport*: nationalite*, passeport*; navy: marine; need*: besoin*; neighbour*, neighbor*: voisin*;
network*: reseau*; newspaper*: journal, journaux, presse; night*: nuit*; noise: bruit*; nurse*: infirmi*; nurse:
soignant*; nursing staff: soignants; nut*: noix; occup*: occup*; ocean*, sea, seas: mer, mers, ocean*, maritime*;
offender*: auteur*; oilfield: gisement*; old: vieux, vieille*, ancien*; olive oil: huile d olive; open*, reopen*:
ouvr*, ouvert*, rouv*; opera*: opera*; opinion: opinion, avis; orchard*: verger*; order*: command*; organ*: organe*;
organic*: biologique*, bio; orphan*: orphelin*; over indebted*: surendett*, surendettement; overcrowd*: surpopulation,
surpeupl*; overdraft*: decouvert*; overtime: heures supplementaires; own, owns, owner*, homeowner*: proprietaire*,
possed*, detien*; oxygen: oxygene; oyster*: huitre*; paint*: peint*; paramedic*: secouriste*; parent*: parent*; park*:
parc, parcs; parking: stationnement; party, parties: parti, partis; pass*: adopt*; path*: chemin*; patients, sick
people: malades, patients; pay, pays, paid, paying, payment*: pai*, vers*, pay*; payslip*: fiche de paie; peace: paix;
peak, summit: sommet, pic; performance*: resultat*; pest*: pesticide*; pet, pets: animal de compagnie, animaux de
compagnie; petrol: essence; pig*, pork: porc, porcs, cochon*; pill*: pilule*, medicament*; pilot*: pilote*; pipeline*:
gazoduc*, oleoduc*; place*: place, places; plant, planted, planting: plante, plantes, planter, plantent; play*,
player*: jou*, joueur*; poison*: empoison*, intox*; police: polic*, forces de l ordre; politician*: politi*, elus;
poll*, polling, opinion poll*: sondage*, intentions de vote, credite*; pool*: piscine*; poor, poorest: pauvre*,
modeste*; port, ports, harbour*: port, ports; potato*: pomme de terre, pommes de terre; pound of flesh: livre; powder:
poudre; power plant*, plant, plants, nuclear plant: centrale*, usine*; power station, reactor*: centrale*, reacteur*;
practis*, practic*: pratiqu*; pregnan*: enceinte*, grossesse*; prescri*: ordonnance*, prescri*; price tag*, bill,
cost*: facture*, cout*, livree pour; priest*: pretre*; prime minister, premier: premier ministre; private: prive*;
produce*: produi*; project*: projet*; promis*: promesse*, promet*; property, properties: immobilier*, propriete*;
prosecutor*: parquet, procureur*; protect*: proteg*; pub: pub; public: public*; pupil*, schoolchild*: eleve*,
ecolier*; queue*: file d attente; quit, resign*: demission*; rabbit*: lapin*; race*, racis*: course, racis*; rail
worker*, railway worker*: cheminot*; rail: ferroviaire*, rail; raise*, fundraising: lev*, collect*; rank*: rang*,
class*; rat, rats: rat, rats; recall*: rappel*; receiv*, get, gets, got, draw, draws: recoi*, recev*, percoi*,
percev*, touch*; recover*: retabli*, gueri*; red: rouge*; refuel*: ravitail*; refuge, shelter*, sheltering: refugi*,
abrit*; regulat*: regul*; release*: liber*; rent*: lou*; repair*: repar*; report*: signal*; rescue*: sauve*, secour*;
research*: recherche*; rest: reste; retire*: retrait*; return*, came back: rentre*, retour*, revenu*, revien*; rice:
riz; rich*, wealthy, wealthiest: riche*, aise*, fortune*; ride*: course*; right, rights: droit, droits; riot*:
emeute*; river*: fleuve*, riviere*; road*, street*: route*, rue, rues, routier*; rock*: roche*; roof*: toit*; rubber:
caoutchouc; ruling party, coalition: majorite, coalition; runner*, marathon*: coureur*, marathon*; safe*, security:
secur*, surete; sailor*: marin, marins; salmon: saumon*; salt: sel; sand: sable*; save*: econom*, epargn*, sauv*;
scan*: imagerie; scholarship*: bours*; school dropout*: decroch*; school meal*: cantine; school, schooling: scolaire*,
scolari*; scientist*: scientifique*, chercheur*; scrap*, cancel*: annul*, supprim*; screen*: ecran*, depist*; sea
level*: niveau de la mer, niveau des mers; search*: fouill*; season*: saison*; seat, seats: place assise, places
assises; seed*: graine*, semence*; seized, seizure*: saisi*; sell, sells, sold: vend*, vendu*; senior*: senior*;
share, shares, stock, stocks: action, actions, bourse, titre; shareholder*, dividend*: actionnaire*, dividende*;
sheep, lamb*: mouton*, ovin*, brebis, agneau*; shell*: obus; shelter*: abri*; shelter*: abri*, refuge*, heberg*;
shirt*: chemise*; shoe*: chaussure*; shoot*, shot, gunman, gunfire: fusillade*, tir, tirs, abattu*; shopkeeper*,
trader*: commercant*; shortage*: penurie*; show*: spectacle*; sick leave: arret maladie, arrets maladie; side effect*:
effet secondaire, effets secondaires; sign*, petition*: sign*, petition*; silver: argent; singer*: chant*; single
parent*: monoparent*, parents isoles; sister*: soeur*; skin: peau; slave*: esclav*; sleep, sleeps, sleeping, asleep:
dor*, sommeil; sleeping rough, rough sleeper*, sleep rough, sleeping in the streets, sleep on the streets: sans abri,
dorment dans la rue, dort dans la rue; small: petit*; smuggl*: contreband*; snow*: neige*, enneig*; snowstorm*,
blizzard*, cold snap: blizzard, vague de froid, intemperies; social housing, council housing: logement social,
logements sociaux, hlm; social media: reseaux sociaux; software: logiciel*; soil: sol, sols; solar panel*: panneau*
solaire*, panneaux solaires; son, sons: fils; spam: spam, pourriel*; speak*, spoke, spoken: parl*; speed*: vitesse*;
spread: propag*; spring: printemps; stab*: poignard*; star*: etoile*; start up*: jeune pousse, jeunes pousses, start
up; start*, begin*, began: commenc*, debut*; station*: gare*, station; stay*, spend the night: sejourn*, nuit*;
steal*, stole, stolen: vol, voles, derob*; steel mill, steelworks, steel plant: acierie*, siderurgi*; steel: acier,
siderurg*; stop*: arret*; storage: stockage, stock*; stream*: ecout*, streaming; strike, strikes, on strike, walkout*:
greve*, debrayage*; stroke*: avc; student*: etudiant*; study, studies, studied: etudi*; subway, underground, metro:
metro; suffer*: souffr*; sugar: sucre*; summer*: ete, estiv*; supply, supplies, supplied, provide*: fourni*,
approvision*; suspect*: suspect*, soupconn*; sustainab*: durable*; swab: prelevement; sweet*: bonbon*; swim*: nag*,
baign*; swindl*, scam*, fraud*: escroquer*, arnaque*, fraude*; synagogue*: synagogue*; take in, taken in, took in,
host, hosts, hosted: accueil*, heberg*; target*, goal, goals: objectif*, cible*; tax evasion: fraude fiscale, evasion
fiscale; tax haven*: paradis fisca*; taxi*: taxi*; tea: the; teach*, taught: enseign*; team*: equipe*; teen*: ados;
telescope*: telescope*; tenant*: locataire*; tender*: appel d offres; territory, ground: territoire, terrain; test*:
test*, depist*; theatre*, theater*: theatre*; think*, consider*, plan, plans, planning, intend*, contemplat*:
envisag*, pens*, song*, prevoi*, compt* de; threat*, threaten*: menac*; tide*: maree*; tiger*: tigre*; timber: bois;
tobacco: tabac; toilet*: toilettes; tomato*: tomate*; tonne*: tonne*; tool*: outil*; tooth, teeth, dental: dent,
dents, dentaire*; tow, towed: remorqu*; tower*: tour, tours; town hall*, city hall*, council: mairie*, conseil
municipal, hotel de ville; toy*: jouet*; trade gap, trade deficit*: deficit commercial; trade union*: syndic*;
traffic: trafic, circulation; train*, training: formation*; trainee*, intern*: stagiaire*; travel*: voyag*; treasure*:
tresor*; treat*: trait*, soign*; troops: soldats, troupes, forces; truan*: absenteis*; tuition*: frais de scolarite;
tunnel*: tunnel*; twin*: jumeau*; umbrella*: parapluie*; undecided: indecis*; unions: syndicats; upgrade*: renov*;
upkeep, maintenance: entretien; use, uses, used, user*: utilis*, usage*; vacan*: vacan*; valley*: vallee*; vanish*,
disappear*: dispar*; vegetable*: legume*; vegetarian*, vegan*: vegeta*; veteran*: ancien combattant*, anciens
combattants; video game*: jeu video, jeux video; viewer*, watch*, watched: telespectat*, regard*; violen*: violen*;
visa*: visa*; visit*: visit*; volcano*, eruption*: volcan*, eruption*; voter*, electorate: electeur*, inscrits; wall*:
mur, murs; want*, wish*, would like: veul*, veut, souhait*, voudrai*; war, wars: guerre*; ward: quartier; warehouse*:
entrepot*; warn*: alert*; waste*: gaspill*; wave*: vague*; wealth: patrimoine, richesse*, fortune*; weapon*: arme*;
weather: meteo; week end*, weekend*: week end*; weight, weigh*: poids, pese*; well off: aises; whale*: baleine*;
wheelchair*: fauteuil*; white: blanc*; wholesale: gros; wide: largeur; widow*: veuf*, veuve*; wife, wives: epouse*;
wild boar*: sanglier*; win, won, wins, winner*: gagn*, remport*, obt*, vainqueur*; wind turbine*: eolienne*; window*:
fenetre*; wine grower*, winegrower*, winemaker*: vigneron*, viticult*; winter*: hiver*; wiretap*: ecoute*; wolf,
wolves: loup, loups; wood: bois; wool: laine; word*: mot, mots; work, works, working: travail*; workshop*: atelier*;
world cup: coupe du monde; worr*, concern*: inquie*, preoccup*; write*, written: ecri*; yard*: chantier naval; young
people: jeunes
"""
