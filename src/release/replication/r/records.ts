/** Layers, and the records of a table that are independent of the publication which is judged, in base R. */
export const RECORDS = `
# Layers: the tables they stand in, the roles that send and receive, whether they last, and whether attribution decides who sends.
layer <- function(tables, from, to, lasts = FALSE, attributed = FALSE) list(tables = tables, from = from, to = to, lasts = lasts, attributed = attributed)
layers <- list(
  exercises = layer("exercises", c("organiser", "co-organiser"), c("participant", "host"), attributed = TRUE),
  transfers = layer("transfers", "supplier", "recipient"),
  facilities = layer("facilities", "operator", "host", lasts = TRUE),
  training = layer("training", "provider", "recipient"),
  memberships = layer("frameworks", "lead", c("member", "signatory"), lasts = TRUE),
  technology = layer("technology", "supplier", "recipient"),
  assistance = layer("assistance", "provider", "recipient"),
  operations = layer(c("operations", "exercises"), c("organiser", "co-organiser"), c("participant", "host"), attributed = TRUE),
  indicators = layer("indicators", "provider", "recipient"))
roles <- c("organiser", "co-organiser", "initiator", "requester", "host", "participant", "observer", "supplier",
  "recipient", "financier", "builder", "operator", "provider", "signatory", "member", "lead")
standings <- list(lead = "lead", convenor = c("lead", "member"), member = "member", partner = "member", participant = "member",
  signatory = "member", observer = "observer", "dialogue-partner" = "observer")
date_fields <- c("start", "opened", "founded", "order_year")
organisations <- with(table_of("actors"), id[kind == "organisation"])

# A record that belongs to several of the layers asked about counts once, in the layer whose own table it stands in.
tables_once <- function(asked) {
  own <- vapply(asked, function(name) layers[[name]]$tables[1], "")
  found <- list()
  for (name in asked) for (table in layers[[name]]$tables)
    if (!any(own[asked != name] == table)) found[[length(found) + 1]] <- list(layer = name, table = table)
  found
}

parts_of <- function(name, t, out, dated) {
  none <- data.frame(i = integer(0), actor = character(0), role = character(0), agency = character(0), services = character(0),
    inferred = logical(0), from = numeric(0), to = numeric(0))
  found <- list(none)
  put <- function(i, actor, role, agency = "", services = "", inferred = FALSE, from = EVER, to = NEVER) if (length(i) > 0)
    found[[length(found) + 1]] <<- data.frame(i = i, actor = actor, role = role, agency = agency, services = services, inferred = inferred, from = from, to = to)
  for (column in names(t)) {
    role <- switch(column, partner = "provider", reporter = "recipient", column)
    if (!(role %in% roles)) next
    actors <- lapply(t[[column]], split_list)
    actors[dated] <- list(character(0))
    put(rep(seq_along(actors), lengths(actors)), as.character(unlist(actors)), role)
  }
  # What the publication alone says is left out; of a record that keeps only its date, whatever has no source of its own.
  stays <- function(source, at) !is.na(at) & !(source %in% out) & !(source == "" & dated[ifelse(is.na(at), 1, at)])
  p <- table_of("participants")
  if (nrow(p) > 0) {
    at <- match(p$activity, t$id)
    ok <- stays(cells(p, "source"), at) & p$role %in% roles
    put(at[ok], p$actor[ok], p$role[ok], cells(p, "agency")[ok], cells(p, "services")[ok], cells(p, "evidence")[ok] == "inferred")
  }
  m <- table_of("memberships")
  if (name == "frameworks" && nrow(m) > 0) {
    at <- match(m$framework, t$id)
    from <- many_days(cells(m, "from"))[, 1]; to <- many_days(cells(m, "to"))[, 2]
    ok <- stays(cells(m, "source"), at)
    for (standing in names(standings)) for (role in standings[[standing]]) {
      k <- which(ok & m$role == standing)
      put(at[k], m$actor[k], role, from = from[k], to = to[k])
    }
  }
  do.call(rbind, found)
}

# The records of a table that are independent of the publication that is judged, with their days, their parts and rival values.
records_of <- function(name, out) remember(paste("records", name, paste(out, collapse = ";")), function() read_records(name, out))
read_records <- function(name, out) {
  t <- table_of(name)
  n <- nrow(t)
  if (n == 0) return(list(n = 0))
  start_column <- c(intersect(c("start", "opened", "founded", "order_year", "from"), names(t)), "start")[1]
  end_column <- c(intersect(c("end", "closed", "dissolved", "to"), names(t)), "end")[1]
  s <- many_days(cells(t, start_column)); e <- many_days(cells(t, end_column))
  open <- e[, 1] == EVER & e[, 2] == NEVER
  if (start_column %in% c("opened", "founded", "from")) e[open, ] <- NEVER else e[open, ] <- s[open, ]
  v <- table_of("values")
  rival <- data.frame(i = integer(0), field = character(0), value = character(0))
  if (nrow(v) > 0) {
    at <- match(v$id, t$id)
    ok <- v$table == name & !is.na(at) & !(cells(v, "source") %in% out)
    rival <- data.frame(i = at[ok], field = v$field[ok], value = v$value[ok])
  }
  # A record whose date a source outside the publication gives keeps that date, and loses what rests on the publication.
  keep <- rep(TRUE, n); dated <- rep(FALSE, n)
  for (i in which(cells(t, "source") %in% out)) {
    others <- Filter(function(text) text != "" && !is.null(days_of(text)), rival$value[rival$i == i & rival$field %in% date_fields])
    keep[i] <- length(others) > 0
    if (!keep[i]) next
    dated[i] <- TRUE
    s[i, ] <- days_of(others[1])
    for (field in intersect(date_fields, names(t))) t[[field]][i] <- others[1]
  }
  part <- parts_of(name, t, out, dated)
  list(n = n, t = t, s = s, e = e, keep = keep, dated = dated, part = part[keep[part$i], ], rival = rival[keep[rival$i], ])
}
# Parts that count under what is chosen of observers and of inferred organisers.
counted_parts <- function(r, q) {
  p <- r$part
  if (identical(q$choices$observers, "ignored")) p <- p[p$role != "observer", ]
  if (identical(q$choices$organiser_evidence, "stated")) p <- p[!p$inferred, ]
  p
}
`;
