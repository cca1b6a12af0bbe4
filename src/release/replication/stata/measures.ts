/** Measures that give a number, in Mata. */
export const MEASURES = String.raw`
real scalar total_of(transmorphic t)
{
    if (asarray(t, "looked") == 0) return(.)
    return(asarray(t, "best"))
}
real scalar quotient(real scalar of, real scalar against)
{
    if (of >= . | against >= . | against == 0) return(.)
    return(of / against)
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
real scalar mean_of(real colvector x)
{
    return(quotient(sum_of(known_of(x)), rows(known_of(x))))
}
// How many years a period is long.
real scalar length_in_years(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    real rowvector p
    real scalar a, b
    p = period_of(q)
    if (p[1] == ever() | p[2] == never()) return(cols(years_in(tables, kept, q, t)))
    a = p[1]
    b = p[2] + 1
    return(year(b) - year(a) + (month(b) - month(a)) / 12 + (day(b) - day(a)) / 365.25)
}
// Sizes of the activities, or of the parts, at best, at least and at most.
real matrix sizes_of(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic part
    string scalar by
    string matrix all
    real matrix each, out
    real scalar k
    out = J(0, 3, 0)
    if (asked(q, "by") == "" & asked(q, "value") != "count") {
        each = asarray(t, "records")
        for (k = 1; k <= rows(each); k++) {
            if (each[k, 3] > 0) out = (out \ each[k, (3, 4, 5)])
        }
        return(out)
    }
    by = asked(q, "by") == "" ? "year" : asked(q, "by")
    all = parts_in(tables, kept, q, t, by)
    for (k = 1; k <= rows(all); k++) {
        part = tally_of(tables, kept, part_of(q, by, all[k, .]))
        if (asarray(part, "best") < .) out = (out \ (asarray(part, "best"), asarray(part, "low"), asarray(part, "high")))
    }
    return(out)
}
// The typical change from one year to the next: the median over all pairs of years.
real scalar trend_of(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    real rowvector years
    real colvector x, slopes
    real scalar i, j
    years = years_in(tables, kept, q, t)
    x = J(cols(years), 1, .)
    for (i = 1; i <= cols(years); i++) x[i] = asarray(tally_of(tables, kept, in_year(q, years[i])), "best")
    slopes = J(0, 1, 0)
    for (i = 1; i <= rows(x); i++) {
        for (j = i + 1; j <= rows(x); j++) {
            if (x[i] < . & x[j] < .) slopes = (slopes \ (x[j] - x[i]) / (j - i))
        }
    }
    if (rows(known_of(x)) < 3) return(.)
    return(middle_of(slopes))
}
real scalar interval_of(real matrix days)
{
    real colvector years, gaps
    real scalar i
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
// A number beside that of another question, or of everyone.
real scalar pair_of(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    string scalar measure
    real scalar of, against
    measure = asked(q, "against_measure")
    if (asked(q, "measure") == "share" & asked(q, "held") != "yes") return(quotient(asarray(t, "best"), asarray(t, "whole")))
    if (measure == "" | asked(q, "measure") == "share") {
        of = total_of(t)
        against = total_of(tally_of(tables, kept, held_against(q)))
    }
    else {
        of = number_of(tables, kept, asking(q, measure))
        against = number_of(tables, kept, asking(held_against(q), measure))
    }
    if (asked(q, "measure") != "change") return(quotient(of, against))
    return(of - against)
}
// How concentrated or how various the parts of a question are.
real scalar concentration_of(string scalar measure, real colvector amounts)
{
    real colvector p
    real scalar k, squares, entropy
    p = J(0, 1, 0)
    for (k = 1; k <= rows(amounts); k++) {
        if (amounts[k] > 0 & amounts[k] < .) p = (p \ amounts[k])
    }
    if (rows(p) == 0) return(.)
    if (measure == "richness") return(rows(p))
    p = p / sum_of(p)
    squares = 0
    entropy = 0
    for (k = 1; k <= rows(p); k++) {
        squares = squares + p[k] * p[k]
        entropy = entropy - p[k] * ln(p[k])
    }
    if (measure == "effective-number") return(1 / squares)
    return(measure == "hhi" ? squares : entropy)
}
// Measures of parts over all partners look at records of everyone.
transmorphic over_all(transmorphic q)
{
    real scalar of_parts
    of_parts = has(("set", "largest", "smallest", "composition", "effective-number", "hhi", "richness", "shannon"), asked(q, "measure"))
    if (of_parts & has(("", "partner"), asked(q, "by"))) return(with_field(q, "from", ""))
    return(q)
}
// The answer to a question that has a number; missing where there is none.
real scalar number_of(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic t
    string scalar measure
    real matrix x
    measure = asked(q, "measure")
    t = tally_of(tables, kept, over_all(q))
    if (is_text(measure) | asarray(t, "nothing")) return(.)
    if (measure == "count" | measure == "sum") return(total_of(t))
    if (measure == "share" | measure == "ratio" | measure == "change") return(pair_of(tables, kept, q, t))
    if (measure == "frequency") return(quotient(total_of(t), length_in_years(tables, kept, q, t)))
    if (measure == "trend") return(trend_of(tables, kept, q, t))
    if (measure == "interval") return(interval_of(asarray(begun(tables, kept, q, t), "days")))
    if (measure == "tie-coverage") return(tie_coverage(tables, kept, q))
    if (measure == "e-i-normalised") return(e_i_normalised(tables, kept, q, t))
    if (measure == "membership-overlap" | measure == "institutional-overlap") return(overlap_of(tables, kept, q))
    if (measure == "mean" | measure == "median" | measure == "peak") {
        x = sizes_of(tables, kept, q, t)
        if (rows(x) == 0) return(.)
        if (measure == "mean") return(mean_of(x[., 1]))
        if (measure == "median") return(middle_of(x[., 1]))
        return(max(x[., 1]))
    }
    return(concentration_of(measure, asarray(amounts_by_part(tables, kept, q, t), "amounts")))
}
`;
