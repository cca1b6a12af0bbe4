import { imprintOf } from "../formats/imprint.ts";
import type { Handed } from "../handed.ts";
import { hasNetworks } from "../networks/network.ts";
import { PERIODS_SAID } from "../networks/periods.ts";
import type { Column, Table } from "../tables/table.ts";
import { csvPath } from "../tables/table.ts";
import { FIGURE_COLUMNS, FIGURE_VALUES } from "./figure-columns.ts";
import type { FigureTable } from "./figure-tables.ts";
import { statesIn } from "./source-cells.ts";
import { abstractOf, keywordsOf, membersOf, yearsTold } from "./what-it-is.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** Every table, column and code, and those of the values of figures, as DDI-Codebook 2.5: https://ddialliance.org/Specification/DDI-Codebook/2.5/. */
export function codebookXml(
  handed: Pick<Handed, "edition" | "study" | "bench" | "tables">,
  figures: readonly Pick<FigureTable, "path" | "title" | "rows">[],
): string {
  const { edition, study, tables } = handed;
  const keywords = keywordsOf(handed);
  const cited = (title: string): Xml => citation(handed, title);
  const files = [...tables.map(tableFile), ...figures.map(figureFile)].map((file, n) => ({
    ...file,
    id: `F${n + 1}`,
  }));
  const states = statesIn(tables);
  const members = study.subject.region.map((id, i) => ({ id, name: membersOf(handed)[i] ?? id }));
  const named = (which: (member: { readonly id: string }) => boolean) =>
    members.filter(which).map(({ name }) => name);
  const ofFigures = files.slice(tables.length).map(({ id }) => id);
  const root = element(
    "codeBook",
    {
      xmlns: "ddi:codebook:2_5",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation":
        "ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
      version: "2.5",
      "xml:lang": "en",
    },
    element("docDscr", {}, cited(`Codebook of ${edition.title}`)),
    element(
      "stdyDscr",
      {},
      cited(edition.title),
      element(
        "stdyInfo",
        {},
        ...(keywords.length === 0
          ? []
          : [element("subject", {}, ...keywords.map((keyword) => element("keyword", {}, keyword)))]),
        element("abstract", {}, abstractOf(handed)),
        element(
          "sumDscr",
          {},
          ...periodIn(handed),
          ...named(({ id }) => states.has(id)).map((name) => element("nation", {}, name)),
          element("geogCover", {}, study.subject.regionName),
          ...named(({ id }) => !states.has(id)).map((name) => element("geogCover", {}, name)),
          element("dataKind", {}, "event and relational records"),
        ),
        element("notes", {}, `Fingerprint of the data: ${edition.hash}.`),
        element(
          "notes",
          {},
          "A blank cell is unknown and never zero. Dates are EDTF, as precise as their source.",
        ),
        ...(hasNetworks(handed.bench) ? [element("notes", {}, PERIODS_SAID.replaceAll("`", ""))] : []),
      ),
      element(
        "dataAccs",
        {},
        element(
          "useStmt",
          {},
          element("restrctn", {}, "See LICENCES.md."),
          element("conditions", {}, termsOf(handed)),
        ),
      ),
    ),
    ...files.map(fileDescription),
    element(
      "dataDscr",
      {},
      ...tables.flatMap((table, n) => variables(table.name, table.columns, [`F${n + 1}`])),
      // Columns that several files have alike are told once, and name them all.
      ...(figures.length === 0 ? [] : variables(FIGURE_VALUES, FIGURE_COLUMNS, ofFigures)),
    ),
  );
  return xmlDocument(root);
}

/** The first and the last year of the records. */
function periodIn({ bench }: Pick<Handed, "bench">): readonly Xml[] {
  const years = yearsTold(bench) ?? [];
  return years.map((date, i) => element("timePrd", { event: i === 0 ? "start" : "end", date }, date));
}

function citation({ edition }: Pick<Handed, "edition">, title: string): Xml {
  const { creators, version, date, software, licence } = edition;
  return element(
    "citation",
    {},
    element("titlStmt", {}, element("titl", {}, title)),
    ...(creators.length === 0
      ? []
      : [
          element(
            "rspStmt",
            {},
            ...creators.map(({ name, affiliation }) =>
              element("AuthEnty", affiliation === undefined ? {} : { affiliation }, name),
            ),
          ),
        ]),
    element(
      "prodStmt",
      {},
      ...(licence === "" ? [] : [element("copyright", {}, licence)]),
      element("software", {}, `multivector ${software}`),
    ),
    element("distStmt", {}, element("distDate", { date }, date)),
    element("verStmt", {}, element("version", { date }, version)),
  );
}

function termsOf(handed: Pick<Handed, "edition" | "study">): string {
  const owed = imprintOf(handed).filter(([name]) => name === "licence" || name === "attribution");
  return owed.length === 0 ? "See LICENCES.md." : owed.map(([, text]) => text).join("\n");
}

/** What is said of a file. */
interface Described extends Pick<FigureTable, "path" | "title" | "rows"> {
  readonly columns: number;
  readonly notes: readonly string[];
}

function tableFile(table: Table): Described {
  const { title, rows, columns, key, links } = table;
  const named = key.length === 0 ? [] : [`A row is named by ${key.join(", ")}.`];
  const notes = links.map(
    (link) => `${link.columns.join(", ")} names a row of ${link.table} by ${link.to.join(", ")}.`,
  );
  return {
    path: csvPath(table),
    title,
    rows: rows.length,
    columns: columns.length,
    notes: [...named, ...notes],
  };
}

function figureFile({ path, title, rows }: Pick<FigureTable, "path" | "title" | "rows">): Described {
  return { path, title, rows, columns: FIGURE_COLUMNS.length, notes: [] };
}

function fileDescription(file: Described & { readonly id: string }): Xml {
  const sizes = [element("caseQnty", {}, String(file.rows)), element("varQnty", {}, String(file.columns))];
  return element(
    "fileDscr",
    { ID: file.id, URI: file.path },
    element(
      "fileTxt",
      {},
      element("fileName", {}, file.path),
      element("fileCont", {}, file.title),
      element("dimensns", {}, ...sizes),
      element("fileType", { charset: "UTF-8" }, "CSV (RFC 4180)"),
    ),
    ...file.notes.map((note) => element("notes", {}, note)),
  );
}

/** Columns that files have; XML asks for names as ids, so that columns are numbered after the first file. */
function variables(of: string, columns: readonly Column[], files: readonly string[]): readonly Xml[] {
  return columns.map((column, n) => variable(of, column, `${files[0]}_V${n + 1}`, files.join(" ")));
}

function variable(of: string, column: Column, id: string, files: string): Xml {
  const { name, type, says, unit, codes = [], list } = column;
  const numeric = type === "integer" || type === "number";
  return element(
    "var",
    {
      ID: id,
      name,
      files,
      intrvl: numeric ? "contin" : "discrete",
      ...(unit === undefined ? {} : { measUnit: unit }),
    },
    element("labl", {}, says === "" ? name : says),
    element(
      "txt",
      {},
      `Column ${name} of ${of}${list === true ? "; several values are parted by semicolons" : ""}.`,
    ),
    ...codes.map(({ value, label }) =>
      element("catgry", {}, element("catValu", {}, value), element("labl", {}, label)),
    ),
    element("varFormat", {
      ...{ type: numeric ? "numeric" : "character", formatname: type },
      ...{ schema: "other", otherSchema: "table-schema" },
    }),
  );
}
