/** The parts of a question by year, recipient, partner and the rest, and what each has, in Mata. */
export const PARTS = String.raw`
// The years of a period; of an open one those that its records lie in.
real rowvector years_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    real rowvector p, span, out
    real matrix each
    real scalar k, first, last, y
    p = period_of(q)
    out = J(1, 0, 0)
    if (p[1] == ever() | p[2] == never()) {
        each = asarray(t, "records")
        first = never()
        last = ever()
        for (k = 1; k <= rows(each); k++) {
            span = span_of(tables, kept, q, t, each[k, .])
            if (span[1] > ever()) first = min((first, span[1]))
            if (span[2] < never() & span[2] > ever()) last = max((last, span[2]))
            else if (span[1] > ever()) last = max((last, span[1]))
        }
        if (first == never()) return(out)
        if (p[1] == ever()) p[1] = first
        if (p[2] == never()) p[2] = max((first, last))
    }
    for (y = year(p[1]); y <= year(p[2]); y++) out = (out, y)
    return(out)
}
// From which day to which a record may lie.
real rowvector span_of(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, real rowvector one)
{
    transmorphic r
    string rowvector layers
    real matrix s, e, mine
    real scalar i, k, longer
    i = one[2]
    r = records_at(tables, kept, q, t, one)
    s = asarray(r, "s")
    e = asarray(r, "e")
    if (asarray(r, "name") == "transfers" & asked(q, "year_basis") != "order") {
        mine = deliveries_at(deals_in(tables, kept, r, q), i)
        if (rows(mine) == 0) return((ever(), never()))
        return((min(mine[., 1]), max(mine[., 2])))
    }
    layers = cut(asked(q, "layer"), ";")
    longer = 0
    for (k = 1; k <= cols(layers); k++) longer = longer | lasts(layers[k])
    return((s[i, 1], (longer ? e[i, 2] : s[i, 2])))
}
string rowvector wanted_in(transmorphic q)
{
    return(distinct(cut(subinstr(asked(q, "to"), "|", ";"), ";")))
}
string rowvector recipients_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    string rowvector found, roles
    string matrix P
    real matrix each
    real scalar k
    if (asked(q, "to") != "") return(wanted_in(q))
    found = J(1, 0, "")
    each = asarray(t, "records")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, 7] == 0) continue
        P = parts_at(records_at(tables, kept, q, t, each[k, .]), q, each[k, 2], period_of(q))
        roles = receiving_roles(layer_at(t, each[k, .]))
        found = distinct((found, with_role(P, roles, asarray(kept, "organisations"))))
    }
    return(in_order(found))
}
// Every actor that any record of a layer is attributed to.
string rowvector senders_in(transmorphic tables, transmorphic kept, transmorphic q, string scalar layer)
{
    transmorphic r, h
    string rowvector all, found
    real scalar k
    all = tables_of_layer(layer)
    found = J(1, 0, "")
    for (k = 1; k <= cols(all); k++) {
        r = read_once(tables, kept, all[k], asked(q, "left_out_sources"))
        h = shares_in(tables, kept, r, q, layer)
        found = distinct((found, asarray(h, "all")))
    }
    return(found)
}
// Partners, each with its actors: groups, and actors that are in none; where only trade is asked about, and of no group, every actor alone.
// Where whoever takes part is a partner, the recipients are none of their own, and the others of their group stand by themselves.
string matrix partners_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    string matrix out
    string rowvector own, all, layers, groups, side, members, alone
    real scalar k, grouped
    own = J(1, 0, "")
    if (asked(q, "attribution") == "participant") own = wanted_in(q)
    all = J(1, 0, "")
    layers = asarray(t, "layers")
    for (k = 1; k <= cols(layers); k++) all = distinct((all, senders_in(tables, kept, q, layers[k])))
    all = outside(all, own)
    layers = cut(asked(q, "layer"), ";")
    groups = cut(asked(q, "groups"), "|")
    grouped = 0
    for (k = 1; k <= cols(layers); k++) grouped = grouped | is_attributed(layers[k]) | lasts(layers[k])
    for (k = 1; k <= cols(groups); k++) grouped = grouped | (asked(q, "from") != "" & strpos(groups[k], asked(q, "from_name") + "=") == 1)
    out = J(0, 2, "")
    alone = all
    for (k = 1; k <= cols(groups) & grouped; k++) {
        side = cut(groups[k], "=")
        if (cols(side) < 2) continue
        members = cut(side[2], ";")
        if (share_any(members, all) == 0 | share_any(members, own)) continue
        out = (out \ side)
        alone = outside(alone, members)
    }
    alone = in_order(alone)
    for (k = 1; k <= cols(alone); k++) out = (out \ (alone[k], alone[k]))
    return(out)
}
string rowvector services_at(transmorphic r, real scalar i)
{
    string matrix P
    string rowvector out
    string scalar text
    real scalar k
    text = column_cell(asarray(r, "table"), "services", i)
    if (asarray_contains(r, "parts " + strofreal(i))) {
        P = asarray(r, "parts " + strofreal(i))
        for (k = 1; k <= rows(P); k++) text = text + ";" + P[k, 4]
    }
    out = cut(text, ";")
    for (k = 1; k <= cols(out); k++) out[k] = strtrim(ustrregexra(out[k], "[(].*[)]", ""))
    return(outside(out, ("")))
}
// Names of kinds or services, each once, however it is written.
string rowvector labels_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    string rowvector found, out, lower
    real matrix each
    real scalar k
    found = J(1, 0, "")
    each = asarray(t, "records")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, 7] == 0) continue
        if (asked(q, "by") == "service") found = distinct((found, services_at(records_at(tables, kept, q, t, each[k, .]), each[k, 2])))
        else found = distinct((found, cell_at(tables, kept, q, t, each[k, .], ("kind", "category"))))
    }
    found = in_order(outside(found, ("")))
    out = J(1, 0, "")
    lower = J(1, 0, "")
    for (k = 1; k <= cols(found); k++) {
        if (has(lower, ustrlower(found[k]))) continue
        out = (out, found[k])
        lower = (lower, ustrlower(found[k]))
    }
    return(out)
}
// The names of the parts of a question, each with its actors where they are partners.
string matrix parts_in(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, string scalar by)
{
    string rowvector names
    string matrix out
    real rowvector years
    real scalar k
    if (by == "partner") return(partners_in(tables, kept, q, t))
    names = J(1, 0, "")
    if (by == "year") {
        years = years_in(tables, kept, q, t)
        for (k = 1; k <= cols(years); k++) names = (names, strofreal(years[k]))
    }
    else if (by == "recipient") names = recipients_in(tables, kept, q, t)
    else if (by == "layer") names = cut(asked(q, "layer"), ";")
    else names = labels_in(tables, kept, q, t)
    out = J(cols(names), 2, "")
    for (k = 1; k <= cols(names); k++) out[k, 1] = names[k]
    return(out)
}
// The question about one part.
transmorphic part_of(transmorphic q, string scalar by, string rowvector one)
{
    if (by == "year") return(in_year(q, strtoreal(one[1])))
    if (by == "recipient") return(with_field(with_field(q, "to_mode", "any"), "to", one[1]))
    if (by == "partner") return(with_field(with_field(q, "from", one[2]), "from_name", one[1]))
    if (by == "layer") return(with_field(q, "layer", one[1]))
    return(with_field(q, "where_" + by, one[1]))
}
// What some actors have of a tally made without any: of one record no more than the whole, of a series its most.
real scalar of_actors(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t, string rowvector actors)
{
    transmorphic most
    string scalar name
    real matrix each
    real scalar k, x, before, total
    each = asarray(t, "each")
    most = asarray_create()
    total = 0
    for (k = 1; k <= rows(each); k++) {
        x = min((1, part_at(shares_at(tables, kept, q, t, each[k, .]), each[k, 2], actors))) * each[k, 7]
        name = ""
        if (asked(q, "unit") == "series") name = cell_at(tables, kept, q, t, each[k, .], ("series"))
        before = 0
        if (name != "" & asarray_contains(most, name)) before = asarray(most, name)
        if (name != "") {
            x = max((x, before))
            asarray(most, name, x)
        }
        total = total + x - before
    }
    return(total)
}
// The partners that are compared: where the question names any actors, these as they are named beside those that share none with them.
string matrix compared_partners(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    string matrix all, out
    string rowvector from
    real scalar k
    all = partners_in(tables, kept, q, t)
    from = cut(asked(q, "from"), ";")
    out = J(0, 2, "")
    for (k = 1; k <= rows(all); k++) {
        if (all[k, 1] == "unknown") continue
        if (cols(from) > 0 & (all[k, 1] == asked(q, "from_name") | share_any(cut(all[k, 2], ";"), from))) continue
        out = (out \ all[k, .])
    }
    if (cols(from) > 0) out = (out \ (asked(q, "from_name"), asked(q, "from")))
    return(out)
}
// The amounts of the parts that are compared under their names, missing where one is not known.
transmorphic amounts_by_part(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic out, one
    string matrix all
    string scalar by, measure
    real colvector x
    real scalar k
    by = asked(q, "by") == "" ? "partner" : asked(q, "by")
    measure = asked(q, "against_measure")
    out = asarray_create()
    if (by == "partner" & has(("", "count", "sum", "frequency", "tie-coverage"), measure)) {
        all = compared_partners(tables, kept, q, t)
        x = J(rows(all), 1, .)
        for (k = 1; k <= rows(all); k++) {
            if (measure == "tie-coverage") x[k] = tie_coverage(tables, kept, with_field(q, "from", all[k, 2]))
            else x[k] = of_actors(tables, kept, q, t, cut(all[k, 2], ";"))
            if (measure == "frequency") x[k] = x[k] / length_in_years(tables, kept, q, t)
        }
    }
    else {
        all = parts_in(tables, kept, (by == "partner" ? with_field(q, "from", "") : q), t, by)
        x = J(rows(all), 1, .)
        for (k = 1; k <= rows(all); k++) {
            one = part_of(q, by, all[k, .])
            if (measure == "") x[k] = asarray(tally_of(tables, kept, one), "best")
            else x[k] = number_of(tables, kept, with_field(asking(one, measure), "by", ""))
        }
    }
    asarray(out, "names", all)
    asarray(out, "amounts", x)
    return(out)
}
`;
