import words from "../../../assets/headings.json" with { type: "json" };

/** What a heading may mean: a field, and how surely from 0 to 1. */
export interface Meaning {
  readonly field: string;
  readonly sure: number;
}

/** The fields that a heading may mean in English, Russian or Chinese, surest first; `index` is a running number. */
export function meaningsOf(heading: string): readonly Meaning[] {
  const found = new Map<string, number>();
  const add = (fields: readonly string[], sure: number, end: string) => {
    for (const field of fields) {
      const name = end === "" ? field : `${field}_${end}`;
      if ((found.get(name) ?? 0) < sure) found.set(name, sure);
    }
  };
  const whole = plain(heading);
  add(FIELDS.get(whole) ?? [], 1, "");
  add(SQUEEZED.get(whole.replace(/[^\p{L}\p{N}]+/gu, "")) ?? [], 0.95, "");
  const parted = heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").replace(/(?<=\p{L})[._](?=\p{L})/gu, " ");
  if (/\bid$/i.test(parted) || /[A-Z]ID$/.test(heading)) add(["id"], 0.7, "");
  const bare = plain(withoutBrackets(parted));
  add(FIELDS.get(bare) ?? [], 0.95, "");
  const { stem, end } = withoutEnd(bare);
  if (end !== "") add(FIELDS.get(stem) ?? [], 0.9, end);
  const levels = bare.split(" / ");
  if (levels.length > 1) {
    const last = withoutEnd(levels.at(-1) ?? "");
    add(FIELDS.get(levels.toReversed().join(" ")) ?? FIELDS.get(levels.join(" ")) ?? [], 0.95, "");
    add(FIELDS.get(last.stem) ?? [], 0.85, last.end);
    if (last.stem === "" || END_WORDS.has(last.stem)) add(FIELDS.get(levels[0] ?? "") ?? [], 0.9, last.end);
    add(FIELDS.get(levels[0] ?? "") ?? [], 0.5, "");
  }
  if (found.size === 0) add(FIELDS.get(longestIn(end === "" ? bare : stem)) ?? [], 0.6, end);
  return [...found].map(([field, sure]) => ({ field, sure })).sort((a, b) => b.sure - a.sure);
}

const BRACKETS = /[([（【]([^)\]）】]*)[)\]）】]/g;

/** A heading without what it says in brackets. */
export function withoutBrackets(heading: string): string {
  return heading.replace(BRACKETS, " ").trim();
}

/** The role that a heading says in brackets, as `Country A [host]` does; null where it says none. */
export function roleInBrackets(heading: string): string | null {
  // A letter in brackets numbers columns.
  const words = [...heading.matchAll(BRACKETS)].map(([, word = ""]) => word).filter((w) => w.length > 1);
  return words.map(roleOf).find((role) => role !== null) ?? null;
}

/** Whether a cell is a heading that is known. */
export function isHeading(cell: string): boolean {
  const text = plain(cell);
  return FIELDS.has(text) || FIELDS.has(withoutEnd(text).stem);
}

/** How many words of a title point to each table. */
export function tablesIn(title: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const text = ` ${plain(title)} `;
  for (const [table, list] of Object.entries(words.tables)) {
    const hits = list.filter((w) => (HAN.test(w) ? text.includes(w) : text.includes(` ${w} `))).length;
    if (hits > 0) out.set(table, hits);
  }
  return out;
}

/** Whether a row's first words say that it sums others. */
export function isTotal(cell: string): boolean {
  return TOTALS.has(plain(cell).replace(/ ?[:：]$/, ""));
}

/** Whether a line below a table says where it is from or what its signs mean. */
export function isFooter(cell: string): boolean {
  const text = plain(cell);
  return (
    /^(?:\*|©|\d\))/.test(text) ||
    words.footer.some((w) => text.startsWith(w) && /^[\s:：.]/.test(`${text.slice(w.length)} `))
  );
}

/** Whether a cell below a heading names its unit. */
export function isUnit(cell: string): boolean {
  const text = plain(cell);
  return UNITS.has(text) || UNITS.has(text.replace(/^[([（]|[)\]）]$/g, ""));
}

/** Whether a cell says that nothing is known. */
export function isMissing(cell: string): boolean {
  return MISSING.has(cell.toLowerCase());
}

/** Yes or no as people write it; null where it is neither. */
export function yesOrNo(cell: string): "yes" | "no" | null {
  const text = cell.toLowerCase();
  return YES.has(text) ? "yes" : NO.has(text) ? "no" : null;
}

/** The role that a word beside an actor's name means, such as host or observer; null where it means none. */
export function roleOf(word: string): string | null {
  return ROLES.get(plain(word)) ?? null;
}

/** A name without the word that joins it to the one before it. */
export function unjoined(text: string): string {
  return text.replace(JOINED, "").trim();
}

/** Names joined by a word: `A and B`. */
export function joinedNames(text: string): readonly string[] {
  return text
    .split(JOINING)
    .map((t) => t.trim())
    .filter((t) => t !== "");
}

/** A cell as values are compared: case, spaces and marks do not matter. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[_\s]+/g, " ")
    .trim();
}

const HAN = /\p{Script=Han}/u;
const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(plain));
const TOTALS = setOf(words.total);
const UNITS = setOf(words.units);
const MISSING: ReadonlySet<string> = new Set(words.missing);
const YES: ReadonlySet<string> = new Set(words.yes);
const NO: ReadonlySet<string> = new Set(words.no);
const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries(words.roles).flatMap(([role, list]) => list.map((word) => [plain(word), role] as const)),
);
const SPACED = words.joins.filter((w) => !HAN.test(w)).join("|");
const CLOSE = words.joins.filter((w) => HAN.test(w)).join("|");
const JOINED = new RegExp(`^(?:(?:${SPACED})\\s+|(?:${CLOSE}))`, "iu");
const JOINING = new RegExp(`\\s+(?:${SPACED})\\s+|(?:${CLOSE})`, "iu");

const FIELDS: ReadonlyMap<string, readonly string[]> = fieldWords();

function fieldWords(): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const [field, list] of Object.entries(words.fields)) {
    for (const word of [field, ...list]) {
      const fields = out.get(plain(word));
      if (fields === undefined) out.set(plain(word), [field]);
      else if (!fields.includes(field)) fields.push(field);
    }
  }
  return out;
}

/** Headings as people run them together: `startdate`. */
const SQUEEZED: ReadonlyMap<string, readonly string[]> = new Map(
  [...FIELDS].map(([word, fields]) => [word.replace(/[^\p{L}\p{N}]+/gu, ""), fields]),
);

const END_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(words.ends).flatMap(([end, list]) => list.map((word) => [plain(word), end] as const)),
);

/** A heading without the word that says which end of a range it is. */
function withoutEnd(heading: string): { readonly stem: string; readonly end: string } {
  if (END_WORDS.has(heading)) return { stem: "", end: END_WORDS.get(heading) ?? "" };
  for (const [word, end] of END_WORDS) {
    const gap = HAN.test(word) ? "" : " ";
    if (heading.endsWith(gap + word)) return { stem: heading.slice(0, -word.length).trim(), end };
    if (heading.startsWith(word + gap) && gap !== "") return { stem: heading.slice(word.length).trim(), end };
    if (gap === "" && heading.startsWith(word)) return { stem: heading.slice(word.length).trim(), end };
  }
  return { stem: heading, end: "" };
}

/** The longest known heading among the words of a longer one. */
function longestIn(heading: string): string {
  let best = "";
  const text = ` ${heading.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  for (const word of FIELDS.keys()) {
    if (word.length <= best.length || word.length < 2) continue;
    if (HAN.test(word) ? text.includes(word) : word.length > 2 && text.includes(` ${word} `)) best = word;
  }
  return best;
}
