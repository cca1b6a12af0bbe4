/** Asks every question and holds what comes out beside our number, in base R. */
export const ASK = String.raw`ask <- function(q) {
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
  "replicated.csv", row.names = FALSE)
cat(sum(agree), "of", nrow(asked), "numbers recomputed agree with ours; not recomputed here, for what the column reason of questions.csv says:", nrow(questions) - nrow(asked), "\n")
if (!all(agree)) { print(data.frame(id = asked$id, item = asked$item, ours = ours, recomputed = theirs)[!agree, ], row.names = FALSE); quit(status = 1) }
`;
