"""English: who says so, when, where, of what."""

from claims.figures.words.around import Around
from claims.figures.words.language import counted, listed, phrased, valued

EN_AROUND = Around(
    bodies=listed("""
        city state town source sources academics activists administration agency agencies airline airport ambassador analyst analysts army association
        attorney auditor auditors authorities authority bank board bureau cabinet campaigners chair chairman chairwoman
        charity charities chief church coalition commission commissioner committee company congress council councillor
        court department developers director doctors economist economists embassy epidemiologists executive experts
        federation firefighters firm forecasters foundation governor government group historians hospital inspectors
        institute institution insurers investigators judge judges lawyers leader magazine manufacturer mayor meteorologists
        minister ministry mp network newspaper office officer officials ombudsman operator opposition organisation
        organization organisers organizers paramedics parliament party police pollster pollsters president professor
        prosecutor prosecutors regulator representative researcher researchers retailer scientist scientists secretary senator
        service sheriff society spokesman spokesperson spokeswoman startup surveyors think-tank treasury union unions
        university watchdog
    """),
    by=listed("by from"),
    reports=listed("""
        analysis article audit bulletin census count data documents estimates figures findings forecast index numbers
        paper poll polls records release report reports research results statistics studies study survey surveys tally
    """),
    says=listed("""
        acknowledged added adds admits admitted alleged alleges announced announces answered argued argues asserted
        attributed believes blamed boasted calculated calculates cautioned cited cites claimed claims commented
        complained concluded concludes confirmed confirms contended contends continued continues counted counts
        declared declares denied described disclosed emphasised emphasized estimated estimates expects explained
        explains finds found hailed highlighted indicate indicated indicates insisted lamented maintained maintains
        mentioned noted notes observed posted predicted predicts recalled reckoned reckons recorded recounted
        reiterated remarked reminded replied reported reports responded reveal revealed reveals said say says show
        showed shows stated states stressed stresses suggest suggested suggests tells testified thinks told tweeted
        underlined urged warned warns wrote
    """),
    says_in_words=phrased("puts the, put the, pointed out, points out, made clear"),
    judges=listed("for"),
    he=listed("he she they"),
    who=listed("which who"),
    before_says=listed("also earlier had has have itself later previously recently then yesterday"),
    links=listed("and at for of on the"),
    weekdays=valued("monday 0 tuesday 1 wednesday 2 thursday 3 friday 4 saturday 5 sunday 6"),
    days_ago=counted("1: yesterday, last night"),
    weeks_ago=counted("1: last week, the past week"),
    quarters_ago=counted("1: last quarter, the previous quarter, the past quarter"),
    months_ago=counted("1: last month, the previous month; 0: this month"),
    halves=counted("1: first half, first six months; 2: second half"),
    dating=listed(
        "beginning budget middle start by calendar during early end fiscal for in late mid of-year through throughout year"
    ),
    since=listed("since"),
    not_then=listed("after against before compared over than to until till versus vs"),
    as_of=phrased("as at, as of"),
    end_of=phrased("end, the end of, end of"),
    coming=listed("coming next"),
    spans=listed("between from"),
    span_links=listed("and through to until - –"),
    decades=frozenset(),
    whole_of=listed("all much of part parts most whole"),
    near=phrased("""around, close to, near, off, outside, west of, east of, north of, south of"""),
    locals=listed(
        """airport authorities beaches citizens city coast council court economy government hospital hospitals households inhabitants mayor outskirts people police population port prison residents schools streets suburbs university voters"""
    ),
    countries=phrased(
        """u . s ., u . s, u . k ., u . k, uk, us, usa, britain, great britain, england, scotland, wales, northern ireland, north america, south america, latin america, middle east, southeast asia, east asia, european union, gaza, west bank"""
    ),
    areas=listed("borough city county district municipality province region state town village"),
    levels=listed("""
        amounted amounts are averaged averages averaging came come comes cost costs equals exceed exceeded exceeds hit
        hits is reach reached reaches reaching remained remains represents sits stand standing stands stood total
        totaled totaling totalled totals was were narrowed widened worth eased edged fluctuated collapsed hovered covered
    """),
    number_of=listed("number total"),
    portions=listed("fraction percentage portion proportion share"),
    shares=listed("value average amount figure number percentage portion proportion rest share total"),
    among=phrased("""
        among, among the, among all, amongst, of all, of all the, of the, of these, of those, out of all, out of the
    """),
    fillers=listed(
        "about again already also alone an around at by close currently even from have has had in just "
        "more nearly now of on only over slightly some still than then thus to up down"
    ),
)
