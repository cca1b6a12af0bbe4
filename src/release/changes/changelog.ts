import { changeWords as words } from "../../words/catalogue/changes.ts";
import { say } from "../../words/say.ts";
import type { NoLonger } from "../terms/earlier.ts";
import { type Unasked, unaskedText } from "../terms/withheld.ts";
import type { ClaimChange } from "./claim-changes.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { Line, Piece } from "./piece.ts";
import type { TableChanges } from "./record-changes.ts";
import type { SettingDiffers } from "./setting-changes.ts";
import { ENGLISH, isUnchanged, type Section, toldChanges } from "./told.ts";

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
  const { version, since, unasked } = changes;
  const without = unaskedText(unasked);
  const last = without === null ? [] : ["## Left out of this release", list([without])];
  if (since === null) {
    const first = "This is the first release, or none before it was named with `--since`.";
    return `${[`# Changes in ${version}`, first, ...last].join("\n\n")}\n`;
  }
  const parts = [
    `# Changes in ${version}`,
    `${say("en", words, "against", { ...since })} \`changes.json\` holds the same for machines, and whole.`,
    ...(isUnchanged(changes) ? [say("en", words, "none")] : []),
    ...toldChanges(changes, ENGLISH).map(sectionText),
  ];
  return `${[...parts, ...last].join("\n\n")}\n`;
}

function sectionText({ kind, table, note, lines }: Section): string {
  const heading = kind === "table" ? plain(table) : say("en", words, kind);
  const lined = lines.length === 0 ? [] : [list(lines.map(lineText))];
  return [`## ${heading}`, ...(note === "" ? [] : [note]), ...lined].join("\n\n");
}

function lineText(line: Line): string {
  return line.map((piece) => (typeof piece === "string" ? piece : pieceText(piece))).join("");
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case "held":
      return piece.text === "" ? say("en", words, "blank") : code(piece.text);
    case "text":
      return plain(piece.text);
    case "field":
      return plain(piece.field);
    case "table":
      return plain(piece.table);
    case "thing":
      return thingText(piece);
  }
}

/** Claims and figures by id and then what they say; rows by what people call them and then their id. */
function thingText({ of, id, name }: Extract<Piece, { kind: "thing" }>): string {
  if (name === "") return code(id);
  return of === "claims" || of === "figures" ? `${code(id)} ${plain(name)}` : `${plain(name)} (${code(id)})`;
}

function list(lines: readonly string[]): string {
  const more = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => `* ${line}`);
  return [...shown, ...(more > 0 ? [`* and ${more} more in \`changes.json\``] : [])].join("\n");
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
