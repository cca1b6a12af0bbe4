/** What deals add in a period, each dated by its deliveries or its order, in Mata. */
export const DEALS = String.raw`
// Deliveries of deals in the order of their days, with what each adds; the amounts of deals themselves; read once.
transmorphic deals_in(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q)
{
    string scalar key
    key = key_of("deals", q, ("value", "left_out_sources"))
    if (asarray_contains(kept, key) == 0) asarray(kept, key, reading_deals(tables, r, q))
    return(asarray(kept, key))
}
transmorphic reading_deals(transmorphic tables, transmorphic r, transmorphic q)
{
    transmorphic g
    string matrix D
    string colvector deal, years, source, low, best, high
    string rowvector out
    string scalar value
    real matrix own, M
    real rowvector x
    real colvector stays, dated
    real scalar i, k
    g = asarray_create()
    value = asked(q, "value")
    out = cut(asked(q, "left_out_sources"), ";")
    D = table_of(tables, "deliveries")
    deal = column(D, "deal")
    years = column(D, "year")
    source = column(D, "source")
    low = column(D, (value == "tiv-millions" ? "tiv_low" : "units_low"))
    best = column(D, (value == "tiv-millions" ? "tiv_millions" : "units_best"))
    high = column(D, (value == "tiv-millions" ? "tiv_high" : "units_high"))
    stays = asarray(r, "stays")
    dated = asarray(r, "dated")
    own = own_amounts(asarray(r, "table"), value)
    if (value == "count" | value == "deliveries") own[., 1] = J(rows(own), 1, .)
    for (i = 1; i <= rows(own); i++) {
        if (dated[i]) own[i, 1] = .
    }
    for (k = 1; k <= rows(deal); k++) {
        i = place_in(asarray(r, "at"), deal[k])
        if (i == 0) continue
        if (stays[i] == 0) continue
        x = (., ., .)
        if (value == "deliveries") x = (1, 1, 1)
        if (value == "units" | value == "tiv-millions") x = range_of(low[k], best[k], high[k])
        // A deal's own total and the amounts of its deliveries are one thing told twice.
        if (x[1] < .) own[i, 1] = .
        if (has(out, source[k]) | (source[k] == "" & dated[i] == 1)) continue
        M = deliveries_at(g, i)
        asarray(g, "of " + strofreal(i), put_by_day(M, (days_of(years[k]), x)))
    }
    asarray(g, "own", own)
    return(g)
}
// First and last day, and amount at best, at least and at most, of each delivery of a deal.
real matrix deliveries_at(transmorphic g, real scalar i)
{
    if (asarray_contains(g, "of " + strofreal(i)) == 0) return(J(0, 5, 0))
    return(asarray(g, "of " + strofreal(i)))
}
real matrix put_by_day(real matrix M, real rowvector one)
{
    real matrix out
    real scalar k, placed
    out = J(0, cols(one), 0)
    placed = 0
    for (k = 1; k <= rows(M); k++) {
        if (placed == 0 & M[k, 1] > one[1]) {
            out = (out \ one)
            placed = 1
        }
        out = (out \ M[k, .])
    }
    if (placed == 0) out = (out \ one)
    return(out)
}
// The days that date a deal.
real matrix days_of_deal(real matrix mine, real rowvector order, string scalar basis)
{
    if (basis == "order") return(order)
    if (rows(mine) == 0) return(J(0, 2, 0))
    if (basis == "delivery-first") return(mine[1, (1, 2)])
    if (basis == "delivery-last") return(mine[rows(mine), (1, 2)])
    return(mine[., (1, 2)])
}
// Whether a deal counts in a period.
real rowvector counts_in(real matrix dates, real rowvector period)
{
    real rowvector out, x
    real scalar k
    if (period[1] == ever() & period[2] == never()) return((1, 1, 1))
    if (rows(dates) == 0) return((0, 0, 1))
    out = (0, 0, 0)
    for (k = 1; k <= rows(dates); k++) {
        x = starts_in(dates[k, .], period)
        if (dates[k, 1] == ever() & dates[k, 2] == never()) x = (0, 0, 1)
        out = (max((out[1], x[1])), max((out[2], x[2])), max((out[3], x[3])))
    }
    return(out)
}
// An amount spread evenly over some dates, as far as they lie in a period.
real rowvector spread_over(real matrix dates, real rowvector total, real rowvector period)
{
    real rowvector out
    real scalar k
    out = (0, 0, 0)
    for (k = 1; k <= rows(dates); k++) out = out + product(total / rows(dates), overlap(dates[k, .], period))
    return(out)
}
real matrix deals_add(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q)
{
    transmorphic g
    real matrix s, own, mine, dates, out
    real rowvector period, total, is
    real colvector stays, times
    real scalar i, k, known
    string scalar basis, value
    g = deals_in(tables, kept, r, q)
    own = asarray(g, "own")
    s = asarray(r, "s")
    stays = asarray(r, "stays")
    period = period_of(q)
    value = asked(q, "value")
    basis = asked(q, "year_basis")
    if (basis == "") basis = "delivery"
    times = times_of(asarray(r, "table"), q)
    out = J(rows(s), 3, 0)
    for (i = 1; i <= rows(s); i++) {
        if (stays[i] == 0) continue
        mine = deliveries_at(g, i)
        dates = days_of_deal(mine, s[i, .], basis)
        is = counts_in(dates, period)
        if (value == "count") {
            out[i, .] = is * times[i]
            continue
        }
        known = 0
        total = (0, 0, 0)
        for (k = 1; k <= rows(mine); k++) {
            if (mine[k, 3] >= .) continue
            known = known + 1
            if (basis == "delivery") total = total + product(mine[k, (3, 4, 5)], overlap(mine[k, (1, 2)], period))
            else total = total + mine[k, (3, 4, 5)]
        }
        if (known == 0 & own[i, 1] >= .) {
            out[i, .] = ((is[3] > 0 ? . : 0), 0, 0)
            continue
        }
        if (known > 0 & basis == "delivery") {
            out[i, .] = total
            continue
        }
        if (known == 0) total = own[i, (1, 2, 3)]
        out[i, .] = spread_over((rows(dates) == 0 ? s[i, .] : dates), total, period)
    }
    return(out)
}
`;
