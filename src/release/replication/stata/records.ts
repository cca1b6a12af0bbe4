/** Records of a table and who takes part in them, in Mata. */
export const RECORDS = String.raw`
string rowvector first_column(string matrix T, string rowvector names)
{
    real scalar k
    if (cols(T) == 0) return((names[1]))
    for (k = 1; k <= cols(names); k++) {
        if (has(T[1, .], names[k])) return((names[k]))
    }
    return((names[1]))
}
// The records of a table that are independent of the publication that is judged: their days and which of them stay.
transmorphic records_of(transmorphic tables, string scalar name, string rowvector out)
{
    transmorphic r, at
    string matrix T, V
    string colvector ids, source, vtable, vid, vfield, vvalue, vsource
    real matrix s, e
    real colvector stays, dated
    real rowvector d
    real scalar n, i, k
    string scalar start
    string colvector labels
    T = table_of(tables, name)
    n = size_of(T)
    r = asarray_create()
    ids = column(T, "id")
    at = places_of(ids)
    start = first_column(T, ("start", "opened", "founded", "order_year", "from"))
    s = many_days(column(T, start))
    e = many_days(column(T, first_column(T, ("end", "closed", "dissolved", "to"))))
    labels = J(n, 1, "")
    stays = J(n, 1, 1)
    dated = J(n, 1, 0)
    for (i = 1; i <= n; i++) {
        if (e[i, 1] == ever() & e[i, 2] == never()) {
            if (has(("opened", "founded", "from"), start)) e[i, .] = (never(), never())
            else e[i, .] = s[i, .]
        }
        labels[i] = column_cell(T, start, i)
    }
    source = column(T, "source")
    for (i = 1; i <= n; i++) stays[i] = 1 - has(out, source[i])
    // A record whose date a source outside the publication gives keeps that date, and loses what rests on the publication.
    V = table_of(tables, "values")
    vtable = column(V, "table")
    vid = column(V, "id")
    vfield = column(V, "field")
    vvalue = column(V, "value")
    vsource = column(V, "source")
    for (k = 1; k <= size_of(V); k++) {
        i = place_in(at, vid[k])
        if (vtable[k] != name | i == 0) continue
        if (stays[i] | has(out, vsource[k])) continue
        if (has(("start", "opened", "founded", "order_year"), vfield[k]) == 0) continue
        d = days_of(vvalue[k])
        if (d[1] == ever() & d[2] == never()) continue
        s[i, .] = d
        stays[i] = 1
        dated[i] = 1
        labels[i] = vvalue[k]
    }
    asarray(r, "name", name)
    asarray(r, "table", T)
    asarray(r, "n", n)
    asarray(r, "ids", ids)
    asarray(r, "at", at)
    asarray(r, "s", s)
    asarray(r, "e", e)
    asarray(r, "labels", labels)
    asarray(r, "stays", stays)
    asarray(r, "dated", dated)
    add_rivals(tables, r, out)
    add_parts(tables, r, out)
    return(r)
}
// Rival values of the records that stay: of which record, in which field, and the value.
void add_rivals(transmorphic tables, transmorphic r, string rowvector out)
{
    string matrix V, rivals
    string colvector vtable, vid, vfield, vvalue, vsource
    real colvector of, stays
    real scalar i, k
    stays = asarray(r, "stays")
    V = table_of(tables, "values")
    vtable = column(V, "table")
    vid = column(V, "id")
    vfield = column(V, "field")
    vvalue = column(V, "value")
    vsource = column(V, "source")
    of = J(0, 1, 0)
    rivals = J(0, 2, "")
    for (k = 1; k <= size_of(V); k++) {
        i = place_in(asarray(r, "at"), vid[k])
        if (vtable[k] != asarray(r, "name") | i == 0 | has(out, vsource[k])) continue
        if (stays[i] == 0) continue
        of = (of \ i)
        rivals = (rivals \ (vfield[k], vvalue[k]))
    }
    asarray(r, "rival of", of)
    asarray(r, "rivals", rivals)
}
string scalar column_cell(string matrix T, string scalar name, real scalar i)
{
    real scalar k
    for (k = 1; k <= cols(T); k++) {
        if (T[1, k] == name) return(strtrim(T[i + 1, k]))
    }
    return("")
}
void put_part(transmorphic r, real scalar i, string rowvector part, real rowvector days)
{
    string matrix P
    real matrix D
    string scalar key
    key = "parts " + strofreal(i)
    P = J(0, 5, "")
    D = J(0, 2, 0)
    if (asarray_contains(r, key)) {
        P = asarray(r, key)
        D = asarray(r, "days " + strofreal(i))
    }
    asarray(r, key, (P \ part))
    asarray(r, "days " + strofreal(i), (D \ days))
}
// Who took part in each record: actor, role, agency, services, evidence; and from when to when.
void add_parts(transmorphic tables, transmorphic r, string rowvector out)
{
    string matrix T, P, M
    string colvector cells, actor, role, agency, services, evidence, source, from, to
    string rowvector named
    string scalar as
    real colvector stays, dated
    real rowvector a, b
    real scalar i, j, k
    transmorphic at
    T = asarray(r, "table")
    at = asarray(r, "at")
    stays = asarray(r, "stays")
    dated = asarray(r, "dated")
    for (k = 1; k <= cols(T); k++) {
        as = role_of_column(T[1, k])
        if (as == "") continue
        cells = column(T, T[1, k])
        for (i = 1; i <= rows(cells); i++) {
            if (stays[i] == 0 | dated[i] == 1) continue
            named = cut(cells[i], ";")
            for (j = 1; j <= cols(named); j++) put_part(r, i, (named[j], as, "", "", ""), (ever(), never()))
        }
    }
    P = table_of(tables, "participants")
    cells = column(P, "activity")
    actor = column(P, "actor")
    role = column(P, "role")
    agency = column(P, "agency")
    services = column(P, "services")
    evidence = column(P, "evidence")
    source = column(P, "source")
    for (k = 1; k <= rows(cells); k++) {
        i = place_in(at, cells[k])
        if (i == 0 | has(out, source[k]) | role_of_column(role[k]) == "") continue
        if (stays[i] == 0 | (source[k] == "" & dated[i] == 1)) continue
        put_part(r, i, (actor[k], role[k], agency[k], services[k], evidence[k]), (ever(), never()))
    }
    if (asarray(r, "name") != "frameworks") return
    M = table_of(tables, "memberships")
    cells = column(M, "framework")
    actor = column(M, "actor")
    role = column(M, "role")
    source = column(M, "source")
    from = column(M, "from")
    to = column(M, "to")
    for (k = 1; k <= rows(cells); k++) {
        i = place_in(at, cells[k])
        if (i == 0 | has(out, source[k])) continue
        if (stays[i] == 0 | (source[k] == "" & dated[i] == 1)) continue
        a = days_of(from[k])
        b = days_of(to[k])
        named = roles_of_standing(role[k])
        for (j = 1; j <= cols(named); j++) put_part(r, i, (actor[k], named[j], "", "", ""), (a[1], b[2]))
    }
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
// The parts of a record that count under what is chosen of observers and of inferred organisers.
string matrix parts_at(transmorphic r, transmorphic q, real scalar i, real rowvector period)
{
    string matrix P, out
    real matrix D
    real scalar k, ignored, stated
    out = J(0, 5, "")
    if (asarray_contains(r, "parts " + strofreal(i)) == 0) return(out)
    P = asarray(r, "parts " + strofreal(i))
    D = asarray(r, "days " + strofreal(i))
    ignored = asked(q, "observers") == "ignored"
    stated = asked(q, "organiser_evidence") == "stated"
    for (k = 1; k <= rows(P); k++) {
        if (ignored & P[k, 2] == "observer") continue
        if (stated & P[k, 5] == "inferred") continue
        if (D[k, 1] > period[2] | D[k, 2] < period[1]) continue
        out = (out \ P[k, .])
    }
    return(out)
}
`;
