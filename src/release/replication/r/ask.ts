/** Asks every question and holds what comes out beside our answer, in base R. */
export const ASK = String.raw`
condition_fields <- names(condition_columns)
choice_columns <- c("attribution", "organiser_evidence", "composites", "status", "forecasts", "duplicates", "observers", "universe", "unit", "year_basis", "vintage")
# A question of a row of questions.csv; columns that begin with against_ are of the question that it is held against.
question_of <- function(row, before = "") {
  cell <- function(column) row[[paste0(before, column)]]
  filled <- function(columns) { x <- setNames(lapply(columns, cell), sub("^where_", "", columns)); x[vapply(x, function(text) text != "", TRUE)] }
  choices <- setNames(lapply(choice_columns, function(column) row[[column]]), choice_columns)
  if (before != "") for (one in split_list(row$against_choices)) {
    side <- strsplit(one, "=", fixed = TRUE)[[1]]
    choices[[side[1]]] <- side[2]
  }
  groups <- strsplit(split_list(row$groups, "|"), "=", fixed = TRUE)
  list(measure = row$measure, layers = split_list(cell("layer")), value = cell("value"),
    from = if (cell("from") == "") NULL else split_list(cell("from")), from_name = cell("from_name"),
    to = if (cell("to") == "") NULL else list(mode = cell("to_mode"), sets = lapply(split_list(cell("to"), "|"), split_list)),
    without = split_list(cell("without")), where = filled(paste0("where_", condition_fields)),
    period = c(if (cell("period_from") == "") EVER else as.numeric(as.Date(cell("period_from"))), if (cell("period_to") == "") NEVER else as.numeric(as.Date(cell("period_to")))),
    by = row$by, nth = as.numeric(row$nth), choices = choices[vapply(choices, function(text) text != "", TRUE)],
    is_held = row$held == "yes", against = NULL, against_measure = row$against_measure,
    out = split_list(row$left_out_sources), region = split_list(row$region), partners = split_list(row$partners),
    groups = setNames(lapply(groups, function(g) split_list(g[2])), vapply(groups, function(g) g[1], "")))
}
# The ledger has no value where no record that is independent of the publication bears on a question, and not a 0.
bears <- function(q) {
  if (q$measure == "membership-overlap" || q$measure == "institutional-overlap") return(length(frameworks_in(q)) > 0)
  over_all <- q$measure %in% c("set", "largest", "smallest", "composition", "effective-number", "hhi", "richness", "shannon") && q$by %in% c("", "partner")
  rows <- tally_of(if (over_all) with_fields(q, from = NULL) else q)$rows
  if (any(rows$best > 0)) return(TRUE)
  if ((q$measure == "share" && !q$is_held) || q$measure == "e-i-normalised") return(any(rows$wbest > 0))
  q$measure %in% c("share", "ratio", "change") && any(tally_of(held_against(q))$rows$best > 0)
}
ask <- function(row) {
  q <- question_of(row)
  if (q$is_held && row$against_layer != "") q$against <- question_of(row, "against_")
  if (bears(q)) reply(q) else NA
}

questions <- read.csv(file.path(here, "questions.csv"), colClasses = "character", na.strings = character(), encoding = "UTF-8")
asked <- questions[questions$covered == "yes", ]
theirs <- lapply(seq_len(nrow(asked)), function(i) {
  tryCatch(ask(as.list(asked[i, ])), error = function(e) { message(asked$id[i], ": ", conditionMessage(e)); NaN })
})
# A number agrees to a billionth of itself, a range where both its ends do, a text where it is the same, and no value with no value alone.
near <- function(theirs, ours) if (is.na(theirs) || is.na(ours)) is.na(theirs) && is.na(ours) else abs(theirs - ours) <= if (ours == 0) 1e-12 else 1e-9 * abs(ours)
range_ends <- function(text) c(number(sub("\\.\\..*$", "", text)), number(sub("^.*\\.\\.", "", text)))
same <- function(theirs, ours, kind) {
  if (is.nan(theirs)) return(FALSE)
  if (kind == "none" || is.na(theirs)) return(kind == "none" && is.na(theirs))
  if (kind == "text") return(identical(theirs, ours))
  if (kind == "range") return(is.character(theirs) && all(mapply(near, range_ends(theirs), range_ends(ours))))
  is.numeric(theirs) && near(theirs, as.numeric(ours))
}
agree <- vapply(seq_len(nrow(asked)), function(i) same(theirs[[i]], asked$ours[i], asked$kind_of_answer[i]), TRUE)
recomputed <- vapply(theirs, function(x) if (is.numeric(x) && !is.na(x)) sprintf("%.15g", x) else if (is.nan(x)) "failed" else if (is.na(x)) "none" else x, "")
found <- data.frame(id = asked$id, item = asked$item, kind_of_answer = asked$kind_of_answer, ours = asked$ours, recomputed = recomputed, agree = agree)
write.csv(found, file.path(here, "replicated.csv"), row.names = FALSE)
cat(sum(agree), "of", nrow(asked), "answers recomputed agree with ours; not recomputed here, for what the column reason of questions.csv says:", nrow(questions) - nrow(asked), "\n")
if (!all(agree)) { print(found[!agree, ], row.names = FALSE); stop("some answers differ from ours") }
`;
