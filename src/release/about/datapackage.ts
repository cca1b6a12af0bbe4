import { mapOf, textOf } from "../../study/plain.ts";
import type { Handed } from "../handed.ts";
import { type Column, csvPath, type Table } from "../tables/table.ts";
import { orcidUrl } from "./edition-words.ts";
import { FIGURE_COLUMNS } from "./figure-columns.ts";
import type { FigureTable, Measured } from "./figure-tables.ts";
import { isWeb } from "./publisher-in.ts";
import { sourceCells } from "./source-cells.ts";
import { isMixed, sourcesWithin, type TermsApart, termsWithin } from "./terms-apart.ts";
import { keywordsIn } from "./what-it-is.ts";

/**
 * The tables of a release and the values of its figures as a Data Package (v2): https://datapackage.org/standard/data-package/.
 * A resource says its own licences where sources have terms of their own, and of which sources its rows are where such are among them.
 * @param apart the terms beside the licence of the study
 * @param measured of the CSV of a table, as the release has written it
 */
export function datapackageOf(
  handed: Pick<Handed, "edition" | "study" | "bench" | "tables">,
  figures: readonly FigureTable[],
  measured: (path: string) => Measured | null,
  apart: readonly TermsApart[],
): string {
  const { edition, study, tables } = handed;
  const within = termsWithin(apart, tables);
  const licences = (terms: readonly TermsApart[]) => [
    licenceOf(
      edition.licence,
      isMixed(terms) ? null : textOf(mapOf(mapOf(study.yaml.data)?.release)?.licence),
    ),
    ...terms.map(({ says }) => ({ path: LICENCES, title: says })),
  ];
  const listed = sourcesIn(tables);
  /** What a resource says of its own where that is not what the package says of all. */
  const terms = (its: readonly TermsApart[] | null, sources: ReadonlySet<string>) => {
    if (its === null || apart.length === 0) return {};
    const named = its.length === 0 ? [] : listed.filter(({ id }) => sources.has(id));
    return {
      licenses: licences(its),
      ...(named.length === 0 ? {} : { sources: named.map(({ told }) => told) }),
    };
  };
  const file = {
    $schema: `${PROFILES}/datapackage.json`,
    name: nameOf(edition.title),
    title: edition.title,
    version: edition.version,
    created: `${edition.date}T00:00:00Z`,
    description: [
      `${edition.title}, version ${edition.version}, data ${edition.hash}.`,
      "A blank cell is unknown and never zero. Dates are EDTF, as precise as their source.",
      ...edition.attribution,
    ].join("\n\n"),
    ...keywordsIn(handed),
    ...(edition.creators.length === 0 ? {} : { contributors: edition.creators.map(contributorOf) }),
    licenses: licences(apart),
    ...(listed.length === 0 ? {} : { sources: listed.map(({ told }) => told) }),
    resources: [
      ...tables.map((table) => ({
        ...resourceOf(table, tables, measured),
        ...terms(within.table(table), sourcesWithin(table)),
      })),
      ...figures.map((figure) => {
        const its = within.figure(figure.id);
        return {
          ...figureResource(figure),
          ...terms(its, new Set(its.flatMap(({ sources }) => sources))),
        };
      }),
    ],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A name in small letters, digits and hyphens. */
function nameOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 64) || "study";
}

function contributorOf(creator: Handed["edition"]["creators"][number]) {
  return {
    title: creator.name,
    ...(creator.orcid === undefined ? {} : { path: orcidUrl(creator.orcid) }),
    ...(creator.affiliation === undefined ? {} : { organization: creator.affiliation }),
    roles: ["creator"],
  };
}

/** The licence by its SPDX identifier where the study names one; the terms of each source stand in LICENCES.md. */
function licenceOf(licence: string, spdx: string | null) {
  const named = spdx !== null && /^[-a-zA-Z0-9._]+$/.test(spdx) ? { name: spdx } : {};
  return { ...named, path: LICENCES, ...(licence === "" ? {} : { title: licence }) };
}

const LICENCES = "LICENCES.md";

/** The sources of a release by their ids, as a package tells them. */
function sourcesIn(tables: readonly Table[]) {
  return sourceCells(tables).map(({ id = "", title = "", url = "", authors = "", publisher = "" }) => {
    const named = [authors || publisher, title].filter((text) => text !== "").join(": ");
    return { id, told: { title: named || id, ...(isWeb(url) ? { path: url } : {}) } };
  });
}

function resourceOf(table: Table, all: readonly Table[], measured: (path: string) => Measured | null) {
  const path = csvPath(table);
  const about = { name: table.name, title: table.title, path, lineTerminator: "\n" };
  return csvResource(about, measured(path), schemaOf(table, all));
}

/** What the names of resources with the values of figures begin with, which no name of a table does. */
export const FIGURES = "figures/";

function figureResource(figure: FigureTable) {
  const { path, title } = figure;
  // Names of files that are no names of resources end with digits of a fingerprint, and so stay apart.
  const name = path
    .replace(/\.csv$/, "")
    .toLowerCase()
    .replace(/[^-a-z0-9_/]/g, "-");
  const fields = FIGURE_COLUMNS.map((column) => fieldOf(column, []));
  return csvResource({ name, title, path, lineTerminator: "\r\n" }, figure, schemaWith(fields));
}

function csvResource(
  about: Readonly<Record<"name" | "title" | "path" | "lineTerminator", string>>,
  known: Measured | null,
  schema: object,
) {
  const { lineTerminator, name, title, path } = about;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: "table",
    title,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(known === null ? {} : { bytes: known.bytes, hash: `sha256:${known.sha256}` }),
    dialect: { $schema: `${PROFILES}/tabledialect.json`, lineTerminator, delimiter: ",", header: true },
    schema,
  };
}

function schemaOf(table: Table, all: readonly Table[]) {
  const whole = table.key.length > 0 && isWhole(table);
  const links = table.links.filter((link) => all.some(({ name }) => name === link.table));
  return {
    ...schemaWith(table.columns.map((column) => fieldOf(column, whole ? table.key : []))),
    ...(table.key.length === 0
      ? {}
      : whole
        ? { primaryKey: [...table.key] }
        : { uniqueKeys: [[...table.key]] }),
    ...(links.length === 0
      ? {}
      : {
          foreignKeys: links.map((link) => ({
            fields: [...link.columns],
            // A table that refers to itself must not name itself.
            reference: {
              ...(link.table === table.name ? {} : { resource: link.table }),
              fields: [...link.to],
            },
          })),
        }),
  };
}

function schemaWith(fields: readonly object[]) {
  return { $schema: `${PROFILES}/tableschema.json`, fields, missingValues: [""] };
}

/** Whether every part of every key is there, as a primary key asks. */
function isWhole({ columns, key, rows }: Table): boolean {
  const places = key.map((name) => columns.findIndex((column) => column.name === name));
  for (const row of rows) if (places.some((place) => (row[place] ?? "") === "")) return false;
  return true;
}

function fieldOf({ name, type, says, unit, codes, list }: Column, key: readonly string[]) {
  return {
    name,
    type,
    ...(says === "" ? {} : { description: says }),
    ...(unit === undefined ? {} : { unit }),
    ...(key.includes(name) ? { constraints: { required: true } } : {}),
    // Categories are of one value; a cell of several keeps its codes beside.
    ...(codes === undefined || codes.length === 0
      ? {}
      : list === true || type !== "string"
        ? { codes }
        : { categories: codes }),
  };
}
