/** Measures of ties and of members, in base R. */
export const TIES = `
# In how many of all pairs of recipient and layer somebody has any tie; a layer without a record has no pairs.
tie_coverage <- function(q) {
  reached <- 0; possible <- 0
  for (name in q$layers) {
    one <- with_fields(q, layers = name, from = NULL, to = NULL)
    best <- tally_of(one)$best
    if (is.na(best) || best <= 0) next
    possible <- possible + length(q$region)
    for (id in q$region) {
      rows <- tally_of(with_fields(one, to = to_one(id)))$each
      rows <- rows[rows$best > 0, ]
      if (NROW(rows) == 0) next
      actors <- unlist(lapply(seq_len(nrow(rows)), function(k) {
        s <- shares_in(records_of(rows$table[k], q$out), name, rows$table[k], q)
        s$actor[s$i == rows$i[k]]
      }))
      reached <- reached + (is.null(q$from) || any(actors %in% q$from))
    }
  }
  if (possible == 0) NA_real_ else reached / possible
}

# Density of the region's ties with outsiders beside that among its own: each activity ties its organisers, in equal parts, to those who take part.
e_i_normalised <- function(q, tally) {
  if (!all(q$layers %in% c("exercises", "operations"))) return(NA_real_)
  senders <- unique(c(q$partners, unlist(lapply(q$layers, function(name) senders_in(q, name)))))
  nodes <- c(q$region, setdiff(senders, c(q$region, "unknown")))
  external <- 0; internal <- 0
  rows <- tally$rows[tally$rows$best > 0, ]
  for (k in seq_len(NROW(rows))) {
    r <- records_of(rows$table[k], q$out); s <- shares_in(r, rows$layer[k], rows$table[k], q)
    from <- intersect(s$actor[s$i == rows$i[k]], nodes)
    p <- counted_parts(r, q); p <- p[p$i == rows$i[k] & p$role %in% layers[[rows$layer[k]]]$to, ]
    to <- setdiff(intersect(p$actor, nodes), organisations)
    weight <- (if (q$value == "count") 1 else rows$wbest[k]) / length(from)
    for (a in from) for (b in setdiff(to, a)) {
      inside <- sum(c(a, b) %in% q$region)
      if (inside == 2) internal <- internal + weight
      if (inside == 1) external <- external + weight
    }
  }
  n <- length(nodes); m <- length(q$region); pairs <- m * (m - 1)
  outer_pairs <- n * (n - 1) - (n - m) * (n - m - 1) - pairs
  if (n < 2 || pairs == 0 || outer_pairs == 0 || external + internal == 0) return(NA_real_)
  e <- external / outer_pairs; i <- internal / pairs
  (e - i) / (e + i)
}

# How alike the members of frameworks are, or the frameworks of recipients and of a partner: common ones over all of them.
jaccard <- function(a, b) if (length(union(a, b)) == 0) NA_real_ else length(intersect(a, b)) / length(union(a, b))
frameworks_in <- function(q) {
  r <- records_of("frameworks", q$out)
  if (r$n == 0) return(list())
  parts <- counted_parts(r, q)
  lead <- present_in(r, parts, "lead", q$period); member <- present_in(r, parts, c("member", "signatory"), q$period)
  lapply(which(r$keep & r$s[, 1] <= q$period[2] & r$e[, 2] >= q$period[1]), function(i) list(id = r$t$id[i], leads = lead[[i]], members = member[[i]]))
}
overlaps <- function(q) {
  all <- frameworks_in(q)
  if (q$measure == "membership-overlap") {
    if (!is.null(q$from)) all <- Filter(function(f) any(f$leads %in% q$from), all)
    sets <- lapply(all, function(f) f$members)
    x <- unlist(lapply(seq_along(sets), function(i) vapply(sets[seq_along(sets) > i], function(b)
      if (length(sets[[i]]) == 0 || length(b) == 0) NA_real_ else jaccard(sets[[i]], b), 0)))
  } else {
    of <- function(actors) vapply(Filter(function(f) any(actors %in% c(f$leads, f$members)), all), function(f) f$id, "")
    x <- vapply(if (is.null(q$to)) q$region else unlist(q$to$sets), function(id) jaccard(of(q$from), of(id)), 0)
  }
  if (all(is.na(x))) NA_real_ else mean(x, na.rm = TRUE)
}
`;
