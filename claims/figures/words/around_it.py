"""Italian: who says so, when, where, of what."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

IT_AROUND = Around(
    bodies=listed("""
        agenzia analisti assessore assessora associazione autorità azienda banca camera carabinieri centro comitato
        commissione comune confederazione consiglio corte direttore direttrice dirigenti economista economisti ente
        esercito esperti federazione fondazione giunta governatore governo gruppo istituto magistrati medici ministero
        ministra ministro movimento onlus opposizione organizzazione osservatorio ospedale partito polizia portavoce
        prefetto prefettura presidente procura procuratore protezione provincia regione ricercatori ricercatrici scienziati
        segretario sindacati sindacato sindaca sindaco società tribunale ufficio università vigili
    """),
    by=listed("dal dalla dell del della da"),
    reports=listed("""
        analisi bollettino censimento comunicato dati documento indagine inchiesta nota numeri rapporto relazione
        ricerca rilevazione risultati sondaggio statistiche stima stime studio
    """),
    says=listed("""
        afferma affermano affermato affermò aggiunge aggiunto annuncia annunciato annunciò assicura assicurato avverte
        avvertito avvertono calcola calcolano calcolato certifica chiarisce chiarito chiede commenta commentato
        comunica comunicato conclude concluso conferma confermato conta contano conteggia continua denuncia denunciato
        detto dice dichiara dichiarato dicono disse emerge evidenzia fa indica indicano informa lamenta mostra mostrano
        osserva precisa precisato prevede prosegue registra rende reso ribadisce ribadito ricorda ricordato riferisce
        riferito rileva rilevato risponde risposto rivela rivelano rivelato scritto scrive scrivono segnala segnalato
        sostengono sostiene sottolinea sottolineato spiega spiegano spiegato stima stimano stimato
    """),
    says_in_words=phrased("fa sapere, ha reso noto, hanno reso noto, fatto sapere"),
    judges=listed("per"),
    he=listed("lui lei loro egli"),
    who=listed("che"),
    before_says=listed("ha hanno aveva anche inoltre lo si"),
    links=listed("d da dei del dell della delle di e in l la per il"),
    drops_subject=True,
    weekdays=valued("lunedì 0 martedì 1 mercoledì 2 giovedì 3 venerdì 4 sabato 5 domenica 6"),
    days_ago=counted("1: ieri; 2: l ' altro ieri"),
    weeks_ago=counted("1: la settimana scorsa, la scorsa settimana"),
    quarters_ago=counted("1: ultimo trimestre, trimestre precedente, scorso trimestre"),
    months_ago=counted("1: il mese scorso, lo scorso mese, mese precedente; 0: questo mese"),
    halves=counted("1: primo semestre, primi sei mesi; 2: secondo semestre"),
    dating=listed("anno durante fine inizio metà nel"),
    since=listed("dal"),
    not_then=listed("entro fino prima rispetto contro che al"),
    as_of=phrased("al, alla data del"),
    end_of=phrased("alla fine di, alla fine del, fine"),
    coming=listed("prossima prossimo prossimi"),
    spans=listed("tra fra dal da"),
    span_links=listed("al a e ed - –"),
    decades=listed("anni"),
    whole_of=listed("tutta tutto"),
    near=phrased("""a est di, a nord di, a ovest di, a sud di, al largo di, nei pressi di, vicino a"""),
    locals=listed(
        """abitanti aeroporto comunale cittadini costa economia famiglie governo nord ospedale ospedali popolazione porto questura residenti scuole sindaca sindaco strade sud università"""
    ),
    countries=phrased(
        """usa, stati uniti, gran bretagna, inghilterra, scozia, unione europea, america latina, lombardia, veneto, sicilia, toscana, lazio, campania, puglia, piemonte, sardegna, gaza, cisgiordania"""
    ),
    areas=listed("città comune contea distretto isola paese provincia quartiere regione repubblica stato"),
    levels=listed("""
        ammonta ammontano arriva arrivano attesta attestato costa costano costava è era erano raggiunge raggiungono raggiunto
        rappresenta rappresentano resta supera superano sfiora sono tocca totalizza vale valgono sale salito salita
    """),
    number_of=listed("numero totale"),
    portions=listed("percentuale quota"),
    shares=listed("valore importo ordine numero percentuale parte quota resto totale"),
    among=phrased("tra gli, tra i, tra le, fra gli, fra i, fra le, degli, dei, delle"),
    fillers=listed(
        "a al alla ancora appena anche circa così di già in intorno ora oggi più quasi solo si un una ormai"
    ),
)
