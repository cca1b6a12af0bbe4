/** Totals, dates and sizes of what a question selects, in Mata. */
export const TALLY = String.raw`
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
`;
