/** Measures that give a text: dates, names, ranges, and yes or no, in Mata. */
export const TEXT_MEASURES = String.raw`
real scalar is_text(string scalar measure)
{
    return(has(("first", "nth", "range", "set", "largest", "smallest", "composition", "every"), measure))
}
// The date of the n-th record that counts, the earliest first; blank where there are fewer.
string scalar date_at(transmorphic b, real scalar n)
{
    real matrix days
    string rowvector dates
    real scalar i, j, before, dated
    days = asarray(b, "days")
    dates = asarray(b, "dates")
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
// A number as text, blank where there is none.
string scalar written(real scalar x)
{
    if (x >= .) return("")
    return(strtrim(strofreal(x, "%21.0g")))
}
// From the least to the most that sizes may be.
string scalar range_in(real matrix x)
{
    real scalar k, low, high
    if (rows(x) == 0) return("")
    low = x[1, 2]
    high = x[1, 3]
    for (k = 2; k <= rows(x); k++) {
        if (x[k, 2] < low) low = x[k, 2]
        if (x[k, 3] > high) high = x[k, 3]
    }
    return(written(low) + ".." + written(high))
}
string scalar record_at(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real rowvector one)
{
    return(asarray(records_at(tables, kept, q, t, one), "name") + " " + strofreal(one[2]))
}
// Whether every record of a set meets the question; blank where the set is empty, or where one may or may not.
string scalar every_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic base, at
    real matrix each, all
    real scalar i, k, looked, open
    at = asarray_create()
    each = asarray(t, "records")
    for (k = 1; k <= rows(each); k++) asarray(at, record_at(tables, kept, q, t, each[k, .]), k)
    base = tally_of(tables, kept, held_against(q))
    all = asarray(base, "records")
    looked = 0
    open = 0
    for (k = 1; k <= rows(all); k++) {
        if (all[k, 3] <= 0) continue
        looked = looked + 1
        i = place_in(at, record_at(tables, kept, held_against(q), base, all[k, .]))
        if (i == 0) return("no")
        if (each[i, 3] > 0) continue
        if (each[i, 5] == 0) return("no")
        open = open + 1
    }
    return(looked > 0 & open == 0 ? "yes" : "")
}
string scalar joined(string rowvector names)
{
    string scalar out
    real scalar k
    out = ""
    for (k = 1; k <= cols(names); k++) out = out + (k > 1 ? ";" : "") + names[k]
    return(out)
}
real scalar is_level(real scalar x, real scalar y)
{
    return(abs(x - y) <= 1e-12 * max((abs(x), abs(y))))
}
// The largest first, those of one size by name.
string rowvector by_size(string rowvector names, real colvector x)
{
    string rowvector out
    real scalar j, k, before
    out = names
    for (k = 1; k <= cols(names); k++) {
        before = 0
        for (j = 1; j <= cols(names); j++) before = before + (x[j] > x[k] | (x[j] == x[k] & names[j] < names[k]))
        out[before + 1] = names[k]
    }
    return(out)
}
// Names of the parts of a question that are there, the largest, the smallest, or all of them in the order of their sizes.
string scalar names_of(string scalar measure, string matrix all, real colvector amounts)
{
    string rowvector names, out
    real colvector x
    real scalar k
    names = J(1, 0, "")
    out = J(1, 0, "")
    x = J(0, 1, 0)
    for (k = 1; k <= rows(amounts); k++) {
        if (amounts[k] >= .) continue
        if (amounts[k] <= 0 & (measure == "set" | measure == "composition")) continue
        names = (names, all[k, 1])
        x = (x \ amounts[k])
    }
    if (rows(x) == 0) return("")
    if (measure == "set") return(joined(in_order(names)))
    if (measure == "composition") return(joined(by_size(names, x)))
    if (max(x) == 0 & min(x) == 0) return("")
    for (k = 1; k <= rows(x); k++) {
        if (is_level(x[k], (measure == "largest" ? max(x) : min(x)))) out = (out, names[k])
    }
    return(joined(in_order(out)))
}
// The answer to a question that has a text; blank where there is none.
string scalar text_of(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic t, parts
    string scalar measure
    measure = asked(q, "measure")
    t = tally_of(tables, kept, over_all(q))
    if (measure == "first") return(date_at(begun(tables, kept, q, t), 1))
    if (measure == "nth") return(date_at(begun(tables, kept, q, t), strtoreal(asked(q, "nth"))))
    if (asarray(t, "nothing")) return("")
    if (measure == "range") return(range_in(sizes_of(tables, kept, q, t)))
    if (measure == "every") return(every_in(tables, kept, q, t))
    parts = amounts_by_part(tables, kept, q, t)
    return(names_of(measure, asarray(parts, "names"), asarray(parts, "amounts")))
}
`;
