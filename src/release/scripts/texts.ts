import { FOLDER_IN_R } from "./folder-in-r.ts";

/** Scripts that load a release and hold what they compute from it beside our numbers, by file name. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  "load.R": String.raw`# Loads the tables of this release and recomputes the numbers of scripts/numbers.csv.
# Run it from any folder: Rscript scripts/load.R, or source("scripts/load.R") in a session. Base R is enough.
${FOLDER_IN_R}
release <- file.path(folder_of_script("numbers.csv", "scripts"), "..")
load_table <- function(path)
  read.csv(file.path(release, path), na.strings = "", encoding = "UTF-8", check.names = FALSE, stringsAsFactors = FALSE)

numbers <- read.csv(file.path(release, "scripts/numbers.csv"), colClasses = "character", encoding = "UTF-8")
loaded <- new.env()
worst <- 0
for (i in seq_len(nrow(numbers))) {
  n <- numbers[i, ]
  if (is.null(loaded[[n$table]])) loaded[[n$table]] <- load_table(n$table)
  rows <- loaded[[n$table]]
  if (n$where != "") rows <- rows[rows[[n$where]] %in% n$equals, ]
  value <- switch(n$what, rows = nrow(rows), known = sum(!is.na(rows[[n$column]])), sum = sum(rows[[n$column]], na.rm = TRUE))
  cat(n$table, n$what, n$column, n$equals, format(value, digits = 15), "\n", sep = "\t")
  ours <- as.numeric(n$ours)
  if (abs(value - ours) > 1e-9 * max(1, abs(ours))) { message("differs from ours: ", n$ours); worst <- 1 }
}
# What each partner had with each recipient, in a table to go on from:
dyads <- load_table("tables/panels/dyad_year.csv")
if (worst == 1) stop("some numbers differ from ours")
`,
  "load.py": String.raw`"""Loads the tables of this release and recomputes the numbers of scripts/numbers.csv.

Run it from any folder: python3 scripts/load.py. Nothing but the standard library is needed; with pandas,
pandas.read_csv(RELEASE / "tables/panels/dyad_year.csv", keep_default_na=False, na_values=[""]) gives the same.
"""
import csv
import math
import sys
from pathlib import Path

# The release is the folder above this file; where the text is pasted into a session, it is the folder of the session.
RELEASE = Path(__file__).resolve().parent.parent if "__file__" in globals() else Path()


def load_table(path):
    with open(RELEASE / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


csv.field_size_limit(2**31 - 1)
loaded = {}
worst = 0
for n in load_table("scripts/numbers.csv"):
    rows = loaded.setdefault(n["table"], None) or load_table(n["table"])
    loaded[n["table"]] = rows
    if n["where"]:
        rows = [row for row in rows if row[n["where"]] == n["equals"]]
    cells = [row[n["column"]] for row in rows if n["column"] and row[n["column"]] != ""]
    value = {"rows": len(rows), "known": len(cells)}.get(n["what"])
    if value is None:
        value = math.fsum(map(float, cells))
    print(n["table"], n["what"], n["column"], n["equals"], repr(value), sep="\t")
    if abs(value - float(n["ours"])) > 1e-9 * max(1, abs(float(n["ours"]))):
        print("differs from ours:", n["ours"], file=sys.stderr)
        worst = 1
sys.exit(worst)
`,
  "load.jl": String.raw`# Loads the tables of this release and recomputes the numbers of scripts/numbers.csv.
# Run it from any folder: julia scripts/load.jl. It needs the packages CSV and DataFrames.
# Not run by us: there was no Julia where this was made.
using CSV, DataFrames

release = isfile(joinpath(@__DIR__, "numbers.csv")) ? dirname(@__DIR__) : @__DIR__
load_table(path) = CSV.read(joinpath(release, path), DataFrame; missingstring = "")

numbers = CSV.read(joinpath(release, "scripts", "numbers.csv"), DataFrame; types = String, missingstring = nothing)
loaded = Dict{String,DataFrame}()
worst = 0
for n in eachrow(numbers)
    rows = get!(() -> load_table(n.table), loaded, n.table)
    if n.where != ""
        rows = rows[isequal.(string.(coalesce.(rows[!, n.where], "")), n.equals), :]
    end
    value = n.what == "rows" ? nrow(rows) :
            n.what == "known" ? count(!ismissing, rows[!, n.column]) :
            sum(skipmissing(rows[!, n.column]); init = 0.0)
    println(join((n.table, n.what, n.column, n.equals, value), '\t'))
    if abs(value - parse(Float64, n.ours)) > 1e-9 * max(1, abs(parse(Float64, n.ours)))
        println(stderr, "differs from ours: ", n.ours)
        global worst = 1
    end
end
exit(worst)
`,
  "excel.md": `# In Excel

\`data.xlsx\` holds every table on a sheet of its own, and a sheet \`codebook\` that says what each column is. To keep dates and
codes as they are, do not open the CSV files by double click: Data > Get Data > From Text/CSV, origin 65001 (UTF-8), comma,
do not detect data types. The same as a query (Data > Get Data > Blank Query > Advanced Editor), with your own folder:

    let
        Source = Csv.Document(File.Contents("C:\\release\\tables\\panels\\dyad_year.csv"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
        Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
        Known = Table.ReplaceValue(Headed, "", null, Replacer.ReplaceValue, Table.ColumnNames(Headed))
    in
        Known

A blank cell is not known and never zero: \`SUM\` and \`AVERAGE\` leave it out, \`+\` takes it as 0. Numbers to compare with stand in
\`scripts/numbers.csv\`; for one of its rows with \`sum\`, on a sheet of the panel:

    =SUMIFS(COLUMN, WHERE, "EQUALS")

Add up over years only columns of which \`codebook\` says that they add up: a deal is counted in each year in which something
of it was delivered, and a base in each year in which it is open.
`,
};
