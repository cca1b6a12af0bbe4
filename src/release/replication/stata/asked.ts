/** The fields of a question in Mata. */
export const ASKED = `
string scalar asked(transmorphic q, string scalar name)
{
    if (asarray_contains(q, name) == 0) return("")
    return(asarray(q, name))
}
// A question with one of its fields changed.
transmorphic with_field(transmorphic q, string scalar name, string scalar value)
{
    transmorphic out
    string colvector names
    real scalar k
    out = asarray_create()
    names = asarray_keys(q)
    for (k = 1; k <= rows(names); k++) asarray(out, names[k], asarray(q, names[k]))
    asarray(out, name, value)
    return(out)
}
// What some fields of a question hold, as one text under which what they decide is kept.
string scalar key_of(string scalar what, transmorphic q, string rowvector fields)
{
    string scalar out
    real scalar k
    out = what
    for (k = 1; k <= cols(fields); k++) out = out + " / " + asked(q, fields[k])
    return(out)
}
string rowvector choices()
{
    return(("attribution", "organiser_evidence", "composites", "status", "forecasts", "duplicates", "observers", "universe", "unit",
        "year_basis", "vintage", "left_out_sources"))
}
string rowvector conditions()
{
    return(("activity", "series", "kind", "item", "service", "agency", "status", "mode", "institution", "place"))
}
// Fields that decide which records are selected and what they add.
string rowvector selecting()
{
    string rowvector out, fields
    real scalar k
    fields = conditions()
    out = ("layer", "value", "from", "to_mode", "to", "without", "period_from", "period_to")
    for (k = 1; k <= cols(fields); k++) out = (out, "where_" + fields[k])
    return((out, choices()))
}
real scalar day_or(string scalar text, real scalar open)
{
    real rowvector d
    if (text == "") return(open)
    d = days_of(text)
    return(d[1])
}
real rowvector period_of(transmorphic q)
{
    return((day_or(asked(q, "period_from"), ever()), day_or(asked(q, "period_to"), never())))
}
// A year of a period that covers only a part of it stays that part.
transmorphic in_year(transmorphic q, real scalar y)
{
    transmorphic out
    real rowvector p
    p = period_of(q)
    out = q
    if (p[1] < mdy(1, 1, y)) out = with_field(out, "period_from", strofreal(y) + "-01-01")
    if (p[2] > mdy(12, 31, y)) out = with_field(out, "period_to", strofreal(y) + "-12-31")
    return(out)
}
// The question that another is held against, or itself.
transmorphic held_against(transmorphic q)
{
    if (asked(q, "held") == "yes" & asarray_contains(q, "base")) return(asarray(q, "base"))
    return(q)
}
// A question as one that asks for another measure alone.
transmorphic asking(transmorphic q, string scalar measure)
{
    return(with_field(with_field(with_field(q, "measure", measure), "against_measure", ""), "held", "no"))
}
`;
