"""Groups, definitions and kinds that shut each other out, in English and French: "women" and "men", "gross" and "net".

One line a member, `group.member | English | French`, written as in concepts.py.
"""

from typing import Final

#: Groups whose members shut each other out: figures of two members of one group are of two populations or definitions.
FACETS: Final = """
sex.women | woman, women, female*, girls, girl, mothers | femme*, feminin*, filles, fille, lyceennes, meres, etudiantes, francaises
sex.men | man, men, male, males, boys, boy, fathers | homme*, masculin*, garcons, peres
age.children | child, children, minors, minor, under 18, infants | enfant*, mineur*, nourrisson*
age.youth | young, youth, young people, under 25, youngsters, teenage*, adolescen* | jeune*, adolescen*, moins de 25 ans
age.adults | adult* | adulte*
age.elderly | elderly, seniors, over 65, older people, pensioner*, retire* | aines, personnes agees, seniors, plus de 65 ans, retraites, ages
origin.foreign | foreign* | etrang*
origin.native | natives, nationals | ressortissants
level.nursery | nursery, kindergarten, preschool | maternelle*, creche*
level.primary | primary, elementary, first grade, first graders | primaire*, elementaire*, cours preparatoire, cp
level.secondary | secondary, high school*, sixth grade, middle school* | secondaire*, college, colleges, collegien*, lyce*, sixieme
level.university | university students, undergraduate*, higher education | etudiant*, enseignement superieur
sector.public | public sector, civil serva*, state employees | secteur public, fonction publique, fonctionnaire*
sector.private | private sector | secteur prive, dans le prive
pay.gross | gross, before tax, pre tax | brut, brute, bruts
pay.net | net, after tax, take home | net, nette, nets, apres impot
average.median | median | median, mediane, medians
average.mean | average, mean, averaged | moyen, moyenne, moyens, en moyenne
prices.real | real wages, real terms, adjusted for inflation, in real, real | reel, reels, reelle, reelles, en termes reels, hors inflation
prices.nominal | nominal*, current prices | nominal*, nominaux, prix courants
season.adjusted | seasonally adjusted, season adjusted | corrige des variations saisonnieres, cvs, desaisonnalis*
season.raw | unadjusted, not adjusted, raw figure* | donnees brutes, non corrige*
core.core | core inflation, core prices, underlying | sous jacente, sous jacent
dose.first | first dose, one dose, first jab, first shot, single dose | premiere dose, une dose, primo
dose.second | second dose, two doses, fully vaccinated, full vaccination | entierement vaccine*, deuxieme dose, deux doses, completement vaccine*, schema complet
dose.booster | booster* | rappel, troisieme dose
round.first | first round | premier tour
round.second | second round, runoff, run off | second tour, deuxieme tour
area.world | world, worldwide, global, globally, the globe, planet | monde, mondial*, planete, planetaire*
area.country | nationwide, countrywide, the country as a whole | tout le pays, ensemble du pays, territoire national
area.region | region, regional, province, provinces, governorate, oblast, state of | region, regional*, province*, departement, gouvernorat, oblast, wilaya
area.county | county | comte
area.city | city, town | ville, commune, municipalite
metro.greater | greater, metropolitan area, urban area | agglomeration, grand paris, aire urbaine
area.suburb | suburb* | banlieue*
milieu.rural | rural, countryside | rural*, ruraux, campagne, campagnes
milieu.urban | urban, in towns, in cities | urbain*, en ville
side.north | north, northern | nord, septentrional*
side.south | south, southern | sud, meridional*
side.east | east, eastern | est, oriental*
side.west | west, western | ouest, occidental*
source.solar | solar, photovoltaic | solaire, photovoltai*
source.wind | wind, wind farm*, turbines | eolien*
source.nuclear | nuclear | nucleaire*
source.hydro | hydro*, hydropower | hydro*
source.electric_car | electric cars, electric vehicle* | voitures electriques, vehicules electriques
source.hybrid | hybrid* | hybride*
fuel.gas | gas, price of gas, gas prices, natural gas | gaz, prix du gaz, gaz naturel
fuel.oil | heating oil, fuel oil | fioul, mazout
fuel.electricity | price of electricity, electricity prices, power prices | prix de l electricite
category.a | category a | categorie a
category.abc | categories a b and c | categories a b et c, categories a b c
crime.homicide | homicide*, murder* | homicide*, meurtre*
crime.burglary | burglar* | cambriol*
crime.theft | thefts, theft | vols, vol
crime.rape | rape, rapes | viol, viols
casualty.killed | killed, dead, died, death toll, deaths, fatalit* | mort, morts, tue, tues, tuees, deces, peri
casualty.injured | injured, wounded | blesse, blesses, blessees
casualty.missing | missing people, people missing, still missing | portes disparus, disparus, portees disparues
vital.births | births, babies | naissances, bebes
vital.deaths | deaths | deces
vital.marriages | marriages, weddings | mariages
direction.exports | export, exports | exportation*, exporte*
direction.imports | import, imports, imported | importation*, importe*
tax.vat | vat, value added tax | tva
tax.income | income tax | impot sur le revenu
tax.corporate | corporate tax, corporation tax | impot sur les societes
voting.turnout | turnout | participation, taux de participation
voting.abstention | abstention | abstention, abstenus
basis.year | year on year, year earlier, over one year, in a year, over a year, than a year before, than a year earlier, annual rate, annually | sur un an, en un an, rythme annuel, glissement annuel, a un an
basis.quarter | quarter on quarter, on the quarter, from the previous quarter | par rapport au trimestre precedent, sur un trimestre
basis.month | month on month, in a month, on the month, from the previous month | sur un mois, en un mois, par rapport au mois precedent
hours.full_time | full time | temps plein, temps complet
hours.all | all working hours | tous temps de travail
weight.total_energy | total energy, energy demand, energy consumption | energie totale, consommation d energie, demande d energie
weight.electricity | electricity demand, electricity generated, electricity consumption | consommation d electricite, demande d electricite
pole.arctic | arctic | arctique
pole.antarctic | antarctic* | antarctique
police.municipal | municipal police, local police | police municipale, policiers municipaux
police.national | national police | police nationale, policiers nationaux
wealth.rich | richest, wealthiest, rich, wealthy | plus riches, plus aises, riches
wealth.poor | poorest, poor | plus pauvres, plus modestes, pauvres
basket.food | food | alimentation, alimentaire, alimentaires, produits alimentaires
basket.energy | energy prices, price of energy | prix de l energie
basket.services | services | services
goal.target | target, aim, goal | objectif, cible
ballot.intention | polling at, polling, voting intention*, would vote | intentions de vote, credite*
ballot.votes | of the vote, vote share, votes | voix, suffrage*, suffrages exprimes
vintage.new | new, brand new | neuf, neufs, neuve, neuves
vintage.old | old, existing, second hand | ancien, anciens, ancienne, anciennes, occasion
party.labour | labour party, labour, labor party | travaillist*
party.conservative | conservative*, tories, tory | conservateur*, conservatric*
party.democrats | democrats, democratic party | democrates, parti democrate
party.republicans | republicans, republican party | republicains, parti republicain
party.liberals | liberals, liberal party | liberaux, parti liberal
party.greens | green party, greens, green list | ecologiste*, verts, liste ecologiste
party.socialists | socialist* | socialiste*
party.far_right | far right | extreme droite
party.far_left | far left | extreme gauche
party.left | left wing, left bloc, the left | gauche
party.right | right wing, the right | la droite
era.before | before the war, pre war, prewar, before the pandemic, pre pandemic, before the crisis | avant la guerre, avant guerre, avant la pandemie, avant la crise, avant le covid
subject.maths | maths, mathematics, math | maths, mathematiques
subject.science | science, sciences | sciences
subject.reading | reading, literacy | lecture, comprehension de l ecrit
subject.languages | foreign languages | langues vivantes, langues etrangeres
disease.heart | heart disease*, heart attack*, cardiovascular* | maladies cardiaques, maladie cardiaque, cardiovasculaire*, infarctus
disease.cancer | cancer* | cancer*
disease.stroke | stroke, strokes | avc
disease.dementia | dementia, alzheimer* | demence*, alzheimer*
disease.diabetes | diabetes | diabete*
disease.flu | flu, influenza | grippe
disease.covid | covid*, coronavirus* | covid*, coronavirus*
disease.hiv | hiv, aids | vih, sida
disease.malaria | malaria | paludisme
disease.tuberculosis | tuberculosis | tuberculose
disease.measles | measles | rougeole
disease.obesity | obesity, obese | obesite, obeses
disease.overweight | overweight | surpoids
health.good | good health, healthy life | bonne sante, sans incapacite
gas_kind.methane | methane | methane
gas_kind.co2 | co2, carbon dioxide | co2, dioxyde de carbone
medal.gold | gold medal*, golds | medailles d or, medaille d or
medal.silver | silver medal* | medailles d argent
medal.bronze | bronze medal* | medailles de bronze
branch.industry | manufacturing, industrial sector, factories | industrie manufacturiere, secteur industriel, manufacturier*
branch.construction | construction sector, construction industry, building sector | construction, batiment, btp
branch.agriculture | farm sector, farming, agriculture | agriculture, secteur agricole
branch.transport | transport sector, transport | transports, secteur des transports
branch.hospitality | hospitality, catering | restauration, hotellerie
contract.permanent | permanent contract*, permanent jobs | cdi, contrat* a duree indeterminee
contract.temporary | temporary contract*, fixed term, temporary workers, temps | cdd, interim*, contrat* a duree determinee
tenure.owner | homeowners, owner occupiers | proprietaires
tenure.tenant | tenants, renters | locataires
home.main | main homes, main residence* | residence* principale*
home.second | second homes, holiday homes | residence* secondaire*
home.social | social housing, council housing | logement* social, logements sociaux, hlm
crop.wheat | wheat | ble, bles
crop.maize | maize, corn | mais
crop.barley | barley | orge
crop.rice | rice | riz
crop.soy | soy, soya, soybean* | soja
crop.potato | potato* | pomme* de terre
crop.sugar | sugar beet*, sugar | betterave*, sucre
crop.olive | olive*, olive oil | olive*, huile d olive
crop.coffee | coffee | cafe
crop.cocoa | cocoa | cacao
crop.wine | wine, wines | vin, vins
crop.milk | milk | lait
animal.cattle | cattle, cows, beef | bovin*, vaches, boeuf*
animal.pigs | pigs, pork | porc, porcs
animal.sheep | sheep, lambs | moutons, ovins, brebis, agneaux
animal.poultry | poultry, chickens, hens, ducks | volaille*, poulets, poules, canards
metal.steel | steel | acier
metal.copper | copper | cuivre
metal.gold | gold | cours de l or, tonnes d or, once d or
metal.aluminium | aluminium, aluminum | aluminium
metal.iron | iron ore | minerai de fer
motor.petrol | petrol cars, petrol | essence
motor.diesel | diesel | diesel, gazole
motor.electric | electric cars, electric vehicles | voitures electriques, vehicules electriques
source.coal | coal | charbon
source.oil | oil, crude | petrole
religion.catholic | catholic* | catholique*
religion.protestant | protestant* | protestant*
religion.muslim | muslim* | musulman*
religion.jewish | jewish, jews | juif*, juive*
chamber.lower | national assembly, house of commons, lower house, commons | assemblee nationale, chambre basse
chamber.upper | senate, house of lords, upper house | senat
ballot_kind.presidential | presidential | presidentielle*
ballot_kind.legislative | legislative, parliamentary, general election | legislatives
ballot_kind.municipal | municipal elections, local elections, council elections | municipales
ballot_kind.european | european elections, european election | europeennes
ballot_kind.regional | regional elections | regionales
rate_kind.deposit | deposit rate | taux de depot
rate_kind.mortgage | mortgage rate*, home loan rate* | taux immobilier*, taux des credits immobiliers
rate_kind.policy | key rate, base rate, policy rate, refinancing rate | taux directeur*, taux de refinancement
jobless_kind.registered | registered unemployed, claimant count, jobseekers registered | inscrits a pole emploi, inscrits a france travail, demandeurs d emploi
jobless_kind.ilo | ilo | au sens du bit
spell.long | long term unemploy*, long term jobless | longue duree
debtor.public | public debt, national debt, government debt, sovereign debt | dette publique, dette de l etat, dette souveraine
debtor.household | household debt | dette des menages, endettement des menages
debtor.company | corporate debt, company debt | dette des entreprises
ward.critical | intensive care, critical care | reanimation, soins critiques, soins intensifs
ward.any | hospitalised, hospitalized, in hospital | hospitalises, hospitalisees
asylum.asked | asylum applications, applied for asylum, asylum claims | demandes d asile, demande l asile
asylum.granted | granted asylum, granted protection, granted refugee status | obtenu l asile, obtenu une protection, statut de refugie
victims.civilian | civilian, civilians | civil, civils, civile, civiles
victims.military | soldier, soldiers, troops, servicemen, fighters, militants | soldats, militaires, combattants, miliciens
victims.police | police officers, policemen | policiers, gendarmes
victims.journalist | journalist* | journaliste*
victims.aid | aid workers | humanitaires, travailleurs humanitaires
stage.wholesale | wholesale | de gros
stage.retail | retail prices, at the pump | de detail, a la pompe
household.single | single parent*, lone parent* | famille* monoparentale*, parents isoles
household.couple | couples | couples
average.maximum | maximum, record high | maximum, maximale, maximales
average.minimum | minimum temperature*, record low | minimale, minimales
trade_in.goods | goods | biens, marchandises
trade_in.services | services | services
order.first | first half of the season, first leg | match aller
tourist.foreign | foreign tourists, foreign visitors | touristes etrangers, visiteurs etrangers
tourist.domestic | domestic tourists, domestic visitors | touristes francais, clientele francaise, tourisme interieur
format.digital | e book*, ebook*, digital, online | numerique*, en ligne
format.print | printed, paper, print | papier, imprimes
whole.overall | overall, all people | ensemble de la population, toutes categories
"""
