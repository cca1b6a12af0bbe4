/** Dates, and how far they lie in a period, in Mata. */
export const DATES = `
// Dates: the first and the last day that a date may be; no column where a text is no date.
real scalar ever()
{
    return(-10000000)
}
real scalar never()
{
    return(10000000)
}
real scalar month_end(real scalar y, real scalar m)
{
    if (m == 12) return(mdy(12, 31, y))
    return(mdy(m + 1, 1, y) - 1)
}
// The least and the most that figures can be of which X stand for any.
real rowvector filled(string scalar text, real scalar low, real scalar high)
{
    return((max((low, strtoreal(subinstr(text, "X", "0")))), min((high, strtoreal(subinstr(text, "X", "9"))))))
}
real rowvector season(real scalar y, real scalar code)
{
    real rowvector first, length
    real scalar last
    first = (3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7)
    length = (3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 6, 6)
    last = first[code - 20] + length[code - 20] - 1
    if (last > 12) return((mdy(first[code - 20], 1, y), month_end(y + 1, last - 12)))
    return((mdy(first[code - 20], 1, y), month_end(y, last)))
}
real rowvector days_of_one(string scalar written)
{
    string scalar text, last, mm, dd, pattern
    real rowvector y, m, d
    real scalar close
    text = strtrim(written)
    last = substr(text, strlen(text), 1)
    if (last == "~" | last == "?" | last == "%") text = substr(text, 1, strlen(text) - 1)
    pattern = "^[0-9][0-9X][0-9X][0-9X]"
    if (strlen(text) == 7) pattern = pattern + "-[0-9X][0-9X]"
    else if (strlen(text) == 10) pattern = pattern + "-[0-9X][0-9X]-[0-9X][0-9X]"
    else if (strlen(text) != 4) return(J(1, 0, .))
    if (ustrregexm(text, pattern) == 0) return(J(1, 0, .))
    y = filled(substr(text, 1, 4), 0, 9999)
    mm = substr(text, 6, 2)
    dd = substr(text, 9, 2)
    if (strpos(text, "X") == 0 & dd == "" & strtoreal(mm) >= 21 & strtoreal(mm) <= 41) return(season(y[1], strtoreal(mm)))
    m = (1, 12)
    if (mm != "") m = filled(mm, 1, 12)
    if (m[1] > m[2]) return(J(1, 0, .))
    close = month_end(y[2], m[2])
    if (dd == "") return((mdy(m[1], 1, y[1]), close))
    d = filled(dd, 1, day(close))
    if (d[1] > d[2]) return(J(1, 0, .))
    return((mdy(m[1], d[1], y[1]), mdy(m[2], d[2], y[2])))
}
real rowvector days_between(string scalar a, string scalar b)
{
    real rowvector from, to
    from = (ever(), ever())
    to = (never(), never())
    if (strtrim(a) != "" & strtrim(a) != "..") from = days_of_one(a)
    if (strtrim(b) != "" & strtrim(b) != "..") to = days_of_one(b)
    if (cols(from) == 0 | cols(to) == 0) return(J(1, 0, .))
    if (from[1] > to[2]) return(J(1, 0, .))
    return((from[1], to[2]))
}
// Any of several dates, parted by commas: from the first day of the earliest to the last of the latest.
real rowvector days_of_set(string scalar text)
{
    string rowvector dates
    real rowvector d, found
    real scalar k, at
    dates = cut(text, ",")
    found = J(1, 0, .)
    for (k = 1; k <= cols(dates); k++) {
        at = strpos(dates[k], "..")
        if (at > 0) d = days_between(substr(dates[k], 1, at - 1), substr(dates[k], at + 2, .))
        else d = days_of_one(dates[k])
        if (cols(d) == 0) return(J(1, 0, .))
        if (k == 1) found = d
        else found = (min((found[1], d[1])), max((found[2], d[2])))
    }
    return(found)
}
// Blank, and what is no date, may be any day.
real rowvector days_of(string scalar text)
{
    real rowvector found
    real scalar at
    found = days_of_one(text)
    if (substr(text, 1, 1) == "[" | substr(text, 1, 1) == "{") found = days_of_set(substr(text, 2, strlen(text) - 2))
    at = strpos(text, "/")
    if (cols(found) == 0 & at > 0) found = days_between(substr(text, 1, at - 1), substr(text, at + 1, .))
    if (cols(found) == 0) return((ever(), never()))
    return(found)
}
real matrix many_days(string colvector texts)
{
    real matrix out
    real scalar i
    out = J(rows(texts), 2, 0)
    for (i = 1; i <= rows(texts); i++) out[i, .] = days_of(texts[i])
    return(out)
}
real scalar lies_in(real rowvector d, real rowvector p)
{
    return(d[1] >= p[1] & d[2] <= p[2])
}
real scalar meets(real rowvector d, real rowvector p)
{
    return(d[1] <= p[2] & p[1] <= d[2])
}
// How far what may have begun on any of these days lies in a period: at best, at least and at most.
real rowvector starts_in(real rowvector d, real rowvector p)
{
    real scalar middle
    if (lies_in(d, p)) return((1, 1, 1))
    if (meets(d, p) == 0) return((0, 0, 0))
    if (d[1] == ever() | d[2] == never()) return((0, 0, 1))
    middle = floor((d[1] + d[2]) / 2)
    return((middle >= p[1] & middle <= p[2], 0, 1))
}
// The same of what lasts from one date to another, in force at some time in a period.
real rowvector in_force(real rowvector s, real rowvector e, real rowvector p)
{
    if (p[1] == ever() & p[2] == never()) return((1, 1, 1))
    if (s[1] > p[2] | e[2] < p[1]) return((0, 0, 0))
    if (s[2] <= p[2] & e[1] >= p[1]) return((1, 1, 1))
    if (s[1] == ever() & s[2] == never()) return((1, 0, 1))
    return((floor((s[1] + s[2]) / 2) <= p[2], 0, 1))
}
// What part of an amount with these days falls in a period.
real rowvector overlap(real rowvector d, real rowvector p)
{
    if (lies_in(d, p)) return((1, 1, 1))
    if (meets(d, p) == 0) return((0, 0, 0))
    if (d[1] == ever() | d[2] == never()) return((0, 0, 1))
    return(((min((d[2], p[2])) - max((d[1], p[1])) + 1) / (d[2] - d[1] + 1), 0, 1))
}
`;
