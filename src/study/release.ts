import type { Codebook } from "./check-codebook.ts";
import { isSaid } from "./licences.ts";
import { listOf, mapOf, textOf, textsOf } from "./plain.ts";
import { TABLES } from "./schema.ts";

/** How the rows of a source may be handed on. */
export const TREATMENTS = ["open", "facts", "excerpt", "withheld"] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What a creator can be said to be. */
export const CREATOR_TYPES = ["person", "organisation"] as const;

/** Somebody or something a release is cited by. */
export interface Creator {
  readonly name: string;
  /** Where nobody says what it is, only an ORCID tells that it is a person. */
  readonly type?: (typeof CREATOR_TYPES)[number];
  readonly orcid?: string;
  readonly affiliation?: string;
}

/** What `release` of `study.yaml` says. */
export interface ReleaseSettings {
  /** Where it names none, the authors of the study. */
  readonly creators: readonly Creator[];
  /** SPDX identifier of the licence of our own coding; null where none is named. */
  readonly licence: string | null;
  /** What archives find a release by; none where the study says none. */
  readonly keywords: readonly string[];
  readonly internal: readonly Kept[];
  readonly public: readonly Kept[];
  readonly terms: readonly TermsRule[];
}

/** Something that `internal` or `public` names: a table, a column of one or (`*`) of all, rows by id or stem. */
export type Kept =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  | { readonly kind: "rows"; readonly table: string; readonly id: string };

/** The rule for some sources; the first that fits a source decides. */
export interface TermsRule {
  /** Where it stands under `release.terms`, from 0. */
  readonly index: number;
  readonly sources: readonly string[];
  readonly rows: Treatment;
  /** Of an excerpt: the share that it must stay below. */
  readonly below: number | null;
  /** Of an excerpt: how many rows the publisher's own table has; null where nobody knows. */
  readonly of: number | null;
  /** Of an excerpt: our table that has a row for each of theirs; null counts the rows of all tables. */
  readonly counts: string | null;
  /** The line beside its rows; null leaves what the sources' own terms say, blank asks for none. */
  readonly attribution: string | null;
  readonly obtain: string | null;
}

/** Names of people who coded or judged: internal unless `public` names them. */
const COLLEAGUES: readonly Kept[] = [
  { kind: "column", table: "values", column: "coder" },
  { kind: "column", table: "judgements", column: "who" },
];

/** Reads `release` of `study.yaml`; what is missing or no sense is left out, and `check` says so. */
export function releaseOf(data: unknown): ReleaseSettings {
  const release = mapOf(mapOf(data)?.release) ?? {};
  const creators = listOf(release.creators).flatMap(creatorOf);
  return {
    creators: creators.length > 0 ? creators : authorsOf(data).map((name) => ({ name })),
    licence: textOf(release.licence),
    keywords: [...new Set(textsOf(release.keywords).map((word) => word.trim()))].filter(
      (word) => word !== "",
    ),
    internal: textsOf(release.internal).flatMap((text) => keptOf(text) ?? []),
    public: textsOf(release.public).flatMap((text) => keptOf(text) ?? []),
    terms: listOf(release.terms).flatMap(ruleOf),
  };
}

/** Who a study is cited by, as `authors` at its top names them. */
export function authorsOf(data: unknown): readonly string[] {
  const authors = mapOf(data)?.authors;
  const named = Array.isArray(authors) ? textsOf(authors) : [textOf(authors)?.trim() ?? ""];
  return named.filter((name) => name !== "");
}

/** The licence of a study in its own words, with its SPDX identifier where they do not name it; blank where it names none. */
export function licenceIn(data: unknown): string {
  const said = textOf(mapOf(data)?.licence)?.trim() ?? "";
  const { licence } = releaseOf(data);
  if (licence === null || isSaid(said, licence)) return said;
  return said === "" ? licence : `${said} (${licence})`;
}

/** What an entry of `internal` names: `leads`, `values.coder`, `*.note` or `exercises:id`; null where it is none of these. */
export function keptOf(text: string): Kept | null {
  const rows = /^([a-z_]+):(.+)$/s.exec(text.trim());
  if (rows !== null) return { kind: "rows", table: rows[1] ?? "", id: rows[2] ?? "" };
  const column = /^([a-z_]+|\*)\.(.+)$/s.exec(text.trim());
  if (column !== null) return { kind: "column", table: column[1] ?? "", column: column[2] ?? "" };
  return /^[a-z_]+$/.test(text.trim()) ? { kind: "table", table: text.trim() } : null;
}

/** Whether a column of a table, or a field of claims and figures, stays with the study. */
export function isInternal(
  settings: ReleaseSettings,
  table: string,
  column: string,
  known: boolean,
): boolean {
  const named = (list: readonly Kept[]) =>
    list.some((k) => k.kind === "column" && k.column === column && (k.table === "*" || k.table === table));
  if (named(settings.internal)) return true;
  return (!known || named(COLLEAGUES)) && !named(settings.public);
}

/** Whether the schema has a column, or the codebook tells its values. */
export function isKnown(
  table: string,
  column: string,
  variables: Pick<Codebook["variables"], "has">,
): boolean {
  return (
    (Object.hasOwn(TABLES, table) && Object.hasOwn(TABLES[table] ?? {}, column)) || variables.has(column)
  );
}

/** Columns without which a row says nothing, by table; those called `id` besides. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  participants: ["activity", "actor", "role"],
  memberships: ["framework", "actor", "role"],
  deliveries: ["deal"],
  values: ["table", "field", "value"],
  judgements: ["table", "a", "b", "verdict"],
  figures: ["kind", "question"],
};

/** Whether a row says nothing without this column, so that it cannot be kept back alone. */
export function isNeeded(table: string, column: string): boolean {
  return column === "id" || (Object.hasOwn(NEEDED, table) && NEEDED[table]?.includes(column) === true);
}

/** A creator in a setting or in `release.json`; none without a name. */
export function creatorOf(item: unknown): readonly Creator[] {
  const creator = mapOf(item);
  const name = textOf(creator?.name)?.trim() ?? "";
  if (name === "") return [];
  const type = CREATOR_TYPES.find((one) => one === textOf(creator?.type));
  const orcid = textOf(creator?.orcid);
  const affiliation = textOf(creator?.affiliation);
  return [
    {
      name,
      ...(type === undefined ? {} : { type }),
      ...(orcid === null ? {} : { orcid }),
      ...(affiliation === null ? {} : { affiliation }),
    },
  ];
}

function ruleOf(item: unknown, index: number): TermsRule[] {
  const rule = mapOf(item);
  const rows = TREATMENTS.find((t) => t === textOf(rule?.rows));
  if (rule === null || rows === undefined) return [];
  const number = (value: unknown) => (typeof value === "number" && value > 0 ? value : null);
  return [
    {
      index,
      sources: textsOf(rule.sources),
      rows,
      below: number(rule.below),
      of: number(rule.of),
      counts: textOf(rule.counts),
      attribution: textOf(rule.attribution),
      obtain: textOf(rule.obtain),
    },
  ];
}
