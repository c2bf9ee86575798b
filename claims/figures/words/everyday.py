"""Everyday words of the press in English and French that do not look alike: `english, forms: french, forms`.

Words that differ by an ending or a letter ("festival", "musée") need no line: they are met by their letters.
"""

from typing import Final

TOPICS: Final = """
abbey: abbaye*; aboard, on board: a bord; abortion*: ivg, avortement*; abuse*: abus, maltraitance*, violences;
accept*, agree, agreed: accept*; access*: acces; accommodation: hebergement*, logement*; account, accounts: compte
bancaire, comptes; ache, sick, ill, illness*: malade*, maladie*; act, acts: acte, actes; admission*, admit*:
hospitalis*, admission*, accueil*; adoption*: adoption*; advance*, push*: avanc*, perce*; advertis*: publicit*; aged:
ages, agees; ageing: vieilliss*; agreement*, deal, deals: accord, accords; aid convoy*, convoy*: convoi*; aids, hiv:
sida, vih; air force: armee de l air; air traffic controller*: controleur* aerien*, aiguilleur* du ciel; aircraft,
plane, planes, jet, jets: avion, avions; airline*, carrier: compagnie aerienne, compagnie; airport*: aeroport*;
allerg*: allerg*; allowed, allow*: autoris*, permet*; ambassador*: ambassad*; ambulance wait*: attente des ambulances;
ambulance*: ambulance*; ammunition: munition*; anaesth*: anesth*; angler*: pecheur*; answer*, respond*: repond*;
antisemit*: antisemit*; apnoea, apnea: apnee*; appeal*: appel*; apple, apples: pomme, pommes; apprentice*: apprenti*;
apprentices*: apprentissage, apprenti*; approval rating*, approval, popularity, favourab*: cote de popularite,
popularite, cote; army, military: armee*, militaire*; arriv*, land, landed: arriv*, debarqu*; arsenic: arsenic; art,
artwork*: oeuvre*; asbestos: amiante; assault*: agression*; asthma*: asthm*; asylum seeker*: demandeur d asile,
demandeurs d asile; attend*, went to: assist*, frequent*; attract*, drew: attir*; auction*: encheres; autis*: autis*;
autumn, fall season: automne; avalanche*: avalanche*; award*: prix litteraire, recompense*; back pay: arriere*;
bailiff*: huissier*; baker*, bakeries: boulang*; banana*: banane*; bank, banks, lender*: banque, banques; bar, bars,
pub, pubs: bar, bars; barley: orge; barrack*: caserne*; barrel*: tonneau*, baril*, barrique*; bath*: bain*; battery,
batteries: batterie*, accumulateur*; beach*: plage*; bear, bears: ours; bed closure*: fermeture* de lits; bed: lit;
bedroom*, room*: chambre*, piece*; beds: lits; beef: boeuf; beer*, brewer*: biere*, brasser*; beer: biere*; beet*:
betterave*; belief, believe*: croi*, croyan*; bid*: offre*; bird, birds: oiseau*; biscuit*: biscuit*; blast*:
explosion*, souffle; blind: aveugle*; blood donor*: donneur* de sang; blood: sang; boat*, dinghy, dinghies: bateau*,
embarcation*; body, bodies: corps; bond*: obligation*; bone*: os, osseu*; bonus*: prime, primes; border cross*:
passage* de frontiere; border*: frontiere*; borehole*, drill*: forage*; born: nes, nees; boss, bosses, manager*,
executive*: patron*, cadre*, dirigeant*, manager*; bottle*: bouteille*; box office, ticket*: billet*, billetterie;
branch*: succursale*, agence*; brand*: marque*; bread: pain; breadwinner*: soutien* de famille; breast*: sein;
breastfe*: allait*; breathe*: respir*; bribe*: pot de vin, pots de vin; bridges: ponts; bring, brought, brings in:
rapport*; build*, built: constru*, bati*; builder*, construction worker*: ouvrier* du batiment, batiment; bullied,
bullying, harass*: harcel*; bully*: harcel*; bully*: harcelement scolaire; burnout: epuisement professionnel, burn
out; bus, buses, coach*: bus, autobus, autocar*; busy: frequent*; butcher*: bouch*; butter: beurre; butterfl*:
papillon*; buy, buys, bought, purchas*: achet*, achat*; cabbage*: chou, choux; cable*: cable*; caesarean*:
cesarienne*; cake*: gateau*; call, calls, called: appel*; campaign*: campagne electorale; canal*: canal, canaux;
cannabis: cannabis; capital: capitale; capture*, seize*: pris, prise*, capture*; caravan*: caravane*; care assistant*,
nursing assistant*, healthcare assistant*: aide soignant*, aides soignants; care home*, nursing home*: ehpad, maison
de retraite, maisons de retraite; care, caregiver*: soin*, aidant*; career*, profession*, change jobs, switch*:
metier*, carriere*, reconversion; carer*: aidant*; cargo, freight, container*: fret, conteneur*, marchandise*; carr*,
transport*: transport*; carrier bag*, bag, bags: sac, sacs; carrot*: carotte*; cash: especes, liquide; casino*:
casino*; castle*: chateau*; casualty, casualties: victime*; cat, cats: chat, chats; cathedral*: cathedrale*; cattle:
bovins; cave*, cavern*: grotte*; ceasefire*, truce: cessez le feu, treve; cell, cells: cellule*; cereal*: cereales;
chair*: chaise*; chamber, senate: senat*; champion*: champion*; change*, changing: chang*; charging point*: borne*;
cheese*: fromage*; chemical*: chimique*; cherry, cherries: cerise*; chicken*, poultry: poulet*, volaille*; chief
executive pay, boss pay: remuneration du patron; childcare: garde d enfant*, creche*; childminder*: assistante
maternelle; childminder*: assistante* maternelle*, nounou*; chip maker*, chipmaker*: fabricant de puces, puces;
chocolate*: chocolat*; cholera: cholera; choose, chose, chosen: choisi*; church*, catholic*: eglise*, catholique*;
citizen*: citoyen*; civil partnership*: pacs; civil service: fonction publique; claim benefit*: allocataire*; class,
classes, classroom*: classe*; clean*: propre, nettoy*; cleaner*: agent* d entretien, femmes de menage; client*,
customer*, consumer*: client*, consommateur*; cliff*: falaise*; climate: climat*; climber*: alpiniste*, grimpeur*;
close, closed, closure*, closing, shut: ferme, fermes, fermee*, fermeture*, ferment, fermer; clothes, clothing,
garment*, textile*: vetement*, habillement, textile*; cluster bomb*: sous munition*; coast, coastal, coastline, shore:
cote, littoral*; coastguard*: garde cote, garde cotes; cocoa: cacao; coffee: cafe; cold: froid; collaps*: effondr*;
collect*: collect*, recuper*; common: commun*; community service: travail d interet general; commut*: navett*,
domicile travail; computer*: ordinateur*; condition*: etat; condom*: preservatif*; conscript*, draft*: conscription,
mobilis*, appeles; consum*, consumption: consomm*; container ship*: porte conteneurs; contracepti*: contracepti*;
contribution*: cotis*; convict*, sentence, sentenced: condamn*; convoy*: convoi*; cook*: cuisin*; copper: cuivre;
copy, copies: exemplaire*; cork*: bouchon*, liege; corn, maize: mais; cosmetic*: cosmetique*; cost of rebuilding: cout
de la reconstruction; cotton: coton; cough*: toux; couple*: couple*; course*: cours, formation*; court case*,
lawsuit*, trial*: proces, poursuite*; court ruling*: jugement*, arret; court, courts: tribunal, tribunaux, cour;
cover, covers, covered: couvre*, couvert*, recouvr*; cow, cows: vache*; crash*: accident*, ecras*; cream: creme;
crime, crimes, offence*, offense*: delit*, crime*, infraction*, delinquance; crops: cultures; cross*, crossing*:
travers*, franchi*; cross, crosses, crossed, went through: travers*, transit*, pass* par; crossing*: passage*;
curfew*: couvre feu; customs: douan*; cut, cuts, reduce*: reduit, reduire, coupe*; cycle, cyclist*: cyclis*; cyclist*:
cycliste*; dairy, milk: lait*; danger*: danger*; daughter*: fille*; deaf: sourd*; deafness: surdite; dealer*:
trafiquant*; death penalt*, execut*: peine de mort, execut*; deaths at sea: morts en mer; deer: cerf*; defam*:
diffam*; default*: defaut*; delay, delays, delayed, late: retard*; demand: demande; dementia, alzheimer*: demence*,
alzheimer; dentist*: dentiste*; deport*, expel*: expuls*, reconduit*; deport*: reconduite*, expulsion*; depression,
mental health: depression, sante mentale, psychi*; derail*: derail*; desert: desert; destroy*: detrui*; develop*:
developp*; diet: regime; dioxide: dioxyde; dirty: sale; discrimination: discrimin*; diver*: plongeur*; divorce*:
divorc*; dock*: dock*, bassin*; dog, dogs: chien*; donation*, donat*, donor*: don, dons, donateur*; donor*: bailleur*,
donateur*; dose: dose; download*: telecharg*; downpour*: pluies torrentielles, averse*; drill*: forag*; drink*: boi*,
boisson*; drinking water, tap water: eau potable; drive, driver*, driving, motorist*: conduc*, conduit*,
automobiliste*; drown*: noy*, noyade*; drown*: noyad*; drowned: noye*; drug deal*: trafic de drogue, narcotrafic; dry:
sec, seche; duck*: canard*; dump*: rejet*, deverse*; dune*: dune*; dust: poussiere*; eat, eats, ate, eaten: mang*;
ecstasy: ecstasy; education: education, enseignement; egg, eggs: oeuf, oeufs; elect*: elect*; elephant*: elephant*;
email*: courriel*, mail, mails; embargo*: embargo*; embassy: ambassade*; embezzle*: detourn*; emergency room*,
emergency: urgences; emergency visit*: passage* aux urgences; emit*, release*, discharge*: emet*, rejet*; employ,
employs, employed: emploi*; employee*, worker*, staff, workforce: salarie*, employe*, travailleur*, ouvrier*,
personnel, main d oeuvre; employer*: employeur*, patron*; enclave*: enclave*; enemy: ennemi*; engineer*: ingenieur*;
enough: suffisant*; enter, enters, entered, cross*, crossed into: entr*, penetr*, franchi*, travers*; environment*:
environnement*; equipment: equipement*, materiel*; escape*: echapp*, evad*; escape*: evasion*; estate agent*: agent*
immobilier*; european election*, european parliament election*: europeennes, elections europeennes; euthan*: fin de
vie; evict*: expuls*, expulsion*; eviction*: expulsion*; exam*: examen*, epreuve*; exhibition*: exposition*; expense*:
frais; eye, eyes: oeil, yeux; factory, plant, plants: usine*; fail*: echou*, echec*; fair: foire*, salon; faith: foi,
religion*; fake, counterfeit*: contrefa*, faux; fall ill: malad*; fare, fares: tarif*; fast food: restauration rapide;
fear, afraid: peur, crai*, craindre; fee, fees: frais, droits; feed, fed: nourri*; feel*, felt: sent, sentent,
ressent*, estim*; felled, cut down, chop*: abattu*; fertile: fertile*; fertili*: engrais; fever*: fievre*; field*:
champ, champs; fight*, battle*, combat: combat*, bataille*; fighter jet*, fighter plane*, warplane*: avion de chasse,
avions de chasse, chasseurs; fighters, militants, rebels: combattants, rebelles, miliciens; filing*, application*,
applicant*: dossier*, demande*, procedure*, candidat*; fill, filled, full: rempli*, plein*; fine, fines, fined:
amende*; fine, fines, fined: amende*, contravention*; firearm*, gun, guns, shotgun*: arme a feu, armes a feu, fusil*;
firefighter*: pompier*; fisherman, fishermen: pecheur*; fishing boat*: chalut*, bateaux de peche; fishmonger*:
poissonn*; flat, apartment*: appartement*; flee, fled: fui, fuient, fuir; flight*: vol, vols; flood defen*: digue*;
florist*, flower*: fleur*; flour: farine; flu, influenza: grippe; fog: brouillard; follower*: abonnes; food: aliment*,
alimentaire*, nourriture; foot, on foot: a pied; foot: pied, pieds; forecast: prevision*; fossil*: fossile*; foster*:
famille d accueil; freedom*: libert*; freez*, frost*, froze: gel, gele, gelent; freez*: gel; friend*: ami, amis;
frog*: grenouille*; fruit*: fruit*; fuel: carburant*; funds, funding: fonds, financement*; funeral*: obseques,
funerailles, enterrement*; furniture: meuble*, ameublement; future: avenir; gale*: coup* de vent; gamble*, betting,
bet, bets: jeux d argent, pari, paris sportifs, paris en ligne; gambler*: joueur*; gang*: gang*, bande*; garden*:
jardin*; gay*, lesbian*: gay*, homosexuel*, lesbien*; gender: genre, sexe; generation, generated, output: production,
produit*; gift*: cadeau*; gig worker*, courier*: livreur*, coursier*; give up, gave up, giving up, forgo*, skip*:
renonc*; glass: verre; goal*: but, buts; goal*: but, buts, objectif*; goat*: chevre*; gold: or; golden parachute*:
parachute dore; goods: biens, marchandises; goose, geese: oie, oies; grade*: note, notes; grain: cereales;
grandparent*: grands parents; grape*: raisin*; grass: herbe; greenhouse*: serre*; grid: reseau; grow up: grandi*;
grow, grown, growing crops: cultiv*; guard*: garde*; guest*, lodger*: hote, hotes; gun: arme; gust*: rafale*; hack*,
cyberattack*: pirat*, cyberattaque*; hail*: grele; hair: cheveu*; hairdress*: coiff*; half: moitie; handgun*:
pistolet*; handle*, process*: trait*; harass*: harcel*; harassment: harcelement; harbour*: port; hard: difficile*;
harm, loss, losses: prejudice*, perte*; harvest*: vendang*, recolt*; hate crime*: actes haineux, crimes de haine;
head*, principal*: proviseur*, principal*; headache*: mal de tete, maux de tete, migraine*; headteacher*: directeur d
ecole; health insurance: assurance maladie; health, healthy: sante, sanitaire*; hear*: audition*; heart: coeur,
cardiaque*, cardio*; heat*, heated: chauff*; heat, heatwave*, hot, warm*: chaleur, canicul*, chaud*, rechauff*;
heating oil, fuel oil: fioul, mazout; heating: chauffage; heatstroke: insolation; hedge*: haie*; height, tall, high:
hauteur, haut, haute; helicopter*: helicoptere*; helmet*: casque*; help*: aide, aident; heroin: heroine; high school*:
lycee*; hiker*: randonneur*; hill*: colline*; hire, hires, hired, recruit*: embauch*, recrut*; hit, affected, struck,
suffer*: touch*, frapp*, affect*; hiv: vih; hold up, holding up, held up: bloque*; holiday*: vacance*, conge*; home
care: aide a domicile; homework: devoirs; honey: miel; horse*: cheval, chevaux; hospital stay*: sejour* a l hopital;
hospital*: hopita*, hospital*; host*: accueill*; hostage*: otage*; hotel guest*: clients; hour*, hourly: heure*,
horaire; house*, host*: heberg*, log*; house, housing: logement*, maison*; household waste: ordures menageres; hunger,
famine*: famine*, faim; hunt*: chass*; hunter*: chasseur*; husband*: mari, epoux; hut*: cabane*; ice cream*: glace*;
iceberg*: iceberg*; incinerator*: incinerateur*; index: indice; infection*: infection*; inheritance*: heritage*,
succession*; injury, injuries: blessure*; insect*: insecte*; insulat*: isol*, isolation; insult*: insult*; insur*:
assur*; interest: interet*; investigat*, probe*: enquet*; investor*: investisseur*, epargnant*; irrigation:
irrigation, irrigu*; islamophob*: islamophob*; island*: ile, iles; isolat*, lonel*, alone: isol*, seul, seule,
solitude; issue*, issued: delivr*, emis*; ivf: pma, fiv; jew*, jewish: juif*; jewel*: bijou*; jihad*: djihad*; join*,
took part, take part: particip*, adher*, suivi*; journey*, trip, trips: trajet*, voyage*, deplacement*; judge*: juge*,
magistrat*; juice*: jus; jury, juror*: jure*, jury; kidnap*, abduct*: enlev*, kidnapp*; kidnap*: enlevement*, rapt*;
kidney*: rein, reins, renal*; kitchen*: cuisine*; knife attack*, stabb*: couteau; knife, knives: couteau*; know:
connai*, sait, savent; lab, laborator*: labo*; lack*, miss*, without, short of: manqu*, priv*, sans, depourv*; lake*:
lac, lacs; landfill*: decharge*; landlord*: bailleur*, proprietaire*; landslide*, mudslide*: glissement* de terrain,
coulee* de boue; lane*, cycle lane*: piste*, voie*; language*: langue*; larder, supply, supplies: reserves,
approvision*; last, long: duree; late, delay*: retard*; laundry: lessive; law, laws, bill: loi, lois, projet de loi;
lawyer*: avocat*; lead poison*: saturnisme; lead, leading: tete; lead: plomb; leaf, leaves: feuille*; leak energy,
energy inefficient, badly insulated: passoire* thermique*, mal isole*; leak*, spill*: fuite*, maree noire, echapp*;
learn*: appren*; learner*: candidat* au permis; leather: cuir; leave, left, leaving: quitt*, parti, partent; leisure:
loisir*; lend*, borrow*: emprunt*, pret*; lesson*: lecon*, cours; lettuce*: laitue*, salade*; level*, depth, deep:
niveau*, profond*; library, libraries: bibliotheque*, mediatheque*; licence point*: points de permis; licence*,
license*, permit*: permis, licence*; life expectancy, expect to live, live to: esperance de vie, vivre en moyenne;
life sentence*: perpetuite; life, live, lives, living: vie, vit, vivent, vivre, vivant; lifeboat*, rescue ship*:
navire* humanitaire*, canot*; lifeguard*: sauveteur*; light, lighting: lumiere, eclairage; lightning: foudre; limb*:
membre* amputes; lions: lion*; listen*: ecoute*, auditeur*; listener*: auditeur*; live with: vivent avec; liver: foie;
loan*: pret*; locals: riverain*; lock*: verrou*; lone mother*, single mother*: meres seules, meres celibataires; look
for, looking for, seek*: cherch*, recherch*; lorry driver*: routiers; lorry*: camion*; lorry, lorries, truck*:
camion*, poids lourd*; lottery: loterie, loto; love*: amour, aime*; low paid: bas salaire*; lung*: poumon*, pulmon*;
luxury: luxe; mafia*: mafia*; mail, post office*, postal: courrier*, poste, postal*; maize: mais; majority: majorite*;
malaria: paludisme; man power: main d oeuvre; market value, valued, worth: valoris*, capitalisation*; market*: marche,
marches; mask*: masque*; mass grave*: fosse* commune*, charnier*; match*, game, games: match*, jeux, rencontre*;
maternity: maternite; maths, mathematics: mathematiques, maths; mayor*: maire, maires, mairie; measles: rougeole;
meat: viande*; medal*: medaille*; media: medias; medical desert*: desert* medica*; meeting*: reunion*; meltwater:
fonte; member state*: etats membres, etat membre; memory: memoire; mercenar*: mercenaire*; mercury: mercure; merger*:
fusion*; metal*: metal*, metaux; methane: methane; midwi*: sage femme, sages femmes; mind: esprit; miner*, mining:
mineurs de fond, minier*; miner*: mineurs; miscarr*: fausse couche, fausses couches; miscarriage*, abortion*:
avortement*, ivg, interruption* volontaire*; missile*: missile*; mobile phone*, smartphone*, cellphone*, phone*:
telephone*, portable*, smartphone*; model*: modele*; money launder*: blanchiment; money: argent; monk*: moine*;
monument*: monument*; mortar*: mortier*; mortgage*: hypotheque*, credit immobilier; mosque*: mosquee*; mosquito*:
moustique*; motorcycl*, motorbike*: moto*, motard*; mountain*: montagne*; move*, moved: demenag*; mushroom*:
champignon*; music*, song*: musique*, chanson*; muslim*: musulman*; mutual*: mutuelle*; name*: nom, noms; nappies:
couches; nationalit*, passport*: nationalite*, passeport*; navy: marine; need*: besoin*; neighbour*, neighbor*:
voisin*; network*: reseau*; newborn*: nouveau ne, nouveau nes; newsagent*, kiosk*: kiosque*; newspaper sale*:
diffusion; newspaper*: journal, journaux, presse; night shift*, night work: travail de nuit; night*: nuit*; noise:
bruit*; notary, notaries: notaire*; nurse shortage*: penurie* d infirmier*; nurse*: infirmi*; nurse: soignant*;
nursery place*: place* en creche*; nursing staff: soignants; nut*: noix; nut, nuts: noix, noisette*; occup*: occup*;
ocean*, sea, seas: mer, mers, ocean*, maritime*; offence*, offense*: infraction*, violences, delits; offender*:
auteur*; oilfield: gisement*; old: vieux, vieille*, ancien*; olive oil: huile d olive; olympic*: olympi*, jo; onion*:
oignon*; only child*: enfant unique; open*, reopen*: ouvr*, ouvert*, rouv*; opera*: opera*; opinion: opinion, avis;
optician*: opticien*; orange*: orange*; orbit*: orbit*; orchard*: verger*; order*: command*; organ*: organe*;
organic*: biologique*, bio; orphan*: orphelin*; out of pocket: reste a charge; out of service, out of action, out of
order: hors service, hors d usage; outbreak*: foyer* epidemique*, flambee*; outskirt*, suburb*: banlieue*, faubourg*;
over indebted*: surendett*, surendettement; overcrowd*: surpopulation, surpeupl*; overdraft*: decouvert*; overnight
stay*: nuitee*; overtime: heures supplementaires; own, owns, owner*, homeowner*: proprietaire*, possed*, detien*;
oxygen: oxygene; oyster*: huitre*; paint*: peint*; palm oil: huile de palme; paramedic*: secouriste*; parcel*: colis;
parent*: parent*; parental leave: conge parental; park*: parc, parcs; parking ticket*: contravention*, pv, proces
verbal; parking: stationnement; partner*: conjoint*, partenaire*, compagnon*; party, parties: parti, partis; pass*:
adopt*; paternity: paternite; path*: chemin*; patients, sick people: malades, patients; pay, pays, paid, paying,
payment*: pai*, vers*, pay*; payslip*: fiche de paie; peace: paix; peach*: peche*; peak, summit: sommet, pic; pear*:
poire*; pedestrian*: pieton*; pension age, retirement age: age de la retraite, age de depart; people smuggling:
traite; performance*: resultat*; perfume*: parfum*; permafrost: pergelisol, permafrost; personnel, troops: effectif*,
hommes, militaires; pest*: pesticide*; pesticide*: pesticide*, phytosanitaire*; pet, pets: animal de compagnie,
animaux de compagnie; petrol: essence; pharmac*, chemist*: pharmac*; phone ban: interdiction du portable; picket*:
piquet*; pig*, pork: porc, porcs, cochon*; pilgrim*: pelerin*, hajj; pill*: pilule*; pill*: pilule*, medicament*;
pilot*: pilote*; pipe*: canalisation*, conduite*; pipeline*: gazoduc*, oleoduc*; place*: place, places; plant,
planted, planting: plante, plantes, planter, plantent; platform*: quai, quais, plateforme*; play*, player*: jou*,
joueur*; playground*: cour de recreation; pledge*: promesse*, engag*; poison*: empoison*, intox*; police: polic*,
forces de l ordre; policing: police, maintien de l ordre; politician*: politi*, elus; poll*, polling, opinion poll*:
sondage*, intentions de vote, credite*; pool*: piscine*; poor, poorest: pauvre*, modeste*; port, ports, harbour*:
port, ports; potato*: patate*; potato*: pomme de terre, pommes de terre; pound of flesh: livre; powder: poudre; power
plant*, plant, plants, nuclear plant: centrale*, usine*; power station, reactor*: centrale*, reacteur*; practis*,
practic*: pratiqu*; pregnan*: enceinte*, grossesse*; premature*: premature*; prescri*: ordonnance*, prescri*;
prescription*: ordonnance*; price shield*, price cap*: bouclier tarifaire, plafonnement; price tag*, bill, cost*:
facture*, cout*, livree pour; priest*: pretre*; prime minister, premier: premier ministre; prisoner of war, prisoners
of war, pow: prisonniers de guerre; private: prive*; probation: sursis, probation; produce*: produi*; project*:
projet*; promis*: promesse*, promet*; property, properties: immobilier*, propriete*; prosecutor*: parquet, procureur*;
protect*: proteg*; pub: pub; public: public*; pump*: pomp*; pupil*, schoolchild*: eleve*, ecolier*; pupil*,
schoolchildren: eleve*, ecolier*; quarantine*: quarantaine*, isolement; quarry, quarries: carriere*; queue*: file d
attente; quit, resign*: demission*; rabbit*: lapin*; race*, racis*: course, racis*; rail track, track*: voie*, rails;
rail worker*, railway worker*: cheminot*; rail: ferroviaire*, rail; rainfall: pluies, precipitations; raise*,
fundraising: lev*, collect*; rank*: rang*, class*; rapeseed: colza; rat, rats: rat, rats; razor*: rasoir*; reader*:
lecteur*; recall*: rappel*; receiv*, get, gets, got, draw, draws: recoi*, recev*, percoi*, percev*, touch*;
reconstruct*, rebuild*: reconstru*; record*: disque*; recover*: retabli*, gueri*; red: rouge*; reef*, coral*: recif*,
corail, coraux; refuel*: ravitail*; refuge, shelter*, sheltering: refugi*, abrit*; refugee camp*: camp* de refugies;
regulat*: regul*; release*: liber*; rent arrears: loyers impayes, impayes; rent*: lou*; repair*: repar*; report*:
signal*; rescue*: sauve*, secour*; research*: recherche*; reservist*: reserviste*; residence permit*, permit*: titre*
de sejour, titre de sejour, titres de sejour, carte* de sejour; residence permit*: titre* de sejour; rest: reste;
retake*, retook, recaptur*, retaken: repris, repren*, reconqu*; retire*: retrait*; return*, came back: rentre*,
retour*, revenu*, revien*; rhino*: rhinoceros; rice: riz; rich*, wealthy, wealthiest: riche*, aise*, fortune*; ride*:
course*; right, rights: droit, droits; riot*: emeute*; river*: fleuve*, riviere*; road*, street*: route*, rue, rues,
routier*; rock*: roche*; roof*: toit*; rubber: caoutchouc; ruin*: ruine*; ruling party, coalition: majorite,
coalition; runner*, marathon*: coureur*, marathon*; runner*: coureur*; runway*: piste*; safe*, security: secur*,
surete; sailor*: marin*; sailor*: marin, marins; salmon: saumon*; salt: sel; same sex: meme sexe, homosexuel*;
sanction*: sanction*; sand: sable*; save*: econom*, epargn*, sauv*; scan*: imagerie; scholarship*: bours*; school
closure*: fermeture* d ecoles, fermeture* de classes; school dropout*: decroch*; school meal*: cantine; school,
schooling: scolaire*, scolari*; scientist*: scientifique*, chercheur*; scooter*: trottinette*; score*, scored:
obtien*, score*; scrap metal: ferraille; scrap*, cancel*: annul*, supprim*; scrapped: supprim*; screen time: temps d
ecran; screen*: ecran*, depist*; sea creature*: animaux marins; sea level*: niveau de la mer, niveau des mers;
seaborne: maritime*; search*: fouill*; season ticket*, season ticket holder*: abonnement*, abonne*; season*: saison*;
seat belt*: ceinture*; seat, seats: place assise, places assises; seed*: graine*, semence*; seized, seizure*: saisi*;
seizure*, seized: saisie*, saisi*; self employed, freelanc*: independant*, indépendant*, auto entrepreneur*, micro
entrepreneur*; sell, sells, sold: vend*, vendu*; senior*: senior*; settlement*, locality, localities, hamlet*:
localite*, bourgade*, hameau*; severance: indemnite* de depart; sewage, waste water: eaux usees; sewer*, sewage:
egout*, eaux usees, assainissement; share price*: cours de l action, action; share price*: cours de l action, cours;
share, shares, stock, stocks: action, actions, bourse, titre; shareholder*, dividend*: actionnaire*, dividende*;
shark*: requin*; sheep, lamb*: mouton*, ovin*, brebis, agneau*; shell*: obus; shelter*: abri*; shelter*: abri*,
refuge*, heberg*; shipwreck*: naufrage*; shipyard*: chantier* naval*; shirt*: chemise*; shoe*: chaussure*; shoot*,
shot, gunman, gunfire: fusillade*, tir, tirs, abattu*; shooting*: fusillade*, tirs; shopkeeper*, trader*: commercant*;
shortage*: penurie*; show*: spectacle*; shower*: douche*; sick leave: arret maladie, arrets maladie; side effect*:
effet secondaire, effets secondaires; sight*: vue; sign*, petition*: sign*, petition*; silver: argent; singer*:
chant*; single parent*: monoparent*, parents isoles; single*, unmarried: celibataire*; sink, sank, sunk: coul*,
sombr*; sister*: soeur*; site, sites, website*: site, sites; skeleton*: squelette*; skier*, ski: ski*; skin: peau;
slave*: esclav*; sleep, sleeps, sleeping, asleep: dor*, sommeil; sleeping rough, rough sleeper*, sleep rough, sleeping
in the streets, sleep on the streets: sans abri, dorment dans la rue, dort dans la rue; sludge, mud: boue, boues;
slum*, shanty*: bidonville*, taudis; slur*: injure*; small: petit*; smuggl*: contreband*; smuggler*, trafficker*:
passeur*, trafiquant*; snake*: serpent*; sniper*: tireur*; snow*: neige*, enneig*; snowstorm*, blizzard*, cold snap:
blizzard, vague de froid, intemperies; soap*: savon*; social housing, council housing: logement social, logements
sociaux, hlm; social media: reseaux sociaux; social network*: reseaux sociaux; soda*, soft drink*: soda*, boissons
sucrees; software: logiciel*; soil: sol, sols; solar panel*: panneau* solaire*, panneaux solaires; son, sons: fils;
soy*: soja; spam: spam, pourriel*; speak*, spoke, spoken: parl*; speed camera*: radar*; speed*: vitesse*; spelling:
orthographe, dictee; spice*: epice*; spider*: araignee*; spirits: spiritueux; spread: propag*; spring: printemps; spy,
spies: espion*; squat*: squat*; stab*: poignard*; stadium crowd*, fans, supporter*: supporter*, spectateur*; stamp
duty: droits de mutation; star*: etoile*; star, stars: etoile*; start up*: jeune pousse, jeunes pousses, start up;
start*, begin*, began: commenc*, debut*; starv*: faim; station*: gare*, station; stay*, spend the night: sejourn*,
nuit*; steal*, stole, stolen: vol, voles, derob*; steel mill, steelworks, steel plant: acierie*, siderurgi*; steel:
acier, siderurg*; steelworker*: siderurgiste*; stock market: bourse; stop*: arret*; storage: stockage, stock*;
strait*: detroit*; strawberr*: fraise*; stream*: ecout*, streaming; strike action: mouvement social; strike, strikes,
on strike, walkout*: greve*, debrayage*; stroke*: avc; student*: etudiant*; study, studies, studied: etudi*;
subscriber*: abonnes; subway, underground, metro: metro; suffer*: souffr*; sugar: sucre*; summer*: ete, estiv*;
summit: sommet; sunday work: travail dominical; sunflower*: tournesol*; supply, supplies, supplied, provide*: fourni*,
approvision*; surfer*: surfeur*; surgeon*, surgery: chirurg*; surrender*: rend*, reddi*, capitul*; suspect*: suspect*,
soupconn*; sustainab*: durable*; swab: prelevement; sweet*: bonbon*; sweetener*: edulcorant*; swim*: nag*, baign*;
swindl*, scam*, fraud*: escroquer*, arnaque*, fraude*; symptom*: symptome*; synagogue*: synagogue*; tagged, electronic
tag*: bracelet* electronique*; take in, taken in, took in, host, hosts, hosted: accueil*, heberg*; takeover*, acqui*:
rachat*, acqui*; tank*: chars, char; tap*: robinet*; target*, goal, goals: objectif*, cible*; tattoo*: tatou*; tax
credit*: credit* d impot*; tax cut*: baisse* d impot*; tax evasion: fraude fiscale, evasion fiscale; tax haven*:
paradis fisca*; tax return*: declaration* de revenus; taxi*: taxi*; tea: the; teach*, taught: enseign*; team*:
equipe*; teen*: ados; telescope*: telescope*; temp*, agency worker*: interim*; tenant*: locataire*; tender*: appel d
offres; tent*: tente*; territory, ground: territoire, terrain; terror*: terror*; test*: test*; test*: test*, depist*;
thaw*: degel; theatre*, theater*: theatre*; think*, consider*, plan, plans, planning, intend*, contemplat*: envisag*,
pens*, song*, prevoi*, compt* de; threat*, threaten*: menac*; thunderstorm*: orage*; tick*: tique*; ticket*: billet*,
place*; tide*: maree*; tiger*: tigre*; timber: bois; tobacco: tabac; toilet*: toilettes; toll booth, tolls: peage*;
tomato*: tomate*; tomb*, grave*, cemeter*: tombe*, cimetiere*; tongue: langue; tonne*: tonne*; tool*: outil*; tooth,
teeth, dental: dent, dents, dentaire*; tornado*: tornade*; tow, towed: remorqu*; tower*: tour, tours; town hall*, city
hall*, council: mairie*, conseil municipal, hotel de ville; toy*: jouet*; trade gap, trade deficit*: deficit
commercial; trade union*: syndic*; traffic: trafic, circulation; train*, training: formation*; trainee*, intern*:
stagiaire*; trans*: transgenre*; transplant*: greff*, transplant*; travel*: voyag*; trawler*: chalutier*; treasure*:
tresor*; treat*: trait*, soign*; treaty, treaties: traite*; trench*: tranchee*; troops: soldats, troupes, forces;
truan*: absenteis*; truancy: absenteisme; tuition*: frais de scolarite; tunnel*: tunnel*; turbine*: turbine*; turkey
farm*: dinde*; turtle*: tortue*; tweet*: tweet*; twin*: jumeau*; twin*: jumeau*, jumelles; umbrella*: parapluie*;
umbrella: parapluie; uncover*, detect*, discover*: detect*, decouv*; undecided: indecis*; uniform*: uniforme*; unions:
syndicats; unvaccinated: non vaccines, non vaccine; upgrade*: renov*; upkeep, maintenance: entretien; use, uses, used,
user*: utilis*, usage*; vacan*: vacan*; vaccine hesitan*: hesitation vaccinale; valley*: vallee*; vanilla: vanille;
vanish*, disappear*: dispar*; vegetable*: legume*; vegetarian*, vegan*: vegeta*; ventilat*: respirateur*, ventil*;
vet, vets, veterinar*: veterinaire*; veteran*: ancien combattant*, anciens combattants; veteran*: veteran*; veto*:
veto*; video game*: jeu video, jeux video; video game*: jeux video; viewer*, watch*, watched: telespectat*, regard*;
viewer*: telespectateur*, audience; vine*: vigne*, vignoble*; violen*: violen*; visa*: visa*; visit*: visit*;
volcano*, eruption*: volcan*, eruption*; voter*, electorate: electeur*, inscrits; wage earner*: salarie*; wall*: mur,
murs; want*, wish*, would like: veul*, veut, souhait*, voudrai*; war crime*: crime* de guerre; war, wars: guerre*;
ward: quartier; warehouse*: entrepot*; warn*: alert*; waste*: gaspill*; water bottle*: bouteille* d eau; wave*:
vague*; wealth: patrimoine, richesse*, fortune*; weapon*: arme*; weather: meteo; weed*: herbe*; week end*, weekend*:
week end*; weight, weigh*: poids, pese*; well off: aises; well water: eau de puits; well, wells: puits; wetland*,
marsh*: zone* humide*, marais; whale*: baleine*; wheat field*: champ* de ble; wheelchair*: fauteuil*; white: blanc*;
wholesale: gros; wide: largeur; widow*: veuf*, veuvage; widow*: veuf*, veuve*; wife, wives: epouse*; wild boar*:
sanglier*; will, wills: testament*; win, won, wins, winner*: gagn*, remport*, obt*, vainqueur*; wind turbine*:
eolienne*; wind, winds: vent, vents; windfall*: manne; window*: fenetre*; wine grower*, winegrower*, winemaker*:
vigneron*, viticult*; winter*: hiver*; wiretap*: ecoute*; withdraw*, pull out, pullout: retrait, retir*; wolf, wolves:
loup, loups; wood: bois; wool: laine; word*: mot, mots; work, works, working: travail*; workshop*: atelier*; world
cup: coupe du monde; world cup: coupe du monde, mondial de football; worr*, concern*: inquie*, preoccup*; wounded
soldier*: soldats blesses; write*, written: ecri*; x ray*: radio*; yard*: chantier naval; young people: jeunes
"""
