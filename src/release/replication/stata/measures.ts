/** Measures of what a question selects, in Mata. */
export const MEASURES = String.raw`
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
`;
