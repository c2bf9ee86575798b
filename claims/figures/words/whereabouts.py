"""What English and French call the people and the cities of places, where the Unicode project's data have no word."""

from typing import Final

#: `territory | English | French`: adjectives and names of people, a star for any ending.
DEMONYMS: Final = """
AF|afghan*|afghan*
AL|albanian*|albanais*
DZ|algerian*|algerien*
AR|argentin*|argentin*
AM|armenian*|armenien*
AU|australian*|australien*
AT|austrian*|autrichien*
AZ|azerbaijani*, azeri*|azerbaidjanais*, azeri*
BD|bangladeshi*|bangladais*
BE|belgian*|belge*
BY|belarusian*|bielorusse*
BO|bolivian*|bolivien*
BR|brazilian*|bresilien*
BG|bulgarian*|bulgare*
CM|cameroonian*|camerounais*
CA|canadian*|canadien*
CL|chilean*|chilien*
CN|chinese|chinois*
CO|colombian*|colombien*
CD|congolese|congolais*
HR|croatian*|croate*
CU|cuban*|cubain*
CY|cypriot*|chypriote*
CZ|czech*|tcheque*
DK|danish, dane, danes|danois*
EG|egyptian*|egyptien*
EE|estonian*|estonien*
ET|ethiopian*|ethiopien*
EU|eu, european union, europeans|ue, union europeenne
EU|europe, european|europe, europeen*
FI|finnish, finn, finns|finlandais*
FR|french, frenchm*, frenchw*, mainland france|francais*, hexagon*, france metropolitaine
GE|georgian*|georgien*
DE|german, germans|allemand*
GB|british, briton*, britain, great britain, u k, uk|britannique*, grande bretagne
GB-ENG|england|angleterre
GB-ENW|england and wales|angleterre et au pays de galles
GB-SCT|scotland, scottish, scots|ecosse, ecossais*
GB-WLS|wales, welsh|pays de galles, gallois*
GB-NIR|northern ireland|irlande du nord
GR|greek*|grec, grecs, grecque*
HT|haitian*|haitien*
HU|hungarian*|hongrois*
IS|icelandic, icelander*|islandais*
IN|indian*|indien*
ID|indonesian*|indonesien*
IR|iranian*|iranien*
IQ|iraqi*|irakien*
IE|irish|irlandais*
IL|israeli*|israelien*
IT|italian*|italien*
CI|ivorian*, ivory coast|ivoirien*
JP|japanese|japonais*
KZ|kazakh*|kazakh*
KE|kenyan*|kenyan*
KR|south korean*, south korea|sud coreen*, coree du sud
KP|north korean*, north korea|nord coreen*, coree du nord
LV|latvian*|letton*
LB|lebanese|libanais*
LY|libyan*|libyen*
LT|lithuanian*|lituanien*
ML|malian*|malien*
MX|mexican*|mexicain*
MD|moldovan*|moldave*
MA|moroccan*|marocain*
MM|burmese, burma|birman*, birmanie
NP|nepal*|nepal*
NL|dutch, netherlands|neerlandais*, hollandais*, pays bas
NZ|new zealander*|neo zelandais*
NE|nigerien*|nigerien*
NG|nigerian*|nigerian*
NO|norwegian*|norvegien*
PK|pakistani*|pakistanais*
PS|palestinian*|palestinien*
PE|peruvian*|peruvien*
PH|filipino*, philippine|philippin*
PL|polish, pole, poles|polonais*
PT|portuguese|portugais*
RO|romanian*|roumain*
RU|russian*|russe*
SA|saudi*|saoudien*
SN|senegalese|senegalais*
RS|serbian*, serb, serbs|serbe*
SK|slovak*|slovaque*
SI|sloven*|sloven*
SO|somali*|somalien*
ZA|south african*|sud africain*
ES|spanish, spaniard*|espagnol*
SD|sudanese|soudanais*
SE|swedish, swede, swedes|suedois*
CH|swiss|suisse*
SY|syrian*|syrien*
TW|taiwanese|taiwanais*
TH|thai, thais|thailandais*
TN|tunisian*|tunisien*
TR|turkish, turk, turks, turkey|turc, turcs, turque*, turquie
UG|ugandan*|ougandais*
UA|ukrainian*|ukrainien*
US|american, americans, america, u s, us, usa|americain*, etats unis, usa
UY|uruguayan*|uruguayen*
UZ|uzbek*|ouzbek*
VE|venezuelan*|venezuelien*
VN|vietnamese|vietnamien*
YE|yemeni*|yemenite*
EZ|euro zone, eurozone, euro area|zone euro
"""

#: `English | French` names of cities, regions and islands that differ by more than an accent.
CITIES: Final = """
aleppo|alep; alexandria|alexandrie; algiers|alger; andalusia|andalousie; antwerp|anvers; athens|athenes; baghdad|bagdad;
barcelona|barcelone; basle|bale; basra|bassora; bavaria|baviere; beijing|pekin; beirut|beyrouth; belgrade|belgrade;
bern|berne; bologna|bologne; bruges|bruges; brussels|bruxelles; bucharest|bucarest; burgundy|bourgogne; brittany|bretagne;
cairo|le caire; california|californie; canary islands|canaries; cape town|le cap; catalonia|catalogne; cologne|cologne;
copenhagen|copenhague; corsica|corse; crete|crete; damascus|damas; dresden|dresde; dunkirk|dunkerque; edinburgh|edimbourg;
evia|eubee; flanders|flandre; florence|florence; florida|floride; frankfurt|francfort; gaza, gazan, gazans|gaza, gazaoui, gazaouis; geneva|geneve; genoa|genes;
ghent|gand; hamburg|hambourg; hanover|hanovre; havana|la havane; homs|homs; istanbul|istanbul; jerusalem|jerusalem;
kabul|kaboul; kharkiv|kharkov; khartoum|khartoum; kherson|kherson; kiev, kyiv|kiev; krakow|cracovie; lisbon|lisbonne;
ljubljana|ljubljana; london|londres; louisiana|louisiane; lviv|lviv; madrid|madrid; majorca|majorque; mariupol|marioupol;
marrakesh, marrakech|marrakech; marseilles|marseille; mecca|la mecque; milan|milan; mogadishu|mogadiscio; mosul|mossoul;
moscow|moscou; munich|munich; naples|naples; new delhi|new delhi; new orleans|nouvelle orleans; new york|new york;
nicosia|nicosie; normandy|normandie; nuremberg|nuremberg; odesa, odessa|odessa; padua|padoue; philadelphia|philadelphie;
piedmont|piemont; porto|porto; prague|prague; provence|provence; quebec, quebecers|quebec, quebecois; rafah|rafah; rome|rome;
saint petersburg, st petersburg|saint petersbourg; san francisco|san francisco; sardinia|sardaigne; saragossa|saragosse;
savoy|savoie; saxony|saxe; seoul|seoul; seville|seville; sicily|sicile; sofia|sofia; strasbourg|strasbourg;
tehran|teheran; texas|texas; the hague|la haye; tokyo|tokyo; tripoli|tripoli; tunis|tunis; turin|turin; tuscany|toscane;
valencia|valence; vatican|vatican; venice|venise; vienna|vienne; virginia|virginie; warsaw|varsovie; washington|washington;
west bank|cisjordanie; zurich|zurich; paris, parisian|paris, parisien, parisienne, parisiens, parisiennes; lyon|lyon;
dublin|dublin; antarctica|antarctique; africa|afrique; asia|asie; kent|kent; hong kong|hong kong
"""
