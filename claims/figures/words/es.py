"""Spanish."""

from claims.figures.words.around_es import ES_AROUND
from claims.figures.words.language import Language, compared, counted, inflected, listed, named, parted, phrased, valued

# Endings of the tenses in which news tell what rose and fell
_AR = "a an aba aban ó aron ar ado ada ados adas ará arán aría arían ando e en"
_ER = "e en ía ían ió ieron er ido ida idos idas erá erán ería erían iendo a an"
_IR = "e en ía ían ió ieron ir ido irá irán iría irían iendo a an"
_RISES = (
    inflected(
        """abarat aceler acumul apreci aument avanz baj depreci derrumb desaceler desplom devalu dispar elev escal
        empeor increment mejor merm moder rebaj rebot recort remont salt repunt revaloriz trep""",
        _AR,
    )
    | inflected("ced crec decrec descend encarec retroced perd", _ER)
    | inflected("expand sub hund", _IR)
    | listed("""
        ahorrar ahorro alza alzas aumentos avance avances avancen bajada bajadas cae caen caer caerá caerán caída caídas
        caído cayendo cayeron cayó caía caían contracción contraer contraerá contrae contrajeron contrajo crecimiento
        crezca crezcan depreciación descenso descensos descienda desciende descienden desplome desploma devaluación
        disminución disminuido disminuir disminuirá disminuirán disminuye disminuyen disminuyeron disminuyendo disminuyó
        encarecimiento encarezca evolución expansión derrumbe gana ganan ganaron ganó incrementos inflación mejoras merma pierde pierden recupera recuperan recuperaron recuperó
        pérdida rebajas recortes reducciones reducción reduce reducen reducida reducido reducir reducirá reducirán
        redujeron redujo reduciendo reduzca repuntes retroceso retrocesos revalorización subas subidas variación varía
        varió ascenso ascensos hundimiento
    """)
)
# Verbs that bound the number behind them
_ROUNDS = ", ".join(sorted(inflected("rond roz", "a an aba aban ó aron ar ará arán aría arían ando")))
_EXCEEDS = ", ".join(
    sorted(inflected("super rebas sobrepas", "a an aba aban ó aron ado ada ar ará arán aría arían ando"))
)

ES = Language(
    code="es",
    around=ES_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009'\u2019",
    numerals=valued("""
        cero 0 un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12
        trece 13 catorce 14 quince 15 dieciséis 16 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20
        veintiuno 21 veintiún 21 veintiuna 21 veintidós 22 veintidos 22 veintitrés 23 veintitres 23 veinticuatro 24
        veinticinco 25 veintiséis 26 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40
        cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200
        trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos
        600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas
        900 mil 1000
    """),
    scales=valued("""
        mil 1000 millón 1000000 millon 1000000 millones 1000000 billón 1000000000000 billones 1000000000000 miles 1000
        millardos 1000000000
    """),
    short_scales=valued("k 1000 m 1000000 mm 1000000 mill 1000000 mllns 1000000"),
    joiners=listed("- y"),
    articles=listed("un"),
    collectives=valued("""
        decena 10 docena 12 quincena 15 veintena 20 treintena 30 cuarentena 40 cincuentena 50 centena 100 centenar 100
        millar 1000 decenas 10 docenas 12 centenares 100 millares 1000
    """),
    vague=valued("""
        decenas 10 docenas 12 cientos 100 centenares 100 miles 1000 millares 1000 millones 1000000 billones
        1000000000000
    """),
    half_more=phrased("y media, y medio"),
    fractions=parted("""
        50: la mitad, mitad de; 33.3333: la tercera parte, tercera parte de; 25: la cuarta parte, cuarta parte de; 20:
        la quinta parte; 75: las tres cuartas partes, tres cuartas partes; 66.6667: las dos terceras partes, dos
        terceras partes; 10: la décima parte
    """),
    denominators=valued("""
        tercio 3 tercios 3 cuarto 4 cuartos 4 quinto 5 quintos 5 sexto 6 sextos 6 séptimos 7 octavos 8 novenos 9 décimos
        10 décimo 10
    """),
    weak_denominators=listed("cuarto décimo quinto sexto"),
    halves=listed("media medio"),
    one_in=phrased("de cada, en cada, por cada, sobre"),
    complements=listed("a al con de del el en la las los sin su sus"),
    # units
    percent=phrased("pct, por 100, por cien, por ciento, porciento"),
    points=phrased("""
        p . p, pp, punto porcentual, puntos de porcentaje, puntos porcentuales, puntos del pib,
        puntos del pbi, puntos de pib, punto del pib, punto del pbi
    """),
    point_tenths=phrased("décima, décimas, décima de punto, décimas de punto, décimas porcentuales"),
    bare_points=listed("punto puntos"),
    per_mille=phrased("por mil"),
    currencies=named("""
        EUR: euros, euro; USD: dólares, dólar, dolares, dólares estadounidenses, dólares americanos; GBP: libras
        esterlinas, libra esterlina; CHF: francos suizos; RUB: rublos, rublo; JPY: yenes, yen; CNY: yuanes, yuan; CAD:
        dólares canadienses; BRL: reales; CRC: colones, colón; VES: bolívares; PEN: soles, nuevos soles; GTQ: quetzales;
        MXN: pesos mexicanos; ARS: pesos argentinos; COP: pesos colombianos; CLP: pesos chilenos; DOP: pesos
        dominicanos; UYU: pesos uruguayos; CUP: pesos cubanos; PYG: guaraníes; HNL: lempiras; BOB: bolivianos; NIO:
        córdobas; pesos: pesos, peso; ESP: pesetas; INR: rupias; TRY: liras turcas; UAH: grivnas; MAD: dirhams
        marroquíes; dirhams: dirhams; coronas: coronas; francos: francos; BTC: bitcoins, bitcoin; PAB: balboas
    """),
    shy_currencies=named("GBP: libras"),
    hundredths=named("EUR: céntimos, céntimo; USD: centavos"),
    measures=named("""
        km: kilómetros, kilómetro, kilometros, kms; m: metros, metro, mts; cm: centímetros, centímetro; mm: milímetros,
        milímetro; =: curios, quilates, millas, milla, pies, pie, barriles, barril, quintales, galones, libras, acres,
        grados norte, grados sur, grados este, grados oeste, grados de latitud, grados de longitud, grados de libertad,
        grados de inclinación, grados de alcohol, pulgadas; km2: kilómetros cuadrados, kilómetro cuadrado; m2: metros
        cuadrados, metro cuadrado; ha: hectáreas, hectárea; kg: kgs, kilogramos, kilogramo, kilos, kilo; g: gramos,
        gramo; mg: miligramos; t: tn, ton, tons, toneladas, tonelada, toneladas métricas; L: lts, litros, litro; ml:
        mililitros; hm3: hectómetros cúbicos, hectómetro cúbico, hm3, hm³; m3: metros cúbicos, metro cúbico; °C:
        grados, grado, grados celsius, grados centígrados, grado centígrado; °F: grados fahrenheit; kWh: kilovatios
        hora, kilovatio hora, kilovatios - hora; MWh: megavatios hora, megavatio hora; GWh: gigavatios hora, gigavatio
        hora; TWh: teravatios hora; W: vatios; kW: kilovatios; MW: megavatios, megavatio; GW: gigavatios; km/h:
        kilómetros por hora; knots: nudos; V: voltios; Hz: hercios; bytes: bytes; MB: megabytes; GB: gigabytes; TB:
        terabytes, terabyte, terrabyte; cal: calorías; kcal: kilocalorías; dB: decibelios; bp: puntos básicos, puntos
        base; µg: microgramos; Bq: becquerelios, bequerelios, becquereles; Sv: sieverts; mSv: milisieverts,
        milisievert; µSv: microsieverts; J: julios; ppm: partes por millón; ppb: partes por mil millones; MHz:
        megahercios; GHz: gigahercios; kV: kilovoltios; hPa: hectopascales; Hz: hercios; años luz: años luz, año luz;
        hp: cv, caballos de potencia
    """),
    durations=listed("""
        año años década décadas día días hora horas hrs mes meses min minuto minutos noche noches segundo segundos
        semana semanas siglo siglos trimestres
    """),
    multiples=listed("veces"),
    multiples_worded=counted("""
        2: duplicado, duplicó, duplicaron, doble de, doble que, el doble, el doble de, el doble que; 3: triplicado, triplicó, triplicaron, el triple, triple de, el triple de; 4: cuadruplicó
    """),
    average=listed("media mediana medio promedia promedio"),
    age_marks=listed("edad"),
    # nouns
    of=listed("de"),
    adjectives=listed("""
        mayores siguientes restantes simples meros actuales futuros futuras potenciales verdaderos auténticos respectivos
        respectivas sucesivos sucesivas graves célebres famosos famosas polémicos históricos
        altos antiguas antiguos buenas buenos diferentes distintas distintos diversas diversos ex gran grandes
        importantes jóvenes largas largos malas malos mejores menos mil más nueva nuevas nuevo nuevos otra otras otro
        otros peores pequeñas pequeños personas-no posibles presuntas presuntos primer primera primeras primeros
        principales próximas próximos supuestas supuestos últimas últimos únicas únicos
    """),
    functions=listed("""
        a adelante además adicionales ahora al allí alrededor ambas ambos ante antes apenas aproximadamente aquel
        aquellos aquí atrás aunque ayer bajo cada como con contra cual cuales cuando cuyo cuyos de debe deben del demás
        desde después donde durante e el ellas ellos en entonces entre era eran es esa esas ese esos esta estaba estamos
        estas este estos está están estás finales fines fue fueron gracias gratis ha haber había habían hacia han hasta
        hay hemos hoy incluso inferiores jamás la las le les lo los luego mañana me menos mi mientras
        mis mismas mismos mucho muchos muy más ni no nos nuestras nuestro nuestros o otra otras otro otros para pero por
        porque principios procedentes puede pueden pues que quien quienes quizás qué respectivamente se según ser será
        serán si sido sin sino sobre solamente solo somos son su superiores sus sí sólo también tan tanto te tenemos
        tenía tiene tienen toda todas todo todos tras través tu tus u un una unas uno unos vamos veces vez y ya éstas
        éstos
    """),
    plurals=listed("crisis graves jóvenes mayores mejores menores ong tesis veces"),
    # what is no figure
    months=valued("""
        enero 1 febrero 2 marzo 3 abril 4 mayo 5 junio 6 julio 7 agosto 8 septiembre 9 setiembre 9 octubre 10 noviembre
        11 diciembre 12 ene 1 feb 2 mar 3 abr 4 jun 6 jul 7 ago 8 sep 9 sept 9 oct 10 nov 11 dic 12
    """),
    numbered=listed("""
        salidas
        ley leyes lunes martes miércoles jueves viernes sábado domingo min manzana supermanzana aula bloque despacho dorsal dorsales fila kilómetro km kilómetros lección matrícula minuto minutos parcela planta polígono
        sorteo artículos páginas párrafos apartados airbus anexo apartado art artículo artículos av avenida años base boeing calle canal capítulo capítulos
        carretera caso categoría cláusula convenio covid cuadro decreto directiva distrito división edificio episodio
        etapa expediente fase fax fig figura formulario fórmula g galaxy grado grupo habitación id ipad iphone isbn issn
        jornada km-ruta ley lote línea líneas modelo n nivel no nota num nº número números objetivo octavo parte piso
        puerta pág página páginas párrafo q ref referencia reglamento resolución ruta sala salida sección sector
        sentencia siglo siglos tabla tel teléfono temporada terminal tipo tomo top título versión vol volumen vuelo
        windows zona
    """),
    numbered_softly=listed(
        "kilómetro km kilómetros minuto minutos planta bloque fila sorteo años base grupo jornada lote línea líneas nivel no nota objetivo octavo piso zona"
    ),
    year_before=listed("""
        ( a abril agosto antes año años copyright de del desde después diciembre e ejercicio el elecciones en enero
        entre febrero finales fines hasta invierno julio junio la los marzo mayo mediados noviembre o octubre otoño
        primavera principios septiembre temporada verano y ©
    """),
    clock=phrased("""
        a . m, am, de la mañana, de la noche, de la tarde, gmt, h, horas de la mañana, horas de la noche, horas de la
        tarde, hs, p . m, pm
    """),
    ordinal_suffixes=listed("a da do er o ra ro ta to ª º"),
    superlatives=listed("consecutiva consecutivo lugar mayor mejor menor menos más peor posición puesto"),
    streets=listed("alameda avda avenida bulevar c calle camino glorieta plaza pza ronda travesía carretera paseo"),
    # comparators and increments
    before=compared(f"""
        >: más de, mas de, por encima de, superior a, superiores a, {_EXCEEDS}, mayor a, mayores de, mayor que,
        algo más de, un poco más de, poco más de, excede, exceden, por encima del, superior al, mayor de, arriba de,
        arriba del, más del, mas del, más de la, un poco más de un; >=: al menos, por lo
        menos, no menos de, como mínimo, un mínimo de, mínimo de, a partir de, cuando menos, desde, como poco, no baja de, no
        bajan de, no bajó de, no bajará de, no bajarán de; <: menos de, no llega a, no llegan a, no llegó a, no llegaba a,
        no llegan al, no llega al, sin llegar a, no alcanza, no alcanzan, no alcanzó, menos
        del, por debajo de, por debajo del, inferior a, inferiores a, inferior al, menor a, menores de, bajo, debajo de,
        menor de; <=: hasta, hasta un, como mucho, a lo más, no supera, no superan, no superará, no superarán, no supere,
        no superen, no pasa de, no pasan de, no rebasa, no rebasan, tope de, límite de, como máximo, un máximo de, máximo de, no más de, a lo sumo, hasta el, hasta los;
        ~: unos, unas, alrededor de, alrededor del, cerca de, cerca del, aproximadamente, casi, en torno a, en torno al,
        aproximado de, cercano a, cercana a, cercanos a, prácticamente, estimado en, estimada en, cerca, casi un, casi
        el, apenas, en torno a los, próximo a, del orden de, entorno al, cercano al, {_ROUNDS}, se acerca a, se acercan a, se acercó a, se acerca
        al, se acercan al, próximos a, próxima a, próximas a, cercanas a, cercana al, estimados en, estimadas en, en el
        entorno de, oscila, oscilan, oscilaba, en el entorno del, raya en
    """),
    after=compared("""
        >=: o más, y más, como poco, como mínimo, al menos, por lo menos; <=: o menos, como mucho, como máximo, a lo sumo, y menos; ~:
        aproximadamente, más o menos, aproximados, aproximadas, aprox
    """),
    fillers=listed("ampliamente hoy ya de el la las los otras otros sus un una"),
    between=phrased("de entre, entre"),
    until=listed("- a al y – —"),
    more_before=listed("otra otras otro otros"),
    more_after=phrased("adicional, adicionales, de más, extra, más"),
    # change
    rises=_RISES,
    rise_nouns=listed("""
        abaratamiento alza alzas aumento aumentos baja bajas caída caídas contracción crecimiento descenso disminución
        depreciación devaluación encarecimiento incremento incrementos inflación interanual ipc ipca reducciones reducción repunte suba subas subida subidas
        variaciones variación avance retroceso retrocesos ascenso desplome merma revalorización deflación
    """),
    genitives=listed("de del"),
    set_against=phrased("contra, desde, en comparación con, en lugar de, en vez de, frente a, frente al, tras"),
    pay=listed("""
        alquiler alquileres coste costo ingreso ingresos pensión pensiones precio precios renta rentas salario salarios
        sueldo sueldos tarifa
    """),
    sizes=listed("en"),
    adverb_ends=("mente",),
    rises_alone=listed("""
        aumentaron aumentó bajaron bajó cayeron cayó crecieron creció descendieron descendió disminuyeron disminuyó
        repuntaron repuntó retrocedieron retrocedió subieron subió
    """),
    change_nouns=listed("""
        aceleración ajuste apreciación declive desaceleración deterioro ganancia moderación pérdida quita reajuste
        rebaja rebajas recorte recortes remontada salto
    """),
    rises_object=listed("ajusta ajustó amplía amplían amplió ampliaron"),
    carries_on=listed(", contra frente luego mientras o tras y"),
    money_words=listed("gana ganan ganaron ganó ingresa ingresan ingresó ingresaron cobra cobran cobró cobraron")
    | inflected("gast recaud factur invert destin", "a an ó aron ar ado ará arán aron")
    | listed("""
        facturación inversiones invirtieron invierte invertido recaudación crédito créditos multas sueldo salarios patrimonio
        fortuna valorada valorado valorados capital ventas presupuestos ayuda beneficio beneficios compró coste costo costó crédito cuesta deuda déficit financiación fondos gasto
        gastos ingresos inversión invirtió monto multa pagar pagó precio presupuesto préstamo pérdidas salario
        pérdida subvención superávit valor vendió venta ventas
    """),
    moves=listed("fue pasará pasarán pasaría pasarían pasa pasado pasan pasando pasar pasaron pasó va"),
    origins=listed("de del desde"),
    to_level=listed("""
        con llega llegan llegó llegaron marca marcó queda quedó son a al alcanza alcanzar alcanzó bajo debajo desde era es fue hasta por representa representan representó situó
        sitúa sitúan supone
    """),
    by_change=listed("de del en un"),
    change_after=phrased("""
        a la baja, al alza, anual, con respecto, de alza, de aumento, de caída, de crecimiento, de descenso, de
        descuento, de incremento, de inflación, de reducción, de subida, inferior, interanual, intertrimestral, mayor
        a, mayor al, mayor que, menor a, menor al, menor que, menos, mensual, más, por debajo, por encima, respecto a,
        respecto al, superior
    """),
    # rates
    per_whole=phrased("""
        el kilo, el litro, la tonelada, el quintal, el barril, la onza, el metro cuadrado, la hora, la unidad, la docena,
        el megavatio hora, el mwh, el galón, el gramo, por cabeza, por barba, la pieza, el ejemplar, el ciento, el millar
    """),
    groups_after=phrased("""
        más rico, más ricos, más rica, más ricas, más pobre, más pobres, más desfavorecido, más desfavorecidos, más
        vulnerable, más vulnerables, más acomodado, más acomodados, más acaudalado, más joven, más jóvenes
    """),
    reaches=listed("hasta desde"),
    singular_articles=listed("el al del"),
    currency_millions=named("MXN: mdp; USD: mdd"),
    shared_signs=named("pesos: $"),
    dialled=listed("""
        emergencia emergencias llamada llamadas llamado llamando llamar llame llamen llamó marcar marque teléfono teléfonos
    """),
    hour_articles=listed("las"),
    per=phrased("/, a el, a la, al, cada, de cada, por, por cada"),
    magnitudes=listed("magnitud"),
    time_ends=listed("anterior pasada pasado próxima próximo siguiente"),
    per_units=listed("""
        acción alumna alumnos casa centímetro km² km2 m² m2 ciudadanos cliente clientes dólar dólares euro euros décimo ejercicio
        galón gramo hora jornada jugador milla millar miligramo partido plaza temporada turista turno usuario vivienda voto
        decilitro mililitro semestre cuatrimestre bimestre década quincena
        alumno año barril cien ciudadano cápita día empleado familia habitante habitantes hectárea hogar hora kg
        kilo kilómetro km kwh litro mes metro mil millón minuto mwh nacidos nacimientos niño noche onza paciente
        pasajero persona segundo semana tonelada trabajador trimestre unidad vehículo vez viaje visita votante
    """),
    per_adjectives=listed(
        "anualmente diariamente mensualmente semanalmente trimestrales semestrales anual anuales diaria diarias diario diarios mensual mensuales semanal semanales"
    ),
    # what the sentence does
    said=listed("""
        advirtió afirma afirmó agregó anuncia anunció apuntó asegura aseguró añadió calcula calculan confirma confirmó
        declara declaró denunció destacó detalló dice dijo estima estimó explica explicó expresó indica indicó informa
        informó manifestó precisa precisó reconoció recordó reportó revela reveló según señala señaló sostiene sostuvo
    """),
    according=phrased("a juicio de, a juicio del, a juicio de la, conforme a, de acuerdo a, de acuerdo con, según"),
    forecast=phrased("""
        alcanzará, espera, esperan, estima que, habrá, iba a, iban a, meta, objetivo, plan de, planea, planean, podrá,
        podrán, pretende, prevista, prevista para, previsto, previsto para, previstos, prevé, prevén, prometió,
        proyecciones, proyecta, próximas, próximo año, próximos, será, serán, tendrá, tendrán, va a, van a
    """),
    hypothetical=phrased("habría, haría, oscilaría, podría, podrían, quizás, sería, serían, si, tal vez, tendría"),
    opinion=phrased("creo que, debe, deben, debería, deberían, en mi opinión, hay que, opino, pienso que"),
    personal=listed("me mi mis yo"),
    advert=phrased("""
        compra, compre, desde sólo, disfruta, entradas, envío, gratis, haz clic, oferta, ofertas, precio, precios,
        reserva, suscríbase, suscríbete, tu, tus
    """),
    you=listed("te tu tus tú usted ustedes vosotros vuestra"),
    me=listed("me mi mis mí yo"),
    instruction=phrased("""
        agrega, agregue, añade, añadir, cocina, cucharada, cucharadas, elige, en este ejemplo, hornee, mezcla, puedes,
        usted
    """),
    facts=listed("""
        alcanza alcanzó cobra contaba costó cuenta cuesta era eran es están fue fueron ha había habían han hay hubo
        murieron posee registra registró representa representan son supone suponen tenía tenían tiene tienen vive viven
    """),
    public=listed("""
        abstención accidentes casos ciudadanos crecimiento crímenes delitos desempleados desempleo desocupación
        detenidos deuda diputados déficit economía electores emisiones empleados empleo empleos empresas encuestados
        escaños estudiantes exportaciones fallecidos familias habitantes heridos hogares homicidios hospitales inflación
        ingresos inmigrantes migrantes muertes muertos mujeres médicos nacimientos pacientes parados paro pensiones
        pensionistas personas pib población pobreza presos presupuesto producción refugiados salario salarios soldados
        toneladas trabajadores viviendas votantes votos víctimas
    """),
    official=listed("""
        agencia alcalde autoridades ayuntamiento banco centro comisión comunicado consejería consejo corte departamento
        dirección encuesta estudio fiscalía gobierno informe instituto intendencia investigadores junta ministerio
        ministra ministro oficina onu organismo organización policía portavoz presidente secretaría sindicato tribunal
        universidad
    """),
    future_ends=("rá", "rán"),
    condition_ends=("aría", "arían", "erían", "irían", "iría", "dría", "drían", "bría", "brían"),
    offers=phrased("""
        a domicilio, carrito, cookies, cupón, código, desayuno, descuento, desde solo, disponible, en stock, envío
        gratis, garantía, incluido, iva, la noche, por noche, por persona, rebajas, regístrate
    """),
    # context
    share_of=phrased("de, de estos, de la, de las, de los, de su, de sus, de todas las, de todos los, del"),
    determiners=listed("el esta estas este estos la las los su sus un una"),
    pronouns=listed("""
        aquellas aquellos ella ellas ello ellos esas eso esos estas esto estos nosotros todas todos ustedes él éstas éstos
    """),
    without=listed("sin"),
    indicators=listed("""
        crecimiento desempleo deuda déficit exportaciones importaciones inflación mortalidad paro participación pib
        población pobreza presupuesto salarios superávit tasa índice
    """),
    places=listed("en"),
    no_places=listed("congreso español facebook inglés navidad parlamento senado twitter"),
    quarters=counted("1: primer trimestre; 2: segundo trimestre; 3: tercer trimestre; 4: cuarto trimestre"),
    last_year=phrased("año anterior, el año pasado, el pasado año"),
    this_year=phrased("año en curso, el presente año, lo que va de año, lo que va del año, este año"),
    stop_words=listed("""
        al como con de del el en es este ha la las le lo los más no o para pero por que se su sus sí un una y
    """),
    only=listed("solamente solo sólo únicamente obstante"),
    negations=listed("ni no"),
    verb_ends=("ron", "ban", "ían", "rán", "ndo"),
    plural_ends=("s",),
    abbreviations=listed("art av dr dra ee etc gral no núm pág sr sra st ud uds uu vol"),
)
