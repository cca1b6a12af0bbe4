import { type WorldActor, worldActors, worldCodes, worldNames } from "./assets.ts";
import { keyOf } from "./fold.ts";
import { type Holders, hold, holder } from "./holders.ts";
import type { CodeList, Named } from "./names.ts";

/** What stands in the assets, made ready to be looked up. */
export interface World {
  readonly actors: ReadonlyMap<string, Named>;
  readonly names: Holders;
  readonly codes: Readonly<Record<CodeList, Holders>>;
}

/** The actors, names and codes of the world. */
export function worldOf(): World {
  const rows = worldActors();
  const names: Holders = new Map();
  for (const { id, name, ru, zh } of rows) {
    for (const text of [id, name, ru, zh]) if (text !== "") hold(names, keyOf(text), holder(id, null, null));
  }
  for (const { text, id, from, to } of worldNames()) hold(names, keyOf(text), holder(id, from, to));
  return { actors: new Map(rows.map((row) => [row.id, namedOf(row)])), names, codes: codesOf(rows) };
}

/** A code as it is looked up: without blanks and case; numbers without leading noughts and what a spreadsheet adds. */
export function codeKey(code: string): string {
  const text = code.trim().toUpperCase();
  const number = /^0*(\d{1,4})(?:\.0+)?$/.exec(text)?.[1];
  return number ?? text;
}

function codesOf(rows: readonly WorldActor[]): Record<CodeList, Holders> {
  const lists: Record<CodeList, Holders> = {
    iso3: new Map(),
    iso2: new Map(),
    cow: new Map(),
    "cow-number": new Map(),
    "gw-number": new Map(),
    cameo: new Map(),
  };
  const more = worldCodes();
  for (const { list, text, id, from, to } of more) {
    if (isList(list)) hold(lists[list], text, holder(id, from, to));
  }
  for (const [list, codeOf] of CODES) {
    const shared = sharedIn([
      ...rows.map((row) => [codeOf(row), row.id] as const),
      ...more.flatMap((c) => (c.list === list ? [[c.text, c.id] as const] : [])),
    ]);
    for (const row of rows) {
      const code = codeOf(row);
      if (code === "") continue;
      hold(
        lists[list],
        code,
        shared.has(code) ? holder(row.id, row.from, row.to) : holder(row.id, null, null),
      );
    }
  }
  for (const [code, holders] of lists.iso3) {
    if (!lists.cameo.has(code)) lists.cameo.set(code, holders);
  }
  return lists;
}

/** Where the code of each list stands in an actor's row. */
const CODES: readonly (readonly [CodeList, (row: WorldActor) => string])[] = [
  ["iso3", (row) => (/^[A-Z]{3}$/.test(row.id) && row.kind !== "organisation" ? row.id : "")],
  ["iso2", (row) => row.iso2],
  ["cow", (row) => row.cow],
  ["cow-number", (row) => row.cowNumber],
  ["gw-number", (row) => row.gwNumber],
];

function isList(list: string): list is CodeList {
  return list === "cameo" || CODES.some(([name]) => name === list);
}

/** Codes that several actors had, one after another. */
function sharedIn(pairs: readonly (readonly [code: string, id: string])[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const [code, id] of pairs) {
    if ((first.get(code) ?? id) !== id) shared.add(code);
    first.set(code, id);
  }
  return shared;
}

function namedOf({ id, kind, name, cowNumber, gwNumber, ru, zh }: WorldActor): Named {
  const names = Object.entries({ ru, zh }).flatMap(([lang, text]) =>
    text === "" ? [] : [`${lang}=${text}`],
  );
  return { id, kind, name, names: names.join("; "), cow: cowNumber, gw: gwNumber };
}
