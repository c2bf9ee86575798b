"""English."""

from decimal import Decimal

from claims.figures.words.language import Language, Written, listed, named, valued

EN = Language(
    code="en",
    decimal=".",
    groups=",",
    numerals=valued("""
        zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
        fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40
        fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
    """),
    scales=valued("""
        hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000
        hundreds 100 thousands 1000 millions 1000000 billions 1000000000 lakh 100000 crore 10000000
    """),
    short_scales=valued("""
        k 1000 m 1000000 mn 1000000 mln 1000000 mio 1000000 b 1000000000 bn 1000000000 bln 1000000000 t 1000000000000
        tn 1000000000000 trn 1000000000000
    """),
    joiners=listed("and -"),
    articles=listed("a an"),
    collectives=valued("dozen 12 dozens 12"),
    vague=valued("""
        tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1000000 billions 1000000000 trillions 1000000000000
    """),
    half_more=frozenset(["and a half", "and one half", "and half"]),
    fractions={
        phrase: Decimal(50)
        for phrase in ("half of", "half the", "half its", "half their", "half his", "half her", "half our", "half all",
                       "one half", "one - half", "a half of", "half those", "half these", "half that")
    },
    denominators=valued("""
        third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7
        eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 hundredth 100 hundredths 100 thousandth 1000
    """),
    weak_denominators=listed("third quarter fourth fifth sixth seventh eighth ninth tenth hundredth thousandth"),
    halves=listed("half"),
    one_in=frozenset(["in", "out of", "in every", "of every", "out of every"]),
    every=frozenset(),
    every_whole={},
    percent=frozenset(["percent", "per cent", "pct", "pc"]),
    points=frozenset([
        "percentage points", "percentage point", "percentage - point", "percentage - points", "pp", "ppt", "ppts",
        "percent points", "per cent points", "pct points",
    ]),
    bare_points=listed("points point"),
    per_mille=frozenset(["per mille", "per mil", "permille"]),
    currencies=named("""
        USD: dollars dollar us_dollars us_dollar bucks; EUR: euros euro; GBP: pounds_sterling pound_sterling sterling
        british_pounds quid; JPY: yen japanese_yen; CNY: yuan renminbi chinese_yuan; CHF: swiss_francs
        swiss_franc; RUB: roubles rubles rouble ruble; INR: rupees rupee indian_rupees; CAD: canadian_dollars;
        AUD: australian_dollars; HKD: hong_kong_dollars; NZD: new_zealand_dollars; UAH: hryvnia hryvnias;
        TRY: lira turkish_lira liras; BRL: reais real; ZAR: rand; KRW: won; PLN: zloty zlotys; SEK: swedish_kronor;
        NOK: norwegian_kroner; DKK: danish_kroner; MXN: mexican_pesos; ILS: shekels shekel; NGN: naira;
        KES: kenyan_shillings; pesos: pesos peso; francs: francs franc; dirhams: dirhams; dinars: dinars dinar;
        shillings: shillings; kronor: kronor kroner crowns; BTC: bitcoins bitcoin; XOF: cfa_francs
    """),
    shy_currencies={"pounds": "GBP", "pound": "GBP"},
    hundredths=named("USD: cents cent; GBP: pence penny p; EUR: euro_cents; INR: paise"),
    measures=named("""
        km: kilometres kilometers kilometre kilometer kms; m: metres meters metre meter; cm: centimetres centimeters
        centimetre centimeter; mm: millimetres millimeters millimetre millimeter; =: miles mile feet foot inches inch yards yard acres acre pounds pound lbs ounces ounce gallons gallon barrels barrel pixels megapixels degrees; km2: square_kilometres square_kilometers square_km square_kilometer
        square_kilometre sq_km; m2: square_metres square_meters square_metre square_meter sq_m; sq mi: square_miles
        square_mile; sq ft: square_feet square_foot sq_ft; ha: hectares hectare; kg: kilograms kilogram kilos
        kilo kilogrammes; g: grams gram grammes; mg: milligrams milligram; t: tonnes tonne metric_tons metric_tonnes
        tons ton; L: litres liters litre liter; ml: millilitres milliliters;
        m3: cubic_metres cubic_meters cubic_metre cubic_meter;
        °C: degrees_celsius degrees_centigrade degree_celsius celsius; °F: degrees_fahrenheit fahrenheit;
        kWh: kilowatt_hours kilowatt_-_hours; MWh: megawatt_hours megawatt_-_hours;
        GWh: gigawatt_hours gigawatt_-_hours; TWh: terawatt_hours terawatt_-_hours; W: watts watt;
        kW: kilowatts kilowatt; MW: megawatts megawatt; GW: gigawatts gigawatt; km/h: kilometres_per_hour
        kilometers_per_hour kph kmph; mph: miles_per_hour; knots: knots; V: volts; Hz: hertz; MHz: megahertz;
        bit: bits bit; MB: megabytes megabyte; GB: gigabytes gigabyte; TB: terabytes terabyte; kB: kilobytes;
        bytes: bytes; hp: horsepower; cal: calories; kcal: kilocalories; dB: decibels decibel; bp: basis_points basis_point
    """),
    durations=listed("""
        second seconds minute minutes hour hours day days week weeks month months year years decade decades century
        centuries weekend weekends night nights sec secs min mins hr hrs yr yrs fortnight millennia
    """),
    multiples=listed("times fold"),
    multiples_worded={"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "twice as": 2, "twice the": 2, "double the number": 2},
    average=listed("average averages averaged averaging mean median typical typically"),
    age_marks=listed("old aged age ages olds"),
    of=listed("of"),
    adjectives=listed("""
        other such new more further additional extra major minor small large big great old young former current different
        separate such foreign local national international public private free good bad high low long short total main
        million additional various several leading key top single daily weekly monthly annual yearly
    """),
    functions=listed("""
        of in on at to for from by with without within into onto over under above below between among against during
        before after since until till through throughout across along around about near per via as than like and or but
        nor so yet if when while where which who whom whose that this these those the a an all both each every any
        some no not only just also even still already now then here there it its he she they them their his her our
        your my we you i us him is are was were be been being am has have had having do does did done can could will
        would shall should may might must up down out off away back again ago later earlier older younger higher lower
        greater fewer less most least much many respectively total overall together apart aged old long wide tall
        deep high out because though although unless whereas versus vs plus minus times percent cent is's re
        went gave took came left made got saw said told won lost fell rose grew stood ran led held set put cut hit
        met paid spent sold bought sent kept felt thought knew became began broke brought built chose drew drove ate
        found fought fled flew hurt rode spoke stole swam taught understood wore wrote die died live work vote think say believe
        support want need make take use remain come go become suffer seem agree own hold face include show said today
        yesterday tomorrow tonight always perhaps besides towards afterwards sometimes whether  according too very quite
        alone abroad nationwide worldwide annually alike ahead altogether instead
    """),
    plurals=listed("""
        people men women children police personnel staff cattle sheep fish aircraft spacecraft feet teeth mice species
        series headquarters media data criteria phenomena alumni fungi bacteria troops policemen policewomen firemen
        fishermen businessmen congressmen councilmen servicemen gunmen spokesmen lawmen clergymen salesmen grandchildren
        schoolchildren stepchildren sportsmen freshmen craft offspring dead deaths wives lives knives wolves leaves
        halves percent crew indices migrants households folk kids poor youth livestock
    """),
    compounds=listed("""
        man member person people seat point mile year month week day hour minute second page story storey room bed
        bedroom kilometer kilometre km metre meter foot acre hectare ton tonne dollar euro pound percent bit strong
        country nation state vehicle car unit game match episode part month member judge team inch gallon
        degree watt megawatt kilo pound-a-year vote nil strong
    """),
    months=valued("""
        january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 november 11 december 12 jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10 nov 11 dec 12
    """),
    numbered=listed("""
        page pages p pp article articles section sections chapter chapters no nos number numbers num vol volume volumes issue
        figure fig table item line lines room gate exit route highway flight paragraph para art clause rule title
        act law case resolution level phase step part stage version season episode grade class category type model
        lot unit apartment apt suite box platform terminal channel group division district ward psalm verse interstate
        bus train proposition amendment schedule appendix annex form note day week round game match lap quarter
        covid windows iphone ipad galaxy boeing airbus formula g q area top under district web generation mark
        isbn issn doi tel telephone phone fax ext zip id ref reference track
    """),
    year_before=listed("""
        in since of by from until till to before after early late mid during and or through circa around c © copyright
        the fiscal spring summer autumn fall winter year years a its their this that class
    """),
    clock=frozenset(["am", "pm", "a.m", "p.m", "a . m", "p . m", "o ' clock", "o'clock", "gmt", "est", "hrs gmt", "utc"]),
    ordinal_suffixes=listed("st nd rd th"),
    superlatives=listed("""
        largest biggest highest lowest smallest most least longest shortest oldest youngest richest poorest best worst
        fastest slowest busiest deadliest tallest deepest worst-performing leading straight consecutive
        place
    """),
    streets=listed("street st road rd avenue ave lane ln boulevard blvd drive dr square court way place terrace"),
    before={
        "more than": ">", "over": ">", "above": ">", "greater than": ">", "higher than": ">", "upwards of": ">",
        "in excess of": ">", "exceeding": ">", "exceeds": ">", "exceeded": ">", "exceed": ">", "topped": ">",
        "topping": ">", "surpassed": ">", "surpassing": ">", "beyond": ">", "well over": ">", "bigger than": ">",
        "larger than": ">", "older than": ">", "longer than": ">", "better than": ">", "just over": ">",
        "at least": ">=", "no fewer than": ">=", "no less than": ">=", "not less than": ">=", "a minimum of": ">=",
        "minimum of": ">=", "as low as": ">=", "starting at": ">=", "a low of": ">=",
        "less than": "<", "fewer than": "<", "under": "<", "below": "<", "lower than": "<", "smaller than": "<",
        "just under": "<", "short of": "<", "younger than": "<", "shy of": "<",
        "at most": "<=", "up to": "<=", "as many as": "<=", "as much as": "<=", "no more than": "<=",
        "not more than": "<=", "a maximum of": "<=", "maximum of": "<=", "as high as": "<=", "within": "<=",
        "a high of": "<=", "not exceeding": "<=", "as long as": "<=", "a peak of": "<=",
        "about": "~", "around": "~", "some": "~", "roughly": "~", "approximately": "~", "nearly": "~", "almost": "~",
        "close to": "~", "circa": "~", "ca": "~", "ca .": "~", "approx": "~", "approx .": "~", "an estimated": "~",
        "estimated": "~", "in the region of": "~", "somewhere around": "~", "something like": "~", "near": "~",
        "nearer": "~", "nearing": "~", "estimated at": "~", "on the order of": "~", "virtually": "~",
        "in the order of": "~", "just about": "~", "approaching": "~", "the best part of": "~",
    },
    after={
        "or more": ">=", "and over": ">=", "or over": ">=", "and above": ">=", "or above": ">=", "and older": ">=",
        "or older": ">=", "or higher": ">=", "at least": ">=", "and up": ">=", "upwards": ">=", "and more": ">=",
        "or greater": ">=", "minimum": ">=",
        "or less": "<=", "or fewer": "<=", "or under": "<=", "and under": "<=", "or below": "<=", "or lower": "<=",
        "at most": "<=", "maximum": "<=", "tops": "<=", "or younger": "<=",
        "or so": "~", "approximately": "~", "or thereabouts": "~",
        "- plus": ">", "plus": ">", "- odd": "~", "odd": "~",
    },
    fillers=listed("a an the some its their only just another additional even further extra"),
    between=frozenset(["between", "anywhere between"]),
    ends_at=frozenset(),
    until=listed("to - – — and"),
    more_before=frozenset(["another", "additional", "further", "an additional", "a further", "an extra", "extra", "an added"]),
    more_after=frozenset(["more", "additional", "extra", "others", "other", "further"]),
    rises=listed("""
        rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb
        climbs climbed climbing jump jumps jumped jumping surge surged surges surging soar soared soaring gain gained
        gains gaining up down fall falls fell fallen falling drop drops dropped dropping decline declines declined
        declining decrease decreases decreased decreasing plunge plunged plunges plunging slump slumped slide slid
        shrink shrank shrunk shrinking slip slipped dip dipped cut cuts cutting reduce reduced reduces reducing
        reduction tumble tumbled lose lost sank added expand expanded contracted contraction hike hiked
        raise raised raising inflation improved edged rebounded advanced slowed swelled higher lower ballooned
        skyrocketed leapt crashed spiked upturn downturn change changed weakened strengthened slashed
    """),
    rise_nouns=listed("inflation growth reduction contraction deflation"),
    carries_on=listed("against and then versus after compared , or while"),
    money_words=listed("""
        cost costs costing paid pay price worth budget debt loan loans profit profits revenue revenues sales fund funding funds fine spent spend
        spending invested investment raised bought sold value valued turnover deficit surplus donated salary grant bond bonds aid
    """),
    moves=listed("went goes go going moved moves moving passed from shifted changed swung"),
    origins=listed("from"),
    to_level=listed("to at from of is was reached reaching stood above below under over was were stands"),
    by_change=listed("by another further"),
    change_after=frozenset([
        "increase", "rise", "jump", "decline", "drop", "fall", "growth", "reduction", "decrease", "gain", "surge", "cut",
        "hike", "higher", "lower", "more", "less", "fewer", "faster", "slower", "cheaper", "greater", "up", "down",
        "off", "contraction", "slump", "plunge", "spike", "bigger", "smaller", "larger", "pay rise", "pay cut",
        "pay increase", "change", "inflation", "annual increase", "annual growth", "hit", "boost", "drop - off", "loss",
        "upsurge", "swing", "price increase", "price rise", "price hike", "year - on - year", "year on year",
        "raise", "rises", "increases", "better", "worse", "longer", "shorter", "wage increase", "raise",
    ]),
    per=frozenset(["per", "a", "an", "each", "every", "/"]),
    per_units=listed("""
        second minute hour day week month quarter year night person head capita household inhabitant inhabitants
        resident residents people kilometre kilometer km mile litre liter gallon barrel tonne ton kilo kilogram kg child
        worker pupil student patient ounce share annum game trip visit birth births live square hectare acre pound
        population women men children kilowatt megawatt mwh kwh unit vehicle passenger user customer
        million thousand hundred deaths employee voter family vote seat ticket
    """),
    said=listed("""
        said says say told announced announces reported reports claims claimed stated added adds insisted argued explained noted
        according declared wrote tweeted warned confirmed denied estimated estimates revealed
        acknowledged asserted testified recalled boasted
    """),
    according=frozenset(["according to", "data from", "figures from", "a report by", "a study by", "a survey by"]),
    forecast=frozenset([
        "will", "would", "going to", "expected to", "expects", "expect", "forecast", "forecasts", "plans to", "plan to",
        "planned", "aims to", "aim to", "set to", "by next", "next year", "projected", "predicts", "predicted",
        "pledged to", "pledge", "promised to", "intends", "hopes to", "hope to", "target", "targets", "seeking", "'ll",
        "likely to", "proposed", "shall", "aiming", "looks to", "due to",
    ]),
    hypothetical=frozenset(["if", "could", "might", "may", "suppose", "imagine", "unless", "would", "whether"]),
    opinion=frozenset([
        "i think", "i believe", "should", "ought", "in my opinion", "must", "feel", "hopefully", "best", "need to",
        "love", "we need", "great", "amazing", "wonderful",
    ]),
    personal=frozenset(["i", "my", "me", "we", "our", "myself", "i'm", "i've"]),
    advert=frozenset([
        "buy", "order now", "sale", "off", "discount", "shop", "subscribe", "sign up", "free shipping", "click",
        "your", "you", "book now", "price", "offer", "deal", "save", "tickets", "delivery", "available", "enjoy",
        "review", "reviews", "from just",
    ]),
    you=listed("you your yours yourself"),
    me=listed("i my me mine myself"),
    instruction=frozenset([
        "add", "mix", "stir", "heat", "bake", "you can", "make sure", "click", "cook", "preheat", "serve", "you should",
        "tablespoons", "teaspoon", "install", "choose", "step", "tablespoon", "cup", "cups",
    ]),
    share_of=frozenset(["of", "of the", "of all", "of all the", "of its", "of their"]),
    determiners=listed("the a an its their all our his her those these this"),
    indicators=listed("rate inflation unemployment gdp deficit surplus debt budget growth poverty turnout population exports imports wages mortality employment revenue"),
    places=listed("in across throughout"),
    no_places=listed("congress english french german christmas parliament court euros god twitter facebook monday tuesday wednesday thursday friday saturday sunday"),
    quarters={"first quarter": 1, "second quarter": 2, "third quarter": 3, "fourth quarter": 4},
    last_year=frozenset(["last year", "the previous year", "a year ago"]),
    this_year=frozenset(["this year", "the current year", "so far this year"]),
    stop_words=listed("the of and to in that is was for it with as on be at by this had not are but from or have an they which"),
    written=Written(
        decimal=".",
        group=",",
        group_from=4,
        percent="",
        money="{sign}{number}",
        scales=((12, "trillion", "trillion"), (9, "billion", "billion"), (6, "million", "million")),
        comparators={
            "=": "{}", "~": "about {}", ">": "more than {}", ">=": "at least {}", "<": "less than {}", "<=": "up to {}",
            "between": "between {} and {}",
        },
        increment="{number} more {unit}",
        increment_bare="{number} more",
        points="percentage points",
        times="times",
        ordinal="{}",
    ),
    head_last=True,
    plural_ends=("s",),
    abbreviations=listed("mr mrs ms dr prof st no vs jr sr inc ltd co corp gen gov sen rep lt col sgt u.s fig approx est ca jan feb mar apr jun jul aug sep sept oct nov dec"),
)
