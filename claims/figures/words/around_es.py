"""Spanish: who says so, when, where, of what."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

ES_AROUND = Around(
    bodies=listed("""
        fuentes academia administración aerolínea agencia alcalde alcaldesa alcaldía analista analistas asociación
        autoridad autoridades ayuntamiento banco bomberos cámara científicos comisaria comisario comisión comité
        compañía comunidad concejal concejala concejalía confederación congreso consejera consejero consejería
        consultora consejo cooperativa corte defensoría departamento diputada diputado diputación director directora
        dirección ejecutivo ejército economista economistas empresa empresarios entidad equipo expertos experta experto
        federación fiscal fiscalía fundación gerente gobernador gobernadora gobierno gremio gremios grupo
        guardia hospital hacienda investigador investigadora investigadores instituto institución juez jueza junta
        justicia médicos ministra ministerio ministro movimiento observatorio oficina ong oposición operadora
        organización organizaciones organismo organizadores parlamento partido patronal periódico plataforma policía
        portavoz presidencia presidenta presidente procuraduría profesor profesora promotora protección rector rectora
        regulador representante secretaria secretario secretaría senadora senador servicio sindicato sindicatos sociedad
        tribunal unión universidad vicepresidenta vicepresidente vocero vocera xunta
    """),
    by=listed("del por"),
    reports=listed("""
        análisis artículo auditoría balance boletín cálculos censo cifras comunicado datos documento encuesta encuestas
        estadística estadísticas estimación estimaciones estudio estudios informe investigación previsiones registros
        reporte resultados sondeo
    """),
    says=listed("""
        aclaró admitió advierte advirtió afirma afirman afirmaron afirmó agrega agregó alerta alertó anuncia anunciaron
        anunció apostilló apunta apuntó argumentó asegura aseguran aseguraron aseguró asevera aseveró avisa avisó añade
        añadió calcula calculan calculó celebró cifra cifran cifró comenta comentó comunicó concluye concluyó concreta
        concretó confirma confirmaron confirmó considera consideran consideró constata contabiliza contabilizó continuó
        contó cree creen cuantifica cuantificó declara declararon declaró denuncia denunciaron denunció destaca destacó
        detalla detallaron detalló dice dicen dictaminó dijeron dijo enfatizó escribió estima estiman estimó explica
        explicaron explicó expresó expuso indica indican indicaron indicó informa informan informaron informó insistió
        lamentó manifestó matizó midió mostró muestra muestran notificó opina opinó precisa precisó prevé pronostica
        publica publicó puntualizó recalca recalcó recoge reconoce reconoció recordó recuerda refleja registró reitera
        reiteró relató relevó reporta reportaron reportó resaltan resaltó respondió resume revela revelan revelaron
        reveló señala señalan señalaron señaló sostiene sostuvo subraya subrayan subrayó sumó transmitió trasmitió
        valoró
    """),
    says_in_words=phrased("dio a conocer, dieron a conocer, hizo saber, dio cuenta, puso de manifiesto"),
    judges=listed("para"),
    he=listed("él ella ellos ellas"),
    who=listed("que quien quienes"),
    before_says=listed("ha han había lo le se también además ya"),
    links=listed("de del e el la las los para y en"),
    drops_subject=True,
    weekdays=valued("lunes 0 martes 1 miércoles 2 jueves 3 viernes 4 sábado 5 domingo 6"),
    days_ago=counted("1: ayer, anoche; 2: anteayer"),
    weeks_ago=counted("1: la semana pasada, la pasada semana"),
    quarters_ago=counted("1: último trimestre, trimestre anterior, trimestre pasado"),
    months_ago=counted("1: el mes pasado, del mes pasado, el pasado mes, mes anterior; 0: este mes"),
    halves=counted("1: primer semestre, primera mitad del año; 2: segundo semestre, segunda mitad del año"),
    dating=listed("año durante ejercicio en finales mediados principios"),
    since=listed("desde"),
    not_then=listed("antes hasta frente que respecto sobre contra tras"),
    as_of=phrased("a, al, a fecha de"),
    end_of=phrased("a finales de, a fines de, finales de, fines de, a finales del año, al cierre de"),
    coming=listed("próxima próximo próximos siguiente viene"),
    spans=listed("entre de del desde"),
    span_links=listed("a al hasta y - –"),
    decades=listed("años"),
    whole_of=listed("todo toda"),
    near=phrased("""al este de, al norte de, al oeste de, al sur de, cerca de, frente a la costa de"""),
    locals=listed(
        """aeropuerto alcalde alcaldesa alcaldía ayuntamiento calles ciudadanos costa economía escuelas gobierno habitantes hogares hospital hospitales municipal norte oeste playas población policía puerto residentes sur universidad vecinos"""
    ),
    countries=phrased(
        """eeuu, ee . uu, usa, gran bretaña, inglaterra, escocia, gales, unión europea, américa latina, latinoamérica, centroamérica, oriente próximo, cataluña, andalucía, país vasco, galicia, gaza, cisjordania"""
    ),
    areas=listed("""
        ciudad comarca comunidad condado departamento distrito estado isla localidad municipio país provincia pueblo
        región república
    """),
    levels=listed("""
        alcanza alcanzan alcanzaba alcanzaron alcanzó asciende ascienden ascendió cuesta cuestan cerró costó era eran es está están
        fue fueron llega llegan llegaron llegó marca marcó queda quedó representa representan representaron representó
        ronda rondó roza rozó situaba situó sitúa sitúan suma suman sumaron sumó supera superan superaron superó supone suponen supuso
        totalizó vale moderó ubicó
    """),
    number_of=listed("número total"),
    portions=listed("parte porcentaje proporción"),
    shares=listed("valor importe monto orden cifra número parte porcentaje proporción resto total"),
    among=phrased("de los, de las, del, de ellos, entre los, entre las, entre"),
    fillers=listed(
        "a al apenas así aún casi cerca de del el en entorno hasta hoy la los las más ni por se sólo solo también "
        "torno un una unos unas ya"
    ),
)
