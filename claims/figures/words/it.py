"""Italian."""

from claims.figures.words.around_it import IT_AROUND
from claims.figures.words.language import (
    Glued,
    Language,
    compared,
    counted,
    inflected,
    listed,
    named,
    parted,
    phrased,
    valued,
)

SMALL = valued("""
    zero 0 un 1 uno 1 una 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12
    tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19
""")
TENS = valued("venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90")


def _below_hundred() -> dict[str, int]:
    """Italian writes its numbers in one word, and drops a vowel between two: ventuno, trentotto, quarantatré."""
    found = SMALL | TENS
    for ten, tens in TENS.items():
        for one, ones in SMALL.items():
            if 1 <= ones <= 9 and one != "una":
                found[(ten[:-1] if one[0] in "uo" else ten) + one] = tens + ones
        found[ten + "tré"] = tens + 3
    return found


def _numerals() -> Glued:
    small = _below_hundred()
    found = dict(small)
    for one, ones in SMALL.items():
        if 1 <= ones <= 9:
            hundred = "cento" if ones == 1 else one + "cento"
            found[hundred] = 100 * ones
            found |= {hundred + rest: 100 * ones + more for rest, more in (small | {"tré": 3}).items() if more}
            found |= {hundred[:-1] + rest: 100 * ones + more for rest, more in small.items() if rest[0] == "o"}
    found |= {"tré": 3}
    return Glued(found | {"mille": 1000} | {f"mille{rest}": 1000 + more for rest, more in found.items()}, "mila")


IT = Language(
    code="it",
    around=IT_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009'\u2019",
    numerals=_numerals(),
    scales=valued("""
        mila 1000 migliaio 1000 migliaia 1000 milione 1000000 milioni 1000000 miliardo 1000000000 miliardi 1000000000
        bilione 1000000000000 bilioni 1000000000000
    """),
    short_scales=valued("k 1000 m 1000000 mln 1000000 mio 1000000 mld 1000000000 mrd 1000000000"),
    joiners=listed("- e"),
    articles=listed("un"),
    collectives=valued("""
        decina 10 dozzina 12 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 sessantina 60 centinaio
        100 migliaio 1000 decine 10 dozzine 12 centinaia 100 migliaia 1000
    """),
    vague=valued("decine 10 dozzine 12 centinaia 100 migliaia 1000 milioni 1000000 miliardi 1000000000"),
    half_more=phrased("e mezza, e mezzo"),
    fractions=parted("""
        50: la metà, metà dei, metà degli, metà del, metà della, metà delle, metà di; 33.3333: la terza parte; 25: la
        quarta parte
    """),
    denominators=valued("""
        terzo 3 terzi 3 quarto 4 quarti 4 quinto 5 quinti 5 sesto 6 sesti 6 settimo 7 settimi 7 ottavo 8 ottavi 8 nono 9
        noni 9 decimo 10 decimi 10 centesimo 100 centesimi 100
    """),
    weak_denominators=listed("centesimo decimo nono ottavo quarto quinto sesto settimo terzo"),
    halves=listed("mezzo mezza"),
    one_in=phrased("ogni, su"),
    complements=listed("' a al alla con da dal dalla d degli dei del dell della delle dello di il in l la le senza"),
    # units
    percent=phrased("per cento, percento, pct"),
    points=phrased("p . p, pp, punti di percentuale, punti percentuali, punto percentuale"),
    point_tenths=phrased("decimi di punto, decimo di punto, decimi percentuali"),
    bare_points=listed("punti punto"),
    per_mille=phrased("per mille"),
    currencies=named("""
        EUR: euro, euros; USD: dollari, dollaro, dollari americani, dollari statunitensi; GBP: sterline, sterlina; CHF:
        franchi svizzeri, franco svizzero; RUB: rubli, rublo; JPY: yen; CNY: yuan; CAD: dollari canadesi; AUD: dollari
        australiani; ITL: lire; TRY: lire turche; SEK: corone svedesi; NOK: corone norvegesi; DKK: corone danesi; corone:
        corone; INR: rupie; pesos: pesos, peso; BRL: reais; franchi: franchi; BTC: bitcoin; ALL: lek
    """),
    shy_currencies={},
    hundredths=named("EUR: centesimi, centesimo, cent"),
    measures=named("""
        km: chilometri, chilometro; m: metri, metro; cm: centimetri, centimetro; mm: millimetri, millimetro; =: curie,
        carati, miglia, miglio, piedi, piede, barili, barile, acri, galloni; km2: chilometri quadrati, chilometro
        quadrato; m2: metri quadrati, metro quadrato, mq; ha: ettari, ettaro; kg: chilogrammi, chilogrammo, chili,
        chilo; g: grammi, grammo; mg: milligrammi; t: tonnellate, tonnellata; L: litri, litro; ml: millilitri; hl:
        ettolitri; m3: metri cubi, metro cubo, mc; °C: gradi, grado, gradi centigradi, gradi celsius; kWh:
        chilowattora, kilowattora; MWh: megawattora; GWh: gigawattora; TWh: terawattora; W: watt; kW: chilowatt,
        kilowatt; MW: megawatt; GW: gigawatt; km/h: chilometri orari, chilometri all ' ora; knots: nodi; V: volt; kcal:
        chilocalorie; cal: calorie; dB: decibel; bp: punti base, punto base; µg: microgrammi; Bq: becquerel; Sv:
        sievert; mSv: millisievert; µSv: microsievert; J: joule; ppm: parti per milione; GHz: gigahertz; MHz:
        megahertz; Hz: hertz; GB: gigabyte; MB: megabyte; TB: terabyte; kV: kilovolt; hPa: ettopascal; anni luce: anni
        luce;
        hp: cv, cavalli vapore
    """),
    durations=listed("""
        anni anno decenni decennio giornate giorni giorno mese mesi minuti minuto notte notti ora ore secoli secolo
        secondi secondo settimana settimane trimestri
    """),
    multiples=listed("volte"),
    multiples_worded=counted("""
        2: raddoppiata, raddoppiate, raddoppiati, raddoppiato, il doppio di, il doppio dei, il doppio del; 3: triplicata,
        triplicati, triplicato, il triplo di, il triplo dei; 4: quadruplicato
    """),
    average=listed("media mediana medie medio"),
    age_marks=listed("età"),
    # nouns
    of=listed("d di"),
    adjectives=listed("""
        alti altre altri alte antiche antichi belle bei buone buoni diverse diversi ex giovani grandi importanti lunghe
        lunghi maggiori migliori nuova nuove nuovi nuovo piccole piccoli possibili presunte presunti prime primi
        principali prossime prossimi semplici singole singoli ulteriori ultime ultimi vecchie vecchi vere veri
    """),
    functions=listed("""
        a abbiamo ad adesso agli ai al all alla alle allo allora altrettanti anche ancora appena c'è che chi ci circa
        come con contro così cui da dagli dai dal dall dalla dalle davanti degli dei del dell della delle dello dentro
        deve devono di dietro dopo dove due durante e è ecco ed entro era erano essere fa fino fra già gli ha hanno i ieri
        il in infatti insieme invece io l la le lo loro lui ma mai meno mentre mi molto ne negli nei nel nell nella nelle
        nello no noi non nonostante nostri o oggi ogni oltre oppure ora per perché però più poi possono prima può
        qualche quando quanto quasi quella quelle quelli quello quest questa queste questi questo qui se sei sempre senza
        si sia siamo solo sono sopra sotto stata state stati stato su sua subito sue sugli sui sul sull sulla sulle suo
        suoi tra tranne tutta tutte tutti tutto un una uno va vanno verso vi voi volta volte
    """),
    plurals=listed("""
        auto bar bus computer crisi euro file film foto gol metropoli moto ong paia pc persone radio smartphone specie
        sport tesi tir treni tv uova vip
    """),
    # what is no figure
    months=valued("""
        gennaio 1 febbraio 2 marzo 3 aprile 4 maggio 5 giugno 6 luglio 7 agosto 8 settembre 9 ottobre 10 novembre 11
        dicembre 12 gen 1 feb 2 mar 3 apr 4 mag 5 giu 6 lug 7 ago 8 set 9 ott 10 nov 11 dic 12
    """),
    numbered=listed("""
        casello caselli uscite
        leggi lunedì martedì mercoledì giovedì venerdì sabato domenica minuto km chilometro stanza aula maglia over under lotto
        vagone fila sorteggio estrazione binario articoli capitolo gara giorno
        airbus allegato anni art articoli articolo autostrada boeing camera canale capitoli capitolo caso categoria cap
        civico classe codice comma covid decreto direttiva episodio fase fax fig figura formula g galaxy girone grafico
        gruppo id interno iphone isbn issn legge lettera linea livello lotto modello n no nota numeri numero n° nº pag
        pagina pagine paragrafo parte piano porta puntata quartiere regolamento rif risoluzione sala scala secoli secolo
        sezione stagione statale strada tabella tel telefono terminal tipo titolo tomo uscita versione via viale vol
        volume volo windows zona
    """),
    numbered_softly=listed(
        "minuto km chilometro giorno gara fila anni gruppo linea livello lotto n no nota parte piano zona"
    ),
    year_before=listed("""
        ( a agosto al anni anno aprile autunno circa copyright da dal dall dalla dell del dicembre di dopo e entro
        esercizio estate febbraio fine fino gennaio giugno il inizio inverno l la luglio maggio marzo metà nel nell
        nella novembre o ottobre per primavera prima settembre stagione tra verso © elezioni
    """),
    clock=phrased("am, del mattino, di mattina, di notte, di sera, gmt, ore, pm"),
    ordinal_suffixes=listed("a o ª º ° esima esimo mo"),
    superlatives=listed("consecutiva consecutivo maggiore migliore peggiore posizione posto"),
    streets=listed("corso largo piazza piazzale strada via viale vicolo"),
    # comparators and increments
    before=compared("""
        >: più di, più del, più dell ', più della, oltre la, oltre, oltre il, oltre i, oltre l ', superiore a, superiore al, superiori a,
        supera, superano, superò, superava, superavano, supererà, supereranno, superata, superate, superato, superati, superare, superando, al di sopra di, sopra, sopra i, sopra il, supera i,
        supera il, poco più di; >=: almeno, non meno di, come minimo, un minimo di, minimo di, a partire da; <: meno di,
        meno del, meno della, meno dell ', sotto, sotto il, sotto i, inferiore a, inferiore al, inferiori a, al di sotto di, al di
        sotto del, poco meno di; <=: fino a, fino al, fino all ', al massimo, al più, tutt ' al più, un massimo di, massimo, non supera, non superano, tetto di,
        limite di, non più di, sino
        a; ~: circa, circa la, quasi la, circa il, quasi, quasi il, quasi l ', intorno a, intorno al, attorno a, attorno al, all ' incirca,
        pressappoco, approssimativamente, vicino a, vicino al, una media di circa, stimato in, stimati in, praticamente,
        appena, qualche, poco meno, sfiora, sfiorano, sfiorato, sfiorata, sfiorava, sfiorare, si aggira sui, si aggirano sui, si aggira intorno a, si
        avvicina a, si avvicina ai, nell ' ordine di, prossimo a, quasi i, quasi gli, un po ' meno di
    """),
    after=compared("""
        >=: o più, e più, almeno, come minimo, in su; <=: o meno, e meno, al massimo, in giù; ~: circa, all ' incirca,
        pressappoco, più o meno
    """),
    fillers=listed("' altre altri d degli dei del dell della delle di gli i il l la le lo soli sole suoi un una uno"),
    between=phrased("fra, fra i, fra il, tra, tra gli, tra i, tra il, tra l ', tra le"),
    until=listed("- a ad ai al all e ed – —"),
    more_before=phrased("altre, altri, ulteriori"),
    more_after=phrased("aggiuntive, aggiuntivi, di più, in più, ulteriori, supplementari"),
    # change
    rises=listed("""
        arretramento aumenti aumento balzo balzi calo cali cala calano calata calato calava calare cede ceduto cresce
        crescere crescerà crescono cresciuta cresciute cresciuti cresciuto cresca crescano crescita salga salgano scenda scendano crolli crollo diminuzione discesa flessione
        guadagna guadagnato guadagno impennata incremento incrementi inflazione perde perdere perdita perso perdono
        progresso riduce ridotta ridotti ridotto ridurre riduzione rialzi rialzo ribassi ribasso rimbalzo rincari rincaro
        sale salgono salire salita salite saliti salito scende scendere scendono sceso scesa scese scesi taglio tagli
        variazione variazioni persa cresceranno crescerebbe cresceva crescevano crebbe crebbero fletta flette flettono
        perderà recupera recuperano recuperato ridotte riducono ridurrà salì saliranno salirebbe salirà saliva salivano
        salirono scendeva scendevano scenderà scenderanno scenderebbe scese scesero volati volato
    """)
    | inflected(
        "abbass alz aument croll cal acceler balz elev lievit rallent rincar rivalut schizz svalut miglior peggior arretr avanz rimbalz tagli increment",
        "a i ino ano ando are arono ata ate ati ato ava avano eranno erebbe erebbero erà ò",
    )
    | inflected("diminu", "isca iscano endo ire irebbe irono irà isce iscono ita ite iti ito iva ì"),
    rises_nearby=listed("inferiore inferiori superiore superiori"),
    genitives=listed("d degli dei del dell della delle dello di"),
    more_or_less=listed("meno più"),
    more_leads=listed("in"),
    set_against=phrased("anziché, contro, dopo, invece di, rispetto a, rispetto ai"),
    pay=listed("""
        affitto affitti canone costo costi paga pensione pensioni prezzo prezzi reddito redditi retribuzione salari
        salario stipendi stipendio tariffa
    """),
    sizes=listed("d dell dello di"),
    adverb_ends=("mente",),
    change_nouns=listed("""
        abbassamento abbattimento accelerazione contrazione decremento decrescita decurtazione frenata guadagno
        innalzamento miglioramento peggioramento perdita rallentamento recupero rimonta risparmio rivalutazione
        svalutazione tagli taglio tonfo
    """),
    rise_nouns=listed("""
        deflazione
        aumenti aumento balzo calo cali crescita crollo diminuzione flessione incrementi incremento inflazione rialzi
        rialzo ribassi ribasso riduzione rincari rincaro variazione variazioni
    """),
    carries_on=listed(", contro dopo e mentre o poi"),
    money_words=listed("""
        stanzia stanziano stanziare stanzierà destina destinano destinati destinato investono investe
        bonus budget cassa cauzione compenso contributi contributo costati costato danni debiti dote eredità evasione
        fattura guadagni incassi manovra monte montepremi multe pagamenti patrimonio premi premio riscatto risorse sanzione
        sanzioni sequestrati sequestri sequestro stanziamenti stanziamento stipendi valgono vale valutato
        acquisto aiuti bilancio borsa capitale costa costi costo credito debito deficit disavanzo donato entrate fatturato
        finanziamenti finanziamento fondi incassato incasso investimenti investimento investito multa pagare pagato
        perdite prestiti prestito prezzo prezzi ricavi salario spesa spese speso stanziati stanziato stipendio tasse
        perdita utile utili valore vendite venduto
    """),
    moves=listed("passerà passeranno passerebbe passa passando passano passare passata passati passato"),
    origins=listed("da dal dall dalla"),
    to_level=listed("""
        a ad al all alla ai agli arriva arrivano arrivato attesta attestano tocca toccato con era erano è fino raggiunge raggiungere raggiunto rappresenta rappresentano sono sopra
        sotto
    """),
    by_change=listed("d del dell dello di un"),
    change_after=phrased("""
        al di sopra, al di sotto, congiunturale, di aumento, di calo, di crescita, di inflazione, di meno, di più, di
        riduzione, di sconto, in meno, in più, in termini congiunturali, in termini tendenziali, in un anno, inferiore,
        inferiori, maggiore di, minore di, più alta, più alte, più alti, più alto, più bassa, più bassi, più basso, più
        cara, più care, più cari, più caro, rispetto a, rispetto ad, rispetto al, rispetto all ', rispetto alla, su
        base annua, su base mensile, su base trimestrale, superiore, superiori, tendenziale
    """),
    # rates
    per_whole=phrased("""
        il chilo, il litro, la tonnellata, l ' ora, il barile, la dozzina, il metro quadro, il metro quadrato, l ' oncia, l '
        uno, l ' una, il pezzo, il quintale, il kg, a testa
    """),
    home_currency="EUR",
    singular_articles=listed("il al del dal nel sul"),
    dialled=listed("chiama chiamando chiamare chiamate chiamato chiami emergenza emergenze telefonare telefonate"),
    hour_articles=listed("alle dalle ore le"),
    per=phrased("/, a, al, l ', all ', alla, all, ogni, per, per ogni, pro"),
    magnitudes=listed("magnitudo"),
    time_ends=listed("fa passata passato precedente prossima prossimo scorsa scorso successivo"),
    per_units=listed("""
        abitante abitanti alloggio cliente candidato cabina classe gara giocatore km² km2 m² m2 mandato medico
        partita posto quadrato quintale seggio stagione tonnellate turista turno utente veicolo alunno anno azione barile bambino bambini capite chilo chilometro cittadino donna donne
        dipendente ettaro famiglia giorno kg km kwh lavoratore litro mese metro mila milione minuto mq mwh nascite nati
        notte ora paziente passeggero persona posto residente residenti secondo settimana studente testa tonnellata
        trimestre unità viaggio visita volta
    """),
    per_adjectives=listed(
        "annualmente mensilmente quotidianamente mensile annuale annua annue annui annuo annuali giornaliere giornalieri mensili orari quotidiani settimanali"
    ),
    # what the sentence does
    said=listed("""
        afferma affermano affermato aggiunge aggiunto annuncia annunciato assicura assicurato avverte calcola calcolano
        conferma confermato denuncia denunciato dice dichiara dichiarato detto disse indica indicato osserva precisa
        precisato ricorda ricordato riferisce riferito rivela rivelato secondo segnala segnalato sostiene sostengono
        spiega spiegato stima stimano stimato sottolinea
    """),
    according=phrased("a detta di, a giudizio di, secondo, stando a"),
    forecast=phrased("""
        avranno, avrà, dovrebbe, dovrebbero, entro il, intende, intendono, mira a, obiettivo, piano, potranno, potrà,
        prevede, prevedono, previsione, previsioni, prevista, previste, previsti, previsto, prossimo anno, punta a,
        raggiungerà, saranno, sarà, si aspetta, vuole
    """),
    hypothetical=phrased("avrebbe, forse, magari, potrebbe, potrebbero, sarebbe, sarebbero, se"),
    opinion=phrased("a mio avviso, bisogna, credo che, deve, devono, occorre, penso che, purtroppo, secondo me, spero"),
    personal=listed("io me mi mia mie miei mio"),
    advert=phrased("""
        abbonati, acquista, approfitta, clicca, gratis, iscriviti, offerta, offerte, ordina, prenota, prezzo, prezzi,
        promozione, sconto, scopri, spedizione, tua, tuo, vostro
    """),
    you=listed("te ti tu tua tue tuo tuoi vi voi vostra vostri vostro"),
    me=listed("io me mi mia mie miei mio"),
    instruction=phrased("""
        aggiungere, aggiungete, cucchiai, cucchiaio, cuocere, cuocete, in questo esempio, infornare, mescolare,
        mescolate, versare
    """),
    facts=listed("""
        aveva avevano conta contava costa era erano fu furono ha hanno morirono morti possiede raggiunge raggiunto
        rappresenta rappresentano registra registrato risulta risultano sono stata stati stato supera vive vivono è
    """),
    public=listed("""
        abitanti astensione aziende bilancio casi cittadini crescita crimini debito deficit deputati detenuti dipendenti
        disoccupati disoccupazione donne elettori emissioni esportazioni famiglie feriti immigrati imprese inflazione
        infrazioni insegnanti lavoratori medici migranti morti nascite occupati occupazione omicidi ospedali pazienti
        pensionati pensioni persone pil popolazione posti povertà produzione reati ricavi rifugiati salari scuole seggi
        soldati stipendi studenti tonnellate vittime votanti voti
    """),
    official=listed("""
        agenzia autorità banca carabinieri centro comitato commissione comune comunicato consiglio corte governo
        indagine istat istituto ministero ministra ministro onu organizzazione osservatorio polizia portavoce prefettura
        presidente procura questura rapporto regione ricercatori sindacato sindaco sondaggio statistiche studio
        tribunale ufficio università
    """),
    future_ends=("rà", "ranno"),
    condition_ends=("rebbe", "rebbero"),
    offers=phrased("""
        a domicilio, a notte, a partire da, a persona, camera, carrello, codice, colazione, cookie, disponibile,
        garanzia, in offerta, incluso, iva, iva inclusa, omaggio, per notte, per persona, sconti, spese di spedizione
    """),
    # context
    share_of=phrased("""
        d ', degli, dei, del, dell ', della, delle, dello, di, di questi, di queste, di tutte le, di tutti gli, di tutti
        i
    """),
    determiners=listed("gli i il l la le lo questa queste questi questo sua sue suo suoi tutte tutti un una uno"),
    pronouns=listed("""
        altri chi ciò coloro cui ella esse essi lei loro lui noi quali quella quelle quelli quello questa queste questi
        questo tutti voi
    """),
    without=listed("senza"),
    indicators=listed("""
        affluenza bilancio crescita debito deficit disoccupazione esportazioni importazioni indice inflazione mortalità
        natalità occupazione pil popolazione povertà salari tasso
    """),
    places=listed("a ad in"),
    no_places=listed("consiglio dio facebook inglese italiano natale parlamento pasqua senato twitter"),
    quarters=counted("1: primo trimestre; 2: secondo trimestre; 3: terzo trimestre; 4: quarto trimestre"),
    last_year=phrased("anno precedente, l ' anno passato, l ' anno scorso, lo scorso anno, un anno fa"),
    this_year=phrased("anno in corso, quest ' anno"),
    stop_words=listed("""
        al alla anche che come con da dei del della delle di e è gli ha i il in l la le lo ma nel nella non per più si
        sono su un una
    """),
    verb_ends=("rono", "vano", "ranno", "ndo"),
    only=listed("solo soltanto ostante"),
    negations=listed("non né"),
    plural_ends=("i", "e", "à"),
    adjective_ends=("i",),
    abbreviations=listed("art avv cap dott dr ecc es ing n no pag prof sig sigg sra vol"),
    glue="mila",
)
