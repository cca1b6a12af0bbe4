/** Asks every question and holds what comes out beside our answer, in Mata. */
export const ANSWERS = `
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
    if (same < asked_of) exit(9)
}
`;
