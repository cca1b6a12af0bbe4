/** Reads the tables and the days that their dates may be, in base R. */
export const DATES = `# Recomputes the numbers of questions.csv from the tables in data, with base R and nothing of ours.
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
`;
