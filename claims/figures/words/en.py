"""English."""

from claims.figures.words.around_en import EN_AROUND
from claims.figures.words.language import Language, compared, counted, listed, named, parted, phrased, valued

EN = Language(
    code="en",
    around=EN_AROUND,
    # numbers
    decimal=".",
    groups=", ",
    numerals=valued("""
        zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
        fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40
        fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
    """),
    scales=valued("""
        hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000 hundreds 100 thousands 1000
        millions 1000000 billions 1000000000 lakh 100000 crore 10000000
    """),
    short_scales=valued("""
        k 1000 m 1000000 mn 1000000 mln 1000000 mio 1000000 b 1000000000 bn 1000000000 bln 1000000000 t 1000000000000 tn
        1000000000000 trn 1000000000000
    """),
    joiners=listed("- and"),
    articles=listed("a an"),
    collectives=valued("dozen 12 dozens 12"),
    vague=valued("""
        tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1000000 billions 1000000000 trillions
        1000000000000
    """),
    half_more=phrased("- and - a - half, and a half, and half, and one half"),
    fractions=parted("""
        50: half of, half the, half its, half their, half his, half her, half our, half all, one half, one - half, a
        half of, half those, half these, half that
    """),
    denominators=valued("""
        third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7
        eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 hundredth 100 hundredths 100 thousandth 1000
    """),
    weak_denominators=listed("eighth fifth fourth hundredth ninth quarter seventh sixth tenth third thousandth"),
    halves=listed("half"),
    part_verbs=listed("""
        agree agreed are believe did do had have live lived said say think want wanted were work worked would
    """),
    part_names=listed("better first last latter opening other second the third's"),
    part_ends=listed("a an as past the through way"),
    sizes=listed("by of"),
    rises_alone=listed("""
        climbed dipped dropped eased edged fallen fell jumped plunged risen rose sank shed slid slipped slumped soared
        surged tumbled
    """),
    up_leads=listed(", ( is was were are been closed finished traded trading"),
    paces=listed("clip pace rate"),
    indices=listed("asx composite dax dow ftse index kospi nasdaq nifty nikkei sensex stoxx"),
    per_any=listed("per"),
    dialled=listed("call called calling dial dialed dialled dialling phone ring text"),
    per_before=listed("per"),
    acronyms=listed("us"),
    bounds_tied=listed("above below beyond over under within"),
    definites=listed("its the their"),
    year_nouns=listed("level levels prices standards terms"),
    names_behind=listed("fm"),
    plural_verbs=listed("are died have were"),
    tally_verbs=listed("""
        arrested arresting charged detained displaced evacuated held hospitalised hospitalized hurt injured injuring
        killed killing rescued shot trapped wounded wounding
    """),
    tallies=listed("audience circulation count number numbers population tally toll total turnout"),
    minus=listed("minus"),
    one_in=phrased("in, in every, of every, out of, out of every"),
    complements=listed("' a an by for from of on over s the their under with without"),
    # units
    percent=phrased("pc, pct, per cent, percent"),
    points=phrased("""
        pct points, per cent points, percent points, percentage - point, percentage - points, percentage point,
        percentage points, pp, ppt, ppts
    """),
    bare_points=listed("point points"),
    per_mille=phrased("per mil, per mille, permille"),
    currencies=named("""
        USD: dollars, dollar, us dollars, us dollar, bucks; EUR: euros, euro; GBP: pounds sterling, pound sterling,
        sterling, british pounds, quid; JPY: yen, japanese yen; CNY: yuan, renminbi, chinese yuan; CHF: swiss francs,
        swiss franc; RUB: roubles, rubles, rouble, ruble; INR: rupees, rupee, indian rupees; CAD: canadian dollars; AUD:
        australian dollars; HKD: hong kong dollars; NZD: new zealand dollars; UAH: hryvnia, hryvnias; TRY: lira, turkish
        lira, liras; BRL: reais, real; ZAR: rand; KRW: won; PLN: zloty, zlotys; SEK: swedish kronor; NOK: norwegian
        kroner; DKK: danish kroner; MXN: mexican pesos; ILS: shekels, shekel; NGN: naira; KES: kenyan shillings; pesos:
        pesos, peso; francs: francs, franc; dirhams: dirhams; dinars: dinars, dinar; shillings: shillings; kronor:
        kronor, kroner, crowns; BTC: bitcoins, bitcoin; XOF: cfa francs
    """),
    shy_currencies=named("GBP: pounds, pound"),
    hundredths=named("USD: cents, cent, c; GBP: pence, penny, p; EUR: euro cents; INR: paise"),
    measures=named("""
        km: kilometres, kilometers, kilometre, kilometer, kms; m: metres, meters, metre, meter; cm: centimetres,
        centimeters, centimetre, centimeter; mm: millimetres, millimeters, millimetre, millimeter; =: curies, curie,
        carats, miles, mile, feet, foot, inches, inch, yards, yard, acres, acre, pounds, pound, lbs, ounces, ounce,
        gallons, gallon, barrels, barrel, pixels, megapixels, degrees; km2: square kilometres, square kilometers,
        square km, square kilometer, square kilometre, sq km; m2: square metres, square meters, square metre, square
        meter, sq m; sq mi: square miles, square mile, sq miles, sq mile, sq . miles, sq . mile; sq ft: square feet,
        square foot, sq ft; cubic feet: cubic feet, cubic foot; nautical miles: nautical miles, nautical mile; light
        years: light years, light - years; ppm: parts per million; ppb: parts per billion; bpd: bpd; ha: hectares,
        hectare; kg: kilograms, kilogram, kilos, kilo, kilogrammes; g: grams, gram, grammes; mg: milligrams, milligram;
        t: tonnes, tonne, metric tons, metric tonnes, tons, ton; L: litres, liters, litre, liter; ml: millilitres,
        milliliters; m3: cubic metres, cubic meters, cubic metre, cubic meter; °C: degrees celsius, degrees centigrade,
        degree celsius, celsius; °F: degrees fahrenheit, fahrenheit; kWh: kilowatt hours, kilowatt - hours; MWh:
        megawatt hours, megawatt - hours; GWh: gigawatt hours, gigawatt - hours; TWh: terawatt hours, terawatt - hours;
        W: watts, watt; kW: kilowatts, kilowatt; MW: megawatts, megawatt; GW: gigawatts, gigawatt; km/h: kilometres an
        hour, kilometers an hour, km an hour, km per hour, kilometres per hour, kilometers per hour, kph, kmph; mph:
        miles per hour, miles an hour, mile an hour, mile - an - hour, miles - per - hour, mile - per - hour; knots:
        knots; V: volts; Hz: hertz; MHz: megahertz; bit: bits, bit; MB: megabytes, megabyte; GB: gigabytes, gigabyte;
        TB: terabytes, terabyte; kB: kilobytes; bytes: bytes; hp: horsepower; cal: calories; kcal: kilocalories; dB:
        decibels, decibel; bp: basis points, basis point; µg: micrograms, microgrammes; Bq: becquerels, becquerel; Sv:
        sieverts; mSv: millisieverts, millisievert; µSv: microsieverts; J: joules; GHz: gigahertz; kV: kilovolts; hPa:
        hectopascals
    """),
    degrees=listed("degree degrees"),
    durations=listed("""
        centuries century day days decade decades fortnight hour hours hr hrs millennia min mins minute minutes month
        months night nights sec second seconds secs week weekend weekends weeks year years yr yrs
    """),
    multiples=listed("fold times"),
    multiples_worded=counted("""
        2: doubled, twice as, twice the, double the number, twofold, two - fold; 3: tripled, trebled, threefold; 4:
        quadrupled, fourfold; 5: quintupled, fivefold; 6: sixfold; 7: sevenfold; 8: eightfold; 9: ninefold; 10: tenfold;
        20: twentyfold; 100: hundredfold
    """),
    average=listed("average averaged averages averaging mean median typical typically"),
    age_marks=listed("age aged ages old olds"),
    # nouns
    of=listed("of"),
    adjectives=listed("""
        additional annual bad big current daily different extra fewer foreign former free further good great high
        international key large leading local long low main major million minor monthly more national new old other
        private public separate several short single small such top total various weekly yearly young
    """),
    functions=listed("""
        a about above abroad according across after afterwards again against aged ago agree ahead alike all alone along
        already also although altogether always am among an and annually any apart are around as at ate away back be
        became because become been before began being believe below besides between both bought broke brought built but
        by came can cent chose come could cut deep did die died do does done down drew drove during each earlier even
        every face fell felt fled flew for fought found from gave go got greater grew had has have having he held her
        here high higher him his hit hold hurt i if in include instead into is is's it its just kept knew later least
        led left less like live long lost lower made make many may met might minus most much must my nationwide near
        need no nor not now of off old older on only onto or our out over overall own paid per percent perhaps plus put
        quite ran re remain respectively rode rose said saw say seem sent set shall she should show since so sold some
        sometimes spent spoke still stole stood suffer support swam take tall taught than that the their them then there
        these they think this those though thought through throughout till times to today together told tomorrow tonight
        too took total towards under understood unless until up us use versus very via vote vs want was we went were
        when where whereas whether which while who whom whose wide will with within without won wore work worldwide
        would wrote yesterday yet you younger your
    """),
    plurals=listed("""
        aircraft alumni bacteria bpd businessmen cattle children clergymen congressmen councilmen craft crew criteria
        data dead deaths disabled elderly feet firemen fish fishermen folk freshmen fungi grandchildren gunmen halves
        headquarters homeless households indices injured jobless kids knives lawmen leaves lives livestock media men
        mice migrants missing offspring people percent personnel phenomena police policemen policewomen poor salesmen
        schoolchildren series servicemen sheep spacecraft species spokesmen sportsmen staff stepchildren teeth troops
        unemployed wives wolves women wounded youth
    """),
    compounds=listed("""
        acre bed bedroom bit car country day degree dollar episode euro foot gallon game hectare hour inch judge kilo
        kilometer kilometre km magnitude man match megawatt member meter metre mile minute month nation nil page part
        people percent person point pound pound-a-year room seat second state storey story strong team ton tonne unit
        vehicle vote watt week year
    """),
    # what is no figure
    months=valued("""
        january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 november 11 december 12
        jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10 nov 11 dec 12
    """),
    numbered=listed("""
        junction junctions exits
        act airbus amendment annex apartment appendix apt area art article articles asx boeing box bus cac case category
        channel chapter chapters class clause covid csi day district division doi episode exit ext fax fig figure flight
        forbes form formula fortune ftse g galaxy game gate generation grade grave group highway id interstate ipad
        iphone isbn issn issue item lap law level line lines lot mark match model nikkei no nos note num number numbers
        p page pages para paragraph part phase phone platform playstation plot pp proposition psalm q quarter ref
        reference resolution room round route rule russell schedule season section sections stage step stoxx suite table
        tel telephone terminal title top topix track train type under unit verse version vol volume volumes ward web
        week windows zip
    """),
    numbered_softly=listed("""
        area day exit figure form game group item lap line lines lot mark match note quarter round step table top track
        under unit week
    """),
    year_before=listed("""
        a after and around autumn before by c circa class copyright during early fall fiscal from in its late mid of or
        since spring summer that the their this through till to until winter year years ©
    """),
    clock=phrased("a . m, a.m, am, est, gmt, hrs gmt, o ' clock, o'clock, p . m, p.m, pm, utc"),
    ordinal_suffixes=listed("nd rd st th"),
    superlatives=listed("""
        best biggest busiest consecutive deadliest deepest fastest highest largest leading least longest lowest most
        oldest place poorest richest shortest slowest smallest straight tallest worst worst-performing youngest
    """),
    streets=listed("""
        ave avenue blvd boulevard close court crescent dr drive gardens grove lane ln mews parkway place quay rd road
        row square st street terrace way
    """),
    # comparators and increments
    before=compared("""
        =: spread over, stretched over, stretches over, extends over, extending over, took over, taken over, taking
        over, takes over, handed over, turned over, won over, carried over; >: more than, over, above, greater than,
        higher than, upwards of, in excess of, exceeding, exceeds, exceeded, exceed, topped, topping, surpassed,
        surpassing, beyond, north of, well over, bigger than, larger than, older than, longer than, better than, just
        over; >=: at least, at a minimum, at the very least, no fewer than, no less than, not less than, a minimum of,
        minimum of, as low as, starting at; <: not even, less than, fewer than, under, below, lower than, smaller than,
        just under, just short of, fell short of, falls short of, younger than, just shy of; <=: at most, at the most,
        capped at, up to, as many as, as much as, no more than, not more than, a maximum of, maximum of, as high as,
        within, not exceeding, as long as; ~: about, around, some, roughly, approximately, nearly, almost, close to,
        circa, ca, ca ., approx, approx ., an estimated, estimated, in the region of, somewhere around, something like,
        near, nearer, nearing, estimated at, on the order of, virtually, in the order of, just about, approaching, the
        best part of, getting on for, nigh on, not far off, in the vicinity of, in the neighbourhood of, in the
        neighborhood of
    """),
    after=compared("""
        >=: or more, and over, or over, and above, or above, and older, or older, or higher, at least, and up, upwards,
        and more, or greater, minimum; <=: or less, or fewer, or under, and under, or below, or lower, at most, maximum,
        or younger; ~: or so, give or take, - ish, ish, approximately, or thereabouts, - odd, odd; >: - plus, plus
    """),
    fillers=listed("a additional an another even extra further its just only some the their"),
    between=phrased("anywhere between, between"),
    until=listed("- and to – —"),
    more_before=phrased("a further, additional, an added, an additional, an extra, another, extra, further"),
    more_after=listed("additional extra further more other others"),
    # change
    rises=listed("""
        accelerated accelerates accelerating added advanced appreciated ballooned boosted boosting boosts bounced climb
        climbed climbing climbs contracted contraction contracts crashed crept curbed cut cuts cutting decelerated
        decline declined declines declining decrease decreased decreases decreasing depreciated devalued dip dipped
        doubling downturn drop dropped dropping drops dwindled dwindles dwindling eased easing edged edges edging expand
        expanded expanding expands fall fallen falling falls fell gain gained gaining gains grew grow growing grown
        grows growth hike hiked hikes hiking improved improves inched increase increased increases increasing inflation
        jump jumped jumping jumps leapt lose loses losing lost lowered lowering lowers narrowed narrowing narrows
        nosedived plummeted plummeting plummets plunge plunged plunges plunging raise raised raises raising rallied
        rebounded rebounds recovered recovers reduce reduced reduces reducing reduction rise risen rises rising rocketed
        rose sagged sank shed shedding sheds shrank shrink shrinking shrinks shrunk skyrocketed slashed slashes slashing
        slid slide slides sliding slip slipped slipping slips slowed slowing slows slump slumped slumps soar soared
        soaring soars spiked strengthened strengthens surge surged surges surging swelled swelling swells tanked ticked
        trimmed trimming tumble tumbled upturn weakened weakening weakens widened widening widens
    """),
    rises_nearby=listed("cooled dived down firmed higher lower outperformed retreated sunk swollen up"),
    rises_never=listed("end ended ends made make makes making pick picked put puts set sets take takes"),
    equals=listed("be been is reached reaching was were"),
    set_against=phrased(
        "after, against, compared to, compared with, down from, from, instead of, rather than, up from, versus, vs"
    ),
    pay=listed(
        "allowance bonus cost earnings fee fees income pay pension pensions price rent rents salaries salary wage wages"
    ),
    change_nouns=listed("""
        acceleration advance appreciation boost climb collapse correction depreciation deterioration devaluation dip
        dive downturn erosion expansion improvement leap loss losses rebound recovery revaluation saving savings
        shrinkage slide slowdown spike swing tumble uplift uptick upturn
    """),
    rises_object=listed("bumped extended lengthened lifted lifting lifts pared scaled shortened upped"),
    rise_nouns=listed("""
        contraction declines deflation falls gains growth increases inflation reduction reductions rises
    """),
    carries_on=listed(", after against and compared or then versus while")
    | phrased("compared to, compared with, up from, down from"),
    money_words=listed("""
        aid bond bonds bought budget cash compensation cost costing costs damage damages debt deficit donated fine fund
        funding funds grant invested investment loan loans money paid pay pledged price profit profits raised revenue
        revenues salary sales savings sold spend spending spent subsidies support surplus taxes taxpayer taxpayers
        turnover value valued worth
    """),
    moves=listed("changed from go goes going moved moves moving passed shifted swung went"),
    origins=listed("from"),
    to_level=listed("above at be below from is of over reached reaching stands stood to under was were with"),
    by_change=listed("another by further"),
    change_after=phrased("""
        above, annual growth, annual increase, below, better, bigger, boost, cheaper, climb, colder, contraction,
        cooler, cut, cuts, decline, declines, decrease, depreciation, devaluation, down, downturn, drop, drop - off,
        drops, erosion, expansion, fall, faster, fewer, gain, greater, growth, higher, hike, hotter, improvement,
        increase, increases, inflation, jump, larger, leap, less, longer, loss, losses, lower, more, pay cut, pay
        increase, pay rise, plunge, price hike, price increase, price rise, price rises, raise, rebound, reduction,
        reductions, rise, rises, saving, savings, shorter, slowdown, slower, slump, smaller, spike, surge, swing,
        tumble, up, uplift, upsurge, uptick, upturn, wage increase, warmer, worse, year - on - year, year on year
    """),
    # rates
    per=phrased("- a -, - an -, - per -, /, a, an, each, every, for each, for every, per"),
    magnitudes=listed("magnitude"),
    time_ends=listed("ago earlier later"),
    per_units=listed("""
        acre annum barrel bed birth births bushel capita child children customer day deaths dose dozen employee family
        gallon game ha head hectare hour household hundred inhabitant inhabitants kg kilo kilogram kilometer kilometre
        kilowatt km kwh liter litre live m2 megawatt men mile million minute month mwh night ounce passenger patient
        people person place population pound pupil quarter resident residents seat second share square student t
        thousand ticket ton tonne trip unit user vehicle visit vote voter week women worker year
    """),
    per_adjectives=listed("annually apiece daily monthly weekly yearly"),
    # what the sentence does
    said=listed("""
        according acknowledged added adds announced announces argued asserted boasted claimed claims confirmed declared
        denied estimated estimates explained insisted noted recalled reported reports revealed said say says stated
        testified told tweeted warned wrote
    """),
    according=phrased("a report by, a study by, a survey by, according to, data from, figures from"),
    forecast=phrased("""
        'll, aim to, aiming, aims for, aims to, are aiming, by next, due to, expect, expected at, expected to, expects,
        forecast, forecasts, going to, hope to, hopes to, intends, likely to, looks to, next year, pegged at, plan to,
        planned, plans to, pledge, pledged to, predicted, predicts, projected, promised to, proposed, seeking, set to,
        shall, target, targets, want, wants, will, would
    """),
    hypothetical=listed("could if imagine may might suppose unless whether would"),
    opinion=phrased("""
        amazing, best, feel, great, hopefully, i believe, i think, in my opinion, love, must, need to, ought, should, we
        need, wonderful
    """),
    personal=listed("i i'm i've me my myself our we"),
    advert=phrased("""
        available, book now, buy, click, deal, delivery, discount, enjoy, free shipping, from just, off, offer, order
        now, price, review, reviews, sale, save, shop, sign up, subscribe, tickets, you, your
    """),
    you=listed("you your yours yourself"),
    me=listed("i me mine my myself"),
    instruction=phrased("""
        add, bake, choose, click, cook, cup, cups, heat, in our example, in this example, install, make sure, mix,
        preheat, serve, step, stir, tablespoon, tablespoons, teaspoon, you can, you should
    """),
    facts=listed("""
        are came counted died earned found had has have holds is killed made owned paid reached received recorded showed
        shows spent stands stood takes took was were won
    """),
    public=listed("""
        accidents aid births budget cases citizens companies crime crimes customers deaths debt deficit economy election
        electorate emissions employees exports farms firms gdp hospital hospitals households housing immigrants income
        industry inflation inhabitants injured jobs killed migrants murders nurses offences parliament patients
        pensioners people police population poverty prisoners production pupils refugees residents respondents revenue
        salaries schools seats students survey taxes taxpayers teachers tonnes trade troops turnout unemployed
        unemployment victims voters votes wages women workers wounded
    """),
    official=listed("""
        agency authorities authority bank bureau census centre commission commissioner committee company council court
        department government governor hospital institute mayor minister ministry office officials organisation
        organization police poll president prosecutors report researchers scientists secretary statistics study survey
        union university
    """),
    offers=phrased("""
        all inclusive, at home, book, check in, check out, comes with, cookies, coupon, cozy, credit card, double room,
        excl, features, free, from only, gift, guests, in stock, incl, included, newsletter, per night, per person, pre
        - order, rrp, sign in, starting from, vat, vouchers, warranty
    """),
    # context
    share_of=phrased("of, of all, of all the, of its, of the, of their"),
    determiners=listed("a all an her his its our the their these this those"),
    pronouns=listed("""
        all both each everyone him it me none others ours that theirs them these they this those us what which whom you
    """),
    without=listed("excluding lacking without"),
    indicators=listed("""
        budget debt deficit employment exports gdp growth imports inflation mortality population poverty rate revenue
        surplus turnout unemployment wages
    """),
    places=listed("across in throughout"),
    no_places=listed("""
        christmas congress court english euros facebook french friday german god monday parliament saturday sunday
        thursday tuesday twitter wednesday
    """),
    quarters=counted("1: first quarter; 2: second quarter; 3: third quarter; 4: fourth quarter"),
    last_year=phrased("a year ago, last year, the previous year"),
    this_year=phrased("so far this year, the current year, this year"),
    stop_words=listed("""
        an and are as at be but by for from had have in is it not of on or that the they this to was which with
    """),
    head_last=True,
    plural_ends=("s",),
    abbreviations=listed("""
        approx apr aug ca co col corp dec dr est feb fig gen gov inc jan jr jul jun lt ltd mar mr mrs ms no nov oct prof
        rep rs sen sep sept sgt sr st u.s vs
    """),
)
