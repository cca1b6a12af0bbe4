import { imprintOf } from "../formats/imprint.ts";
import type { Handed } from "../handed.ts";
import type { Column, Table } from "../tables/table.ts";
import { csvPath } from "../tables/table.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** Every table, column and code as DDI-Codebook 2.5: https://ddialliance.org/Specification/DDI-Codebook/2.5/. */
export function codebookXml(handed: Pick<Handed, "edition" | "study" | "tables">): string {
  const { edition, tables } = handed;
  const cited = (title: string): Xml => citation(handed, title);
  const ids = idsOf(tables);
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
        element("abstract", {}, `${edition.title}, version ${edition.version}, data ${edition.hash}.`),
        element("sumDscr", {}, element("dataKind", {}, "event and relational records")),
        element(
          "notes",
          {},
          "A blank cell is unknown and never zero. Dates are EDTF, as precise as their source.",
        ),
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
    ...tables.map((table) => fileOf(table, ids)),
    element(
      "dataDscr",
      {},
      ...tables.flatMap((table) => table.columns.map((column) => variable(table, column, ids))),
    ),
  );
  return xmlDocument(root);
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

/** Ids of files and variables: XML asks for names, so that columns are numbered. */
interface Ids {
  file(table: Table): string;
  variable(table: Table, column: Column): string;
}

function idsOf(tables: readonly Table[]): Ids {
  const files = new Map(tables.map((table, i) => [table, `F${i + 1}`]));
  const file = (table: Table) => files.get(table) ?? "F0";
  return { file, variable: (table, column) => `${file(table)}_V${table.columns.indexOf(column) + 1}` };
}

function fileOf(table: Table, ids: Ids): Xml {
  return element(
    "fileDscr",
    { ID: ids.file(table), URI: csvPath(table) },
    element(
      "fileTxt",
      {},
      element("fileName", {}, csvPath(table)),
      element("fileCont", {}, table.title),
      element(
        "dimensns",
        {},
        element("caseQnty", {}, String(table.rows.length)),
        element("varQnty", {}, String(table.columns.length)),
      ),
      element("fileType", { charset: "UTF-8" }, "CSV (RFC 4180)"),
    ),
    ...(table.key.length === 0 ? [] : [element("notes", {}, `A row is named by ${table.key.join(", ")}.`)]),
    ...table.links.map((link) =>
      element(
        "notes",
        {},
        `${link.columns.join(", ")} names a row of ${link.table} by ${link.to.join(", ")}.`,
      ),
    ),
  );
}

function variable(table: Table, column: Column, ids: Ids): Xml {
  const { name, type, says, unit, codes = [], list } = column;
  const numeric = type === "integer" || type === "number";
  return element(
    "var",
    {
      ID: ids.variable(table, column),
      name,
      files: ids.file(table),
      intrvl: numeric ? "contin" : "discrete",
      ...(unit === undefined ? {} : { measUnit: unit }),
    },
    element("labl", {}, says === "" ? name : says),
    element(
      "txt",
      {},
      `Column ${name} of ${table.name}${list === true ? "; several values are parted by semicolons" : ""}.`,
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
