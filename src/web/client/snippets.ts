/** How a CSV of ours is read, by the name of the program: UTF-8, and a blank is not known. */
export function snippetsFor(file: string): Readonly<Record<string, string>> {
  return {
    R: `figure <- read.csv("${file}", fileEncoding = "UTF-8", na.strings = "", check.names = FALSE)`,
    Python: [
      "import pandas as pd",
      `figure = pd.read_csv("${file}", encoding="utf-8", keep_default_na=False, na_values=[""])`,
    ].join("\n"),
    Stata: `import delimited using "${file}", varnames(1) encoding("UTF-8") bindquote(strict) clear`,
    Excel: [
      "// Data > Get Data > From Other Sources > Blank Query > Advanced Editor",
      "let",
      `  Source = Csv.Document(File.Contents("C:\\path\\${file}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
      "  Figure = Table.PromoteHeaders(Source, [PromoteAllScalars = true])",
      "in",
      "  Figure",
    ].join("\n"),
  };
}
