/** The measures that the questions ask for, in base R. */
export const MEASURES = `
length_in_years <- function(q, tally) {
  if (q$period[1] == EVER || q$period[2] == NEVER) return(length(years_in(q, tally)))
  a <- as.POSIXlt(as.Date(q$period[1], origin = "1970-01-01")); b <- as.POSIXlt(as.Date(q$period[2] + 1, origin = "1970-01-01"))
  b$year - a$year + (b$mon - a$mon) / 12 + (b$mday - a$mday) / 365.25
}
total_or_none <- function(tally) if (tally$looked == 0 || is.na(tally$best)) NA_real_ else tally$best
quotient <- function(of, against) if (is.na(against) || is.na(of) || against == 0) NA_real_ else of / against

# Sizes of the activities, or of the parts.
sizes_of <- function(q, tally) {
  if (q$by == "" && q$value != "count") return(tally$rows[tally$rows$best > 0, c("best", "low", "high")])
  all <- lapply(parts_in(q, tally, if (q$by == "") "year" else q$by), tally_of)
  x <- data.frame(best = vapply(all, function(t) t$best, 0), low = vapply(all, function(t) t$low, 0), high = vapply(all, function(t) t$high, 0))
  x[!is.na(x$best), ]
}
written <- function(x) if (is.finite(x)) sprintf("%.15g", x) else ""
spread <- function(q, tally) {
  x <- sizes_of(q, tally)
  if (nrow(x) == 0) return(if (q$measure == "range") NA_character_ else NA_real_)
  switch(q$measure, mean = mean(x$best), median = median(x$best), peak = max(x$best), range = paste0(written(min(x$low)), "..", written(max(x$high))))
}
# The typical change from one year to the next: the median over all pairs of years.
trend <- function(q, tally) {
  years <- years_in(q, tally)
  x <- vapply(years, function(year) tally_of(in_year(q, year))$best, 0)
  years <- years[!is.na(x)]; x <- x[!is.na(x)]
  if (length(x) < 3) return(NA_real_)
  slopes <- outer(x, x, "-") / outer(years, years, "-")
  median(slopes[lower.tri(slopes)])
}
interval <- function(q, tally) {
  days <- begun(tally$rows[tally$rows$best > 0, ], q)$from
  years <- sort(unique(year_of(days[days != EVER])))
  if (length(years) < 2) NA_real_ else median(diff(years))
}
dated <- function(q, tally, n) {
  d <- begun(tally$rows[tally$rows$best > 0, ], q)
  d <- d[d$from != EVER, ]
  d$label[order(d$from, d$to, d$label, method = "radix")][n]
}

level <- function(x, y) abs(x - y) <= 1e-12 * pmax(abs(x), abs(y))
joined <- function(names) paste(names, collapse = ";")
of_parts <- function(q, tally) {
  x <- amounts_by_part(q, tally); x <- x[!is.na(x)]
  is_text <- q$measure %in% c("largest", "smallest", "set", "composition")
  none <- if (is_text) NA_character_ else NA_real_
  if (length(x) == 0 || (q$measure != "set" && all(x == 0))) return(none)
  if (q$measure == "set") return(joined(in_order(names(x)[x > 0])))
  if (q$measure == "largest") return(joined(in_order(names(x)[level(x, max(x))])))
  if (q$measure == "smallest") return(joined(in_order(names(x)[level(x, min(x))])))
  x <- x[x > 0]
  if (q$measure == "composition") return(joined(names(x)[order(-x, names(x), method = "radix")]))
  p <- x / sum(x)
  switch(q$measure, "effective-number" = 1 / sum(p^2), hhi = sum(p^2), richness = length(p), shannon = -sum(p * log(p)))
}

held_against <- function(q) if (is.null(q$against)) q else q$against
pair <- function(q, tally) {
  if (q$measure == "share" && !q$is_held) return(quotient(tally$best, tally$whole))
  compared <- q$against_measure
  if (compared == "" || q$measure == "share") { of <- total_or_none(tally); against <- total_or_none(tally_of(held_against(q))) }
  else {
    of <- reply(with_fields(q, measure = compared, against_measure = "", is_held = FALSE, against = NULL))
    against <- reply(with_fields(held_against(q), measure = compared, against_measure = "", is_held = FALSE))
  }
  if (!is.numeric(of) || !is.numeric(against)) return(NA_real_)
  if (q$measure == "change") of - against else quotient(of, against)
}
# Whether every activity of a set meets the question.
every <- function(q, tally) {
  base <- tally_of(held_against(q))$rows; base <- base[base$best > 0, ]
  if (NROW(base) == 0) return(NA_character_)
  at <- match(paste(base$table, base$i), paste(tally$rows$table, tally$rows$i))
  holds <- !is.na(at) & tally$rows$best[at] > 0
  open <- !is.na(at) & !holds & tally$rows$high[at] > 0
  if (all(holds)) "yes" else if (any(!holds & !open)) "no" else NA_character_
}

text_measures <- c("first", "nth", "range", "set", "largest", "smallest", "composition", "every")
# Asks one question: a number, a text, or NA where there is none.
reply <- function(q) {
  asked <- if (q$measure %in% c("set", "largest", "smallest", "composition", "effective-number", "hhi", "richness", "shannon") &&
    q$by %in% c("", "partner")) with_fields(q, from = NULL) else q
  tally <- tally_of(asked)
  if (tally$nothing && !(q$measure %in% c("first", "nth"))) return(if (q$measure %in% text_measures) NA_character_ else NA_real_)
  switch(q$measure,
    count = , sum = total_or_none(tally),
    share = , ratio = , change = pair(q, tally),
    frequency = { n <- length_in_years(q, tally); if (n == 0) NA_real_ else total_or_none(tally) / n },
    mean = , median = , peak = , range = spread(q, tally),
    trend = trend(q, tally), interval = interval(q, tally),
    first = dated(q, tally, 1), nth = dated(q, tally, q$nth),
    every = every(q, tally),
    "tie-coverage" = tie_coverage(q), "e-i-normalised" = e_i_normalised(q, tally),
    "membership-overlap" = , "institutional-overlap" = overlaps(q),
    of_parts(q, tally))
}
`;
