/** What a question selects: its records with what each adds, and their total, in base R. */
export const TALLY = String.raw`
product <- function(...) {
  all <- list(...)
  ends(Reduce("*", lapply(all, function(f) f$best)), Reduce("*", lapply(all, function(f) f$low)),
    Reduce(function(a, b) ifelse(a == 0 | b == 0, 0, a * b), lapply(all, function(f) f$high)))
}
key_of <- function(what, q, fields) paste(c(what, as.character(q[fields])), collapse = " ")
shares_in <- function(r, name, table, q) {
  key <- key_of(c("shares", name, table), list(q$choices$attribution, q$choices$organiser_evidence, q$choices$observers, q$out), 1:4)
  remember(key, function() shares_of(r, name, counted_parts(r, q), q))
}
# The records of one table that a question selects; wbest, wlow and whigh are everyone's, best, low and high the part of those asked about.
rows_in <- function(q, name, table) {
  r <- records_of(table, q$out)
  if (r$n == 0) return(NULL)
  parts <- counted_parts(r, q)
  counts <- as.numeric(counts_at_all(r, name, table, q$choices))
  w <- ends(counts * meets_where(r, table, q$where))
  if (!is.null(q$to)) {
    dated <- any(parts$from != EVER | parts$to != NEVER)
    key <- key_of(c("received", name, table), q, c("to", if (dated) "period", "choices", "out"))
    w <- product(w, remember(key, function() received(r, name, parts, q)))
  }
  if (length(q$without) > 0) w <- product(w, absent(r, parts, q$without))
  shares <- shares_in(r, name, table, q)
  from <- if (is.null(q$from)) ends(rep(1, r$n)) else sent(r, name, parts, shares, q$from, q)
  x <- remember(key_of(c("adds", name, table), q, c("value", "period", "choices", "out")), function() adds(r, name, table, q))
  lost <- is.na(x$best)
  whole <- product(w, lapply(x, function(v) ifelse(lost, 0, v)))
  part <- product(whole, from)
  chosen <- w$high > 0 & ifelse(lost, w$best > 0, x$best != 0 | x$high != 0)
  i <- which(chosen & !(lost & !(from$best > 0)))
  list(looked = sum(counts > 0), known = sum(chosen & !lost & whole$best > 0), any = length(i) > 0,
    unknown = sum(chosen & lost & from$best > 0), sent = any(which(chosen & whole$best > 0) %in% shares$i),
    rows = data.frame(layer = rep(name, length(i)), table = rep(table, length(i)), i = i, series = cells(r$t, "series")[i], best = part$best[i], low = part$low[i],
      high = part$high[i], known = !lost[i], wbest = whole$best[i], wlow = whole$low[i], whigh = whole$high[i]))
}
# Editions of a series count as the one that counts most.
one_per_series <- function(rows) {
  group <- ifelse(rows$series == "", paste0("\r", seq_len(nrow(rows))), rows$series)
  found <- lapply(split(rows, factor(group, levels = unique(group))), function(g) {
    lead <- g[order(-g$best, -g$wbest)[1], ]
    for (column in c("low", "high", "wbest", "wlow", "whigh")) lead[[column]] <- max(g[[column]])
    lead
  })
  do.call(rbind, unname(found))
}
tally_of <- function(q) remember(key_of("tally", q, c("layers", "value", "from", "to", "without", "where", "period", "choices", "out")), function() tally_now(q))
tally_now <- function(q) {
  all <- Filter(Negate(is.null), lapply(tables_once(q$layers), function(one) rows_in(q, one$layer, one$table)))
  add <- function(what) sum(vapply(all, function(one) as.numeric(one[[what]]), 0))
  known <- add("known"); unknown <- add("unknown")
  if (!is.null(q$from) && known > 0 && add("sent") == 0) { unknown <- unknown + known; known <- 0 }
  each <- do.call(rbind, lapply(all, function(one) one$rows))
  rows <- if (identical(q$choices$unit, "series") && NROW(each) > 0) one_per_series(each) else each
  nothing <- known == 0 && unknown > 0
  total <- function(which) if (nothing) NA_real_ else sum(rows[[which]])
  list(rows = rows, each = each, layers = unique(unlist(lapply(all, function(one) if (one$any) one$rows$layer[1]))), looked = add("looked"),
    nothing = nothing, best = total("best"), low = sum(rows$low), high = sum(rows$high), whole = total("wbest"))
}
text_of <- function(rows, q, columns) vapply(seq_len(NROW(rows)), function(k) {
  t <- records_of(rows$table[k], q$out)$t
  found <- vapply(columns, function(column) cells(t, column)[rows$i[k]], "")
  c(found[found != ""], "")[1]
}, "")
# The first and the last day on which each record may have begun, and its date as recorded; a deal begins with its first delivery.
begun <- function(rows, q) {
  found <- data.frame(from = numeric(0), to = numeric(0), label = character(0))
  d <- table_of("deliveries")
  for (k in seq_len(NROW(rows))) {
    r <- records_of(rows$table[k], q$out); i <- rows$i[k]
    label <- text_of(rows[k, ], q, date_fields); days <- r$s[i, ]
    if (rows$table[k] == "transfers" && !identical(q$choices$year_basis, "order") && nrow(d) > 0) {
      mine <- d[d$deal == r$t$id[i] & !(cells(d, "source") %in% q$out) & !(cells(d, "source") == "" & r$dated[i]), , drop = FALSE]
      when <- many_days(mine$year); when <- when[when[, 1] != EVER, , drop = FALSE]
      if (nrow(when) > 0) { days <- when[order(when[, 1])[1], ]; label <- as.character(year_of(days[1])) }
    }
    found[k, ] <- list(days[1], days[2], label)
  }
  found
}
`;
