/** The parts of a question by year, recipient, partner and the rest, and what each has, in base R. */
export const PARTS = String.raw`
# A question with some of its fields changed; a list of one in change keeps a field that is to be nothing.
with_fields <- function(q, ...) {
  change <- list(...)
  for (field in names(change)) q[field] <- list(change[[field]])
  q
}
year_days <- function(year) c(day_number(year, 1, 1), day_number(year, 12, 31))
# A year of a period that covers only a part of it stays that part.
in_year <- function(q, year) {
  y <- year_days(year); p <- c(max(y[1], q$period[1]), min(y[2], q$period[2]))
  with_fields(q, period = if (p[1] <= p[2]) p else y)
}
to_one <- function(id) list(mode = "any", sets = list(id))

years_in <- function(q, tally) {
  from <- q$period[1]; to <- q$period[2]
  if (from == EVER || to == NEVER) {
    spans <- lapply(seq_len(NROW(tally$rows)), function(k) {
      r <- records_of(tally$rows$table[k], q$out); i <- tally$rows$i[k]; d <- table_of("deliveries")
      if (tally$rows$table[k] == "transfers" && !identical(q$choices$year_basis, "order")) {
        mine <- many_days(d$year[d$deal == r$t$id[i] & !(cells(d, "source") %in% q$out) & !(cells(d, "source") == "" & r$dated[i])])
        return(if (nrow(mine) == 0) c(EVER, NEVER) else c(min(mine[, 1]), max(mine[, 2])))
      }
      c(r$s[i, 1], if (any(vapply(layers[q$layers], function(one) one$lasts, TRUE))) r$e[i, 2] else r$s[i, 2])
    })
    first <- NEVER; last <- EVER
    for (s in spans) {
      if (s[1] > EVER) first <- min(first, s[1])
      if (s[2] < NEVER && s[2] > EVER) last <- max(last, s[2]) else if (s[1] > EVER) last <- max(last, s[1])
    }
    if (first == NEVER) return(integer(0))
    if (from == EVER) from <- first
    if (to == NEVER) to <- max(first, last)
  }
  seq(year_of(from), length.out = max(0, year_of(to) - year_of(from) + 1))
}
recipients_in <- function(q, tally) {
  if (!is.null(q$to)) return(unique(unlist(q$to$sets)))
  rows <- tally$rows[tally$rows$wbest != 0, ]
  in_order(unique(unlist(lapply(seq_len(nrow(rows)), function(k) {
    r <- records_of(rows$table[k], q$out); p <- counted_parts(r, q)
    present_in(r, p[p$i == rows$i[k], ], layers[[rows$layer[k]]]$to, q$period)[[rows$i[k]]]
  }))))
}
# Every actor that any record of a layer is attributed to.
senders_in <- function(q, name) unique(unlist(lapply(layers[[name]]$tables, function(table) {
  r <- records_of(table, q$out)
  if (r$n == 0) character(0) else shares_in(r, name, table, q)$actor
})))
# Partners with their actors: groups and actors that are in none; where only trade is asked about, and of no group, every actor alone.
# Where whoever takes part is a partner, the recipients are none of their own, and the others of their group stand by themselves.
partners_in <- function(q, tally) {
  own <- if (identical(q$choices$attribution, "participant") && !is.null(q$to)) unlist(q$to$sets) else character(0)
  all <- setdiff(unique(unlist(lapply(tally$layers, function(name) senders_in(q, name)))), own)
  grouped <- any(vapply(layers[q$layers], function(one) one$attributed || one$lasts, TRUE)) || (!is.null(q$from) && q$from_name %in% names(q$groups))
  groups <- if (!grouped) list() else q$groups[vapply(q$groups, function(members) any(members %in% all) && !any(members %in% own), TRUE)]
  alone <- in_order(setdiff(all, unlist(groups)))
  c(groups, setNames(as.list(alone), alone))
}
services_in <- function(rows, q) unlist(lapply(seq_len(nrow(rows)), function(k) {
  r <- records_of(rows$table[k], q$out)
  texts <- c(cells(r$t, "services")[rows$i[k]], r$part$services[r$part$i == rows$i[k]])
  names <- trimws(sub("\\(.*\\)", "", unlist(strsplit(texts, ";", fixed = TRUE))))
  unique(names[names != ""])
}))
labels_in <- function(q, tally) {
  rows <- tally$rows[tally$rows$wbest != 0, ]
  found <- if (q$by == "service") services_in(rows, q) else text_of(rows, q, c("kind", "category"))
  found <- in_order(unique(found[found != ""]))
  found[!duplicated(tolower(found))]
}
# The questions about each part, by name.
parts_in <- function(q, tally, by) switch(by,
  year = { y <- years_in(q, tally); setNames(lapply(y, function(year) in_year(q, year)), y) },
  recipient = { to <- recipients_in(q, tally); setNames(lapply(to, function(id) with_fields(q, to = to_one(id))), to) },
  partner = { p <- partners_in(q, tally); Map(function(actors, name) with_fields(q, from = actors, from_name = name), p, names(p)) },
  layer = setNames(lapply(q$layers, function(name) with_fields(q, layers = name)), q$layers),
  { labels <- labels_in(q, tally); setNames(lapply(labels, function(label) { q$where[[by]] <- label; q }), labels) })

# What each of several partners has of a tally made without any: of one record no more than the whole, of a series its most.
by_partner <- function(q, tally, partners) vapply(partners, function(actors) {
  rows <- tally$each
  if (NROW(rows) == 0) return(0)
  share <- vapply(seq_len(nrow(rows)), function(k) {
    s <- shares_in(records_of(rows$table[k], q$out), rows$layer[k], rows$table[k], q)
    min(1, sum(s$share[s$i == rows$i[k] & s$actor %in% actors]))
  }, 0)
  amount <- share * rows$wbest
  in_series <- identical(q$choices$unit, "series") & rows$series != ""
  sum(amount[!in_series]) + sum(tapply(amount[in_series], rows$series[in_series], max))
}, 0)

# The parts that are compared: a number by name, NA where it is not known.
amounts_by_part <- function(q, tally) {
  by <- if (q$by == "") "partner" else q$by
  compared <- q$against_measure
  if (by == "partner" && compared %in% c("", "count", "sum", "frequency", "tie-coverage")) {
    partners <- partners_in(q, tally); partners <- partners[names(partners) != "unknown"]
    if (!is.null(q$from)) {
      partners <- partners[!vapply(partners, function(actors) any(actors %in% q$from), TRUE) & names(partners) != q$from_name]
      partners[[q$from_name]] <- q$from
    }
    if (compared == "tie-coverage") return(vapply(partners, function(actors) tie_coverage(with_fields(q, from = actors)), 0))
    x <- by_partner(q, tally, partners)
    return(if (compared == "frequency") x / length_in_years(q, tally) else x)
  }
  wide <- if (by == "partner") with_fields(q, from = NULL) else q
  vapply(parts_in(wide, tally, by), function(one) {
    if (compared == "") return(tally_of(one)$best)
    value <- reply(with_fields(one, measure = compared, against_measure = "", is_held = FALSE, by = ""))
    if (is.numeric(value)) value else NA_real_
  }, 0)
}
`;
