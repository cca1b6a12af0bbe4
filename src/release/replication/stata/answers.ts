/** Asks every question and holds what comes out beside our answer, in Mata. */
export const ANSWERS = `
// Whether any record that is independent of the publication bears on a question: the ledger has no value where none does, and not a 0.
real scalar bears(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic t
    string scalar measure
    measure = asked(q, "measure")
    if (measure == "membership-overlap" | measure == "institutional-overlap")
        return(cols(asarray(frameworks_in(tables, kept, q), "ids")) > 0)
    t = tally_of(tables, kept, over_all(q))
    if (any_above_0(t, 3)) return(1)
    if ((measure == "share" & asked(q, "held") != "yes") | measure == "e-i-normalised") return(any_above_0(t, 7))
    if (measure != "share" & measure != "ratio" & measure != "change") return(0)
    return(any_above_0(tally_of(tables, kept, held_against(q)), 3))
}
real scalar any_above_0(transmorphic t, real scalar j)
{
    real matrix each
    real scalar k
    each = asarray(t, "records")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, j] > 0) return(1)
    }
    return(0)
}
// The answer to a question as text, blank where there is none.
string scalar answer_to(transmorphic tables, transmorphic kept, transmorphic q)
{
    if (bears(tables, kept, q) == 0) return("")
    if (is_text(asked(q, "measure"))) return(text_of(tables, kept, q))
    return(written(number_of(tables, kept, q)))
}
// A question of a row of questions.csv; columns that begin with against_ are of the question that it is held against.
transmorphic question_at(string matrix Q, real scalar i, string scalar before)
{
    transmorphic q
    string rowvector sides, side
    real scalar k
    q = asarray_create()
    for (k = 1; k <= cols(Q); k++) asarray(q, Q[1, k], strtrim(Q[i, k]))
    if (before == "") return(q)
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
real scalar near(real scalar a, real scalar b)
{
    if (a >= . | b >= .) return(a >= . & b >= .)
    if (b == 0) return(abs(a) <= 1e-12)
    return(abs(a - b) <= 1e-9 * abs(b))
}
// One end of a range; missing where it has none.
real scalar end_of(string scalar text, real scalar first)
{
    real scalar at
    at = strpos(text, "..")
    if (at == 0) return(.)
    return(strtoreal(first ? substr(text, 1, at - 1) : substr(text, at + 2, .)))
}
// A number agrees to a billionth of itself, a range where both its ends do, a text where it is the same, and no value with no value alone.
real scalar agrees(string scalar theirs, string scalar ours, string scalar kind)
{
    if (kind == "none" | theirs == "" | kind == "text") return(theirs == ours)
    if (kind == "number") return(near(strtoreal(theirs), strtoreal(ours)))
    return(near(end_of(theirs, 1), end_of(ours, 1)) & near(end_of(theirs, 0), end_of(ours, 0)))
}
void ask_all(transmorphic tables)
{
    transmorphic kept, q
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
        if (asked(q, "against_layer") != "") asarray(q, "base", question_at(Q, i, "against_"))
        theirs = answer_to(tables, kept, q)
        ok = agrees(theirs, asked(q, "ours"), asked(q, "kind_of_answer"))
        asked_of = asked_of + 1
        same = same + ok
        display(line + "ours " + asked(q, "ours") + ", recomputed " + theirs + (ok ? ", agrees" : ", DIFFERS"))
    }
    display(strofreal(same) + " of " + strofreal(asked_of) + " answers recomputed agree with ours")
    if (same < asked_of) exit(9)
}
`;
