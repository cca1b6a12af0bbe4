/** Totals, dates and sizes of what a question selects, and the measures, in Mata. */
export const ANSWERS = String.raw`
// Tables of the layers asked about, each with the layer that it is read for: a record counts once, in the layer of its own table.
string matrix tables_once(string rowvector layers)
{
    string matrix out
    string rowvector all
    real scalar j, k, m, anothers
    out = J(0, 2, "")
    for (j = 1; j <= cols(layers); j++) {
        all = tables_of_layer(layers[j])
        for (k = 1; k <= cols(all); k++) {
            anothers = 0
            for (m = 1; m <= cols(layers); m++) {
                if (layers[m] != layers[j] & first_table(layers[m]) == all[k]) anothers = 1
            }
            if (anothers == 0) out = (out \ (layers[j], all[k]))
        }
    }
    return(out)
}
transmorphic organisations_in(transmorphic tables)
{
    transmorphic found
    string colvector ids, kind
    real scalar i
    found = asarray_create()
    ids = column(table_of(tables, "actors"), "id")
    kind = column(table_of(tables, "actors"), "kind")
    for (i = 1; i <= rows(ids); i++) {
        if (kind[i] == "organisation") asarray(found, ids[i], 1)
    }
    return(found)
}
// Records are read once for each publication.
transmorphic read_once(transmorphic tables, transmorphic kept, string scalar name, string scalar out)
{
    if (asarray_contains(kept, name + " " + out) == 0) asarray(kept, name + " " + out, records_of(tables, name, cut(out, ";")))
    return(asarray(kept, name + " " + out))
}
real scalar day_or(string scalar text, real scalar open)
{
    real rowvector d
    if (text == "") return(open)
    d = days_of(text)
    return(d[1])
}
// What a question selects in a period: totals under their names, sizes and dates of the records that count.
transmorphic tally_of(transmorphic tables, transmorphic kept, transmorphic q, real rowvector period)
{
    transmorphic t, r, organisations
    string matrix once, P
    string rowvector out, senders, absent, dates
    string colvector country, labels
    real colvector w, ok, x
    real matrix s, days, size, D
    real rowvector first, d
    real scalar k, i, j, from, looked, known, unknown, part, whole, named
    string scalar layer
    t = asarray_create()
    organisations = asarray(kept, "organisations")
    out = cut(asked(q, "left_out_sources"), ";")
    absent = cut(asked(q, "without"), ";")
    once = tables_once(cut(asked(q, "layer"), ";"))
    looked = 0
    known = 0
    unknown = 0
    part = 0
    whole = 0
    named = 0
    size = J(0, 1, 0)
    days = J(0, 2, 0)
    dates = J(1, 0, "")
    for (k = 1; k <= rows(once); k++) {
        layer = once[k, 1]
        r = read_once(tables, kept, once[k, 2], asked(q, "left_out_sources"))
        w = counts_at_all(tables, r, q, layer)
        ok = meets_where(r, q)
        x = adds(tables, r, q, layer, period, out)
        s = asarray(r, "s")
        labels = asarray(r, "labels")
        country = column(asarray(r, "table"), "country")
        // Only what asks for dates looks at the deliveries that begin a deal.
        D = J(0, 4, 0)
        if (once[k, 2] == "transfers" & has(("first", "nth", "interval"), asked(q, "measure")))
            D = deliveries_of(tables, r, "deliveries", out, 0)
        for (i = 1; i <= rows(w); i++) {
            if (w[i] == 0) continue
            looked = looked + 1
            if (ok[i] == 0 | x[i] == 0) continue
            P = parts_at(r, q, i, period)
            if (asked(q, "to") != "") {
                if (asked(q, "universe") == "territory" & is_attributed(layer) & asked(q, "to_mode") == "any")
                    senders = distinct(cut(country[i], ";"))
                else senders = with_role(P, (receiving_roles(layer), "observer"), organisations)
                if (is_wanted(senders, q) == 0) continue
            }
            P = parts_at(r, q, i, (ever(), never()))
            senders = J(1, 0, "")
            for (j = 1; j <= rows(P); j++) senders = (senders, P[j, 1])
            from = 0
            for (j = 1; j <= cols(absent); j++) from = from + has(senders, absent[j])
            if (from > 0) continue
            senders = senders_of(P, q, layer, organisations)
            from = 1
            if (asked(q, "from") != "") from = sent_by(senders, q, layer)
            if (x[i] >= .) {
                unknown = unknown + (from > 0)
                continue
            }
            known = known + (x[i] > 0)
            named = named + (cols(senders) > 0)
            part = part + x[i] * from
            whole = whole + x[i]
            if (x[i] * from <= 0) continue
            size = (size \ x[i] * from)
            d = s[i, .]
            first = first_delivery(D, i)
            if (cols(first) > 0) {
                d = first
                dates = (dates, strofreal(year(d[1])))
            }
            else dates = (dates, labels[i])
            days = (days \ d)
        }
    }
    if (asked(q, "from") != "" & known > 0 & named == 0) {
        unknown = unknown + known
        known = 0
    }
    asarray(t, "nothing", unknown > 0 & known == 0)
    asarray(t, "looked", looked)
    asarray(t, "part", part)
    asarray(t, "whole", whole)
    asarray(t, "size", size)
    asarray(t, "days", days)
    asarray(t, "dates", dates)
    return(t)
}
// The days of the first delivery of a deal, of all that deliveries are given of; no column for a deal without one.
real rowvector first_delivery(real matrix D, real scalar i)
{
    real rowvector found
    real scalar k
    found = J(1, 0, .)
    for (k = 1; k <= rows(D); k++) {
        if (D[k, 1] != i | D[k, 2] == ever()) continue
        if (cols(found) == 0) found = D[k, (2, 3)]
        else if (D[k, 2] < found[1]) found = D[k, (2, 3)]
    }
    return(found)
}
real scalar total_of(transmorphic t)
{
    if (asarray(t, "nothing") | asarray(t, "looked") == 0) return(.)
    return(asarray(t, "part"))
}
real scalar quotient(real scalar of, real scalar against)
{
    if (of >= . | against >= . | against == 0) return(.)
    return(of / against)
}
real scalar share_in(transmorphic t)
{
    if (asarray(t, "nothing")) return(.)
    return(quotient(asarray(t, "part"), asarray(t, "whole")))
}
real scalar compared(transmorphic t, string scalar measure)
{
    if (measure == "share") return(share_in(t))
    return(total_of(t))
}
real rowvector period_of(transmorphic q)
{
    return((day_or(asked(q, "period_from"), ever()), day_or(asked(q, "period_to"), never())))
}
// The middle of some sizes.
real scalar middle_of(real colvector sizes)
{
    real colvector x
    real scalar n
    n = rows(sizes)
    if (n == 0) return(.)
    x = sort(sizes, 1)
    if (mod(n, 2) == 1) return(x[(n + 1) / 2])
    return((x[n / 2] + x[n / 2 + 1]) / 2)
}
// The totals of the years of a period.
real colvector years_of(transmorphic tables, transmorphic kept, transmorphic q)
{
    real rowvector p
    real colvector x
    real scalar y
    transmorphic t
    p = period_of(q)
    x = J(0, 1, 0)
    for (y = year(p[1]); y <= year(p[2]); y++) {
        t = tally_of(tables, kept, q, (max((p[1], mdy(1, 1, y))), min((p[2], mdy(12, 31, y)))))
        if (asarray(t, "nothing")) x = (x \ .)
        else x = (x \ asarray(t, "part"))
    }
    return(x)
}
real scalar sum_of(real colvector x)
{
    real scalar i, total
    total = 0
    for (i = 1; i <= rows(x); i++) total = total + x[i]
    return(total)
}
real colvector known_of(real colvector x)
{
    real colvector out
    real scalar i
    out = J(0, 1, 0)
    for (i = 1; i <= rows(x); i++) {
        if (x[i] < .) out = (out \ x[i])
    }
    return(out)
}
// The median over all pairs of years of the change from one to the other.
real scalar trend_of(real colvector x)
{
    real colvector slopes
    real scalar i, j
    slopes = J(0, 1, 0)
    for (i = 1; i <= rows(x); i++) {
        for (j = i + 1; j <= rows(x); j++) {
            if (x[i] < . & x[j] < .) slopes = (slopes \ (x[j] - x[i]) / (j - i))
        }
    }
    if (rows(known_of(x)) < 3) return(.)
    return(middle_of(slopes))
}
// The date of the n-th record that counts, the earliest first; blank where there are fewer.
string scalar date_at(transmorphic t, real scalar n)
{
    real matrix days
    string rowvector dates
    real scalar i, j, before, dated
    days = asarray(t, "days")
    dates = asarray(t, "dates")
    for (i = 1; i <= rows(days); i++) {
        if (days[i, 1] == ever()) continue
        before = 0
        for (j = 1; j <= rows(days); j++) {
            if (j == i | days[j, 1] == ever()) continue
            dated = days[j, 1] < days[i, 1] | (days[j, 1] == days[i, 1] & days[j, 2] < days[i, 2])
            if (days[j, 1] == days[i, 1] & days[j, 2] == days[i, 2]) dated = dates[j] < dates[i] | (dates[j] == dates[i] & j < i)
            before = before + dated
        }
        if (before == n - 1) return(dates[i])
    }
    return("")
}
real scalar interval_of(transmorphic t)
{
    real matrix days
    real colvector years, gaps
    real scalar i
    days = asarray(t, "days")
    years = J(0, 1, 0)
    gaps = J(0, 1, 0)
    for (i = 1; i <= rows(days); i++) {
        if (days[i, 1] != ever()) years = (years \ year(days[i, 1]))
    }
    if (rows(years) == 0) return(.)
    years = sort(years, 1)
    for (i = 2; i <= rows(years); i++) {
        if (years[i] > years[i - 1]) gaps = (gaps \ years[i] - years[i - 1])
    }
    return(middle_of(gaps))
}
// The answer to a question as text, blank where there is none; base is the question that it is held against.
string scalar answer_to(transmorphic tables, transmorphic kept, transmorphic q, transmorphic base)
{
    transmorphic t, b
    string scalar measure
    real colvector x
    real scalar value, of, against
    measure = asked(q, "measure")
    t = tally_of(tables, kept, q, period_of(q))
    b = t
    if (asked(q, "held") == "yes") b = tally_of(tables, kept, base, period_of(base))
    // The ledger has no value where no record that is independent of the publication bears on a question, and not a 0.
    if (rows(asarray(t, "size")) == 0 & rows(asarray(b, "size")) == 0 & (measure != "share" | asked(q, "held") == "yes" | asarray(t, "whole") == 0)) return("")
    if (measure == "first") return(date_at(t, 1))
    if (measure == "nth") return(date_at(t, strtoreal(asked(q, "nth"))))
    if (asarray(t, "nothing")) return("")
    value = .
    if (measure == "count" | measure == "sum") value = total_of(t)
    else if (measure == "share" & asked(q, "held") != "yes") value = share_in(t)
    else if (measure == "share" | measure == "ratio" | measure == "change") {
        of = compared(t, asked(q, "against_measure"))
        against = compared(b, asked(q, "against_measure"))
        value = quotient(of, against)
        if (measure == "change" & of < . & against < .) value = of - against
        else if (measure == "change") value = .
    }
    else if (measure == "interval") value = interval_of(t)
    else {
        x = asarray(t, "size")
        if (asked(q, "by") == "year" | asked(q, "value") == "count" | measure == "trend") x = years_of(tables, kept, q)
        if (measure == "trend") value = trend_of(x)
        x = known_of(x)
        if (measure == "mean" & rows(x) > 0) value = sum_of(x) / rows(x)
        if (measure == "median") value = middle_of(x)
        if (measure == "peak" & rows(x) > 0) value = max(x)
    }
    if (value >= .) return("")
    return(strtrim(strofreal(value, "%21.0g")))
}
// A question of a row of questions.csv; columns that begin with against_ are of the question that it is held against.
transmorphic question_at(string matrix Q, real scalar i, string scalar before)
{
    transmorphic q
    string rowvector sides, side
    real scalar k
    q = asarray_create()
    for (k = 1; k <= cols(Q); k++) asarray(q, Q[1, k], strtrim(Q[i, k]))
    if (before == "" | asked(q, "against_layer") == "") return(q)
    for (k = 1; k <= cols(Q); k++) {
        if (strpos(Q[1, k], before) == 1) asarray(q, substr(Q[1, k], strlen(before) + 1, .), strtrim(Q[i, k]))
    }
    sides = cut(strtrim(asked(q, "against_choices")), ";")
    for (k = 1; k <= cols(sides); k++) {
        side = cut(sides[k], "=")
        asarray(q, side[1], side[2])
    }
    return(q)
}
// A number agrees to a billionth of itself, a text where it is the same, and no value with no value alone.
real scalar agrees(string scalar theirs, string scalar ours, string scalar kind)
{
    real scalar a, b
    if (kind != "number") return(theirs == ours)
    a = strtoreal(theirs)
    b = strtoreal(ours)
    if (a >= . | b >= .) return(0)
    if (b == 0) return(abs(a) <= 1e-12)
    return(abs(a - b) <= 1e-9 * abs(b))
}
void ask_all(transmorphic tables)
{
    transmorphic kept, q, base
    string matrix Q
    string scalar theirs, line
    real scalar i, asked_of, same, ok
    kept = asarray_create()
    asarray(kept, "organisations", organisations_in(tables))
    Q = table_of(tables, "questions")
    asked_of = 0
    same = 0
    for (i = 2; i <= rows(Q); i++) {
        q = question_at(Q, i, "")
        line = asked(q, "id") + ", value " + asked(q, "item") + ": "
        if (asked(q, "in_stata") != "yes") {
            display(line + "not covered: " + asked(q, "stata_reason"))
            continue
        }
        base = question_at(Q, i, "against_")
        theirs = answer_to(tables, kept, q, base)
        ok = agrees(theirs, asked(q, "ours"), asked(q, "kind_of_answer"))
        asked_of = asked_of + 1
        same = same + ok
        display(line + "ours " + asked(q, "ours") + ", recomputed " + theirs + (ok ? ", agrees" : ", DIFFERS"))
    }
    display(strofreal(same) + " of " + strofreal(asked_of) + " answers recomputed agree with ours")
}
`;
