"""Portuguese: who says so, when, where, of what."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

PT_AROUND = Around(
    bodies=listed("""
        agência analistas associação autarquia autoridade autoridades banco bombeiros câmara cientistas comissão comité
        confederação conselho diretor diretora direção economista economistas empresa especialistas exército federação
        fundação governador governadora governo grupo hospital instituto investigadores juiz junta médicos ministério
        ministra ministro movimento observatório ong oposição organização partido pesquisadores polícia porta-voz
        prefeito prefeita prefeitura presidente procurador procuradora promotoria proteção reitor secretaria secretário
        secretária senador senadora serviço sindicato sindicatos sociedade tribunal universidade
    """),
    by=listed("da do das dos pela pelo"),
    reports=listed("""
        análise balanço boletim censo comunicado dados documento estatísticas estimativa estimativas estudo estudos
        inquérito levantamento números pesquisa relatório resultados sondagem
    """),
    says=listed("""
        acrescenta acrescentaram acrescentou adiantou admitiu adverte advertiu afirma afirmam afirmou alerta alertou
        anuncia anunciou aponta apontou assegurou avalia avaliou avisou calcula calculou comenta comentou conclui
        concluiu confirma confirmou considerou conta contabiliza contabilizou continua continuou declara declarou
        denunciou destacou detalhou disse disseram divulgou diz dizem escreve escreveu estima estimam estimou explica
        explicou frisa frisou garante garantiu indica indicam indicou informa informou lembrou mostra mostram mostrou
        notou observou precisou prevê publicou reafirmou reconheceu referiu reforçou registou registrou reitera
        reiterou relatou respondeu ressaltou revela revelam revelou salientou sublinhou sustenta
    """),
    says_in_words=phrased("deu a conhecer, deu conta"),
    judges=listed("para"),
    he=listed("ele ela eles elas"),
    who=listed("que quem"),
    before_says=listed("também ainda já se tinha"),
    links=listed("da das de do dos e em o a para"),
    drops_subject=True,
    weekdays=valued("segunda-feira 0 terça-feira 1 quarta-feira 2 quinta-feira 3 sexta-feira 4 sábado 5 domingo 6"),
    days_ago=counted("1: ontem; 2: anteontem"),
    weeks_ago=counted("1: a semana passada, na semana passada"),
    quarters_ago=counted("1: último trimestre, trimestre anterior, trimestre passado"),
    months_ago=counted("1: o mês passado, no mês passado, mês anterior; 0: este mês"),
    halves=counted("1: primeiro semestre; 2: segundo semestre"),
    dating=listed("ano durante em final finais início"),
    since=listed("desde"),
    not_then=listed("antes até face que contra"),
    as_of=phrased("a, à data de"),
    end_of=phrased("no final de, no fim de, final de, fim de"),
    coming=listed("próxima próximo próximos"),
    spans=listed("entre de desde"),
    span_links=listed("a até e - –"),
    decades=listed("anos"),
    whole_of=listed("toda todo"),
    near=phrased("""ao largo de, a leste de, a norte de, a oeste de, a sul de, perto de"""),
    locals=listed(
        """aeroporto autarquia câmara cidadãos costa economia escolas governo habitantes hospital hospitais município norte população polícia porto prefeitura residentes ruas sul universidade"""
    ),
    countries=phrased(
        """eua, grã - bretanha, inglaterra, escócia, união europeia, américa latina, gaza, cisjordânia, madeira, açores"""
    ),
    areas=listed("cidade concelho distrito estado freguesia ilha município país província região república vila"),
    levels=listed("""
        alcança alcançou ascende atinge atingem atingiu atingiram chega chegam chegou custa custam custou é era eram está
        ficou foi foram fixou representa representam representou ronda rondou são situa situou soma somam somou supera superou
        totaliza totalizou vale
    """),
    number_of=listed("número total"),
    portions=listed("parte percentagem porcentagem proporção"),
    shares=listed("valor montante ordem número parte percentagem porcentagem proporção resto total"),
    among=phrased("entre os, entre as, dos, das"),
    fillers=listed("a ainda ao aos apenas cerca de em hoje já mais na no nos os quase se só também um uma"),
)
