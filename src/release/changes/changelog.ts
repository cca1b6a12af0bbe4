import { counted } from "../../model/counted.ts";
import type { NoLonger } from "../terms/earlier.ts";
import { type Unasked, unaskedText } from "../terms/withheld.ts";
import {
  type ClaimChange,
  type PrintedValue,
  readingsMoved,
  type ValuePair,
  valuePairs,
} from "./claim-changes.ts";
import { evenDecimals } from "./even-decimals.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { CellDiffers, TableChanges } from "./record-changes.ts";
import type { SettingDiffers } from "./setting-changes.ts";

/** The release that another is held against. */
export interface Since {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
}

/** What differs between a release and the one before it. */
export interface Changes {
  readonly version: string;
  /** Null for a first release. */
  readonly since: Since | null;
  /** What the one before handed out and this one keeps back, in numbers alone. */
  readonly noLonger: readonly NoLonger[];
  /** Recipients, partners, groupings and conventions of the study that differ. */
  readonly settings: readonly SettingDiffers[];
  readonly tables: readonly TableChanges[];
  readonly claims: readonly ClaimChange[];
  readonly figures: readonly FigureChange[];
  /** How many claims and figures this one leaves out as they cannot be asked of what it hands out. */
  readonly unasked: Unasked<number>;
}

/** More of a kind are only counted for people; `changes.json` has all. */
const SHOWN = 40;

/** Changes as people read them, in Markdown. */
export function changelog(changes: Changes): string {
  const { version, since, noLonger, settings, tables, claims, figures, unasked } = changes;
  const without = unaskedText(unasked);
  const last = without === null ? [] : ["## Left out of this release", list([without])];
  if (since === null) {
    const first = "This is the first release, or none before it was named with `--since`.";
    return `${[`# Changes in ${version}`, first, ...last].join("\n\n")}\n`;
  }
  const parts = [
    `# Changes in ${version}`,
    `Held against ${since.version} of ${since.date} (data ${since.hash}). \`changes.json\` holds the same for machines, and whole.`,
  ];
  if ([noLonger, settings, tables, claims].every((changed) => changed.length === 0))
    parts.push("No record and no finding differs.");
  else {
    const [held, told] = [claims.filter(isLeftOut), claims.filter((claim) => !isLeftOut(claim))];
    parts.push("## Claims", told.length === 0 ? "No claim moved." : list(told.map(claimLine)));
    if (held.length > 0) parts.push("## Claims whose records may be left out", list(held.map(leftOutLine)));
  }
  if (figures.length > 0) parts.push("## Figures", list(figures.map(figureLine)));
  if (settings.length > 0) parts.push("## Settings of the study", list(settings.map(settingLine)));
  if (noLonger.length > 0) parts.push("## No longer handed out", list(noLongerLines(noLonger)));
  for (const table of tables) parts.push(`## ${plain(table.table)}`, tableText(table));
  return `${[...parts, ...last].join("\n\n")}\n`;
}

/** What is kept back now, a table a line, with no name and no id. */
function noLongerLines(noLonger: readonly NoLonger[]): readonly string[] {
  const tables = [...new Set(noLonger.map(({ table }) => table))];
  return tables.map((table) => {
    const its = noLonger.filter((one) => one.table === table);
    const told = (what: "records" | "cells") => {
      const whys = its.filter((one) => one[what] > 0).map((one) => `${WHY[one.why]} ${one[what]}`);
      const count = its.reduce((n, one) => n + one[what], 0);
      const noun = what === "cells" ? "cell" : (LISTED_NOUNS.get(table) ?? "record");
      const one = count === 1 ? `${noun} is` : `${noun}s are`;
      return count === 0 ? [] : [`${count} ${one} no longer handed out: ${whys.join(", ")}`];
    };
    return `${plain(table)}: ${[...told("records"), ...told("cells")].join("; ")}`;
  });
}

const LISTED_NOUNS: ReadonlyMap<string, string> = new Map([
  ["claims", "claim"],
  ["figures", "figure"],
]);

const WHY: Readonly<Record<NoLonger["why"], string>> = {
  kept: "kept by the study",
  terms: "terms of a source",
};

function tableText(table: TableChanges): string {
  const counts = [
    `${table.added.length} added`,
    `${table.removed.length} removed`,
    `${table.merged.length} merged`,
    `${table.changed.length} changed`,
    `${table.same} the same`,
  ];
  const row = (id: string) => {
    const label = Object.hasOwn(table.labels, id) ? table.labels[id] : undefined;
    return label === undefined ? code(id) : `${plain(label)} (${code(id)})`;
  };
  const lines = [
    ...table.columnsAdded.map((column) => `column ${code(column)} added`),
    ...table.columnsRemoved.map((column) => `column ${code(column)} removed`),
    ...table.added.map((id) => `added ${row(id)}`),
    ...table.removed.map((id) => `removed ${row(id)}`),
    ...table.merged.map(({ id, into }) => `${row(id)} is judged the same as ${row(into)}`),
    ...table.changed.map(({ id, cells }) => `${row(id)}: ${cells.map(cellText).join("; ")}`),
  ];
  return `${counts.join(", ")}.\n\n${list(lines)}`;
}

/** A cell then and now, as the files hold it. */
function cellText({ column, was, is }: CellDiffers): string {
  return `${plain(column)} ${thenAndNow(was, is)}`;
}

function settingLine({ field, was, is }: SettingDiffers): string {
  return `${plain(field)} ${thenAndNow(was, is)}`;
}

/** Two texts; of long ones that begin alike what stands before they differ is cut. */
function thenAndNow(was: string, is: string): string {
  let from = 0;
  while (from < was.length && was[from] === is[from]) from++;
  if (Math.max(was.length, is.length) <= SAID || from <= AHEAD) return `${said(was)} → ${said(is)}`;
  const [then, now] = [was, is].map((text) => said(`…${text.slice(from - AHEAD)}`));
  return `${then} → ${now}`;
}

/** A figure that came, went, draws something else or is put otherwise, and what of its own differs. */
function figureLine({ id, title, kind, drawn, own }: FigureChange): string {
  const named = `${code(id)} ${plain(title)}`.trim();
  if (kind !== "changed") return `${named}: ${kind === "added" ? "new" : "no longer there"}`;
  const draws = drawnText(drawn);
  const itself = own.length === 0 ? [] : [`of the figure itself: ${own.map(settingLine).join("; ")}`];
  return `${named}: ${[...(draws === null ? [] : [draws]), ...itself].join(" — ")}`;
}

/** Whether a figure draws what it drew; null where one of the releases does not say. */
function drawnText({ was, is }: FigureChange["drawn"]): string | null {
  if (was === null || is === null) return null;
  return was === is ? "it draws the same values" : "its values, their records or their names differ";
}

/** A claim that moved or is put otherwise, and what of its own differs; where nothing does, records or settings of the study moved it. */
function claimLine({ id, kind, was, is, own }: ClaimChange): string {
  const named = `${code(id)} ${plain((is ?? was)?.says ?? "")}`.trim();
  if (was === null || is === null)
    return is === null
      ? `${named}: no longer there`
      : `${named}: new, ${[is, ...(is.and ?? [])].map(found).join("; and ")}`;
  const pairs = valuePairs(was, is);
  const itself = own.length === 0 ? "" : ` — of the claim itself: ${own.map(settingLine).join("; ")}`;
  const readings = pairs.filter(readingsMoved).map(({ was, is }) => `; ${readingsPair(was, is)}`);
  const told = kind === "value" ? moved(pairs) : pairs.map(foundPair).join("; and ");
  return `${named}: ${told}${readings.join("")}${itself}`;
}

/** In how many equivalent readings a value holds, then and now. */
function readingsPair(was: PrintedValue | null, is: PrintedValue | null): string {
  const told = (one: PrintedValue | null) => {
    const { holdsIn = 0, of = 0, distinct = 0, unvalued = 0 } = one?.readings ?? {};
    const without = unvalued === 0 ? "" : `, ${unvalued} without a value`;
    return `${holdsIn} of ${of} equivalent readings (${counted(distinct, "distinct value")}${without})`;
  };
  return `holds in ${told(was)} → ${told(is)}`;
}

function isLeftOut({ kind }: ClaimChange): boolean {
  return kind === "left-out";
}

/** A claim that says nothing new: the release may leave out what it would be tested on. */
function leftOutLine({ id, is }: ClaimChange): string {
  const whys = [is, ...(is?.and ?? [])].flatMap((one) => one?.leftOut ?? []);
  return `${code(id)} ${plain(is?.says ?? "")}: ${plain([...new Set(whys)].join("; and "))}`;
}

/** What is found of each value of a sentence, then and now. */
function foundPair({ was, is }: ValuePair): string {
  if (was === null || is === null)
    return is === null ? `${was === null ? "" : found(was)}, no longer there` : `new, ${found(is)}`;
  const [before, after] = evenDecimals(was, is);
  const [then, now] = [found({ ...was, shown: before }), found({ ...is, shown: after })];
  return then === now ? `${now} as before` : `${then} → ${now}`;
}

/** Our values of a sentence in its order, then and now. */
function moved(pairs: readonly ValuePair[]): string {
  const both = pairs.flatMap(({ was, is }) => (was === null || is === null ? [] : [{ was, is }]));
  const shown = both.map(({ was, is }) => evenDecimals(was, is));
  const [before, after] = [listed(shown.map(([text]) => text)), listed(shown.map(([, text]) => text))];
  const findings = both.map(({ is }) => words(is.finding));
  const alike = new Set(findings).size === 1 ? findings.slice(0, 1) : findings;
  const ours =
    before === after ? `ours still ${plain(after)} when rounded` : `ours ${plain(before)} → ${plain(after)}`;
  return `${ours}; still ${plain(listed(alike))}`;
}

/** `A, B and C`. */
function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

function found({ finding, comparison, shown }: PrintedValue): string {
  return `${plain(words(finding))} (${plain(words(comparison))}), ours ${plain(shown)}`;
}

function words(id: string): string {
  return id.replaceAll("-", " ");
}

function list(lines: readonly string[]): string {
  const more = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => `* ${line}`);
  return [...shown, ...(more > 0 ? [`* and ${more} more in \`changes.json\``] : [])].join("\n");
}

/** A cell for a reader; long ones are cut. */
function said(text: string): string {
  return text === "" ? "(blank)" : code(text.length > SAID ? `${text.slice(0, SAID - 1)}…` : text);
}

/** Letters of a cell that are shown, and those of them that stand before a difference. */
const SAID = 80;
const AHEAD = 20;

/** Text that Markdown shows as it is, on one line. */
function code(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const ticks = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(ticks + 1);
  return ticks === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
