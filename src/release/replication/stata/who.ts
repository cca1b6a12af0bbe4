/** Who receives and who sends each record, in Mata. */
export const WHO = `
// Those of some parts that have one of these roles, organisations left out where it is asked, each once.
string rowvector with_role(string matrix P, string rowvector roles, transmorphic organisations)
{
    string rowvector out
    real scalar k
    out = J(1, 0, "")
    for (k = 1; k <= rows(P); k++) {
        if (has(roles, P[k, 2]) & asarray_contains(organisations, P[k, 1]) == 0 & has(out, P[k, 1]) == 0) out = (out, P[k, 1])
    }
    return(out)
}
real scalar is_wanted(string rowvector there, transmorphic q)
{
    string rowvector sets, wanted
    real scalar k
    sets = cut(asked(q, "to"), "|")
    if (asked(q, "to_mode") == "any") {
        for (k = 1; k <= cols(sets); k++) {
            if (cols(outside(cut(sets[k], ";"), there)) == 0) return(1)
        }
        return(0)
    }
    wanted = distinct(cut(sets[1], ";"))
    if (cols(there) == 0 | cols(outside(there, wanted)) > 0) return(0)
    return(asked(q, "to_mode") == "only" | cols(there) == cols(wanted))
}
// Whether each record is one of the recipients', at best, at least and at most, found once: an incomplete list leaves it open, and rival lists widen the ends.
real matrix received(transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    string scalar key
    key = key_of("received " + layer + " " + asarray(r, "name"), q, ("to_mode", "to", "observers", "organiser_evidence", "universe", "left_out_sources"))
    if (asarray(r, "name") == "frameworks") key = key_of(key, q, ("period_from", "period_to"))
    if (asarray_contains(kept, key) == 0) asarray(kept, key, receiving(kept, r, q, layer))
    return(asarray(kept, key))
}
real matrix receiving(transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    real matrix out
    real colvector of
    real rowvector period
    string matrix rivals
    string colvector country, complete
    string rowvector roles, there
    real scalar i, k, any, territory, best, open
    any = asked(q, "to_mode") == "any"
    territory = any & is_attributed(layer) & asked(q, "universe") == "territory"
    country = column(asarray(r, "table"), "country")
    complete = column(asarray(r, "table"), "participants_complete")
    roles = (receiving_roles(layer), "observer")
    period = period_of(q)
    out = J(asarray(r, "n"), 3, 0)
    for (i = 1; i <= rows(out); i++) {
        if (territory) there = distinct(cut(country[i], ";"))
        else there = with_role(parts_at(r, q, i, period), roles, asarray(kept, "organisations"))
        best = is_wanted(there, q)
        open = cols(there) == 0 | (territory == 0 & (complete[i] == "no" | has(there, "unknown")))
        out[i, .] = (best, best, best)
        if (open & any == 0) out[i, 2] = 0
        if (open & (asked(q, "to_mode") != "exactly" | best == 0)) out[i, 3] = 1
    }
    of = asarray(r, "rival of")
    rivals = asarray(r, "rivals")
    for (k = 1; k <= rows(of); k++) {
        if (rivals[k, 1] != (territory ? "country" : "participants")) continue
        best = is_wanted(distinct(cut(rivals[k, 2], ";")), q)
        out[of[k], 2] = min((out[of[k], 2], best))
        out[of[k], 3] = max((out[of[k], 3], best))
    }
    return(out)
}
// Whether none of those who must be absent took part in a record.
real rowvector absent_from(string matrix P, string rowvector without, string scalar complete)
{
    real scalar k
    for (k = 1; k <= rows(P); k++) {
        if (has(without, P[k, 1])) return((0, 0, 0))
    }
    return((1, complete != "no", 1))
}
// Adds a part of a record to its actor, or in equal parts to the lead states that an organisation had on that day.
void add_leads(transmorphic tables, transmorphic kept, transmorphic into, string scalar actor, real scalar day, string rowvector out,
    string rowvector above, real scalar share)
{
    string matrix M
    string colvector framework, role, who, source, from, to
    string rowvector leads
    real rowvector a, b
    real scalar k, before
    leads = J(1, 0, "")
    if (asarray_contains(asarray(kept, "organisations"), actor) & has(above, actor) == 0) {
        M = table_of(tables, "memberships")
        framework = column(M, "framework")
        role = column(M, "role")
        who = column(M, "actor")
        source = column(M, "source")
        from = column(M, "from")
        to = column(M, "to")
        for (k = 1; k <= rows(framework); k++) {
            if (framework[k] != actor | role[k] != "lead" | has(out, source[k])) continue
            a = days_of(from[k])
            b = days_of(to[k])
            if (a[1] <= day & day <= b[2] & has(leads, who[k]) == 0) leads = (leads, who[k])
        }
    }
    for (k = 1; k <= cols(leads); k++) add_leads(tables, kept, into, leads[k], day, out, (above, actor), share / cols(leads))
    if (cols(leads) > 0) return
    before = 0
    if (asarray_contains(into, actor)) before = asarray(into, actor)
    asarray(into, actor, before + share)
}
// Those to whom a record is attributed.
string rowvector senders_of(string matrix P, transmorphic q, string scalar layer, transmorphic organisations)
{
    string scalar attribution
    transmorphic none
    none = asarray_create()
    attribution = asked(q, "attribution")
    if (is_attributed(layer) & attribution == "participant")
        return(with_role(P, ("participant", "host", "observer", "organiser", "co-organiser"), organisations))
    if (is_attributed(layer) & attribution == "initiator") return(with_role(P, ("initiator"), none))
    if (is_attributed(layer) & (attribution == "organiser" | attribution == "")) return(with_role(P, ("organiser"), none))
    return(with_role(P, sending_roles(layer), none))
}
// Actors of each record and the part that each has: an equal one, or the whole where everyone who takes part has it. Found once.
transmorphic shares_in(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    string scalar key
    key = key_of("shares " + layer + " " + asarray(r, "name"), q, ("attribution", "organiser_evidence", "observers", "left_out_sources"))
    if (asarray_contains(kept, key) == 0) asarray(kept, key, sharing(tables, kept, r, q, layer))
    return(asarray(kept, key))
}
transmorphic sharing(transmorphic tables, transmorphic kept, transmorphic r, transmorphic q, string scalar layer)
{
    transmorphic h, leads
    string rowvector actors, all, out
    string colvector names
    real rowvector shares
    real matrix s
    real scalar i, k
    h = asarray_create()
    all = J(1, 0, "")
    s = asarray(r, "s")
    out = cut(asked(q, "left_out_sources"), ";")
    for (i = 1; i <= rows(s); i++) {
        actors = senders_of(parts_at(r, q, i, (ever(), never())), q, layer, asarray(kept, "organisations"))
        if (cols(actors) == 0) continue
        shares = J(1, cols(actors), 1 / cols(actors))
        if (is_attributed(layer) & asked(q, "attribution") == "participant") shares = J(1, cols(actors), 1)
        if (is_attributed(layer) & asked(q, "attribution") == "umbrella-to-lead-states") {
            leads = asarray_create()
            for (k = 1; k <= cols(actors); k++) add_leads(tables, kept, leads, actors[k], s[i, 1], out, J(1, 0, ""), shares[k])
            names = asarray_keys(leads)
            actors = J(1, rows(names), "")
            shares = J(1, rows(names), 0)
            for (k = 1; k <= rows(names); k++) {
                actors[k] = names[k]
                shares[k] = asarray(leads, names[k])
            }
        }
        asarray(h, "actors " + strofreal(i), actors)
        asarray(h, "shares " + strofreal(i), shares)
        all = distinct((all, actors))
    }
    asarray(h, "all", all)
    return(h)
}
string rowvector actors_at(transmorphic h, real scalar i)
{
    if (asarray_contains(h, "actors " + strofreal(i)) == 0) return(J(1, 0, ""))
    return(asarray(h, "actors " + strofreal(i)))
}
// What part of a record some actors have.
real scalar part_at(transmorphic h, real scalar i, string rowvector some)
{
    string rowvector actors
    real rowvector shares
    real scalar k, total
    actors = actors_at(h, i)
    if (cols(actors) == 0) return(0)
    shares = asarray(h, "shares " + strofreal(i))
    total = 0
    for (k = 1; k <= cols(actors); k++) {
        if (has(some, actors[k])) total = total + shares[k]
    }
    return(total)
}
// What part of each record those asked about send, at best, at least and at most: one whose sender no source names, or whose list of them is
// short, may be anybody's, and rival sources widen the ends.
real matrix sent(transmorphic kept, transmorphic r, transmorphic h, transmorphic q, string scalar layer)
{
    real matrix out
    real colvector of
    string matrix rivals
    string colvector complete
    string rowvector from, others, named, organising
    real scalar i, k, best, open, anyone
    from = cut(asked(q, "from"), ";")
    anyone = is_attributed(layer) & asked(q, "attribution") == "participant"
    complete = column(asarray(r, "table"), "participants_complete")
    out = J(asarray(r, "n"), 3, 0)
    for (i = 1; i <= rows(out); i++) {
        best = min((1, part_at(h, i, from)))
        open = part_at(h, i, ("unknown"))
        if (cols(actors_at(h, i)) == 0 | (anyone & complete[i] == "no")) open = 1
        out[i, .] = (best, best, min((1, best + open)))
    }
    if (is_attributed(layer) == 0 | has(("organiser", "participant", ""), asked(q, "attribution")) == 0) return(out)
    of = asarray(r, "rival of")
    rivals = asarray(r, "rivals")
    for (k = 1; k <= rows(of); k++) {
        others = cut(rivals[k, 2], ";")
        if (rivals[k, 1] != (anyone ? "participants" : "organiser") | cols(others) == 0) continue
        named = distinct(others)
        best = min((1, (cols(named) - cols(outside(named, from))) / cols(others)))
        if (anyone) {
            organising = with_role(parts_at(r, q, of[k], (ever(), never())), ("organiser", "co-organiser"), asarray(kept, "organisations"))
            best = 0
            for (i = 1; i <= cols(organising); i++) best = best | has(from, organising[i])
            for (i = 1; i <= cols(named); i++) best = best | (has(from, named[i]) & asarray_contains(asarray(kept, "organisations"), named[i]) == 0)
        }
        out[of[k], 2] = min((out[of[k], 2], best))
        out[of[k], 3] = max((out[of[k], 3], best))
    }
    return(out)
}
`;
