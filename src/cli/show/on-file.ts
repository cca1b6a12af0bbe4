import type { Measure, Reading } from "../../measures/measure.ts";
import { readText } from "../../measures/read.ts";
import { whyText } from "../../words/headline.ts";
import type { OnFile } from "../on-file.ts";
import type { Screen } from "../screen.ts";

/** What the ends of a value are. */
const ENDS: Readonly<Record<string, string>> = {
  bounds: "bounds: what unknown amounts leave open",
  bootstrap: "95 % bootstrap interval: what other draws of the same records would give",
  credible: "95 % credible interval",
  confidence: "95 % confidence interval",
};

/** A measure of a plain table: its value, what it rests on, and, for a measure of one actor, everyone's. */
export function showOnFile(
  screen: Screen,
  measure: Measure,
  { reading, each, read }: OnFile,
  of: string | undefined,
): void {
  const { value, why, notes = [] } = reading;
  screen.say({ text: measure.name, style: "strong" }, `   ${value === null ? "no value" : shown(value)}`);
  screen.prose(measure.title);
  screen.say("");
  if (each !== null) screen.beside("of", of ?? each[0]?.name ?? "");
  if (value === null && why !== undefined)
    screen.beside("why", whyText({ why }, { measure: measure.name }, "en"));
  const ends = endsText(reading);
  if (ends !== null) screen.beside("ends", ends);
  if (typeof value === "number") screen.beside("range", measure.range);
  screen.beside("read", readText(read));
  for (const note of read.notes) screen.beside("", note);
  for (const note of notes) screen.beside(note === notes[0] ? "note" : "", note);
  if (each === null) return;
  screen.say("");
  screen.table(
    [{ head: "actor" }, { head: measure.unit, right: true }],
    each.map((said) => [said.name, said.value === null ? "–" : shown(said.value)]),
  );
}

function endsText({ value, low, high, spread }: Reading): string | null {
  if (typeof value !== "number" || (low === value && high === value)) return null;
  const what = ENDS[spread ?? "bounds"] ?? spread;
  if (typeof low === "number" && typeof high === "number") return `${shown(low)} to ${shown(high)} (${what})`;
  if (typeof low === "number") return `${shown(low)} or more (${what})`;
  return typeof high === "number" ? `${shown(high)} or less (${what})` : null;
}

/** A number to four significant digits, whole ones in full; names with commas. */
function shown(value: number | string | readonly string[]): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return value.join(", ");
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 1000 && size < 1e15 ? String(Math.round(value)) : String(Number(value.toPrecision(4)));
}
