/** Reads the tables and the days that their dates may be, in base R. */
export const DATES = `
sheet <- function(name) {
  path <- file.path(here, "data", paste0(name, ".csv"))
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
# What was made before under a key, or what is made now.
kept <- new.env()
remember <- function(key, make) {
  if (is.null(kept[[key]])) kept[[key]] <- list(make())
  kept[[key]][[1]]
}
in_order <- function(x) sort(as.character(x), method = "radix") # by code point, whatever the language of the machine

# Dates: the days that a date may be. EDTF years, months, days and seasons, with marks of doubt, X for what is not known, a/b and sets.
EVER <- -1e7; NEVER <- 1e7
day_number <- function(y, m, d) as.numeric(as.Date(sprintf("%04d-%02d-%02d", as.integer(y), as.integer(m), as.integer(d))))
month_end <- function(y, m) day_number(if (m == 12) y + 1 else y, if (m == 12) 1 else m + 1, 1) - 1
year_of <- function(day) as.integer(format(as.Date(day, origin = "1970-01-01"), "%Y"))
season_first <- c(3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7)
season_length <- c(rep(3, 16), 4, 4, 4, 6, 6)
filled <- function(text, low, high) c(max(low, as.integer(gsub("X", "0", text))), min(high, as.integer(gsub("X", "9", text))))
days_of_one <- function(text) {
  text <- sub("[~?%]$", "", text)
  if (!grepl("^[0-9][0-9X]{3}(-[0-9X]{2}){0,2}$", text)) return(NULL)
  y <- substr(text, 1, 4); m <- substr(text, 6, 7); d <- substr(text, 9, 10)
  if (grepl("^(2[1-9]|3[0-9]|4[01])$", m) && d == "" && !grepl("X", y)) {
    k <- as.integer(m) - 20; y <- as.integer(y); last <- season_first[k] + season_length[k] - 1
    return(c(day_number(y, season_first[k], 1), if (last > 12) month_end(y + 1, last - 12) else month_end(y, last)))
  }
  y <- filled(y, 0, 9999); m <- if (m == "") c(1, 12) else filled(m, 1, 12)
  if (m[1] > m[2]) return(NULL)
  end <- month_end(y[2], m[2])
  if (d == "") return(c(day_number(y[1], m[1], 1), end))
  length <- end - day_number(y[2], m[2], 1) + 1
  d <- filled(d, 1, length)
  if (d[1] > d[2]) return(NULL)
  c(day_number(y[1], m[1], d[1]), day_number(y[2], m[2], d[2]))
}
side_of <- function(text, open) if (trimws(text) %in% c("", "..")) c(open, open) else days_of_one(trimws(text))
between <- function(a, b) {
  from <- side_of(a, EVER); to <- side_of(b, NEVER)
  if (is.null(from) || is.null(to) || from[1] > to[2]) NULL else c(from[1], to[2])
}
days_of <- function(text) if (text == "") c(EVER, NEVER) else remember(paste("days of", text), function() days_in(text))
days_in <- function(text) {
  found <- days_of_one(text)
  if (!is.null(found)) return(found)
  at <- regexpr("/", text, fixed = TRUE)
  if (at > 0) return(between(substr(text, 1, at - 1), substr(text, at + 1, nchar(text))))
  if (!grepl("^[[{].+[]}]$", text)) return(NULL)
  all <- lapply(strsplit(substr(text, 2, nchar(text) - 1), ",", fixed = TRUE)[[1]], function(part) {
    at <- regexpr("..", part, fixed = TRUE)
    if (at > 0) between(substr(part, 1, at - 1), substr(part, at + 2, nchar(part))) else days_of_one(trimws(part))
  })
  if (any(vapply(all, is.null, TRUE))) return(NULL)
  c(min(vapply(all, function(p) p[1], 0)), max(vapply(all, function(p) p[2], 0)))
}
many_days <- function(texts) {
  known <- unique(texts)
  days <- vapply(known, function(text) { d <- days_of(text); if (is.null(d)) c(EVER, NEVER) else d }, c(0, 0))
  t(days[, match(texts, known), drop = FALSE])
}

# How far days lie in a period: at best, at least and at most. Rows of s and e are the first and the last day that a start or an end may be.
ends <- function(best, low = best, high = best) list(best = best, low = low, high = high)
is_middle <- function(s, p) {
  middle <- floor((s[, 1] + s[, 2]) / 2)
  s[, 1] != EVER & s[, 2] != NEVER & middle >= p[1] & middle <= p[2]
}
starts_in <- function(s, p) {
  within <- s[, 1] >= p[1] & s[, 2] <= p[2]
  meets <- s[, 1] <= p[2] & p[1] <= s[, 2]
  ends(as.numeric(within | (meets & is_middle(s, p))), as.numeric(within), as.numeric(meets))
}
in_force <- function(s, e, p) {
  if (p[1] == EVER && p[2] == NEVER) return(ends(rep(1, nrow(s))))
  can <- !(s[, 1] > p[2] | e[, 2] < p[1])
  must <- can & s[, 2] <= p[2] & e[, 1] >= p[1]
  undated <- s[, 1] == EVER & s[, 2] == NEVER
  ends(as.numeric(can & (must | undated | floor((s[, 1] + s[, 2]) / 2) <= p[2])), as.numeric(must), as.numeric(can))
}
overlap <- function(s, p) {
  within <- s[, 1] >= p[1] & s[, 2] <= p[2]
  meets <- s[, 1] <= p[2] & p[1] <= s[, 2]
  open <- s[, 1] == EVER | s[, 2] == NEVER
  part <- (pmin(s[, 2], p[2]) - pmax(s[, 1], p[1]) + 1) / (s[, 2] - s[, 1] + 1)
  ends(ifelse(within, 1, ifelse(!meets | open, 0, part)), as.numeric(within), as.numeric(meets))
}
`;
