/** Which records count under the choices of a question, and whose they are, in base R. */
export const WEIGHTS = `listed <- function(cell, values) {
  items <- tolower(split_list(cell))
  any(vapply(values, function(v) any(items == v | startsWith(items, paste0(v, " ("))), TRUE))
}
columns_of <- list(activity = list("id", NULL), series = list("series", NULL), kind = list(c("kind", "category"), NULL),
  item = list(NULL, c("designation", "description", "name", "company")), service = list("services", NULL), agency = list(NULL, NULL),
  status = list("status", NULL), mode = list("mode", NULL), institution = list("framework", "institution"),
  place = list("country", c("place", "district")))
meets_where <- function(r, q) {
  ok <- rep(TRUE, r$n)
  for (field in names(columns_of)) {
    wanted <- q[[paste0("where_", field)]]
    if (wanted == "") next
    not <- startsWith(wanted, "!")
    values <- tolower(trimws(strsplit(sub("^!", "", wanted), ",", fixed = TRUE)[[1]]))
    found <- rep(FALSE, r$n)
    for (column in columns_of[[field]][[1]]) found <- found | vapply(cells(r$t, column), listed, TRUE, values = values)
    for (column in columns_of[[field]][[2]])
      for (v in values) found <- found | grepl(v, tolower(cells(r$t, column)), fixed = TRUE)
    if (field == "service") {
      hit <- vapply(r$part$services, listed, TRUE, values = values)
      found[unique(r$part$i[hit])] <- TRUE
    }
    ok <- ok & (found != not)
  }
  ok
}

weights_of <- function(r, layer, name, table, q, parts, chosen) {
  w <- as.numeric(r$keep)
  if (table != layers[[name]]$tables[1])
    w <- w * vapply(cells(r$t, "also"), function(x) as.numeric(name %in% split_list(x)), 0)
  status <- cells(r$t, "status")
  if (q$where_status == "") {
    if (q$status != "all") w <- w * !(status %in% c("planned", "postponed", "cancelled", "pledged", "intended", "licensed"))
    if (q$status == "held") w <- w * !(status %in% c("announced", "ordered"))
  }
  if (q$composites != "") {
    structure <- cells(r$t, "structure"); up <- match(cells(r$t, "part_of"), r$t$id)
    up[!is.na(up) & !r$keep[ifelse(is.na(up), 1, up)]] <- NA
    part <- structure %in% c("stage", "part") | (structure == "" & !is.na(up))
    under <- vapply(seq_len(r$n), function(i) {
      seen <- integer(0); at <- up[i]
      while (!is.na(at) && !(at %in% seen)) { seen <- c(seen, at); if (structure[at] == "umbrella") return(TRUE); at <- up[at] }
      FALSE
    }, TRUE)
    if (q$composites == "wholes") w <- w * (structure == "umbrella" | !(part | under))
    else w <- w * (structure != "umbrella" & !(part & q$composites == "neither"))
  }
  if (q$forecasts == "out") w <- w * (cells(r$t, "forecast") != "yes")
  if (q$duplicates == "one") {
    j <- table_of("judgements")
    same <- if (nrow(j) == 0) character(0) else j$a[j$verdict == "same" & j$b %in% r$t$id[r$keep]]
    w <- w * !(r$t$id %in% same)
  }
  if (table == "transfers" && !(q$vintage %in% c("", "all"))) w <- w * (cells(r$t, "register") %in% c("", q$vintage))
  w <- w * meets_where(r, q)
  if (q$to != "") {
    sets <- lapply(strsplit(q$to, "|", fixed = TRUE)[[1]], split_list)
    receiving <- parts[parts$role %in% c(layer$to, "observer") & !(parts$actor %in% organisations), ]
    present <- split(receiving$actor, factor(receiving$i, levels = seq_len(r$n)))
    w <- w * vapply(present, function(p) {
      p <- unique(p)
      if (q$to_mode == "any") return(as.numeric(any(vapply(sets, function(s) all(s %in% p), TRUE))))
      set <- unique(sets[[1]]); alone <- length(p) > 0 && all(p %in% set)
      as.numeric(if (q$to_mode == "only") alone else alone && length(p) == length(set))
    }, 0)
  }
  if (q$without != "") {
    absent <- split_list(q$without)
    w[unique(parts$i[parts$actor %in% absent])] <- 0
  }
  w
}
senders_of <- function(r, layer, q, parts) {
  from <- split_list(q$from)
  if (layer$attributed && q$attribution == "participant") {
    sending <- parts[parts$role %in% c("participant", "host", "observer", "organiser", "co-organiser") & !(parts$actor %in% organisations), ]
    share <- function(a) min(1, sum(unique(a) %in% from))
  } else {
    sending <- parts[parts$role %in% (if (layer$attributed) "organiser" else layer$from), ]
    share <- function(a) { a <- unique(a); if (length(a) == 0) 0 else min(1, sum(a %in% from) / length(a)) }
  }
  vapply(split(sending$actor, factor(sending$i, levels = seq_len(r$n))), share, 0)
}
`;
