/** What each record adds to a question in its period, in base R. */
export const AMOUNTS = `point <- function(low, best, high) ifelse(!is.na(best), best, ifelse(!is.na(low) & !is.na(high), (low + high) / 2, ifelse(!is.na(low), low, high)))
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
`;
