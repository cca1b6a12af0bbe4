/** A script in R that asks the questions of `questions.csv` of the tables in `data`, with nothing but base R. */
export const R_SCRIPT = String.raw`# Recomputes the numbers of questions.csv from the tables in data, with base R and nothing of ours.
# Run it in this folder: Rscript replicate.R
# It writes replicated.csv: our number, the one recomputed here, and whether they agree.

sheet <- function(name) {
  path <- file.path("data", paste0(name, ".csv"))
  if (!file.exists(path)) return(data.frame())
  read.csv(path, colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
}
tables <- new.env()
table_of <- function(name) {
  if (is.null(tables[[name]])) tables[[name]] <- sheet(name)
  tables[[name]]
}
cells <- function(t, column) if (column %in% names(t)) t[[column]] else rep("", nrow(t))
split_list <- function(text, by = ";") {
  parts <- trimws(strsplit(text, by, fixed = TRUE)[[1]])
  parts[parts != ""]
}
number <- function(text) suppressWarnings(as.numeric(ifelse(text == "", NA, text)))

# Dates: the days that a date may be. EDTF years, months and days, with marks of doubt, X for what is not known, and a/b.
EVER <- -1e7; NEVER <- 1e7
day_number <- function(y, m, d) as.numeric(as.Date(sprintf("%04d-%02d-%02d", y, m, d)))
month_end <- function(y, m) day_number(if (m == 12) y + 1 else y, if (m == 12) 1 else m + 1, 1) - 1
days_of_one <- function(text) {
  text <- sub("[~?%]$", "", text)
  if (grepl("^[0-9]{4}$", text)) { y <- as.integer(text); return(c(day_number(y, 1, 1), day_number(y, 12, 31))) }
  if (grepl("^[0-9]{4}-(0[1-9]|1[0-2])$", text)) {
    y <- as.integer(substr(text, 1, 4)); m <- as.integer(substr(text, 6, 7))
    return(c(day_number(y, m, 1), month_end(y, m)))
  }
  if (grepl("^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$", text)) { d <- as.numeric(as.Date(text)); return(c(d, d)) }
  if (grepl("^[0-9]{4}-2[1-4]$", text)) {
    y <- as.integer(substr(text, 1, 4)); m <- c(3, 6, 9, 12)[as.integer(substr(text, 6, 7)) - 20]
    last <- m + 2
    return(c(day_number(y, m, 1), if (last > 12) month_end(y + 1, last - 12) else month_end(y, last)))
  }
  if (grepl("^[0-9][0-9X]{3}$", text))
    return(c(day_number(as.integer(gsub("X", "0", text)), 1, 1), day_number(as.integer(gsub("X", "9", text)), 12, 31)))
  if (grepl("^[0-9]{4}-XX(-XX)?$", text)) return(days_of_one(substr(text, 1, 4)))
  if (grepl("^[0-9]{4}-[0-9]{2}-XX$", text)) return(days_of_one(substr(text, 1, 7)))
  NULL
}
days_of <- function(text) {
  if (text == "") return(c(EVER, NEVER))
  if (grepl("/", text, fixed = TRUE)) {
    sides <- strsplit(paste0(text, " "), "/", fixed = TRUE)[[1]]
    a <- trimws(sides[1]); b <- trimws(sides[2])
    from <- if (a %in% c("", "..")) c(EVER, EVER) else days_of_one(a)
    to <- if (b %in% c("", "..")) c(NEVER, NEVER) else days_of_one(b)
    if (is.null(from) || is.null(to)) return(NULL)
    return(c(from[1], to[2]))
  }
  days_of_one(text)
}
many_days <- function(texts) {
  out <- matrix(0, length(texts), 2)
  for (i in seq_along(texts)) {
    d <- days_of(texts[i])
    if (is.null(d)) stop("a date that this script cannot read: ", texts[i])
    out[i, ] <- d
  }
  out
}

within <- function(d, p) d[1] >= p[1] && d[2] <= p[2]
meets <- function(d, p) d[1] <= p[2] && p[1] <= d[2]
middle <- function(d) floor((d[1] + d[2]) / 2)
starts_in <- function(d, p) {
  if (within(d, p)) return(1)
  if (!meets(d, p) || d[1] == EVER || d[2] == NEVER) return(0)
  as.numeric(middle(d) >= p[1] && middle(d) <= p[2])
}
in_force <- function(start, end, p) {
  if (p[1] == EVER && p[2] == NEVER) return(1)
  if (start[1] > p[2] || end[2] < p[1]) return(0)
  must <- start[2] <= p[2] && end[1] >= p[1]
  undated <- start[1] == EVER && start[2] == NEVER
  as.numeric(must || undated || middle(start) <= p[2])
}
overlap <- function(d, p) {
  if (within(d, p)) return(1)
  if (!meets(d, p) || d[1] == EVER || d[2] == NEVER) return(0)
  (min(d[2], p[2]) - max(d[1], p[1]) + 1) / (d[2] - d[1] + 1)
}

layers <- list(
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

point <- function(low, best, high) ifelse(!is.na(best), best, ifelse(!is.na(low) & !is.na(high), (low + high) / 2, ifelse(!is.na(low), low, high)))
amounts_of <- function(t, value) {
  n <- nrow(t)
  stems <- c(troops = "troops", units = "units", tiv = "tiv-millions", personnel = "persons", money = "", number = "", value = "")
  total <- rep(NA_real_, n)
  for (stem in names(stems)) {
    if (!any(paste0(stem, c("_low", "_best", "_high")) %in% names(t))) next
    unit <- stems[[stem]]
    units <- if (unit != "") rep(unit, n) else tolower(cells(t, if (stem == "money") "currency" else "unit"))
    x <- point(number(cells(t, paste0(stem, "_low"))), number(cells(t, paste0(stem, "_best"))), number(cells(t, paste0(stem, "_high"))))
    ok <- !is.na(x) & (if (value == "value") rep(stem %in% c("number", "value"), n) else units == value)
    total[ok] <- ifelse(is.na(total[ok]), 0, total[ok]) + x[ok]
  }
  if (value %in% c("value", "sites")) {
    x <- number(cells(t, "sites")); ok <- !is.na(x)
    total[ok] <- ifelse(is.na(total[ok]), 0, total[ok]) + x[ok]
  }
  total
}
# What each record adds in a period; NA where its amount is not known.
adds <- function(r, layer, table, value, period, out) {
  best <- rep(0, r$n)
  own <- if (value %in% c("count", "orders", "deliveries")) NULL else amounts_of(r$t, value)
  d <- if (table == "transfers") table_of("deliveries") else NULL
  if (!is.null(d) && nrow(d) > 0) {
    at <- match(d$deal, r$t$id)
    gone <- cells(d, "source") %in% out | (cells(d, "source") == "" & !is.na(at) & r$dated[ifelse(is.na(at), 1, at)])
    split <- switch(value, units = !is.na(point(number(cells(d, "units_low")), number(cells(d, "units_best")), number(cells(d, "units_high")))),
      "tiv-millions" = !is.na(point(number(cells(d, "tiv_low")), number(cells(d, "tiv_millions")), number(cells(d, "tiv_high")))), NULL)
    told <- if (is.null(split)) integer(0) else unique(at[split & !is.na(at)])
    d <- d[!gone, , drop = FALSE]
    at <- match(d$deal, r$t$id)
    dd <- many_days(d$year)
    x <- switch(value, units = point(number(cells(d, "units_low")), number(cells(d, "units_best")), number(cells(d, "units_high"))),
      "tiv-millions" = point(number(cells(d, "tiv_low")), number(cells(d, "tiv_millions")), number(cells(d, "tiv_high"))), rep(1, nrow(d)))
  }
  for (i in seq_len(r$n)) {
    if (!r$keep[i]) next
    if (table == "transfers") {
      mine <- if (is.null(d) || nrow(d) == 0) integer(0) else which(at == i)
      if (value %in% c("count", "orders")) {
        best[i] <- if (period[1] == EVER && period[2] == NEVER) 1 else max(0, vapply(mine, function(k) if (dd[k, 1] == EVER) 0 else starts_in(dd[k, ], period), 0))
      } else if (value == "deliveries" || any(mine %in% which(!is.na(x)))) {
        with_amount <- mine[!is.na(x[mine])]
        best[i] <- sum(x[with_amount] * vapply(with_amount, function(k) overlap(dd[k, ], period), 0))
      } else {
        total <- if (i %in% told || r$dated[i]) NA else own[i]
        if (is.na(total)) { best[i] <- NA; next }
        best[i] <- if (length(mine) == 0) total * overlap(r$s[i, ], period) else sum(vapply(mine, function(k) total / length(mine) * overlap(dd[k, ], period), 0))
      }
      next
    }
    when <- if (layer$lasts) in_force(r$s[i, ], r$e[i, ], period) else starts_in(r$s[i, ], period)
    if (value == "count") best[i] <- when
    else if (when > 0) best[i] <- if (r$dated[i]) NA else own[i] * when
  }
  best
}

listed <- function(cell, values) {
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

ask <- function(q) {
  layer <- layers[[q$layer]]
  out <- split_list(q$left_out_sources)
  period <- c(if (q$period_from == "") EVER else as.numeric(as.Date(q$period_from)), if (q$period_to == "") NEVER else as.numeric(as.Date(q$period_to)))
  part <- 0; whole <- 0; known <- 0; unknown <- 0
  for (table in layer$tables) {
    r <- records_of(table, out)
    if (r$n == 0) next
    parts <- r$part
    if (q$observers == "ignored") parts <- parts[parts$role != "observer", ]
    if (q$organiser_evidence == "stated") parts <- parts[!parts$inferred, ]
    w <- weights_of(r, layer, q$layer, table, q, parts)
    from <- if (q$from == "") rep(1, r$n) else senders_of(r, layer, q, parts)
    x <- adds(r, layer, table, q$value, period, out)
    lost <- is.na(x)
    unknown <- unknown + sum(lost & w > 0 & from > 0)
    x[lost] <- 0
    known <- known + sum(w * x > 0)
    part <- part + sum(w * x * from)
    whole <- whole + sum(w * x)
  }
  if (known == 0 && unknown > 0) return(NA)
  if (q$measure == "share") return(if (whole == 0) NA else part / whole)
  part
}

questions <- read.csv("questions.csv", colClasses = "character", na.strings = character(), encoding = "UTF-8")
asked <- questions[questions$covered == "yes", ]
theirs <- vapply(seq_len(nrow(asked)), function(i) {
  tryCatch(ask(as.list(asked[i, ])), error = function(e) { message(asked$id[i], ": ", conditionMessage(e)); NaN })
}, 0)
ours <- as.numeric(asked$ours)
agree <- !is.na(theirs) & abs(theirs - ours) <= 1e-9 * pmax(1, abs(ours))
write.csv(data.frame(id = asked$id, item = asked$item, ours = asked$ours, recomputed = format(theirs, digits = 15, trim = TRUE), agree = agree),
  "replicated.csv", row.names = FALSE, quote = FALSE)
cat(sum(agree), "of", nrow(asked), "numbers recomputed agree with ours;", nrow(questions) - nrow(asked), "are not recomputed here: see the column reason of questions.csv\n")
if (!all(agree)) { print(data.frame(id = asked$id, item = asked$item, ours = ours, recomputed = theirs)[!agree, ], row.names = FALSE); quit(status = 1) }
`;
