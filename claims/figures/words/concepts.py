"""What statistics speak of, in English and French: one line a concept, so that "jobless rate" meets "taux de chômage".

`name | English | French`: words and phrases, a star for any ending; accents and capitals count for nothing. A section
says what its concepts are: measures and topics tell what a figure is about; a facet is one of several that shut each
other out ("women", "men"); plain words tell nothing.
"""

from typing import Final

#: What is measured. Two figures of different measures are not one quantity.
MEASURES: Final = """
unemployment | unemploy*, jobless*, out of work | chom*, sans emploi, demandeurs d emploi, demandeur d emploi
employment | employment, employment rate, jobs, job, positions, payroll*, posts, workforce, employ, employs, employed, employing, work at, works at, people work | emploi, emplois, emploie, emploient, employait, employe, emploiera, travaillent, travaille, fait travailler, font travailler, poste, postes, effectif*
inflation | inflation, consumer prices, cost of living, price growth | inflation, prix a la consommation, cout de la vie, hausse des prix
gdp | gdp, gross domestic product, economic growth, economic output, economy grew, economy shrank, growth, economy | pib, produit interieur brut, croissance, croissance economique, economie
deficit | deficit* | deficit*
surplus | surplus* | excedent*
debt | debt*, borrowing* | dette*, endettement*
budget | budget*, spending, expenditure*, spend, spends, spent | budget*, depens*, consacr*, credits
profit | profit*, net income, earnings | benefice*, profit*, resultat net
turnover | turnover, sales revenue | chiffre d affaires
wages | wage*, salar*, pay rise*, pay packet*, earn, earns, earned | salaire*, remuneration*, gagne, gagnent, paie
minimum_wage | minimum wage, minimum pay | smic, salaire minimum
pension | pension*, retirement benefit* | pension*, retraites
income | income, incomes, living standard* | revenu*, niveau de vie
poverty | poverty, poverty line, poverty rate | pauvrete, seuil de pauvrete
inequality | inequalit*, gini | inegalite*, gini
price | price, prices, priced, cost, costs, costlier, cost more, inflation, consumer prices | prix, tarif*, coute, coutent, coutait, coutaient, inflation, prix a la consommation
cost | cost, costs, costing, bill, price tag, priced at, worth of work | cout*, facture, chiffre a, devis
rent | rent, rents, rental, tenants pay | loyer*, louer, locati*
house_price | house price*, property price*, home price*, housing price* | prix de l immobilier, prix des logements, prix immobilier*
tax | tax, taxes, taxation, levy | impot*, taxe*, fiscalite
revenue | revenue*, receipts, takings | recette*
exports | export* | export*
imports | import, imports, imported, importing | import*
trade | trade, commerce | commerce, echanges
investment | invest* | invest*
interest_rate | interest rate*, key rate, base rate, policy rate, lending rate, rates | taux directeur*, taux d interet, taux de remuneration, remunere
savings | saving*, savers, deposit* | epargne*, livret*, depots
killed | killed, kill, kills, killing, dead, died, dies, death, deaths, death toll, toll, fatalit*, fatal, lost their lives, lives, victims, perished, claimed the lives, casualties, mortality, deadly | mort, morts, mortes, mortel*, tue, tues, tuee, tuees, tuer, deces, decede*, peri, perissent, bilan, perdu la vie, victime*, mortalite, coute la vie, meurtrier*
injured | injur*, wounded, hurt, wounds | blesse*
missing | missing, unaccounted | disparu*, portes disparus
displaced | displaced, forced from their homes, uprooted | deplace*, chasses de chez
evacuated | evacuat* | evacu*
refugees | refugee*, fled, flee, fleeing, asylum* | refugie*, fui, fuient, exil*, asile
migrants | migrant*, migration, immigra*, arrivals by sea | migrant*, migration, migratoire, immigr*
arrested | arrest*, detained, taken into custody | arret*, interpell*, garde a vue
detained | inmate*, prisoner*, prison population, behind bars, prisons held, jailed | detenu*, prisonnier*, incarcer*, population carcerale
homicide | homicide*, murder*, manslaughter | homicide*, meurtre*, assassinat*
burglary | burglar*, break in* | cambriol*
theft | theft*, thefts, stolen, robber* | vol, vols, voles
rape | rape*, sexual assault*, sexual offence*, sexual violence | viol, viols, violences sexuelles, agression* sexuelle*
domestic_violence | domestic violence, femicide* | violences conjugales, feminicide*
complaints | complain*, grievance* | plainte*
cases | case, cases, infection*, infected, tested positive, confirmed case* | cas, dossier*, infection*, contamin*, positifs
patients | patient*, hospitali*, intensive care, admitted | patient*, hospitalis*, reanimation, admis
vaccinated | vaccin*, jab*, inoculat* | vaccin*
births | birth*, babies, born, newborn* | naissance*, nes, bebe*, natalite
marriages | marri*, wedding* | mari*, noces
divorce | divorc* | divorc*
fertility | fertility, children per woman | fecondite, enfants par femme
life_expectancy | life expectancy, expect to live | esperance de vie
population | population, inhabitant*, residents, home to, people live, dwellers | population*, habitant*, habite*, etres humains
area_burned | burned, burnt, burn, scorched, wildfire*, fire, fires, blaze*, flames, ablaze, up in smoke | brul*, incendie*, feu, feux, flammes, calcin*, en fumee
area_controlled | control, controls, controlled, hold, holds, held, holding, in the hands | controle, controlent, controlait, controler, tient, tiennent, tenait, aux mains
destroyed | destroy*, razed, flattened, in ruins, demolish* | detrui*, ras*, ruine*
damaged | damage*, losses | degat*, endommage*, dommages, pertes
emissions | emission*, greenhouse gas*, carbon, co2 | emission*, gaz a effet de serre, carbone, co2
temperature | temperature*, degrees, thermometer, hottest | temperature*, degres, thermometre
rainfall | rain, rainfall, precipitation | pluie*, precipitations, pluviometrie
ice | ice, sea ice | glace, banquise
glacier | glacier* | glacier*
reservoir | reservoir*, dam | reservoir*, barrage*, retenue
electricity | electric*, power, power cut*, without power, kilowatt* | electri*
power_output | megawatt*, capacity of the plant, power station*, power plant* | puissance, centrale*
renewables | renewable* | renouvelable*
water_use | water use, water consumption | consommation d eau
energy | energy | energie*, energetique*
turnout | turnout, voted, cast a ballot, cast their ballots, went to the polls, participation | participation, participe aux, vote, votent, rendus aux urnes, se sont deplaces
abstention | abstain*, abstention*, did not vote, stayed home | abst*, ne se sont pas deplaces, n ont pas vote
votes | vote, votes, vote share, of the vote, came first, ballots | voix, suffrage*, arrive en tete
voting_intention | voting intention*, would vote, polling at | intentions de vote, voteraient
seats | seat, seats, mps, parliament, members of parliament | siege*, depute*, parlement
support | support*, back, backs, backed, favour, favor, approve, approval, in favour | souti*, favorable*, approuv*, pour la reforme
trust | trust*, confidence | confiance
satisfied | satisf* | satisf*
protest | march, marched, marching, marchers, protest, protests, protested, protesters, protestors, rally, rallied, demonstrat*, crowd*, took to the streets, turned out | manifest*, defile*, cortege*, foule*, rassembl*, descendus dans la rue, battu le pave
strike | strike, strikes, striking, striker*, walkout*, walked out | greve*, greviste*, debrayage*
blocked | block, blocked, blocking, blockade* | bloque*, blocage*, barrage routier
connected | connect*, hooked up | raccord*, connect*, branche*
covered_5g | 5g, 4g, broadband, fibre, mobile coverage | 5g, 4g, haut debit, fibre
tourists | touris*, holidaymaker*, overnight stay* | touris*, vacancier*, nuitee*
visitors | visitor*, visits, attendance, spectator*, audience | visiteur*, visites, frequentation, spectateur*, entrees
passengers | passenger*, travellers, travelers | passager*, voyageur*
flights | flight*, planes | vol annules, vols annules, avions
ships | ship, ships, vessel*, boats | navire*, bateau*
cars | car, cars, vehicle*, registration*, automobile* | voiture*, vehicule*, immatricul*, automobile*
accidents | accident*, crash*, collision* | accident*, collision*
road_deaths | road deaths, killed on the roads, road toll | morts sur les routes, tues sur les routes, mortalite routiere
workplace_accident | workplace accident*, accident* at work, work accident* | accident du travail, accidents du travail
shops | shop, shops, shopkeeper*, store, stores, retail* | commerces, commercant*, magasin*, boutique*
firms | company, companies, firm, firms, business, businesses, start ups | entreprise*, societes, firmes
bankruptcies | bankrupt*, insolvenc*, business failures | faillite*, defaillance*, depots de bilan
homes | homes, home, housing, dwelling*, housing units, flats, apartments | logement*, habitation*, appartement*
houses | house, houses, homes, home | maison*
buildings | building, buildings | batiment*, immeuble*
housebuilding | built, construction of homes, housing starts | construit*, mises en chantier, construire
empty_homes | vacant, empty, unoccupied | vacant*, inoccup*, vides
homeless | homeless*, rough sleeper*, sleep rough, sleeping rough, sleeping in the streets, sleeping on the streets | sans abri, sans domicile, sdf, dans la rue
hunger | hunger, hungry, food insecur*, famine, malnourish*, undernourish* | faim, insecurite alimentaire, famine, malnutri*, sous aliment*
meals | meal* | repas
school_absence | absent, absen* | absent, absents, absente*
graduates | graduat*, diploma*, passed the exam, exam pass* | diplom*, bachelier*, baccalaureat, reussite
literacy | reading, literacy, read, illitera* | lecture, illettr*, lire, analphabet*
class_size | per class, class size | par classe, taille des classes
waiting | wait, waits, waiting, waiting list* | attente, attend*, delai*, liste d attente
doctors | doctor*, physician*, gp, gps | medecin*, generaliste*, docteur*
nurses | nurse, nurses, nursing | infirmier*, infirmiere*
hospital_beds | hospital beds, beds | lits
teachers | teacher*, teaching posts | enseignant*, professeur*, profs
police_officers | police officers, officers | policiers, gendarmes
soldiers | soldier*, troops, servicemen, army, armies, military, armed forces | soldat*, militaire*, troupes, armee, armees
civilians | civilian* | civil, civils, civile, civiles
harvest | harvest*, crop*, yield* | recolte*, moisson*
output | output, production, produce*, producing, generation, generated | production, produi*
industrial_production | industrial production, industrial output, factory output | production industrielle
oil | oil, crude, barrels, petrol, petroleum, fuel | petrole, petrolier*, brut, barils, carburant*, essence
filling_stations | petrol stations, filling stations, gas stations | stations service, station service, stations essence
gas | gas | gaz
coal | coal | charbon
wheat | wheat, grain | ble, cereale*
wine | wine, wines, vineyard* | vin, vins, viticol*, vigne*
books | book, books | livres, bouquin*, livre de
sales | sales, sold, selling | vente*, vendu*, vendre
market_share | market share | part de marche, parts de marche
subscribers | subscriber*, members, membership | abonne*, adherent*, membres
turnaround | deliver*, shipments | livr*, expedi*
work_from_home | work from home, works from home, working from home, remote work*, telework*, remotely | teletravail*
working_time | working time, working week, hours worked, overtime | temps de travail, duree du travail, heures travaillees, heures supplementaires
part_time | part time | temps partiel
smoking | smok*, cigarette*, tobacco | fum*, cigarette*, tabac, tabag*
alcohol | alcohol*, drinking | alcool*
obesity | obes*, overweight | obes*, surpoids
cancer | cancer*, tumour* | cancer*, tumeur*
diabetes | diabet* | diabet*
pain | pain | douleur*
suicide | suicid* | suicid*
drugs | drug, drugs, overdose*, cocaine | drogue*, stupefiant*, overdose*, cocaine
pollution | pollut*, fine particles, air quality | pollu*, particules fines, qualite de l air
waste | waste, rubbish, garbage, trash, litter | dechet*, ordure*, poubelle*
recycling | recycl* | recycl*
plastic | plastic* | plasti*
forest | forest*, deforest*, woodland | foret*, deforest*, bois
trees | tree, trees | arbre*
species | species, biodivers* | espece*, biodivers*
bees | bee, bees, hive* | abeille*, ruche*
livestock | livestock, cattle, cows, herd* | cheptel*, betail, bovin*, vaches, troupeau*
farmers | farmer*, farm, farms, farming, agricultur* | agricult*, exploitation* agricole*, paysan*, fermier*
fishing | fishing, fish, catch*, fisher* | peche*, poisson*
drought | drought* | secheresse*
flood | flood*, inundat* | inond*, crue, crues
earthquake | earthquake*, quake, quakes, tremor, seism* | seisme*, tremblement de terre, sismique
storm | storm* | tempete*, orage*
hurricane | hurricane*, cyclone*, typhoon* | ouragan*, cyclone*, typhon*
explosion | explosion*, blast*, exploded | explosion*, explose*
attack | attack*, bomb, bombs, bombing*, strike, strikes, airstrike*, air strike*, raid, raids, shelling | attaque*, attentat*, frappe*, raid*
bombing | bomb* | bombard*
siege | besieg*, siege of, during the siege, since the siege, in the siege | siege de la ville, debut du siege, assieg*
shipwreck | shipwreck*, sank, capsiz* | naufrag*, chavir*
stampede | stampede*, crush | bousculade*, mouvement de foule
virus | virus*, covid*, coronavirus*, pandemic*, epidemic*, disease | virus*, covid*, coronavirus*, pandemie*, epidemi*, maladie
lockdown | lockdown* | confinement*
efficacy | effective*, efficac* | effica*
bridge | bridge* | pont, ponts
tramway | tram, trams, tramway, light rail, streetcar* | tram, trams, tramway*
railway | rail, railway*, train, trains | ferroviaire*, train, trains, rail, cheminot*
stadium | stadium* | stade*
airport | airport* | aeroport*
motorways | motorway*, highway* | autoroute*
mission | mission* | mission*
factory | factory, factories, plant | usine*
building_site | construction site, building site | chantier*
voucher | voucher*, cheque | cheque*
benefits | benefit claim*, welfare, social benefits, allowance* | allocation*, prestations, rsa, aides sociales, allocataire*
connection_internet | internet, online | internet, en ligne
canteen | canteen* | cantine*
age | average age, aged on average, mean age | age moyen, age median
foreign_born | born abroad | nes a l etranger, nees a l etranger, nes hors
trade_balance | trade balance, trade surplus, trade deficit, trade gap | balance commerciale, excedent commercial, deficit commercial, solde commercial
reform | reform* | reforme*
survey | survey*, poll, polls | enquete*, sondage*
referendum | referend* | referend*
election | election*, ballot, legislative, presidential, municipal | election*, scrutin*, legislatives, presidentielle, municipales, regionales
water | water | eau
land | land, territory, area | territoire*, superficie, surface, terrain*
hectares | hectare*, square kilomet*, acres | hectare*, kilometres carres, acres
doses | dose*, shot, shots | dose*, injection*
layoffs | job cuts, cut jobs, layoffs, laid off, redundan*, eliminated | suppressions de postes, supprime*, licenci*
hiring | hire, hired, hiring*, added jobs, job creation | embauch*, recrut*, cree des emplois
loans | loan, loans, mortgage*, lending | pret, prets, credit immobilier, hypothe*, emprunt*
assets | asset*, wealth, fortune | actifs geres, patrimoine*, fortune*, actifs sous gestion, d actifs
aid | aid, relief, subsid*, grant, grants | aide, aides, subvention*, secours
fraud | fraud* | fraude*
corruption | corrupt* | corrupt*
weapons | weapon*, arms, missile*, drone*, tank, tanks | arme, armes, missile*, drone*, chars
hostages | hostage* | otage*
landmines | mine, mines, landmine* | mines antipersonnel, deminage
schools | school, schools | ecole*, etablissement scolaire
universities | universit*, campus | universit*, campus
villages | village* | village*
districts | districts, district, neighbourhood*, neighborhood* | quartiers, quartier, arrondissement*
towns | municipalit*, towns, communes | communes, municipalites
households | household*, families, family, homes, home | menage*, foyer*, famille*
disabled | disab*, disabilit* | handicap*
volunteers | volunteer* | benevol*, volontaire*
bicycles | bicycle*, bike*, cycling | velo, velos, bicyclette*, cyclable*
museum | museum* | musee*
concert | concert*, festival* | concert*, festival*
restaurant | restaurant* | restaur*
hotel | hotel* | hotel*
film | film, films, movie*, cinema* | film*, cinema*
football | football*, soccer, match, league | foot*, match*, ligue
prison | prison*, jail* | prison*
court | court, courts, tribunal* | tribunal*, cour
"""

#: How a number runs in time: within a day, or all of them so far.
FLOWS: Final = """
daily | a day, per day, daily, every day, each day, in 24 hours, in twenty four hours, past 24 hours, last 24 hours, in a single day, in one day, over the weekend, monday alone, tuesday alone, wednesday alone, thursday alone, friday alone, saturday alone, sunday alone | par jour, quotidien*, chaque jour, en vingt quatre heures, en 24 heures, dernieres 24 heures, en une journee, en un jour, seule journee de, au cours du week end
hourly | an hour, per hour, hourly | par heure, de l heure, horaire*
weekly | a week, per week, weekly, every week, each week | par semaine, hebdomadaire*, chaque semaine
monthly | a month, per month, every month, each month, monthly | par mois, mensuel*, chaque mois
yearly | a year, per year, every year, each year, per annum, annually, yearly, annual | par an, tous les ans, annuel*, chaque annee
per_head | per head, per capita, per person, per inhabitant, per resident | par habitant, par tete, par personne
cumulative | since, so far, in total, a total of, total, death toll, toll, overall, cumulative, to date, altogether | depuis, au total, cumul*, a ce jour, bilan, en tout, jusqu ici
"""

#: Words that a press text holds whatever it speaks of, beside those that the reader of figures knows.
PLAIN: Final = """
people person persons number numbers figure figures rate rates level total percentage proportion amount count data official
officials government ministry minister department office agency authorities spokesman spokesperson union unions opposition
organisers organizers critics report study statistics statistical news according says said say told announced estimated
estimate estimates expected compared previous new latest record revised just only nearly almost roughly some more less
than about around close least most average first last next year years month months week weeks day days quarter quarters
half hours minutes today yesterday now still already also however since until during between within over under up down
has had have been was were is are be being will would could should may might can its their his her they them who which that
this these those there where when while with without from into onto through across among per each every both all any
make makes made making take takes took taken reach reached reaches stood stands stand hit came come comes went goes go
accounted accounts account represent represents remained remain amounted totalled amounts show shows showed found find
insisted claimed claims claim put puts set sets lay left well further another other others including along near very much
many such finally currently recently mainly analyst newspaper journal wrote leader chief executive ceo group body
percent cent points point million billion thousand hundred third quarter fifth tenth dozen rose fell rise fall grew grow
dropped drop increased increase decreased decrease climbed plunged jumped soared gained lost lose losing went shrank shrunk
personne personnes nombre chiffre chiffres taux niveau total pourcentage proportion montant donnees officiel officiels
gouvernement ministere ministre bureau agence autorites porte parole syndicat syndicats opposition organisateurs critiques
rapport etude statistiques selon dit annonce annoncent affirme affirment estime estimes estimee estiment estimation compare
precedent nouveau nouvelle nouveaux nouvelles dernier derniere record revise revisee seulement environ quelque quelques pres
presque plus moins que autour moins moyenne premier premiere annee annees an ans mois semaine semaines jour jours trimestre
semestre heures minutes aujourd hui hier desormais encore deja aussi cependant depuis jusqu pendant entre dans sur sous
a ont avait avaient ete etait etaient est sont sera seront serait pourrait peut son sa ses leur leurs ils elles qui que dont
ce cet cette ces ou lorsque quand avec sans par vers chez parmi chaque tous toutes tout toute fait faire font prend pris
atteint atteignent atteignait atteindre etabli etablit etablissait eleve elevait passe passee touche touchait represente
representent reste restent chute recule reculent recul baisse baissent hausse augmente augmentation diminue progresse
progression bondi grimpe perdu perd gagne enregistre enregistree recense compte comptait comptent compter denombre affiche
journal groupe direction entreprise rien non pas ne si puis alors ainsi malgre afin donc car mais et ou ni
recorded registered counted tallied reported reports recensees recenses enregistrees signale monte finalement rappelle
pour cent points point million millions milliard milliards mille millier milliers centaine dizaine vingtaine tiers quart
"""
