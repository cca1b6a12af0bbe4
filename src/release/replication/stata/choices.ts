/** Which records count under the choices and the conditions of a question, in Mata. */
export const CHOSEN = `
real scalar is_listed(string scalar text, string rowvector values)
{
    string rowvector items
    real scalar j, k
    items = cut(ustrlower(text), ";")
    for (j = 1; j <= cols(items); j++) {
        for (k = 1; k <= cols(values); k++) {
            if (items[j] == values[k] | strpos(items[j], values[k] + " (") == 1) return(1)
        }
    }
    return(0)
}
real scalar holds_part(string scalar text, string rowvector values)
{
    real scalar k
    for (k = 1; k <= cols(values); k++) {
        if (strpos(ustrlower(text), values[k]) > 0) return(1)
    }
    return(0)
}
// Columns whose cell must hold a value, and columns of which a part of the text is enough.
string rowvector exact_columns(string scalar field)
{
    if (field == "activity") return(("id"))
    if (field == "kind") return(("kind", "category"))
    if (field == "service") return(("services"))
    if (field == "institution") return(("framework"))
    if (field == "place") return(("country"))
    if (field == "series" | field == "status" | field == "mode") return((field))
    return(J(1, 0, ""))
}
string rowvector part_columns(string scalar field)
{
    if (field == "item") return(("designation", "description", "name", "company"))
    if (field == "institution") return(("institution"))
    if (field == "place") return(("place", "district"))
    return(J(1, 0, ""))
}
// Which records meet every condition.
real colvector meets_where(transmorphic r, transmorphic q)
{
    string matrix T, P
    string rowvector fields, values, exact, partly
    string colvector cells, ids
    string scalar wanted, field
    real colvector ok, found, stays
    real scalar f, i, k, n, not, named
    T = asarray(r, "table")
    n = asarray(r, "n")
    ids = asarray(r, "ids")
    stays = asarray(r, "stays")
    ok = J(n, 1, 1)
    fields = conditions()
    for (f = 1; f <= cols(fields); f++) {
        field = fields[f]
        wanted = asked(q, "where_" + field)
        if (wanted == "") continue
        not = substr(wanted, 1, 1) == "!"
        if (not) wanted = substr(wanted, 2, .)
        values = cut(ustrlower(wanted), ",")
        exact = exact_columns(field)
        partly = part_columns(field)
        if (field == "institution" & asarray(r, "name") == "frameworks") {
            exact = (exact, "id")
            named = 0
            for (i = 1; i <= n; i++) named = named + (stays[i] & is_listed(ids[i], values))
            if (named == 0) partly = (partly, "name")
        }
        found = J(n, 1, 0)
        for (k = 1; k <= cols(exact); k++) {
            cells = column(T, exact[k])
            for (i = 1; i <= n; i++) found[i] = found[i] | is_listed(cells[i], values)
        }
        for (k = 1; k <= cols(partly); k++) {
            cells = column(T, partly[k])
            for (i = 1; i <= n; i++) found[i] = found[i] | holds_part(cells[i], values)
        }
        if (field == "service" | field == "agency") {
            for (i = 1; i <= n; i++) {
                if (asarray_contains(r, "parts " + strofreal(i)) == 0) continue
                P = asarray(r, "parts " + strofreal(i))
                for (k = 1; k <= rows(P); k++) found[i] = found[i] | is_listed(P[k, (field == "service" ? 4 : 3)], values)
            }
        }
        for (i = 1; i <= n; i++) ok[i] = ok[i] & (found[i] != not)
    }
    return(ok)
}
// Which records of a layer count under status, composites, forecasts, duplicates and vintage, found once.
real colvector counts_at_all(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    string scalar key
    key = key_of("counts " + layer + " " + asarray(r, "name"), q,
        ("status", "composites", "forecasts", "duplicates", "vintage", "left_out_sources"))
    if (asarray_contains(kept, key) == 0) asarray(kept, key, counting(tables, r, q, layer))
    return(asarray(kept, key))
}
real colvector counting(transmorphic tables, transmorphic r, transmorphic q, string scalar layer)
{
    string matrix T, J2
    string colvector status, structure, partof, forecast, register, also, a, b, verdict, ids
    real colvector w, stays, up
    real scalar i, k, n, umbrella, part
    string scalar composites
    transmorphic at
    T = asarray(r, "table")
    n = asarray(r, "n")
    at = asarray(r, "at")
    ids = asarray(r, "ids")
    stays = asarray(r, "stays")
    w = stays
    status = column(T, "status")
    structure = column(T, "structure")
    partof = column(T, "part_of")
    forecast = column(T, "forecast")
    register = column(T, "register")
    also = column(T, "also")
    composites = asked(q, "composites")
    up = J(n, 1, 0)
    for (i = 1; i <= n; i++) {
        k = place_in(at, partof[i])
        if (partof[i] == "" | k == 0) continue
        if (stays[k]) up[i] = k
    }
    for (i = 1; i <= n; i++) {
        if (asarray(r, "name") != first_table(layer)) w[i] = w[i] & has(cut(also[i], ";"), layer)
        if (asked(q, "status") == "held" | asked(q, "status") == "held-and-announced")
            w[i] = w[i] & 1 - has(("planned", "postponed", "cancelled", "pledged", "intended", "licensed"), status[i])
        if (asked(q, "status") == "held") w[i] = w[i] & 1 - has(("announced", "ordered"), status[i])
        umbrella = structure[i] == "umbrella"
        part = structure[i] == "stage" | structure[i] == "part" | (structure[i] == "" & up[i] > 0)
        if (composites == "wholes") w[i] = w[i] & (umbrella | (part == 0 & is_under(up, structure, i) == 0))
        else if (composites == "parts") w[i] = w[i] & umbrella == 0
        else if (composites == "neither") w[i] = w[i] & umbrella == 0 & part == 0
        if (asked(q, "forecasts") == "out") w[i] = w[i] & forecast[i] != "yes"
        // All registers together, each in one vintage: one named after another and its day stands beside it.
        if (asked(q, "vintage") == "all") w[i] = w[i] & is_beside(register[i], register) == 0
        if (asked(q, "vintage") != "" & asked(q, "vintage") != "all") w[i] = w[i] & (register[i] == "" | register[i] == asked(q, "vintage"))
    }
    if (asked(q, "duplicates") == "one") {
        J2 = table_of(tables, "judgements")
        a = column(J2, "a")
        b = column(J2, "b")
        verdict = column(J2, "verdict")
        // The last judgement of a record is the one that holds.
        up = J(n, 1, 0)
        for (k = 1; k <= rows(a); k++) {
            i = place_in(at, a[k])
            if (verdict[k] == "same" & i > 0) up[i] = place_in(at, b[k])
        }
        for (i = 1; i <= n; i++) {
            if (up[i] == 0) continue
            if (stays[up[i]]) w[i] = 0
        }
    }
    return(w)
}
real scalar is_beside(string scalar name, string colvector registers)
{
    if (ustrregexm(name, "^(.+)-([0-9]{4}(-[0-9]{2})?(-[0-9]{2})?|undated)") == 0) return(0)
    if (ustrregexs(0) != name) return(0)
    return(anyof(registers, ustrregexs(1)))
}
real scalar is_under(real colvector up, string colvector structure, real scalar i)
{
    real scalar at, steps
    at = up[i]
    for (steps = 1; at > 0 & steps <= rows(up); steps++) {
        if (structure[at] == "umbrella") return(1)
        at = up[at]
    }
    return(0)
}
`;
