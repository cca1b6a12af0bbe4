import { listOf, mapOf, type Plain, textOf, textsOf } from "../study/plain.ts";
import { creatorOf } from "../study/release.ts";
import { chosenIn } from "./about/edition-words.ts";
import { type Before, countsSaid } from "./changes/counts.ts";
import type { Edition, Handed } from "./handed.ts";
import { NONE_UNASKED, type Withheld } from "./terms/withheld.ts";

/** The file by which a folder says which release it is. */
export const RELEASE = "release.json";
/** What `release.json` is written as. */
const FORMAT = "multivector-release/1";

/** What `release.json` says: which release this is, what it counts, under which choices, what it leaves out. */
export interface ReleaseSaid {
  readonly format: string;
  readonly edition: Edition;
  /** Every release before this one that it knows of, the newest first, with what it changed as far as that is known. */
  readonly history: readonly Before[];
  readonly counts: Counts;
  /** The study's value of every convention. */
  readonly conventions: Readonly<Record<string, string>>;
  readonly withheld: Withheld;
  /** Where its site was said to be published, with a slash at its end; left out where nothing was said. */
  readonly address?: string;
}

interface Counts {
  readonly tables: Readonly<Record<string, number>>;
  readonly claims: number;
  readonly figures: number;
}

/** Says of a release what its other files are checked against. */
export function saidOf(
  handed: Handed,
  figures: number,
  { history, address }: Pick<ReleaseSaid, "history" | "address">,
): ReleaseSaid {
  const { edition, tables, claims, withheld } = handed;
  const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows.length]));
  const counts = { tables: rows, claims: claims.length, figures };
  const said = { format: FORMAT, edition, history, counts, conventions: chosenIn(handed), withheld };
  return address === undefined ? said : { ...said, address };
}

/** Reads `release.json`; null where it is none that this version knows. */
export function readSaid(text: string): ReleaseSaid | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const root = mapOf(data);
  const edition = mapOf(root?.edition);
  if (root === null || edition === null || root.format !== FORMAT) return null;
  const counts = mapOf(root.counts) ?? {};
  const number = (value: unknown) => (typeof value === "number" ? value : 0);
  const address = textOf(root.address);
  const numbers = (value: unknown) =>
    Object.fromEntries(Object.entries(mapOf(value) ?? {}).map(([name, n]) => [name, number(n)]));
  return {
    format: FORMAT,
    edition: editionIn(edition),
    history: listOf(root.history).map((one) => {
      const { version, date, hash, changes } = mapOf(one) ?? {};
      const of = { version: textOf(version) ?? "", date: textOf(date) ?? "", hash: textOf(hash) ?? "" };
      const counts = countsSaid(changes);
      return counts === null ? of : { ...of, changes: counts };
    }),
    counts: {
      tables: numbers(counts.tables),
      claims: number(counts.claims),
      figures: number(counts.figures),
    },
    conventions: Object.fromEntries(
      Object.entries(mapOf(root.conventions) ?? {}).map(([name, value]) => [name, textOf(value) ?? ""]),
    ),
    withheld: withheldIn(mapOf(root.withheld) ?? {}, numbers),
    ...(address === null ? {} : { address }),
  };
}

function editionIn(edition: Plain): Edition {
  const text = (name: string) => textOf(edition[name]) ?? "";
  const names = { version: text("version"), date: text("date"), software: text("software") };
  const attribution = textsOf(edition.attribution);
  return {
    ...names,
    attribution,
    title: text("title"),
    hash: text("hash"),
    licence: text("licence"),
    creators: listOf(edition.creators).flatMap(creatorOf),
  };
}

function withheldIn(
  withheld: Plain,
  numbers: (value: unknown) => Readonly<Record<string, number>>,
): Withheld {
  return {
    bySource: listOf(withheld.bySource).flatMap((one) => {
      const { source, title, terms, rows, cells, obtain } = mapOf(one) ?? {};
      const said = { source, title, terms, obtain };
      const texts = Object.fromEntries(Object.entries(said).map(([k, v]) => [k, textOf(v) ?? ""]));
      return [
        {
          source: texts.source ?? "",
          title: texts.title ?? "",
          terms: texts.terms ?? "",
          rows: numbers(rows),
          cells: numbers(cells),
          obtain: texts.obtain ?? "",
        },
      ];
    }),
    kept: listOf(withheld.kept).flatMap((one) => {
      const { table, column, count } = mapOf(one) ?? {};
      return [
        { table: textOf(table) ?? "", column: textOf(column), count: typeof count === "number" ? count : 0 },
      ];
    }),
    unasked: { ...NONE_UNASKED, ...numbers(withheld.unasked) },
  };
}
