"""Spanish."""

from decimal import Decimal

from claims.figures.words.language import Language, Written, listed, named, valued

ES = Language(
    code="es",
    decimal=",",
    groups=". \u00a0\u202f\u2009'’",
    numerals=valued("""
        cero 0 un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13
        catorce 14 quince 15 dieciséis 16 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21 veintiún 21
        veintiuna 21 veintidós 22 veintidos 22 veintitrés 23 veintitres 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintiseis 26
        veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90
        cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400
        quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800
        ochocientas 800 novecientos 900 novecientas 900 mil 1000
    """),
    scales=valued("mil 1000 millón 1000000 millon 1000000 millones 1000000 billón 1000000000000 billones 1000000000000 miles 1000 millardos 1000000000"),
    short_scales=valued("k 1000 m 1000000 mm 1000000 mill 1000000 mllns 1000000 mdd 1000000 mdp 1000000"),
    joiners=listed("y -"),
    articles=listed("un"),
    collectives=valued("""
        decena 10 docena 12 quincena 15 veintena 20 treintena 30 cuarentena 40 cincuentena 50 centena 100 centenar 100 millar 1000
        decenas 10 docenas 12 centenares 100 millares 1000
    """),
    vague=valued("decenas 10 docenas 12 cientos 100 centenares 100 miles 1000 millares 1000 millones 1000000 billones 1000000000000"),
    half_more=frozenset(["y medio", "y media"]),
    fractions={
        "la mitad": Decimal(50), "mitad de": Decimal(50), "la tercera parte": Decimal("33.3333"), "tercera parte de": Decimal("33.3333"),
        "la cuarta parte": Decimal(25), "cuarta parte de": Decimal(25), "la quinta parte": Decimal(20), "las tres cuartas partes": Decimal(75),
        "tres cuartas partes": Decimal(75), "las dos terceras partes": Decimal("66.6667"), "dos terceras partes": Decimal("66.6667"),
        "la décima parte": Decimal(10),
    },
    denominators=valued("tercio 3 tercios 3 cuarto 4 cuartos 4 quinto 5 quintos 5 sexto 6 sextos 6 séptimos 7 octavos 8 novenos 9 décimos 10 décimo 10"),
    weak_denominators=listed("cuarto quinto sexto décimo"),
    halves=listed("medio media"),
    one_in=frozenset(["de cada", "sobre", "por cada", "en cada"]),
    every=frozenset(),
    every_whole={},
    percent=frozenset(["por ciento", "por cien", "porciento", "pct"]),
    points=frozenset(["puntos porcentuales", "punto porcentual", "puntos de porcentaje", "pp", "p . p"]),
    bare_points=listed("puntos punto"),
    per_mille=frozenset(["por mil"]),
    currencies=named("""
        EUR: euros euro; USD: dólares dólar dolares dólares_estadounidenses dólares_americanos mdd; GBP: libras_esterlinas libra_esterlina;
        CHF: francos_suizos; RUB: rublos rublo; JPY: yenes yen; CNY: yuanes yuan; CAD: dólares_canadienses; BRL: reales; CRC: colones colón;
        VES: bolívares; PEN: soles nuevos_soles; GTQ: quetzales; MXN: pesos_mexicanos mdp; ARS: pesos_argentinos; COP: pesos_colombianos; CLP: pesos_chilenos;
        DOP: pesos_dominicanos; UYU: pesos_uruguayos; CUP: pesos_cubanos; PYG: guaraníes; HNL: lempiras; BOB: bolivianos; NIO: córdobas; pesos: pesos peso;
        ESP: pesetas; INR: rupias; TRY: liras_turcas; UAH: grivnas; MAD: dirhams_marroquíes; dirhams: dirhams; coronas: coronas; francos: francos;
        BTC: bitcoins bitcoin; PAB: balboas
    """),
    shy_currencies={"libras": "GBP"},
    hundredths=named("EUR: céntimos céntimo; USD: centavos"),
    measures=named("""
        km: kilómetros kilómetro kilometros kms; m: metros metro mts; cm: centímetros centímetro; mm: milímetros milímetro; =: millas milla pies pie barriles barril quintales galones libras grados grado acres pulgadas; km2: kilómetros_cuadrados kilómetro_cuadrado; m2: metros_cuadrados metro_cuadrado; ha: hectáreas hectárea; kg: kilogramos kilogramo kilos kilo;
        g: gramos gramo; mg: miligramos; t: toneladas tonelada toneladas_métricas; L: litros litro; ml: mililitros; hm3: hectómetros_cúbicos;
        m3: metros_cúbicos metro_cúbico; °C: grados_celsius grados_centígrados grado_centígrado; °F: grados_fahrenheit;
 kWh: kilovatios_hora kilovatio_hora kilovatios_-_hora; MWh: megavatios_hora megavatio_hora; GWh: gigavatios_hora; TWh: teravatios_hora;
        W: vatios; kW: kilovatios; MW: megavatios megavatio; GW: gigavatios; km/h: kilómetros_por_hora; knots: nudos; V: voltios; Hz: hercios;
        bytes: bytes; MB: megabytes; GB: gigabytes; TB: terabytes terabyte terrabyte; cal: calorías; kcal: kilocalorías;
 dB: decibelios; bp: puntos_básicos puntos_base
    """),
    durations=listed("segundo segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos noche noches trimestres min hrs"),
    multiples=listed("veces"),
    multiples_worded={"duplicado": 2, "duplicó": 2, "duplicaron": 2, "triplicado": 3, "triplicó": 3, "triplicaron": 3, "cuadruplicó": 4, "el doble de": 2, "el doble que": 2, "el triple de": 3},
    average=listed("promedio media medio mediana promedia"),
    age_marks=listed("edad"),
    of=listed("de"),
    adjectives=listed("""
        otro otros otra otras nuevo nuevos nueva nuevas gran grandes pequeños pequeñas primeros primeras primer primera últimos últimas próximos próximas
        jóvenes antiguos antiguas principales mejores peores buenos buenas malos malas diferentes distintos distintas diversos diversas
        posibles presuntos presuntas supuestos supuestas más menos mil únicos únicas ex largos largas altos altas importantes nuevas
        personas-no
    """),
    functions=listed("""
        de del la las los el lo un una unos unas en a al por para con sin sobre bajo entre desde hasta durante según hacia tras ante contra y e o u ni
        pero sino que qué quien quienes cual cuales cuyo cuyos donde cuando como si porque aunque mientras este esta estos estas ese esa esos esas aquel
        aquellos su sus mi mis tu tus nuestro nuestros nuestras se le les me te nos no sí ya más menos muy mucho muchos tan tanto también
        es son era eran fue fueron ser sido será serán está están estaba ha han había habían hay haber tiene tienen tenía puede pueden debe deben
        cada uno otra otro otros otras todos todas todo toda ambos ambas además incluso sólo solo solamente después antes ahora hoy ayer mañana luego entonces aquí
        allí entre menos adicionales aproximadamente alrededor respectivamente atrás mismos mismas éstos éstas estás ellos ellas pues jamás quizás demás
        vamos hemos somos estamos tenemos estos apenas veces tras fines finales principios través cuales gracias más
        gratis adelante vez superiores inferiores mayores menores procedentes
    """),
    plurals=listed("veces ong crisis tesis jóvenes mejores"),
    compounds=frozenset(),
    months=valued("""
        enero 1 febrero 2 marzo 3 abril 4 mayo 5 junio 6 julio 7 agosto 8 septiembre 9 setiembre 9 octubre 10 noviembre 11 diciembre 12 ene 1 feb 2 mar 3 abr 4 jun 6 jul 7 ago 8 sep 9 sept 9 oct 10 nov 11 dic 12
    """),
    numbered=listed("""
        página páginas pág artículo artículos art sección capítulo capítulos no nº n número números num tomo volumen vol figura fig cuadro tabla línea líneas
        siglo siglos años habitación sala puerta salida ruta carretera km-ruta vuelo párrafo cláusula reglamento título ley decreto directiva caso resolución nivel fase etapa parte
        versión temporada episodio grado categoría tipo modelo lote edificio piso apartado terminal canal grupo división distrito anexo formulario nota jornada
        covid windows iphone ipad galaxy boeing airbus fórmula g q calle avenida av tel teléfono fax ref referencia id zona sector top isbn issn
        convenio sentencia expediente objetivo base octavo
    """),
    year_before=listed("""
        en desde de del año años a hasta antes después fines finales principios mediados primavera verano otoño invierno entre y o e ( copyright © el
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ejercicio temporada elecciones la los
    """),
    clock=frozenset(["h", "hs", "horas de la mañana", "horas de la tarde", "horas de la noche", "de la mañana", "de la tarde", "de la noche", "am", "pm", "a . m", "p . m", "gmt"]),
    ordinal_suffixes=listed("º ª er ro do ra da to ta a o"),
    superlatives=listed("más menos mayor menor mejor peor consecutivo consecutiva puesto lugar posición"),
    streets=listed("calle avenida paseo plaza carretera"),
    before={
        "más de": ">", "mas de": ">", "por encima de": ">", "superior a": ">", "superiores a": ">", "supera": ">", "superan": ">", "superó": ">", "superado": ">",
        "superar": ">", "superaron": ">", "supera los": ">", "superan los": ">", "superado los": ">", "superó los": ">", "rebasa": ">", "rebasan": ">", "mayor a": ">",
        "mayores de": ">", "mayor que": ">", "algo más de": ">", "un poco más de": ">", "poco más de": ">", "excede": ">", "sobrepasa": ">", "por encima del": ">", "superior al": ">", "mayor de": ">",
        "arriba de": ">", "arriba del": ">", "más del": ">", "mas del": ">", "más de la": ">", "superando": ">", "superando los": ">", "un poco más de un": ">",
        "al menos": ">=", "por lo menos": ">=", "no menos de": ">=", "como mínimo": ">=", "un mínimo de": ">=", "mínimo de": ">=", "a partir de": ">=", "cuando menos": ">=", "desde": ">=",
        "menos de": "<", "menos del": "<", "por debajo de": "<", "por debajo del": "<", "inferior a": "<", "inferiores a": "<", "inferior al": "<", "menor a": "<", "menores de": "<", "bajo": "<", "debajo de": "<", "menor de": "<",
        "hasta": "<=", "hasta un": "<=", "como máximo": "<=", "un máximo de": "<=", "máximo de": "<=", "no más de": "<=", "a lo sumo": "<=", "hasta el": "<=", "hasta los": "<=",
        "unos": "~", "unas": "~", "alrededor de": "~", "alrededor del": "~", "cerca de": "~", "cerca del": "~", "aproximadamente": "~", "casi": "~", "en torno a": "~", "en torno al": "~",
        "aproximado de": "~", "cercano a": "~", "cercana a": "~", "cercanos a": "~", "prácticamente": "~", "estimado en": "~", "estimada en": "~", "cerca": "~",
        "casi un": "~", "casi el": "~", "apenas": "~", "en torno a los": "~", "rozando": "~", "próximo a": "~", "del orden de": "~", "entorno al": "~", "cercano al": "~",
    },
    after={
        "o más": ">=", "y más": ">=", "como mínimo": ">=", "al menos": ">=", "por lo menos": ">=",
        "o menos": "<=", "como máximo": "<=", "a lo sumo": "<=", "y menos": "<=",
        "aproximadamente": "~", "más o menos": "~", "aproximados": "~",
    },
    fillers=listed("los las el la un una de otros otras sus"),
    between=frozenset(["entre", "de entre"]),
    ends_at=listed("hasta"),
    until=listed("a - – — y al"),
    more_before=frozenset(["otros", "otras", "otro", "otra"]),
    more_after=frozenset(["más", "adicionales", "adicional", "extra", "de más"]),
    rises=listed("""
        aumentó aumentado aumenta aumentan aumentar aumento aumentos aumentaron aumentaba subió subido sube suben subir subieron subida subidas suba subas acumuló acumula acumulan acumularon acumulado registró creció crecido crece
        crecen crecer crecimiento crecieron incrementó incrementado incrementa incremento incrementos incrementaron incrementar cayó caído cae caen caer caída caídas
        cayeron bajó bajado baja bajan bajar bajada bajaron disminuyó disminuido disminuye disminución disminuir redujo reducido reduce reducción reducir reducciones
        descendió descendido descenso descensos descender retrocedió retroceso retrocede perdió perdido pierde pierden pérdida ganó gana repuntó repunte alza alzas disparó disparado
        contracción contrajo encarecido encareció encarecimiento abarató abaratado inflación recorte recortes recortó rebaja rebajas rebajó variación
        desplome desplomó mejoró mejora avanzó avance ubicó crezca aumente ahorro ahorrar evolución
    """),
    rise_nouns=listed("inflación alza aumento incremento crecimiento caída descenso variación subida reducción disminución baja suba repunte contracción"),
    carries_on=listed("frente contra y luego tras , o mientras"),
    money_words=listed("coste costo cuesta costó pagó pagar precio presupuesto deuda préstamo beneficio beneficios ventas venta vendió compró fondos multa gasto gastos inversión invirtió valor déficit superávit salario subvención ayuda crédito financiación ingresos pérdidas monto"),
    moves=listed("pasó pasa pasado pasar pasan pasaron pasando fue va"),
    origins=listed("de del desde"),
    to_level=listed("por debajo bajo a al hasta alcanza alcanzó alcanzar es era fue representa representan representó supone situó sitúa sitúan desde"),
    by_change=listed("un en del de"),
    change_after=frozenset([
        "más", "menos", "de incremento", "de aumento", "de crecimiento", "de descuento", "de reducción", "superior", "inferior", "de caída", "de subida", "interanual", "de inflación",
        "con respecto", "respecto al", "respecto a", "de alza", "de descenso", "mensual", "anual",
    ]),
    per=frozenset(["por", "por cada", "de cada", "al", "a la", "/", "cada", "a el"]),
    per_units=listed("""
        segundo minuto hora día semana mes trimestre año noche persona cápita habitante habitantes hogar familia kilómetro km litro barril tonelada kilo kg niño alumno paciente
        onza acción vez viaje visita nacidos nacimientos trabajador hectárea metro kwh mwh unidad vehículo pasajero millón mil cien ciudadano empleado votante
    """),
    said=listed("""
        dijo dice declaró declara afirmó afirma anunció anuncia aseguró asegura explicó explica señaló señala indicó indica precisó precisa estimó estima recordó añadió agregó
        según informó informa reveló revela confirmó confirma sostuvo sostiene denunció reconoció manifestó expresó apuntó calculan calcula detalló destacó reportó advirtió
    """),
    according=frozenset(["según", "de acuerdo con", "de acuerdo a", "a juicio de", "conforme a"]),
    forecast=frozenset([
        "va a", "van a", "prevé", "prevén", "previsto", "prevista", "será", "serán", "espera", "esperan", "estima que", "objetivo", "próximo año", "proyecta", "proyecciones",
        "pretende", "planea", "prevista", "podrá", "podrán", "alcanzará", "prometió", "próximos", "próximas", "tendrá", "tendrán", "habrá", "meta",
    ]),
    hypothetical=frozenset(["si", "podría", "podrían", "sería", "serían", "quizás", "tal vez", "oscilaría", "habría", "tendría", "haría"]),
    opinion=frozenset(["creo que", "pienso que", "en mi opinión", "debería", "deberían", "hay que", "deben", "debe", "opino"]),
    personal=frozenset(["yo", "mi", "mis", "me"]),
    advert=frozenset(["compra", "compre", "oferta", "ofertas", "envío", "suscríbete", "suscríbase", "tu", "tus", "haz clic", "reserva", "precio", "precios", "desde sólo", "disfruta", "gratis", "entradas"]),
    you=listed("tú tu tus usted ustedes te vosotros vuestra"),
    me=listed("yo mi mis me mí"),
    instruction=frozenset(["añade", "mezcla", "puedes", "agrega", "agregue", "hornee", "cocina", "elige", "añadir", "cucharadas", "cucharada", "usted"]),
    share_of=frozenset(["de", "del", "de la", "de los", "de las", "de sus", "de su", "de todos los", "de todas las", "de estos"]),
    determiners=listed("el la los las un una sus su estos estas este esta"),
    indicators=listed("tasa inflación desempleo paro pib déficit superávit deuda presupuesto crecimiento pobreza participación población exportaciones importaciones salarios mortalidad índice"),
    places=listed("en"),
    no_places=listed("congreso parlamento navidad español inglés senado twitter facebook"),
    quarters={"primer trimestre": 1, "segundo trimestre": 2, "tercer trimestre": 3, "cuarto trimestre": 4},
    last_year=frozenset(["el año pasado", "año anterior", "el pasado año"]),
    this_year=frozenset(["este año", "año en curso", "el presente año"]),
    stop_words=listed("el la los las de del y en un una es que por para con no se su al lo como más pero sus le ha o este sí"),
    written=Written(
        decimal=",",
        group="\u202f",
        group_from=5,
        percent="\u00a0",
        money="{number}\u00a0{sign}",
        scales=((6, "millón", "millones"),),
        comparators={
            "=": "{}", "~": "unos {}", ">": "más de {}", ">=": "al menos {}", "<": "menos de {}", "<=": "hasta {}",
            "between": "entre {} y {}",
        },
        increment="{number} {unit} más",
        increment_bare="{number} más",
        points="puntos porcentuales",
        times="veces",
        ordinal="{}.º",
    ),
    plural_ends=("s",),
    abbreviations=listed("sr sra dr dra st av art pág núm no vol etc ee uu ud uds gral"),
)
