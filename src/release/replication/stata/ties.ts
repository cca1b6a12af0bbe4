/** Measures of ties and of members, in Mata. */
export const TIES = String.raw`
// Those who have a tie with a recipient in a layer, found once, and a blank where there is any tie at all.
string rowvector tied_with(transmorphic tables, transmorphic kept, transmorphic one, string scalar id)
{
    transmorphic q, t
    string rowvector found
    string scalar key
    real matrix each
    real scalar k
    key = key_of("tied with " + id, one, selecting())
    if (asarray_contains(kept, key)) return(asarray(kept, key))
    q = with_field(with_field(one, "to_mode", "any"), "to", id)
    t = tally_of(tables, kept, q)
    each = asarray(t, "each")
    found = J(1, 0, "")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, 3] > 0) found = distinct((found, "", actors_at(shares_at(tables, kept, q, t, each[k, .]), each[k, 2])))
    }
    asarray(kept, key, found)
    return(found)
}
// In how many of all pairs of recipient and layer somebody has any tie; a layer without a record has no pairs.
real scalar tie_coverage(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic one, t
    string rowvector layers, region, from, found
    real scalar j, k, reached, possible
    layers = cut(asked(q, "layer"), ";")
    region = cut(asked(q, "region"), ";")
    from = cut(asked(q, "from"), ";")
    if (cols(from) == 0) from = J(1, 1, "")
    reached = 0
    possible = 0
    for (j = 1; j <= cols(layers); j++) {
        one = with_field(with_field(with_field(q, "layer", layers[j]), "from", ""), "to", "")
        t = tally_of(tables, kept, one)
        if (asarray(t, "best") >= . | asarray(t, "best") <= 0) continue
        possible = possible + cols(region)
        for (k = 1; k <= cols(region); k++) {
            found = tied_with(tables, kept, one, region[k])
            reached = reached + share_any(from, found)
        }
    }
    return(quotient(reached, possible))
}
// Density of the region's ties with outsiders beside that among its own: each activity ties its organisers, in equal parts, to those who take part.
real scalar e_i_normalised(transmorphic tables, transmorphic kept, transmorphic q, transmorphic t)
{
    transmorphic r
    string rowvector layers, region, nodes, from, to
    string matrix P
    real matrix each
    real scalar a, b, k, inside, weight, outer, inner, n, m
    layers = cut(asked(q, "layer"), ";")
    region = cut(asked(q, "region"), ";")
    nodes = cut(asked(q, "partners"), ";")
    for (k = 1; k <= cols(layers); k++) {
        if (is_attributed(layers[k]) == 0) return(.)
        nodes = (nodes, senders_in(tables, kept, q, layers[k]))
    }
    nodes = distinct((region, outside(nodes, (region, "unknown"))))
    outer = 0
    inner = 0
    each = asarray(t, "records")
    for (k = 1; k <= rows(each); k++) {
        if (each[k, 3] <= 0) continue
        r = records_at(tables, kept, q, t, each[k, .])
        from = actors_at(shares_at(tables, kept, q, t, each[k, .]), each[k, 2])
        from = outside(from, outside(from, nodes))
        P = parts_at(r, q, each[k, 2], (ever(), never()))
        to = with_role(P, receiving_roles(layer_at(t, each[k, .])), asarray(kept, "organisations"))
        to = outside(to, outside(to, nodes))
        weight = (asked(q, "value") == "count" ? 1 : each[k, 7]) / cols(from)
        for (a = 1; a <= cols(from); a++) {
            for (b = 1; b <= cols(to); b++) {
                if (from[a] == to[b]) continue
                inside = has(region, from[a]) + has(region, to[b])
                if (inside == 2) inner = inner + weight
                if (inside == 1) outer = outer + weight
            }
        }
    }
    n = cols(nodes)
    m = cols(region)
    inner = quotient(inner, m * (m - 1))
    outer = quotient(outer, n * (n - 1) - (n - m) * (n - m - 1) - m * (m - 1))
    if (n < 2 | inner >= . | outer >= .) return(.)
    return(quotient(outer - inner, outer + inner))
}
// How alike two lists are: what they have in common over all that is in either.
real scalar likeness(string rowvector a, string rowvector b)
{
    return(quotient(cols(a) - cols(outside(a, b)), cols(a) + cols(outside(b, a))))
}
// Frameworks in force in a period: ids, and who leads and who belongs to each.
transmorphic frameworks_in(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic f, r
    string colvector ids
    string rowvector found
    string matrix P
    real matrix s, e
    real colvector stays
    real rowvector p
    real scalar i
    f = asarray_create()
    found = J(1, 0, "")
    p = period_of(q)
    r = read_once(tables, kept, "frameworks", asked(q, "left_out_sources"))
    ids = asarray(r, "ids")
    s = asarray(r, "s")
    e = asarray(r, "e")
    stays = asarray(r, "stays")
    for (i = 1; i <= rows(ids); i++) {
        if (stays[i] == 0 | s[i, 1] > p[2] | e[i, 2] < p[1]) continue
        found = (found, ids[i])
        P = parts_at(r, q, i, p)
        asarray(f, "leads " + ids[i], with_role(P, ("lead"), asarray(kept, "organisations")))
        asarray(f, "members " + ids[i], with_role(P, ("member", "signatory"), asarray(kept, "organisations")))
    }
    asarray(f, "ids", found)
    return(f)
}
// The frameworks that some actors lead or belong to.
string rowvector frameworks_of(transmorphic f, string rowvector actors)
{
    string rowvector ids, out
    real scalar k
    ids = asarray(f, "ids")
    out = J(1, 0, "")
    for (k = 1; k <= cols(ids); k++) {
        if (share_any(actors, (asarray(f, "leads " + ids[k]), asarray(f, "members " + ids[k])))) out = (out, ids[k])
    }
    return(out)
}
// How alike the members of frameworks are, or the frameworks of recipients and of a partner.
real scalar overlap_of(transmorphic tables, transmorphic kept, transmorphic q)
{
    transmorphic f
    string rowvector ids, led, from, to
    real colvector x
    real scalar j, k
    f = frameworks_in(tables, kept, q)
    from = cut(asked(q, "from"), ";")
    x = J(0, 1, 0)
    if (asked(q, "measure") == "institutional-overlap") {
        to = asked(q, "to") == "" ? cut(asked(q, "region"), ";") : wanted_in(q)
        for (k = 1; k <= cols(to); k++) x = (x \ likeness(frameworks_of(f, from), frameworks_of(f, to[k])))
        return(mean_of(x))
    }
    ids = asarray(f, "ids")
    led = J(1, 0, "")
    for (k = 1; k <= cols(ids); k++) {
        if (cols(from) == 0 | share_any(from, asarray(f, "leads " + ids[k]))) led = (led, ids[k])
    }
    for (j = 1; j <= cols(led); j++) {
        for (k = j + 1; k <= cols(led); k++) {
            from = asarray(f, "members " + led[j])
            to = asarray(f, "members " + led[k])
            if (cols(from) > 0 & cols(to) > 0) x = (x \ likeness(from, to))
        }
    }
    return(mean_of(x))
}
`;
