import { quantityOf } from "../cells/quantities.ts";
import type { Named } from "../names/names.ts";
import { isMissing, joinedNames, plain, roleOf, unjoined } from "./words.ts";

/** An actor that a cell names, and what the cell says of it in brackets. */
export interface Person {
  readonly actor: Named;
  /** The role in brackets; null where there is none. */
  readonly role: string | null;
  /** How many people it sent, in brackets. */
  readonly personnel: string;
}

/** The actors that a cell names, and the parts that name none. */
export interface People {
  readonly found: readonly Person[];
  readonly unknown: readonly string[];
  /** Parts that stand for nothing known. */
  readonly missing: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads a cell that names one actor or several; a part is never guessed.
 * @param declared what stands for nothing known in its column, beside what does so everywhere
 */
export function peopleIn(
  text: string,
  separators: readonly string[],
  find: (name: string) => Named | null,
  declared: ReadonlySet<string> = NONE,
): People {
  const whole = personOf(text, find);
  if (whole !== null) return { found: [whole], unknown: [], missing: [] };
  const found: Person[] = [];
  const unknown: string[] = [];
  const missing: string[] = [];
  const putUnfound = (name: string) => {
    (declared.has(name) || isMissing(name) ? missing : unknown).push(name);
  };
  const parts = partsOf(text, separators);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? "";
    const one = personOf(part, find) ?? personOf(unjoined(part), find);
    const next = parts[i + 1];
    const both = one !== null || next === undefined ? null : personOf(`${part}, ${next}`, find);
    if (one !== null) found.push(one);
    else if (both !== null) {
      found.push(both);
      i++;
    } else {
      const joined = joinedNames(part).map((name) => ({ name, person: personOf(name, find) }));
      if (joined.length < 2) putUnfound(unjoined(part));
      for (const { name, person } of joined.length < 2 ? [] : joined) {
        if (person === null) putUnfound(name);
        else found.push(person);
      }
    }
  }
  return { found, unknown, missing };
}

/** The parts of a cell between its separators; a comma in brackets parts nothing. */
export function partsOf(text: string, separators: readonly string[]): readonly string[] {
  const signs = separators.length === 0 ? [";"] : separators;
  const out: string[] = [];
  let part = "";
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "(" || c === "（") depth++;
    else if (c === ")" || c === "）") depth = Math.max(0, depth - 1);
    const sign = depth === 0 ? signs.find((s) => text.startsWith(s, i)) : undefined;
    if (sign === undefined) {
      part += c;
    } else {
      out.push(part);
      part = "";
      i += sign.length - 1;
    }
  }
  out.push(part);
  return out.map((p) => p.trim()).filter((p) => p !== "");
}

const BRACKETED = /^([^()（）]+)[(（]([^()（）]+)[)）]$/;

function personOf(text: string, find: (name: string) => Named | null): Person | null {
  const actor = find(text);
  if (actor !== null) return { actor, role: null, personnel: "" };
  const m = BRACKETED.exec(text);
  const named = m?.[1] === undefined ? null : find(m[1].trim());
  if (named === null || m?.[2] === undefined) return null;
  const role = roleOf(plain(m[2]));
  if (role !== null) return { actor: named, role, personnel: "" };
  return quantityOf(m[2]) === null ? null : { actor: named, role: null, personnel: m[2] };
}
