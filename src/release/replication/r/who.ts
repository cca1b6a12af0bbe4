/** Who receives and who sends each record, in base R. */
export const WHO = `
# Those who are there at each record in some roles at some time in a period, organisations left out: a list of ids by record.
present_in <- function(r, parts, in_roles, period) {
  p <- parts[parts$role %in% in_roles & !(parts$actor %in% organisations) & parts$from <= period[2] & parts$to >= period[1], ]
  lapply(unname(split(p$actor, factor(p$i, levels = seq_len(r$n)))), unique)
}
is_wanted <- function(there, to) {
  if (to$mode == "any") return(any(vapply(to$sets, function(set) all(set %in% there), TRUE)))
  set <- unique(to$sets[[1]])
  alone <- length(there) > 0 && all(there %in% set)
  if (to$mode == "only") alone else alone && length(there) == length(set)
}
# Whether each record is one of the recipients'; an incomplete list leaves it open, and rival lists widen the ends.
received <- function(r, name, parts, q) {
  territory <- layers[[name]]$attributed && identical(q$choices$universe, "territory") && q$to$mode == "any"
  there <- if (territory) lapply(cells(r$t, "country"), function(x) unique(split_list(x)))
    else present_in(r, parts, c(layers[[name]]$to, "observer"), q$period)
  best <- vapply(there, function(p) as.numeric(is_wanted(p, q$to)), 0)
  open <- lengths(there) == 0
  if (!territory) open <- open | cells(r$t, "participants_complete") == "no" | vapply(there, function(p) "unknown" %in% p, TRUE)
  low <- if (q$to$mode == "any") best else ifelse(open, 0, best)
  high <- ifelse(open & (q$to$mode != "exactly" | best == 0), 1, best)
  for (k in which(r$rival$field == if (territory) "country" else "participants")) {
    i <- r$rival$i[k]; other <- as.numeric(is_wanted(unique(split_list(r$rival$value[k])), q$to))
    low[i] <- min(low[i], other); high[i] <- max(high[i], other)
  }
  ends(best, low, high)
}
absent <- function(r, parts, without) {
  best <- rep(1, r$n)
  best[unique(parts$i[parts$actor %in% without])] <- 0
  ends(best, ifelse(cells(r$t, "participants_complete") == "no", 0, best))
}

leads_of <- function(actor, day, out, above = character(0)) {
  itself <- setNames(1, actor)
  m <- table_of("memberships")
  if (!(actor %in% organisations) || actor %in% above || nrow(m) == 0) return(itself)
  from <- many_days(cells(m, "from"))[, 1]; to <- many_days(cells(m, "to"))[, 2]
  leads <- unique(m$actor[m$framework == actor & m$role == "lead" & from <= day & day <= to & !(cells(m, "source") %in% out)])
  if (length(leads) == 0) return(itself)
  found <- unlist(unname(lapply(leads, leads_of, day, out, c(above, actor)))) / length(leads)
  tapply(found, names(found), sum)
}
# To whom each record is attributed and in what parts: one row a record and actor.
shares_of <- function(r, name, parts, q) {
  one <- layers[[name]]
  attribution <- if (is.null(q$choices$attribution)) "organiser" else q$choices$attribution
  if (one$attributed && attribution == "participant") {
    p <- parts[parts$role %in% c("participant", "host", "observer", "organiser", "co-organiser") & !(parts$actor %in% organisations), c("i", "actor")]
    p <- unique(p)
    return(data.frame(i = p$i, actor = p$actor, share = rep(1, nrow(p))))
  }
  sending <- if (!one$attributed) one$from else switch(attribution, organiser = "organiser", initiator = "initiator", c("organiser", "co-organiser"))
  p <- unique(parts[parts$role %in% sending, c("i", "actor")])
  p <- data.frame(i = p$i, actor = p$actor, share = 1 / tabulate(p$i, r$n)[p$i])
  if (!(one$attributed && attribution == "umbrella-to-lead-states") || nrow(p) == 0) return(p)
  found <- do.call(rbind, lapply(seq_len(nrow(p)), function(k) {
    leads <- leads_of(p$actor[k], r$s[p$i[k], 1], q$out)
    data.frame(i = p$i[k], actor = names(leads), share = p$share[k] * as.numeric(leads))
  }))
  aggregate(share ~ i + actor, found, sum)
}
# What part of each record these actors send; one whose sender no source names, or whose list of them is short, may be anybody's, and rival
# sources widen the ends.
sent <- function(r, name, parts, shares, actors, q) {
  attribution <- if (is.null(q$choices$attribution)) "organiser" else q$choices$attribution
  attributed <- layers[[name]]$attributed
  anyone <- attributed && attribution == "participant"
  total <- function(p) { x <- rep(0, r$n); if (nrow(p) > 0) { s <- rowsum(p$share, p$i); x[as.integer(rownames(s))] <- s[, 1] }; x }
  best <- pmin(1, total(shares[shares$actor %in% actors, ]))
  open <- total(shares[shares$actor == "unknown", ])
  open[!(seq_len(r$n) %in% shares$i)] <- 1
  if (anyone) open[cells(r$t, "participants_complete") == "no"] <- 1
  low <- best; high <- pmin(1, best + open)
  if (attributed && attribution %in% c("organiser", "participant")) for (k in which(r$rival$field == if (anyone) "participants" else "organiser")) {
    i <- r$rival$i[k]; others <- trimws(strsplit(r$rival$value[k], ";", fixed = TRUE)[[1]])
    other <- min(1, sum(unique(others) %in% actors) / length(others))
    if (anyone) {
      organising <- parts$actor[parts$i == i & parts$role %in% c("organiser", "co-organiser")]
      other <- as.numeric(any(setdiff(c(others, organising), organisations) %in% actors))
    }
    low[i] <- min(low[i], other); high[i] <- max(high[i], other)
  }
  ends(best, low, high)
}
`;
