/** What a question selects: its records with what each adds, and their totals, in Mata. */
export const TALLY = String.raw`
// What a question selects, found once: totals under their names, and its records. Of each record: the line of once that it is read by,
// its place in the table; its part at best, at least and at most; whether it is known; and the same of everyone's.
transmorphic tally_of(transmorphic tables, transmorphic kept, transmorphic q)
{
    string scalar key
    key = key_of("tally", q, selecting())
    if (asarray_contains(kept, key) == 0) asarray(kept, key, tallying(tables, kept, q))
    return(asarray(kept, key))
}
transmorphic tallying(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic t
    string matrix once
    real matrix each
    real scalar k, nothing
    t = asarray_create()
    once = tables_once(cut(asked(q, "layer"), ";"))
    asarray(t, "once", once)
    asarray(t, "layers", J(1, 0, ""))
    asarray(t, "looked", 0)
    asarray(t, "known", 0)
    asarray(t, "unknown", 0)
    asarray(t, "sent", 0)
    asarray(t, "each", J(0, 9, 0))
    for (k = 1; k <= rows(once); k++) add_table(tables, kept, q, t, k)
    if (asked(q, "from") != "" & asarray(t, "known") > 0 & asarray(t, "sent") == 0) {
        asarray(t, "unknown", asarray(t, "unknown") + asarray(t, "known"))
        asarray(t, "known", 0)
    }
    each = asarray(t, "each")
    asarray(t, "records", each)
    if (asked(q, "unit") == "series") asarray(t, "records", one_per_series(tables, kept, q, t))
    each = asarray(t, "records")
    nothing = asarray(t, "unknown") > 0 & asarray(t, "known") == 0
    asarray(t, "nothing", nothing)
    asarray(t, "best", (nothing ? . : sum_of(each[., 3])))
    asarray(t, "low", sum_of(each[., 4]))
    asarray(t, "high", sum_of(each[., 5]))
    asarray(t, "whole", (nothing ? . : sum_of(each[., 7])))
    return(t)
}
void count_up(transmorphic t, string scalar name, real scalar by)
{
    asarray(t, name, asarray(t, name) + by)
}
// The records of one table.
void add_table(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real scalar k)
{
    transmorphic r, h
    string matrix once
    string colvector complete
    string rowvector without
    string scalar layer
    real matrix to, x, from, each
    real colvector counts, ok
    real rowvector w, whole, part
    real scalar i, lost
    once = asarray(t, "once")
    layer = once[k, 1]
    r = read_once(tables, kept, once[k, 2], asked(q, "left_out_sources"))
    if (asarray(r, "n") == 0) return
    counts = counts_at_all(tables, kept, r, q, layer)
    ok = meets_where(r, q)
    to = J(rows(counts), 3, 1)
    if (asked(q, "to") != "") to = received(kept, r, q, layer)
    without = cut(asked(q, "without"), ";")
    complete = column(asarray(r, "table"), "participants_complete")
    h = shares_in(tables, kept, r, q, layer)
    from = J(rows(counts), 3, 1)
    if (asked(q, "from") != "") from = sent(kept, r, h, q, layer)
    x = adds(tables, kept, r, q, layer)
    each = J(0, 9, 0)
    count_up(t, "looked", sum_of(counts))
    for (i = 1; i <= rows(counts); i++) {
        if (counts[i] == 0 | ok[i] == 0 | to[i, 3] == 0) continue
        w = to[i, .]
        if (cols(without) > 0) w = product(w, absent_from(parts_at(r, q, i, (ever(), never())), without, complete[i]))
        if (w[3] == 0) continue
        lost = x[i, 1] >= .
        if (lost & (w[1] <= 0 | from[i, 1] <= 0)) continue
        if (lost == 0 & x[i, 1] == 0 & x[i, 3] == 0) continue
        whole = (0, 0, 0)
        if (lost == 0) whole = product(w, x[i, .])
        part = product(whole, from[i, .])
        count_up(t, "known", whole[1] > 0)
        count_up(t, "unknown", lost)
        if (whole[1] > 0 & cols(actors_at(h, i)) > 0) asarray(t, "sent", 1)
        each = (each \ (k, i, part, 1 - lost, whole))
    }
    if (rows(each) == 0) return
    asarray(t, "layers", distinct((asarray(t, "layers"), layer)))
    asarray(t, "each", (asarray(t, "each") \ each))
}
// Editions of a series count as the one that counts most.
real matrix one_per_series(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic at
    string scalar name
    real matrix each, out
    real colvector whole
    real scalar i, j, k
    each = asarray(t, "each")
    out = J(0, 9, 0)
    whole = J(0, 1, 0)
    at = asarray_create()
    for (k = 1; k <= rows(each); k++) {
        name = cell_at(tables, kept, q, t, each[k, .], ("series"))
        i = place_in(at, name)
        if (name == "" | i == 0) {
            out = (out \ each[k, .])
            whole = (whole \ each[k, 7])
            if (name != "") asarray(at, name, rows(out))
            continue
        }
        if (each[k, 3] > out[i, 3] | (each[k, 3] == out[i, 3] & each[k, 7] > whole[i])) {
            out[i, (1, 2, 3, 6)] = each[k, (1, 2, 3, 6)]
            whole[i] = each[k, 7]
        }
        for (j = 4; j <= 9; j++) {
            if (j != 6 & each[k, j] > out[i, j]) out[i, j] = each[k, j]
        }
    }
    return(out)
}
transmorphic records_at(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real rowvector one)
{
    string matrix once
    once = asarray(t, "once")
    return(read_once(tables, kept, once[one[1], 2], asked(q, "left_out_sources")))
}
string scalar layer_at(transmorphic t, real rowvector one)
{
    string matrix once
    once = asarray(t, "once")
    return(once[one[1], 1])
}
// Actors of a record that a question selects, with the part of each.
transmorphic shares_at(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real rowvector one)
{
    return(shares_in(tables, kept, records_at(tables, kept, q, t, one), q, layer_at(t, one)))
}
// The first of some cells of a record that is not blank.
string scalar cell_at(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real rowvector one, string rowvector names)
{
    transmorphic r
    string scalar text
    real scalar k
    r = records_at(tables, kept, q, t, one)
    for (k = 1; k <= cols(names); k++) {
        text = column_cell(asarray(r, "table"), names[k], one[2])
        if (text != "") return(text)
    }
    return("")
}
// The first and the last day on which each record with a part may have begun, and its date as recorded; a deal begins with its first delivery.
transmorphic begun(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic b, r
    real matrix each, s, days, mine
    string colvector labels
    string rowvector dates
    real rowvector d
    real scalar k, m
    string scalar date
    b = asarray_create()
    each = asarray(t, "records")
    days = J(0, 2, 0)
    dates = J(1, 0, "")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, 3] <= 0) continue
        r = records_at(tables, kept, q, t, each[k, .])
        s = asarray(r, "s")
        labels = asarray(r, "labels")
        d = s[each[k, 2], .]
        date = labels[each[k, 2]]
        if (asarray(r, "name") == "transfers" & asked(q, "year_basis") != "order") {
            mine = deliveries_at(deals_in(tables, kept, r, q), each[k, 2])
            for (m = 1; m <= rows(mine); m++) {
                if (mine[m, 1] == ever()) continue
                d = mine[m, (1, 2)]
                date = strofreal(year(d[1]))
                break
            }
        }
        days = (days \ d)
        dates = (dates, date)
    }
    asarray(b, "days", days)
    asarray(b, "dates", dates)
    return(b)
}
`;
