/** What each record adds to a question in its period, in Mata. */
export const AMOUNTS = String.raw`
// The number to add up: the best one, the middle of a range, or the end that is known; missing where none is.
real scalar point(string scalar low, string scalar best, string scalar high)
{
    real scalar l, b, h
    l = strtoreal(low)
    b = strtoreal(best)
    h = strtoreal(high)
    if (b < .) return(b)
    if (l < . & h < .) return((l + h) / 2)
    return(l < . ? l : h)
}
// The amount of each record in a unit, missing where it has none.
real colvector own_amounts(string matrix T, string scalar value)
{
    string rowvector stems, units
    string colvector low, best, high, unit
    real colvector total
    real scalar f, i, x
    stems = ("troops", "units", "tiv", "personnel", "money", "number", "value", "sites")
    units = ("troops", "units", "tiv-millions", "persons", "", "", "", "sites")
    total = J(size_of(T), 1, .)
    for (f = 1; f <= cols(stems); f++) {
        if (value == "value" & has(("number", "value", "sites"), stems[f]) == 0) continue
        if (value != "value" & units[f] != "" & units[f] != value) continue
        low = column(T, stems[f] + "_low")
        best = column(T, (stems[f] == "sites" ? "sites" : stems[f] + "_best"))
        high = column(T, stems[f] + "_high")
        unit = column(T, (stems[f] == "money" ? "currency" : "unit"))
        for (i = 1; i <= rows(total); i++) {
            x = point(low[i], best[i], high[i])
            if (x >= .) continue
            if (value != "value" & units[f] == "" & ustrlower(unit[i]) != value) continue
            total[i] = (total[i] < . ? total[i] : 0) + x
        }
    }
    return(total)
}
// What each record adds in a period; missing where its amount is not known.
real colvector adds(transmorphic tables, transmorphic r, transmorphic q, string scalar layer, real rowvector period, string rowvector out)
{
    real matrix s, e
    real colvector own, dated, x
    real scalar i, n, when
    n = asarray(r, "n")
    s = asarray(r, "s")
    e = asarray(r, "e")
    dated = asarray(r, "dated")
    if (asarray(r, "name") == "transfers") return(deals_add(tables, r, q, period, out))
    x = J(n, 1, 0)
    own = own_amounts(asarray(r, "table"), asked(q, "value"))
    for (i = 1; i <= n; i++) {
        when = lasts(layer) ? in_force(s[i, .], e[i, .], period) : starts_in(s[i, .], period)
        if (asked(q, "value") == "count") x[i] = when
        else if (when > 0 & dated[i] == 0) x[i] = own[i]
        else if (when > 0) x[i] = .
    }
    return(x)
}
// The deliveries of deals: which deal, from which day to which, and how much in the unit asked for.
real matrix deliveries_of(transmorphic tables, transmorphic r, string scalar value, string rowvector out, real scalar all)
{
    string matrix D
    string colvector deal, years, source, low, best, high
    real matrix found
    real colvector stays, dated
    real scalar i, k, x
    D = table_of(tables, "deliveries")
    deal = column(D, "deal")
    years = column(D, "year")
    source = column(D, "source")
    low = column(D, (value == "tiv-millions" ? "tiv_low" : "units_low"))
    best = column(D, (value == "tiv-millions" ? "tiv_millions" : "units_best"))
    high = column(D, (value == "tiv-millions" ? "tiv_high" : "units_high"))
    stays = asarray(r, "stays")
    dated = asarray(r, "dated")
    found = J(0, 4, 0)
    for (k = 1; k <= rows(deal); k++) {
        i = place_in(asarray(r, "at"), deal[k])
        if (i == 0) continue
        if (stays[i] == 0) continue
        if (all == 0 & (has(out, source[k]) | (source[k] == "" & dated[i] == 1))) continue
        x = .
        if (value == "deliveries") x = 1
        else if (value == "units" | value == "tiv-millions") x = point(low[k], best[k], high[k])
        found = (found \ (i, days_of(years[k]), x))
    }
    return(found)
}
real colvector deals_add(transmorphic tables, transmorphic r, transmorphic q, real rowvector period, string rowvector out)
{
    real matrix s, D, every
    real colvector own, x, dated, told, may, known, by, n
    real scalar i, k, always
    string scalar value
    s = asarray(r, "s")
    dated = asarray(r, "dated")
    value = asked(q, "value")
    D = deliveries_of(tables, r, value, out, 0)
    every = deliveries_of(tables, r, value, out, 1)
    own = own_amounts(asarray(r, "table"), value)
    told = J(rows(own), 1, 0)
    // A deal's own total and the amounts of its deliveries are one thing told twice.
    for (k = 1; k <= rows(every); k++) {
        if (every[k, 4] < .) told[every[k, 1]] = 1
    }
    x = J(rows(own), 1, 0)
    may = J(rows(own), 1, 0)
    known = J(rows(own), 1, 0)
    by = J(rows(own), 1, 0)
    n = J(rows(own), 1, 0)
    always = period[1] == ever() & period[2] == never()
    for (k = 1; k <= rows(D); k++) {
        i = D[k, 1]
        n[i] = n[i] + 1
        if (starts_in(D[k, (2, 3)], period) & (D[k, 2] > ever() | D[k, 3] < never())) x[i] = 1
        if (meets(D[k, (2, 3)], period)) may[i] = 1
        if (D[k, 4] < .) {
            known[i] = 1
            by[i] = by[i] + D[k, 4] * overlap(D[k, (2, 3)], period)
        }
    }
    for (i = 1; i <= rows(own); i++) {
        if (always) x[i] = 1
        if (always | n[i] == 0) may[i] = 1
        if (value == "count") continue
        x[i] = by[i]
        if (known[i]) continue
        if (dated[i] | told[i] | own[i] >= . | value == "deliveries") {
            x[i] = 0
            if (may[i]) x[i] = .
        }
        else if (n[i] == 0) x[i] = own[i] * overlap(s[i, .], period)
        else {
            x[i] = 0
            for (k = 1; k <= rows(D); k++) {
                if (D[k, 1] == i) x[i] = x[i] + own[i] / n[i] * overlap(D[k, (2, 3)], period)
            }
        }
    }
    return(x)
}
`;
