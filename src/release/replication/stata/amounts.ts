/** What each record of any table but transfers adds to a question in its period, in Mata. */
export const AMOUNTS = `
// An amount at best, at least and at most: the middle of a range, or the end that is known; missing where none is. Missing at most is without an end.
real rowvector range_of(string scalar low, string scalar best, string scalar high)
{
    real scalar l, b, h, point
    l = strtoreal(low)
    b = strtoreal(best)
    h = strtoreal(high)
    point = b
    if (b >= . & l < . & h < .) point = (l + h) / 2
    else if (b >= .) point = l < . ? l : h
    if (l >= .) l = b < . ? b : 0
    if (h >= .) h = b
    return((point, l, h))
}
real rowvector product(real rowvector a, real rowvector b)
{
    return((a[1] * b[1], a[2] * b[2], (a[3] == 0 | b[3] == 0 ? 0 : a[3] * b[3])))
}
// Ends that lie as far apart as those of either.
real rowvector widened(real rowvector a, real scalar low, real scalar high)
{
    return((a[1], (low < a[2] ? low : a[2]), (high > a[3] ? high : a[3])))
}
string rowvector stems()
{
    return(("troops", "units", "tiv", "personnel", "money", "number", "value", "sites"))
}
// Whether the amount of a stem counts in a unit.
real scalar is_in_unit(string scalar stem, string scalar unit, string scalar value)
{
    if (value == "value") return(has(("number", "value", "sites"), stem))
    if (stem == "troops" | stem == "units" | stem == "sites") return(stem == value)
    if (stem == "tiv") return(value == "tiv-millions")
    if (stem == "personnel") return(value == "persons")
    return(ustrlower(unit) == value)
}
// The amount of each record in a unit at best, at least and at most, missing at best where it has none; then in which stems it stands.
real matrix own_amounts(string matrix T, string scalar value)
{
    string rowvector all
    string colvector low, best, high, unit
    real matrix total
    real rowvector x
    real scalar f, i
    all = stems()
    total = (J(size_of(T), 3, .), J(size_of(T), cols(all), 0))
    for (f = 1; f <= cols(all); f++) {
        low = column(T, all[f] + "_low")
        best = column(T, (all[f] == "sites" ? "sites" : all[f] + "_best"))
        high = column(T, all[f] + "_high")
        unit = column(T, (all[f] == "money" ? "currency" : "unit"))
        for (i = 1; i <= rows(total); i++) {
            x = range_of(low[i], best[i], high[i])
            if (x[1] >= . | is_in_unit(all[f], unit[i], value) == 0) continue
            if (total[i, 1] < .) x = x + total[i, (1, 2, 3)]
            total[i, (1, 2, 3)] = x
            total[i, 3 + f] = 1
        }
    }
    return(total)
}
// What a rival amount says at least, at best and at most; no column where it says nothing.
real rowvector amount_ends(string scalar text)
{
    string rowvector pieces
    string scalar rest
    real rowvector x
    real scalar at, k, known, last
    rest = text
    pieces = J(1, 0, "")
    for (at = strpos(rest, ".."); at > 0; at = strpos(rest, "..")) {
        pieces = (pieces, strtrim(substr(rest, 1, at - 1)))
        rest = substr(rest, at + 2, .)
    }
    pieces = (pieces, strtrim(rest))
    if (cols(pieces) > 3) return(J(1, 0, .))
    x = J(1, cols(pieces), .)
    known = 0
    last = 0
    for (k = 1; k <= cols(pieces); k++) {
        if (pieces[k] == "") continue
        if (ustrregexm(pieces[k], "^-?[0-9]+([.][0-9]+)?") == 0) return(J(1, 0, .))
        if (ustrregexs(0) != pieces[k]) return(J(1, 0, .))
        x[k] = strtoreal(pieces[k])
        if (known > 0 & x[k] < last) return(J(1, 0, .))
        last = x[k]
        known = known + 1
    }
    if (known == 0) return(J(1, 0, .))
    if (cols(x) == 1) return((x, x, x))
    if (cols(x) == 2) return((x[1], ., x[2]))
    return(x)
}
// How often each record counts where phases are counted.
real colvector times_of(string matrix T, transmorphic q)
{
    string colvector phases
    real colvector out
    real scalar i
    phases = column(T, "phases")
    out = J(rows(phases), 1, 1)
    for (i = 1; i <= rows(out); i++) {
        if (asked(q, "unit") == "phase" & strtoreal(phases[i]) < . & strtoreal(phases[i]) > 1) out[i] = strtoreal(phases[i])
    }
    return(out)
}
// When each record lies in a period, rival dates included.
real matrix dated_in(transmorphic r, string scalar layer, real rowvector period)
{
    real matrix s, e, out
    real colvector of
    real rowvector d, x
    real scalar i, k, begins
    string matrix rivals
    s = asarray(r, "s")
    e = asarray(r, "e")
    out = J(rows(s), 3, 0)
    for (i = 1; i <= rows(s); i++) out[i, .] = lasts(layer) ? in_force(s[i, .], e[i, .], period) : starts_in(s[i, .], period)
    of = asarray(r, "rival of")
    rivals = asarray(r, "rivals")
    for (k = 1; k <= rows(of); k++) {
        i = of[k]
        begins = has(("start", "opened", "founded"), rivals[k, 1])
        if (begins == 0 & (lasts(layer) == 0 | has(("end", "closed", "dissolved"), rivals[k, 1]) == 0)) continue
        d = days_of(rivals[k, 2])
        if (d[1] == ever() & d[2] == never()) continue
        if (lasts(layer) == 0) x = starts_in(d, period)
        else if (begins) x = in_force(d, e[i, .], period)
        else x = in_force(s[i, .], d, period)
        out[i, .] = widened(out[i, .], x[2], x[3])
    }
    return(out)
}
// What each record adds in a period at best, at least and at most, found once; missing at best where its amount is not known.
real matrix adds(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    string scalar key
    key = key_of("adds " + layer + " " + asarray(r, "name"), q, ("value", "period_from", "period_to", "unit", "year_basis", "left_out_sources"))
    if (asarray_contains(kept, key) == 0) {
        if (asarray(r, "name") == "transfers") asarray(kept, key, deals_add(tables, kept, r, q))
        else asarray(kept, key, records_add(r, q, layer))
    }
    return(asarray(kept, key))
}
real matrix records_add(transmorphic r, transmorphic q, string scalar layer)
{
    real matrix when, own
    real colvector times, dated, of
    real rowvector x
    real scalar i, k, f
    string matrix rivals
    string rowvector all
    when = dated_in(r, layer, period_of(q))
    if (asked(q, "value") == "count") {
        times = times_of(asarray(r, "table"), q)
        for (i = 1; i <= rows(when); i++) when[i, .] = when[i, .] * times[i]
        return(when)
    }
    own = own_amounts(asarray(r, "table"), asked(q, "value"))
    all = stems()
    of = asarray(r, "rival of")
    rivals = asarray(r, "rivals")
    for (k = 1; k <= rows(of); k++) {
        for (f = 1; f <= cols(all); f++) {
            if (all[f] != rivals[k, 1] | own[of[k], 3 + f] == 0) continue
            x = amount_ends(rivals[k, 2])
            if (cols(x) == 0) continue
            if (x[1] >= .) x[1] = x[2] < . ? x[2] : 0
            if (x[3] >= .) x[3] = x[2]
            own[of[k], (1, 2, 3)] = widened(own[of[k], (1, 2, 3)], x[1], x[3])
        }
    }
    dated = asarray(r, "dated")
    for (i = 1; i <= rows(when); i++) {
        if (when[i, 3] == 0) when[i, .] = (0, 0, 0)
        else if (dated[i] | own[i, 1] >= .) when[i, .] = ((when[i, 1] == 0 ? 0 : .), 0, 0)
        else when[i, .] = product(own[i, (1, 2, 3)], when[i, .])
    }
    return(when)
}
`;
