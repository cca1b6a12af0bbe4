import type { Names } from "../sources/names/names.ts";
import type { Sides } from "../sources/source.ts";

/** Whom the query behind a file was for, by id; a side that was for everyone is empty. */
export interface Queried {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly notes: readonly string[];
}

/** Takes the names that a query gave by the look-ups of names; a side that they do not know is left to a person. */
export function queriedOf(asked: Sides | undefined, names: Names): Queried {
  const side = (text: string) => (text === "" || /^all\b/i.test(text) ? [] : idsIn(text, names));
  const [from, to] = [side(asked?.from ?? ""), side(asked?.to ?? "")];
  const untold = [
    ...(from === null ? [untoldOf("asked_from", asked?.from ?? "")] : []),
    ...(to === null ? [untoldOf("asked_to", asked?.to ?? "")] : []),
  ];
  return { from: from ?? [], to: to ?? [], notes: untold };
}

function idsIn(text: string, names: Names): readonly string[] | null {
  const whole = names.find(text);
  if (whole !== null) return [whole.id];
  const ids = text.split(/[,;]| and /).map((name) => names.find(name.trim())?.id ?? "");
  return ids.includes("") ? null : [...new Set(ids)];
}

function untoldOf(column: string, text: string): string {
  return `whom the query was for is not known by name, ${JSON.stringify(text)}: say it in ${column} of sources.csv`;
}
