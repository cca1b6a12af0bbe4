/** What each record adds to a question in its period, in base R. */
export const AMOUNTS = `
# Amounts of rows in columns with one stem, _low, _best and _high: a range with one end is open at the other.
range_of <- function(low, best, high) {
  point <- ifelse(!is.na(best), best, ifelse(!is.na(low) & !is.na(high), (low + high) / 2, ifelse(!is.na(low), low, high)))
  ends(point, ifelse(!is.na(low), low, ifelse(is.na(best), 0, best)), ifelse(!is.na(high), high, ifelse(is.na(best), Inf, best)))
}
columns_in <- function(t, stem, best = paste0(stem, "_best"))
  range_of(number(cells(t, paste0(stem, "_low"))), number(cells(t, best)), number(cells(t, paste0(stem, "_high"))))
stems <- c(troops = "troops", units = "units", tiv = "tiv-millions", personnel = "persons", money = "", number = "", value = "")
# The amounts of each record in a unit, with the columns that they stand in; NA where it has none.
own_amounts <- function(t, value) {
  n <- nrow(t)
  total <- ends(rep(NA_real_, n), rep(NA_real_, n), rep(NA_real_, n)); fields <- matrix(FALSE, n, length(stems) + 1, dimnames = list(NULL, c(names(stems), "sites")))
  for (field in colnames(fields)) {
    x <- if (field == "sites") { s <- number(cells(t, "sites")); range_of(NA, s, NA) } else columns_in(t, field)
    unit <- if (field == "sites") "sites" else stems[[field]]
    units <- if (unit != "") rep(unit, n) else tolower(cells(t, if (field == "money") "currency" else "unit"))
    ok <- !is.na(x$best) & (if (value == "value") field %in% c("number", "value", "sites") else units == value)
    fields[ok, field] <- TRUE
    for (end in names(total)) total[[end]][ok] <- ifelse(is.na(total[[end]][ok]), 0, total[[end]][ok]) + x[[end]][ok]
  }
  c(total, list(fields = fields))
}
amount_ends <- function(text) {
  parts <- strsplit(paste0(trimws(text), " "), "..", fixed = TRUE)[[1]]
  parts <- trimws(parts)
  if (length(parts) > 3 || all(parts == "") || any(parts != "" & !grepl("^-?[0-9]+([.][0-9]+)?$", parts))) return(NULL)
  x <- as.numeric(ifelse(parts == "", NA, parts))
  x <- switch(length(x), c(x, x, x), c(x[1], NA, x[2]), x)
  if (is.unsorted(x[!is.na(x)])) NULL else x
}

no_amount <- function(n) ends(rep(0, n))
# Records of any table but transfers.
record_adds <- function(r, one, value, period, times) {
  when <- if (one$lasts) in_force(r$s, r$e, period) else starts_in(r$s, period)
  for (k in which(r$rival$field %in% c("start", "opened", "founded", if (one$lasts) c("end", "closed", "dissolved")))) {
    days <- if (r$rival$value[k] == "") NULL else days_of(r$rival$value[k])
    if (is.null(days)) next
    i <- r$rival$i[k]; other <- matrix(days, 1); starts <- r$rival$field[k] %in% c("start", "opened", "founded")
    is <- if (!one$lasts) starts_in(other, period) else if (starts) in_force(other, r$e[i, , drop = FALSE], period) else in_force(r$s[i, , drop = FALSE], other, period)
    when$low[i] <- min(when$low[i], is$low); when$high[i] <- max(when$high[i], is$high)
  }
  if (value == "count") return(lapply(when, function(x) x * times))
  own <- own_amounts(r$t, value)
  own$best[r$dated] <- NA
  for (k in which(r$rival$field %in% colnames(own$fields))) {
    i <- r$rival$i[k]
    x <- if (own$fields[i, r$rival$field[k]]) amount_ends(r$rival$value[k]) else NULL
    if (is.null(x)) next
    first <- function(...) { all <- c(...); all[!is.na(all)][1] }
    own$low[i] <- min(own$low[i], first(x[1], x[2], 0)); own$high[i] <- max(own$high[i], first(x[3], x[2], Inf))
  }
  none <- is.na(own$best)
  ends(ifelse(when$best == 0, 0, own$best * when$best), ifelse(none | when$high == 0, 0, own$low * when$low),
    ifelse(none | when$high == 0, 0, own$high * when$high))
}

# Deals with their deliveries, in the order of their days, and the first and the last day that each may have.
deals_in <- function(r, value, out) {
  d <- table_of("deliveries")
  if (nrow(d) == 0) d <- data.frame(deal = character(0), year = character(0))
  at <- match(d$deal, r$t$id)
  d <- d[!is.na(at), , drop = FALSE]; at <- at[!is.na(at)]
  told <- list(units = columns_in(d, "units"), "tiv-millions" = columns_in(d, "tiv", "tiv_millions"))
  counted <- if (is.null(told[[value]])) integer(0) else unique(at[!is.na(told[[value]]$best)])
  gone <- cells(d, "source") %in% out | (cells(d, "source") == "" & r$dated[at])
  x <- if (value == "deliveries") ends(rep(1, nrow(d))) else told[[value]]
  days <- many_days(cells(d, "year")); days <- days[!gone, , drop = FALSE]
  if (!is.null(x)) x <- lapply(x, function(v) v[!gone])
  own <- if (value %in% c("count", "deliveries")) NULL else own_amounts(r$t, value)
  if (!is.null(own)) own$best[r$dated | seq_len(r$n) %in% counted] <- NA
  of <- unname(split(seq_len(nrow(days)), factor(at[!gone], seq_len(r$n))))
  of <- lapply(of, function(mine) mine[order(days[mine, 1])])
  first <- vapply(seq_len(r$n), function(i) min(r$s[i, 1], days[of[[i]], 1]), 0)
  last <- vapply(seq_len(r$n), function(i) max(r$s[i, 2], days[of[[i]], 2]), 0)
  list(of = of, days = days, x = x, own = own, first = first, last = last)
}
# Each dated by its deliveries or its order, as the basis of the year says; one of which no day is in a period adds nothing to it.
deal_adds <- function(r, value, period, basis, out) {
  all <- remember(paste(c("deals", value, out), collapse = ";"), function() deals_in(r, value, out))
  days <- all$days; x <- all$x; own <- all$own
  best <- low <- high <- rep(0, r$n)
  for (i in which(r$keep & (lengths(all$of) == 0 | (all$first <= period[2] & all$last >= period[1])))) {
    mine <- all$of[[i]]
    dates <- switch(basis, order = r$s[i, , drop = FALSE], "delivery-first" = days[head(mine, 1), , drop = FALSE],
      "delivery-last" = days[tail(mine, 1), , drop = FALSE], days[mine, , drop = FALSE])
    counts <- if (period[1] == EVER && period[2] == NEVER) ends(1) else {
      is <- starts_in(dates, period); undated <- dates[, 1] == EVER & dates[, 2] == NEVER
      is <- ends(ifelse(undated, 0, is$best), ifelse(undated, 0, is$low), ifelse(undated, 1, is$high))
      ends(max(0, is$best), max(0, is$low), if (nrow(dates) == 0) 1 else max(0, is$high))
    }
    by_delivery <- if (is.null(x)) integer(0) else mine[!is.na(x$best[mine])]
    if (value == "count") is <- counts
    else if (length(by_delivery) == 0 && (is.null(own) || is.na(own$best[i]))) is <- ends(if (counts$high > 0) NA else 0, 0, 0)
    else if (length(by_delivery) > 0 && basis == "delivery") {
      o <- overlap(days[by_delivery, , drop = FALSE], period)
      is <- ends(sum(x$best[by_delivery] * o$best), sum(x$low[by_delivery] * o$low), sum(ifelse(o$high == 0, 0, x$high[by_delivery] * o$high)))
    } else {
      total <- if (length(by_delivery) > 0) lapply(x, function(v) sum(v[by_delivery])) else lapply(own[c("best", "low", "high")], function(v) v[i])
      o <- overlap(if (nrow(dates) == 0) r$s[i, , drop = FALSE] else dates, period)
      k <- length(o$best)
      is <- ends(sum(total$best / k * o$best), sum(total$low / k * o$low), sum(ifelse(o$high == 0, 0, total$high / k * o$high)))
    }
    best[i] <- is$best; low[i] <- is$low; high[i] <- is$high
  }
  ends(best, low, high)
}
# What each record adds in a period: NA at best where its amount is not known.
adds <- function(r, name, table, q) {
  basis <- if (is.null(q$choices$year_basis)) "delivery" else q$choices$year_basis
  phases <- number(cells(r$t, "phases"))
  times <- if (identical(q$choices$unit, "phase")) pmax(1, ifelse(is.na(phases), 1, phases)) else rep(1, r$n)
  if (table == "transfers") { x <- deal_adds(r, q$value, q$period, basis, q$out); if (q$value == "count") lapply(x, function(v) v * times) else x }
  else record_adds(r, layers[[name]], q$value, q$period, times)
}
`;
