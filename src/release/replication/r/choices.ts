/** Which records count under the choices and the conditions of a question, in base R. */
export const CHOSEN = `
listed_in <- function(texts, values) {
  known <- unique(texts)
  hit <- vapply(strsplit(tolower(known), ";", fixed = TRUE), function(items) {
    items <- trimws(items)
    any(vapply(values, function(v) any(items == v | startsWith(items, paste0(v, " ("))), TRUE))
  }, TRUE)
  (known != "" & hit)[match(texts, known)]
}
part_in <- function(texts, values) Reduce("|", lapply(values, function(v) grepl(v, tolower(texts), fixed = TRUE)), rep(FALSE, length(texts)))

# Columns that a condition looks in: those whose cell must hold the value, and those of which a part of the text is enough.
condition_columns <- list(activity = list("id", NULL), series = list("series", NULL), kind = list(c("kind", "category"), NULL),
  item = list(NULL, c("designation", "description", "name", "company")), service = list("services", NULL), agency = list(NULL, NULL),
  status = list("status", NULL), mode = list("mode", NULL), institution = list("framework", "institution"),
  place = list("country", c("place", "district")))
meets_where <- function(r, table, where) {
  ok <- rep(TRUE, r$n)
  for (field in names(where)) {
    not <- startsWith(where[[field]], "!")
    values <- tolower(trimws(strsplit(sub("^!", "", where[[field]]), ",", fixed = TRUE)[[1]]))
    exact <- condition_columns[[field]][[1]]; partly <- condition_columns[[field]][[2]]
    if (field == "institution" && table == "frameworks") {
      exact <- c(exact, "id")
      if (!any(listed_in(r$t$id[r$keep], values))) partly <- c(partly, "name")
    }
    found <- rep(FALSE, r$n)
    for (column in exact) found <- found | listed_in(cells(r$t, column), values)
    for (column in partly) found <- found | part_in(cells(r$t, column), values)
    if (field %in% c("service", "agency")) {
      named <- if (field == "service") r$part$services else r$part$agency
      found[unique(r$part$i[listed_in(named, values)])] <- TRUE
    }
    ok <- ok & (found != not)
  }
  ok
}

under_umbrella <- function(up, structure) {
  vapply(seq_along(up), function(i) {
    seen <- integer(0); at <- up[i]
    while (!is.na(at) && !(at %in% seen)) { if (structure[at] == "umbrella") return(TRUE); seen <- c(seen, at); at <- up[at] }
    FALSE
  }, TRUE)
}
# Records of the layer that count under status, composites, forecasts, duplicates and vintage.
counts_at_all <- function(r, name, table, choices) {
  w <- r$keep
  if (table != layers[[name]]$tables[1]) w <- w & vapply(cells(r$t, "also"), function(x) name %in% split_list(x), TRUE)
  chosen <- function(choice) if (is.null(choices[[choice]])) "" else choices[[choice]]
  status <- cells(r$t, "status")
  if (chosen("status") %in% c("held", "held-and-announced"))
    w <- w & !(status %in% c("planned", "postponed", "cancelled", "pledged", "intended", "licensed"))
  if (chosen("status") == "held") w <- w & !(status %in% c("announced", "ordered"))
  composites <- chosen("composites")
  if (composites != "") {
    structure <- cells(r$t, "structure"); up <- match(cells(r$t, "part_of"), r$t$id)
    up[!is.na(up) & !r$keep[ifelse(is.na(up), 1, up)]] <- NA
    part <- structure %in% c("stage", "part") | (structure == "" & !is.na(up))
    w <- w & if (composites == "wholes") structure == "umbrella" | !(part | under_umbrella(up, structure))
      else structure != "umbrella" & !(part & composites == "neither")
  }
  if (chosen("forecasts") == "out") w <- w & cells(r$t, "forecast") != "yes"
  j <- table_of("judgements")
  if (chosen("duplicates") == "one" && nrow(j) > 0) {
    j <- j[j$verdict == "same", ]
    j <- j[!duplicated(j$a, fromLast = TRUE) & j$b %in% r$t$id[r$keep], ]
    w <- w & !(r$t$id %in% j$a)
  }
  register <- cells(r$t, "register")
  # All registers together, each in one vintage: one named after another and its day stands beside it.
  if (chosen("vintage") == "all")
    w <- w & !(grepl("-([0-9]{4}(-[0-9]{2}){0,2}|undated)$", register) & sub("-([0-9]{4}(-[0-9]{2}){0,2}|undated)$", "", register) %in% register)
  if (!(chosen("vintage") %in% c("", "all"))) w <- w & register %in% c("", chosen("vintage"))
  w
}
`;
