/** Layers, and the records of a table that are independent of the publication which is judged, in base R. */
export const RECORDS = `layers <- list(
  exercises = list(tables = "exercises", from = c("organiser", "co-organiser"), to = c("participant", "host"), lasts = FALSE, attributed = TRUE),
  operations = list(tables = c("operations", "exercises"), from = c("organiser", "co-organiser"), to = c("participant", "host"), lasts = FALSE, attributed = TRUE),
  transfers = list(tables = "transfers", from = "supplier", to = "recipient", lasts = FALSE, attributed = FALSE),
  facilities = list(tables = "facilities", from = "operator", to = "host", lasts = TRUE, attributed = FALSE),
  training = list(tables = "training", from = "provider", to = "recipient", lasts = FALSE, attributed = FALSE),
  technology = list(tables = "technology", from = "supplier", to = "recipient", lasts = FALSE, attributed = FALSE),
  assistance = list(tables = "assistance", from = "provider", to = "recipient", lasts = FALSE, attributed = FALSE),
  indicators = list(tables = "indicators", from = "provider", to = "recipient", lasts = FALSE, attributed = FALSE))
roles <- c("organiser", "co-organiser", "initiator", "requester", "host", "participant", "observer", "supplier",
  "recipient", "financier", "builder", "operator", "provider", "signatory", "member", "lead")
organisations <- with(table_of("actors"), id[kind == "organisation"])

# The records of a table that are independent of the publication that is judged, with their days and their parts.
records <- new.env()
records_of <- function(name, out) {
  key <- paste(name, paste(out, collapse = ";"))
  if (!is.null(records[[key]])) return(records[[key]])
  t <- table_of(name)
  n <- nrow(t)
  start_column <- intersect(c("start", "opened", "founded", "order_year", "from"), names(t))[1]
  end_column <- intersect(c("end", "closed", "dissolved", "to"), names(t))[1]
  if (n == 0 || is.na(start_column)) { records[[key]] <- list(n = 0); return(records[[key]]) }
  starts <- cells(t, start_column)
  source <- cells(t, "source")
  ends <- if (is.na(end_column)) rep("", n) else cells(t, end_column)
  s <- many_days(starts); e <- many_days(ends)
  lasting <- start_column %in% c("opened", "founded", "from")
  for (i in which(e[, 1] == EVER & e[, 2] == NEVER)) e[i, ] <- if (lasting) c(NEVER, NEVER) else s[i, ]
  # A record whose date a source outside the publication gives keeps that date, and loses what rests on the publication.
  values <- table_of("values")
  keep <- rep(TRUE, n); dated <- rep(FALSE, n)
  for (i in which(source %in% out)) {
    rival <- values[cells(values, "table") == name & cells(values, "id") == t$id[i] &
      cells(values, "field") %in% c("start", "opened", "founded", "order_year") & !(cells(values, "source") %in% out), , drop = FALSE]
    days <- if (nrow(rival) > 0) days_of(rival$value[1]) else NULL
    if (is.null(days)) keep[i] <- FALSE else { s[i, ] <- days; dated[i] <- TRUE }
  }
  parts <- list()
  for (column in names(t)) {
    role <- switch(column, partner = "provider", reporter = "recipient", column)
    if (!(role %in% roles)) next
    for (i in which(t[[column]] != "")) {
      if (!dated[i]) for (a in split_list(t[[column]][i])) parts[[length(parts) + 1]] <- list(i, a, role, "", FALSE)
    }
  }
  p <- table_of("participants")
  if (nrow(p) > 0) {
    at <- match(p$activity, t$id)
    from <- cells(p, "source"); evidence <- cells(p, "evidence"); services <- cells(p, "services")
    for (r in which(!is.na(at))) {
      if (from[r] %in% out || (from[r] == "" && dated[at[r]])) next
      parts[[length(parts) + 1]] <- list(at[r], p$actor[r], p$role[r], services[r], evidence[r] == "inferred")
    }
  }
  found <- list(n = n, t = t, s = s, e = e, keep = keep, dated = dated,
    part = data.frame(i = as.integer(vapply(parts, function(x) as.numeric(x[[1]]), 0)), actor = vapply(parts, function(x) x[[2]], ""),
      role = vapply(parts, function(x) x[[3]], ""), services = vapply(parts, function(x) x[[4]], ""),
      inferred = vapply(parts, function(x) x[[5]], TRUE)))
  records[[key]] <- found
  found
}
`;
