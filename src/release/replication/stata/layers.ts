/** Layers with their tables and roles, in Mata. */
export const LAYERS = String.raw`
// Layers: tables, roles that send and receive, whether they last, and whether attribution decides who sends.
string rowvector tables_of_layer(string scalar name)
{
    if (name == "operations") return(("operations", "exercises"))
    if (name == "memberships") return(("frameworks"))
    return((name))
}
string rowvector sending_roles(string scalar name)
{
    if (name == "exercises" | name == "operations") return(("organiser", "co-organiser"))
    if (name == "transfers" | name == "technology") return(("supplier"))
    if (name == "facilities") return(("operator"))
    if (name == "memberships") return(("lead"))
    return(("provider"))
}
string rowvector receiving_roles(string scalar name)
{
    if (name == "exercises" | name == "operations") return(("participant", "host"))
    if (name == "facilities") return(("host"))
    if (name == "memberships") return(("member", "signatory"))
    return(("recipient"))
}
real scalar is_attributed(string scalar name)
{
    return(name == "exercises" | name == "operations")
}
real scalar lasts(string scalar name)
{
    return(name == "facilities" | name == "memberships")
}
string rowvector roles_of_standing(string scalar standing)
{
    if (standing == "lead") return(("lead"))
    if (standing == "convenor") return(("lead", "member"))
    if (has(("member", "partner", "participant", "signatory"), standing)) return(("member"))
    if (standing == "observer" | standing == "dialogue-partner") return(("observer"))
    return(J(1, 0, ""))
}
string scalar role_of_column(string scalar name)
{
    if (name == "partner") return("provider")
    if (name == "reporter") return("recipient")
    if (has(("organiser", "co-organiser", "initiator", "requester", "host", "participant", "observer", "supplier", "recipient",
        "financier", "builder", "operator", "provider", "signatory", "member", "lead"), name)) return(name)
    return("")
}
string scalar first_table(string scalar layer)
{
    string rowvector all
    all = tables_of_layer(layer)
    return(all[1])
}
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
`;
