"""Portuguese, as it is written in Portugal and in Brazil."""

from claims.figures.words.around_pt import PT_AROUND
from claims.figures.words.language import Language, compared, counted, inflected, listed, named, parted, phrased, valued

PT = Language(
    code="pt",
    around=PT_AROUND,
    # numbers
    decimal=",",
    groups=". \u00a0\u202f\u2009'\u2019",
    numerals=valued("""
        zero 0 um 1 uma 1 dois 2 duas 2 três 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze
        13 catorze 14 quatorze 14 quinze 15 dezasseis 16 dezesseis 16 dezassete 17 dezessete 17 dezoito 18 dezanove 19
        dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100
        cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quatrocentas 400 quinhentos 500
        quinhentas 500 seiscentos 600 seiscentas 600 setecentos 700 setecentas 700 oitocentos 800 oitocentas 800
        novecentos 900 novecentas 900 mil 1000
    """),
    scales=valued("""
        mil 1000 milhar 1000 milhares 1000 milhão 1000000 milhões 1000000 bilhão 1000000000 bilhões 1000000000 bilião
        1000000000000 biliões 1000000000000 trilhão 1000000000000 trilhões 1000000000000
    """),
    short_scales=valued("k 1000 m 1000000 mi 1000000 mio 1000000 bi 1000000000 bn 1000000000 tri 1000000000000"),
    joiners=listed("- e"),
    articles=listed("um"),
    collectives=valued("""
        dezena 10 dúzia 12 quinzena 15 vintena 20 trintena 30 centena 100 milhar 1000 dezenas 10 dúzias 12 centenas 100
        milhares 1000
    """),
    vague=valued("""
        dezenas 10 dúzias 12 centenas 100 milhares 1000 milhões 1000000 bilhões 1000000000 biliões 1000000000000
    """),
    half_more=phrased("e meia, e meio"),
    fractions=parted("""
        50: a metade, metade dela, metade delas, metade deles, metade é, metade são, metade eram, metade da, metade das, metade de, metade do, metade dos; 33.3333: a terça parte; 25: a quarta
        parte; 20: a quinta parte; 10: a décima parte
    """),
    denominators=valued("""
        terço 3 terços 3 quarto 4 quartos 4 quinto 5 quintos 5 sexto 6 sextos 6 sétimo 7 sétimos 7 oitavo 8 oitavos 8
        nono 9 nonos 9 décimo 10 décimos 10 centésimo 100 centésimos 100
    """),
    weak_denominators=listed("centésimo décimo nono oitavo quarto quinto sexto sétimo"),
    halves=listed("meia meio"),
    one_in=phrased("em, em cada, de cada, entre cada, por cada"),
    complements=listed("a ao as com da das de do dos na no o os sem"),
    # units
    percent=phrased("pct, por cento, porcento"),
    points=phrased("p . p, pontos de percentagem, pontos percentuais, ponto percentual, pp"),
    point_tenths=phrased("décima, décimas, décima de ponto, décimas de ponto"),
    bare_points=listed("ponto pontos"),
    per_mille=phrased("por mil, por milhar"),
    currencies=named("""
        EUR: euros, euro; USD: dólares, dólar, dólares americanos; GBP: libras esterlinas, libra esterlina; BRL: reais,
        real; CHF: francos suíços; RUB: rublos; JPY: ienes; CNY: yuans, yuan; AOA: kwanzas, kwanza; MZN: meticais,
        metical; CVE: escudos cabo - verdianos; PTE: escudos, contos; ARS: pesos argentinos; pesos: pesos, peso; INR:
        rupias; francos: francos; coroas: coroas; BTC: bitcoins, bitcoin; CAD: dólares canadianos, dólares canadenses;
        MOP: patacas
    """),
    shy_currencies=named("GBP: libras"),
    hundredths=named("EUR: cêntimos, cêntimo; BRL: centavos, centavo"),
    measures=named("""
        km: quilómetros, quilómetro, quilômetros, quilômetro; m: metros, metro; cm: centímetros, centímetro; mm:
        milímetros, milímetro; =: curies, quilates, milhas, milha, pés, barris, barril, acres, arrobas, sacas, galões,
        alqueires; km2: quilómetros quadrados, quilómetro quadrado, quilômetros quadrados; m2: metros quadrados, metro
        quadrado; ha: hectares, hectare; kg: quilogramas, quilograma, quilos, quilo; g: gramas, grama; mg: miligramas;
        t: toneladas, tonelada; L: litros, litro; ml: mililitros; hl: hectolitros; m3: metros cúbicos, metro cúbico;
        °C: graus, grau, graus celsius, graus centígrados, grau celsius; kWh: quilowatts - hora, quilowatt - hora,
        quilowatts hora; MWh: megawatts - hora, megawatt - hora; GWh: gigawatts - hora, gigawatt - hora; W: watts; kW:
        quilowatts; MW: megawatts, megawatt; GW: gigawatts; km/h: quilómetros por hora, quilômetros por hora; knots:
        nós; V: volts; kcal: quilocalorias; cal: calorias; dB: decibéis; bp: pontos base, pontos - base, ponto base;
        µg: microgramas; Bq: becquerels; Sv: sieverts; mSv: milisieverts; µSv: microsieverts; J: joules; ppm: partes
        por milhão; GHz: gigahertz; MHz: megahertz; Hz: hertz; GB: gigabytes, gigabyte; MB: megabytes, megabyte; TB:
        terabytes, terabyte; TWh: terawatts - hora, terawatt - hora; hPa: hectopascais; anos-luz: anos - luz, ano - luz;
        hp: cv, cavalos
    """),
    durations=listed("""
        ano anos década décadas dia dias hora horas meses minuto minutos mês noite noites segundo segundos semana
        semanas século séculos trimestres
    """),
    multiples=listed("vezes"),
    multiples_worded=counted("""
        2: duplicou, duplicaram, dobrou, dobraram, o dobro da, o dobro de, o dobro do; 3: triplicou, triplicaram, o
        triplo da, o triplo de, o triplo do; 4: quadruplicou
    """),
    average=listed("médio média médias mediana"),
    age_marks=listed("idade"),
    # nouns
    of=listed("de"),
    adjectives=listed("""
        altos antigas antigos boas bons diferentes diversas diversos ex grande grandes importantes jovens longas
        longos maiores meras meros melhores mil nova novas novo novos outra outras outro outros pequenas pequenos piores
        possíveis primeira primeiras primeiros principais próximas próximos supostas supostos únicas únicos velhas
        velhos várias vários últimas últimos
    """),
    functions=listed("""
        a adicionais agora ainda além algumas alguns ali ambas ambos ano antes ao aos apenas aproximadamente após aquela
        aqueles aqui as assim até atrás cada cerca com como contra contudo cuja cujas cujo da das de debaixo dela deles
        depois desde dessa desse desta deste deve devem do dos durante e ela elas ele eles em enquanto então entre era
        eram essa essas esse esses esta estas estava estavam este estes está estão eu foi foram fora graças há hoje isso
        isto já junto lhe logo mais mas me menos mesmo meu muito muitos na nas nem no nos nossa nosso não o onde ontem
        os ou para pela pelas pelo pelos perto pode podem pois por porque porém qual quando quanto quase que quem se
        seja sem sempre ser será serão seu seus sim sobre sua suas são só também tanto te tem temos tinha tinham toda
        todas todo todos têm um uma umas uns vai vão vez você é às à
    """),
    plurals=listed("crises jovens ong ongs pme vezes"),
    # what is no figure
    months=valued("""
        janeiro 1 fevereiro 2 março 3 abril 4 maio 5 junho 6 julho 7 agosto 8 setembro 9 outubro 10 novembro 11 dezembro
        12 jan 1 fev 2 mar 3 abr 4 mai 5 jun 6 jul 7 ago 8 set 9 out 10 nov 11 dez 12
    """),
    numbered=listed("""
        leis feira sábado domingo camisa camisola minuto minutos km quilómetro quilômetro quarto sub
        turma vagão sorteio artigos parágrafo dorsal leitos
        airbus alínea andar anexo anos apartamento art artigo artigos avenida boeing canal capítulo capítulos caso
        categoria classe covid cláusula código decreto diretiva distrito edifício episódio estrada etapa fase fax fig
        figura formulário fórmula g galaxy grupo grau id ipad iphone isbn issn jornada lei linha linhas lote modelo n
        nota nível num número números nº n° página páginas pág parte piso ponto porta praça processo quadro ref
        regulamento resolução rodovia rua ruas saída sala secção seção século séculos tabela tel telefone temporada
        terminal tipo tomo título versão vol volume voo windows zona
    """),
    numbered_softly=listed(
        "minuto minutos km quilómetro quilômetro quarto leitos turma anos grau grupo jornada linha linhas lote nota nível parte piso ponto zona"
    ),
    year_before=listed("""
        ( a abril agosto ano anos ao antes após até cerca copyright da de desde dezembro do durante e eleições em entre
        exercício fevereiro fim final inverno janeiro julho junho maio março meados na no novembro o os ou outono
        outubro para primavera setembro temporada verão início à ©
    """),
    clock=phrased("am, da manhã, da noite, da tarde, gmt, h, horas da manhã, horas da noite, horas da tarde, pm"),
    ordinal_suffixes=listed("a o as os ª º ° .ª .º"),
    superlatives=listed("consecutiva consecutivo lugar maior melhor menor pior posição posto"),
    streets=listed("alameda avenida estrada largo praça rodovia rua travessa"),
    # comparators and increments
    before=compared("""
        >: mais de, mais da, mais do, acima de, acima dos, acima do, para cima de, superior a, superiores a, superior
        ao, supera, superam, superou, superaram, superando, ultrapassa, ultrapassam, ultrapassou, ultrapassaram,
        ultrapassa os, ultrapassou os, excede, excedem, excedeu, superar, superado, superará, ultrapassar, ultrapassará, ultrapassando, pouco mais de, além de, além dos; >=: ao menos, pelo menos, no
        mínimo, um mínimo de, mínimo de, não menos de, a partir de, não baixa de; <: menos de, não chega a, não chegam a, não chegou a, não atinge, menos da, menos do, abaixo de, abaixo
        dos, inferior a, inferiores a, inferior ao, pouco menos de, aquém de, aquém dos; <=: até, no máximo, não passa de, não passam de, não ultrapassa, não ultrapassam, não supera, não superam, não
        passou de, não passou dos, limite de, teto de, tecto de, um máximo
        de, máximo de, até ao, até aos, não mais de; ~: cerca de, perto de, perto dos, quase, por volta de, em torno de,
        à volta de, à volta dos, aproximadamente, na casa dos, próximo de, próximo dos, na ordem dos, umas, uns,
        praticamente, ronda, rondam, rondou, rondava, rondará, chega perto de, próxima de, próximas de, próximos de,
        roça, em redor de, a rondar, cerca dos, cerca das, estimado em, estimada em, estimados em, beira os
    """),
    after=compared("""
        >=: ou mais, e mais, no mínimo, pelo menos, para cima; <=: ou menos, e menos, no máximo, para baixo; ~:
        aproximadamente, mais ou menos
    """),
    fillers=listed("a as da das de do dos o os outras outros seus suas um uma"),
    between=phrased("entre, entre as, entre os"),
    until=listed("- a ao aos às e – —"),
    more_before=phrased("mais, outra, outras, outro, outros"),
    more_after=phrased("a mais, adicionais, adicional, extra, extras, suplementares"),
    # change
    rises=listed("""
        acréscimo agravamento alta altas aumenta aumentos aumento baixa baixas cai caem caindo cair caiu caiam caíram
        contração corte cortes cresce crescem crescendo crescer cresceria cresceram cresceu crescido crescimento decresceu
        decréscimo desacelerou desce descem descendo descer desceram desceu descida descidas diminuição disparo encolheu
        encarecimento evolução expansão ganham ganhar ganharam ganho ganhou inflação incremento perda perdas perde
        perdem perder perderam perdeu quebra quebras queda quedas recua recuam recuar recuaram recuo recuos recuou
        redução reduz reduziram reduziu reduzir retração sobe sobem subida subidas subindo subir subiram subiu valorização
        variação variações cairia cairiam cairá cairão caía caíam caído cresceriam crescerá crescerão
        crescia cresciam descerá descerão descia desciam descido diminuíram encareceram encareceu encolhe encolhem
        encolheram retraiu retraíram subia subiam subido subiria subiriam subirá subirão
    """)
    | inflected(
        "acumul alarg aument avanç baix cort desaceler desvaloriz despenc elev encurt dispar barat valoriz melhor pior recu salt tomb",
        "a ada adas ado ados am ando ar ara aram aria ará arão ava avam ou",
    )
    | inflected("diminu expand progred regred", "em i iam indo ir iram iria irá iu ído ída"),
    rises_nearby=listed("cede cedem cedeu ganha inferior inferiores superior superiores"),
    genitives=listed("da das de do dos"),
    set_against=phrased("ante, após, comparado com, contra, em vez de, face a, frente a"),
    pay=listed("""
        aluguel aluguer custo custos pensão pensões preço preços renda rendas rendimento rendimentos salário salários
        tarifa vencimento
    """),
    sizes=listed("em"),
    adverb_ends=("mente",),
    rises_alone=listed("""
        aumentaram aumentou caiu caíram cresceram cresceu desceram desceu diminuiu diminuíram recuaram recuou subiram
        subiu
    """),
    change_nouns=listed("""
        avanço corte cortes declínio desaceleração desvalorização elevação ganho melhoria perda reajuste salto tombo
        valorização
    """),
    rise_nouns=listed("""
        deflação
        acréscimo agravamento alta aumento aumentos contração crescimento decréscimo descida descidas diminuição expansão
        inflação quebra quebras queda quedas recuo recuos redução retração subida subidas variação variações
    """),
    carries_on=listed(", ante frente após contra depois e enquanto face ou"),
    money_words=listed("""
        arrecadação arrecadou contrato contratos doou fatura faturou fiança liberou movimentou multas pagamentos patrimônio
        património prêmio prémio salários sueldo tesouro
        ajuda apoio capital comprou custa custam custo custos custou crédito défice déficit despesa despesas dívida
        empréstimo empréstimos excedente faturamento faturação financiamento fundo fundos gastos gasto gastou investido
        investimento investimentos investiu lucro lucros multa orçamento pagamento pagar pagou preço prejuízo prejuízos
        perda perdas prejuízo receita receitas salário subsídio subsídios valor vendas verba verbas vendeu
    """),
    moves=listed("foi passará passarão passaria passa passam passando passar passaram passou"),
    origins=listed("da das de do dos"),
    to_level=listed("""
        a abaixo acima alcançar alcançou ao aos atinge atingem atingiu chega chegam chegaram chegou com fica ficou fixou marca marcou era eram foi para pelos representa representam
        representou situa situou são é à
    """),
    by_change=listed("de em"),
    change_after=phrased("""
        a mais, a menos, abaixo da, abaixo do, acima da, acima do, ao ano, de alta, de aumento, de crescimento, de
        desconto, de inflação, de queda, de redução, em relação, em termos homólogos, face a, face ao, homólogo,
        inferior, inferiores, maior do que, maior que, mais alta, mais alto, mais baixa, mais baixo, mais baixos, mais
        cara, mais caras, mais caro, mais caros, mais do que, mais elevado, menor do que, menor que, menos do que,
        superior, superiores
    """),
    # rates
    per_whole=phrased("""
        o quilo, o litro, a tonelada, a hora, o barril, a unidade, a dúzia, o metro quadrado, a saca, a arroba, a onça, a
        peça, por cabeça
    """),
    singular_articles=listed("o ao do no"),
    dialled=listed("emergência ligando ligar ligue liguem ligou telefonar telefone telefones"),
    hour_articles=listed("às das"),
    per=phrased("/, a cada, ao, em cada, por, por cada, à"),
    magnitudes=listed("magnitude"),
    time_ends=listed("anterior passada passado próxima próximo seguinte"),
    per_units=listed("""
        adulto aluna bebê casamento casamentos cama candidato cliente deputado dólar euro jogador jogo km² km2 leito m² m2
        mandato médico partida professor real título trabalhadores turista turma turno usuário utente vaga veículo viatura
        aluno ano ação barril bebé cabeça capita cidadão criança dia empregado família habitante habitantes hectare hora
        kg km kwh litro mil metro minuto milhão mulheres mês nascimentos noite nados paciente passageiro pessoa pessoas
        quilo quilómetro quilômetro segundo semana tonelada trabalhador trimestre unidade vez viagem visita
    """),
    per_adjectives=listed(
        "anualmente diariamente mensalmente semanalmente trimestrais semestrais anuais anual diárias diários diária diário mensais mensal semanais semanal"
    ),
    # what the sentence does
    said=listed("""
        acrescentou adiantou afirma afirmam afirmou alertou anuncia anunciou apontou assegura assegurou avisou calcula
        confirma confirmou declarou denunciou destacou diz disse disseram estima estimam estimou explicou garante
        garantiu indica indicou informa informou lembrou nota precisou recordou referiu revela revelou salientou segundo
        sublinhou sustenta
    """),
    according=phrased("conforme, de acordo com, no dizer de, segundo"),
    forecast=phrased("""
        atingirá, até ao fim de, deve chegar, deverá, deverão, espera, esperam, estima - se que, haverá, meta, objetivo,
        planeia, planeja, plano de, poderá, poderão, pretende, preveem, prevista, previstas, previsto, previstos, prevê,
        projeta, promete, próximo ano, será, serão, terá, terão, vai, vão
    """),
    hypothetical=phrased("caso, haveria, poderia, poderiam, se, seria, seriam, talvez, teria, teriam"),
    opinion=phrased(
        "acho que, acredito que, creio que, deve, devem, devia, espero que, infelizmente, na minha opinião"
    ),
    personal=listed("eu me meu meus mim minha minhas"),
    advert=phrased("""
        aproveite, assine, clique, compra, compre, desconto, descubra, encomende, entrega, grátis, oferta, ofertas,
        poupe, preço, preços, promoção, reserve, sua, suas, teu, tua
    """),
    you=listed("te ti tu tua teu teus vocês você vosso"),
    me=listed("eu me meu meus mim minha minhas"),
    instruction=phrased("""
        acrescente, adicione, colher, colheres, coza, cozinhe, deixe, escolha, junte, leve, misture, neste exemplo, pode
    """),
    facts=listed("""
        alcançou atingiu contava custa custou era eram estava está estão foi foram havia há morreram possui registou
        registrou representa representam são tem tinha tinham têm vive vivem é
    """),
    public=listed("""
        abstenção acidentes alunos casos cidadãos crescimento crimes deputados desempregados desemprego despesa défice
        déficit dívida economia eleitores emissões emprego empregos empresas escolas estudantes exportações famílias
        feridos funcionários habitantes homicídios hospitais imigrantes inflação inquiridos mandatos migrantes moradores
        mortes mortos mulheres médicos nascimentos orçamento pacientes pensionistas pessoas pib pobreza população
        produção professores receitas reclusos refugiados salários soldados toneladas trabalhadores utentes votos
        vítimas
    """),
    official=listed("""
        agência autarquia autoridades banco centro comissão comunicado conselho câmara direção estudo gabinete governo
        ibge ine inquérito instituto investigadores ministra ministro ministério oms onu organização pesquisa polícia
        porta-voz prefeitura presidente procuradoria relatório secretaria sindicato sondagem tribunal universidade
    """),
    future_ends=("rá", "arão", "erão", "irão"),
    condition_ends=("ariam", "eriam", "iriam"),
    offers=phrased("""
        a partir de, ao domicílio, carrinho, cookies, cupom, código, descontos, disponível, em estoque, em stock, frete
        grátis, garantia, incluído, iva incluído, noite, pequeno - almoço, por noite, por pessoa, portes
    """),
    # context
    share_of=phrased("da, das, de, de todas as, de todos os, dessas, desses, destas, destes, do, dos"),
    determiners=listed("a as essas esses esta estas este estes o os sua suas seu seus um uma"),
    pronouns=listed(
        "aquelas aqueles ela elas ele eles essas esses estas estes isso isto nós quais todas todos você vocês"
    ),
    without=listed("sem"),
    indicators=listed("""
        abstenção crescimento desemprego défice déficit dívida emprego exportações importações inflação mortalidade
        natalidade orçamento participação pib pobreza população salários taxa índice
    """),
    places=listed("em na no nas nos"),
    no_places=listed("congresso deus facebook governo inglês natal parlamento português senado twitter"),
    quarters=counted("1: primeiro trimestre; 2: segundo trimestre; 3: terceiro trimestre; 4: quarto trimestre"),
    last_year=phrased("ano anterior, ano passado, há um ano, no último ano"),
    this_year=phrased("ano corrente, deste ano, este ano"),
    stop_words=listed("""
        ao aos as com como da das de do dos e em foi há mais mas na nas no nos não o os ou para pela pelo por que se são
        sua também um uma à é
    """),
    verb_ends=("ram", "vam", "iam", "rão", "ndo"),
    only=listed("apenas obstante somente só"),
    negations=listed("nem não"),
    plural_ends=("s",),
    abbreviations=listed("art av dr dra etc nº num pág prof sr sra st vol"),
)
