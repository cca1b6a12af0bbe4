/** Texts, lists and tables in Mata. */
export const TEXTS = `
// Parts of a text, trimmed, blank ones left out.
string rowvector cut(string scalar text, string scalar by)
{
    string rowvector out
    string scalar rest, piece
    real scalar at
    out = J(1, 0, "")
    rest = text
    while (rest != "") {
        at = strpos(rest, by)
        if (at == 0) {
            piece = rest
            rest = ""
        }
        else {
            piece = substr(rest, 1, at - 1)
            rest = substr(rest, at + strlen(by), .)
        }
        piece = strtrim(piece)
        if (piece != "") out = (out, piece)
    }
    return(out)
}
real scalar has(string rowvector list, string scalar text)
{
    real scalar k
    for (k = 1; k <= cols(list); k++) {
        if (list[k] == text) return(1)
    }
    return(0)
}
string rowvector distinct(string rowvector list)
{
    string rowvector out
    real scalar k
    out = J(1, 0, "")
    for (k = 1; k <= cols(list); k++) {
        if (has(out, list[k]) == 0) out = (out, list[k])
    }
    return(out)
}
// Those of a list that are in none of the others.
string rowvector outside(string rowvector list, string rowvector others)
{
    string rowvector out
    real scalar k
    out = J(1, 0, "")
    for (k = 1; k <= cols(list); k++) {
        if (has(others, list[k]) == 0) out = (out, list[k])
    }
    return(out)
}
real scalar share_any(string rowvector list, string rowvector others)
{
    return(cols(outside(list, others)) < cols(list))
}
string rowvector in_order(string rowvector list)
{
    string colvector x
    string rowvector out
    real scalar k
    if (cols(list) == 0) return(list)
    x = J(cols(list), 1, "")
    for (k = 1; k <= cols(list); k++) x[k] = list[k]
    x = sort(x, 1)
    out = list
    for (k = 1; k <= cols(list); k++) out[k] = x[k]
    return(out)
}
// A table as import delimited read it: its first row is the heading.
void keep_table(transmorphic tables, string scalar name)
{
    asarray(tables, name, st_sdata(., .))
}
string matrix table_of(transmorphic tables, string scalar name)
{
    if (asarray_contains(tables, name) == 0) return(J(1, 0, ""))
    return(asarray(tables, name))
}
real scalar size_of(string matrix T)
{
    if (cols(T) == 0) return(0)
    return(rows(T) - 1)
}
// The cells of a column; blank ones where there is no such column.
string colvector column(string matrix T, string scalar name)
{
    real scalar n, k
    n = size_of(T)
    for (k = 1; k <= cols(T); k++) {
        if (T[1, k] == name & n > 0) return(strtrim(T[(2::(n + 1)), k]))
    }
    return(J(n, 1, ""))
}
// Where each text of a column stands first.
transmorphic places_of(string colvector texts)
{
    transmorphic at
    real scalar i
    at = asarray_create()
    for (i = 1; i <= rows(texts); i++) {
        if (asarray_contains(at, texts[i]) == 0) asarray(at, texts[i], i)
    }
    return(at)
}
real scalar place_in(transmorphic at, string scalar text)
{
    if (asarray_contains(at, text) == 0) return(0)
    return(asarray(at, text))
}
`;
