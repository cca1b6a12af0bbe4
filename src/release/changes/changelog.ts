import type { ClaimChange, PrintedClaim } from "./claim-changes.ts";
import type { TableChanges } from "./record-changes.ts";

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
  readonly tables: readonly TableChanges[];
  readonly claims: readonly ClaimChange[];
}

/** More of a kind are only counted for people; `changes.json` has all. */
const SHOWN = 40;

/** Changes as people read them, in Markdown. */
export function changelog({ version, since, tables, claims }: Changes): string {
  if (since === null) {
    return `# Changes in ${version}\n\nThis is the first release, or none before it was named with \`--since\`.\n`;
  }
  const parts = [
    `# Changes in ${version}`,
    `Held against ${since.version} of ${since.date} (data ${since.hash}). \`changes.json\` holds the same for machines, and whole.`,
  ];
  if (tables.length === 0 && claims.length === 0) parts.push("No record and no finding differs.");
  if (claims.length > 0) parts.push("## Claims", list(claims.map(claimLine)));
  for (const table of tables) parts.push(`## ${plain(table.table)}`, tableText(table));
  return `${parts.join("\n\n")}\n`;
}

function tableText(table: TableChanges): string {
  const counts = [
    `${table.added.length} added`,
    `${table.removed.length} removed`,
    `${table.merged.length} merged`,
    `${table.changed.length} changed`,
    `${table.same} the same`,
  ];
  const lines = [
    ...table.columnsAdded.map((column) => `column ${code(column)} added`),
    ...table.columnsRemoved.map((column) => `column ${code(column)} removed`),
    ...table.added.map((id) => `added ${code(id)}`),
    ...table.removed.map((id) => `removed ${code(id)}`),
    ...table.merged.map(({ id, into }) => `${code(id)} is judged the same as ${code(into)}`),
    ...table.changed.map(({ id, cells }) => `${code(id)}: ${cells.map(cellText).join("; ")}`),
  ];
  return `${counts.join(", ")}.\n\n${list(lines)}`;
}

function cellText({ column, was, is }: { column: string; was: string; is: string }): string {
  return `${plain(column)} ${said(was)} → ${said(is)}`;
}

function claimLine({ id, kind, was, is }: ClaimChange): string {
  if (kind === "added" && is !== null) return `${code(id)} is new: ${found(is)}`;
  if (kind === "removed") return `${code(id)} is no longer there`;
  const [before, after] = [was === null ? "" : found(was), is === null ? "" : found(is)];
  return `${code(id)}: ${before} → ${after}`;
}

function found({ finding, comparison, value }: PrintedClaim): string {
  return `${finding} (${comparison}), ours ${said(value === null ? "" : JSON.stringify(value))}`;
}

function list(lines: readonly string[]): string {
  const more = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => `* ${line}`);
  return [...shown, ...(more > 0 ? [`* and ${more} more in \`changes.json\``] : [])].join("\n");
}

/** A cell for a reader; long ones are cut. */
function said(text: string): string {
  return text === "" ? "(blank)" : code(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

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
