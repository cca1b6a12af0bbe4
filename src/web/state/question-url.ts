import { conventions, isConvention } from "../../conventions/index.ts";
import { layers } from "../../layers/index.ts";
import { windowOf } from "../../model/period.ts";
import { BY_FIELDS, isTogether, type Question, VALUES, WHERE_FIELDS } from "../../model/question.ts";
import { measures } from "../../questions/measures.ts";
import { nameMeant, valueMeant } from "./part-meant.ts";

/** A part of an address that could not be used. */
export interface Notice {
  readonly name: string;
  readonly value: string;
  /** There is no such part; its value is damaged or is none that there is; it stands there twice; the page has no use for it. */
  readonly why: "unknown" | "damaged" | "twice" | "unused";
  /** What is likely to be meant in its place, as an address has it; left out where nobody can tell. */
  readonly meant?: string;
}

/** A question out of an address, with what was ignored in it. */
export interface Read {
  readonly question: Question;
  readonly notices: readonly Notice[];
}

const PLAIN = ["measure", "layer", "from", "to", "without", "period", "value", "by"] as const;
type Plain = (typeof PLAIN)[number];
/** What an address says where a question is of all recipients, of the region or not: a question itself then names none. */
const EVERYONE = "any";
/** No value that anybody means is longer. */
const LONGEST = 600;

/**
 * A question as the part of an address after `?`, always in the same order; with a word for everyone where it names no
 * recipients, since some pages take none named for the region.
 */
export function queryOf(question: Question): string {
  return pairsOf({ ...question, to: question.to ?? EVERYONE })
    .map(([name, value]) => `${written(name)}=${written(value)}`)
    .join("&");
}

/** That an address wants recipients whom a page can not show one by one. */
export function notOneByOne(params: URLSearchParams): readonly Notice[] {
  const to = params.get("to");
  return to !== null && (to === EVERYONE || isTogether(to)) ? [{ name: "to", value: to, why: "unused" }] : [];
}

/**
 * The question of an address.
 * @param base what stands in where an address names no measure or no layer
 * @param others names that are of the page and not of the question
 */
export function questionOf(params: URLSearchParams, base: Question, others: readonly string[] = []): Read {
  const notices: Notice[] = [];
  const own = new Map<string, string>();
  for (const [given, value] of params) {
    if (others.includes(given)) continue;
    // As the command line has it.
    const name = given.replace(/^(against\.)?(set|conventions)\./, "$1");
    const why = own.has(name) ? "twice" : wrongWith(name, value);
    if (why === null) own.set(name, value);
    else notices.push({ name: given, value, why, ...meantBy(name, value, why, others) });
  }
  if (own.size === 0) return { question: base, notices };
  const against = againstOf(own);
  const fields = { ...plainOf(own, ""), ...whereOf(own, ""), ...conventionsOf(own, "") };
  return {
    question: {
      ...measuredOf(own, base),
      ...fields,
      ...(against === null ? {} : { against }),
    },
    notices,
  };
}

function meantBy(name: string, value: string, why: Notice["why"], others: readonly string[]) {
  if (isDamaged(value)) return {};
  const ofName = why === "unknown" ? nameMeant(name, value, PLAIN, others) : null;
  const meant = why === "damaged" ? valueMeant(name, value, PLAIN) : ofName;
  return meant === null ? {} : { meant };
}

/** The fields of an address that a page has no use for, each with what it is there. */
export function unused(params: URLSearchParams, fields: readonly string[]): readonly Notice[] {
  return [...params].flatMap(([name, value]): Notice[] => {
    const used = !fields.includes(name.split(".")[0] ?? "") || (name === "measure" && value === "count");
    return used ? [] : [{ name, value, why: "unused" }];
  });
}

/** Measure and layer where they are not named, and what is added up where that is the base's own. */
function measuredOf(own: ReadonlyMap<string, string>, base: Question): Question {
  const [measure, layer] = [own.get("measure") ?? base.measure, own.get("layer") ?? base.layer];
  const same = measure === base.measure && layer === base.layer && !own.has("layer");
  return { measure, layer, ...(same && base.value !== undefined ? { value: base.value } : {}) };
}

function pairsOf(question: Question): readonly (readonly [string, string])[] {
  const { against } = question;
  const blankWhere = against?.where !== undefined && Object.keys(against.where).length === 0;
  return [
    ...fieldsOf(question, ""),
    ...(against === undefined ? [] : fieldsOf(against, "against.")),
    ...(blankWhere ? [["against.where", ""] as const] : []),
    ...(against !== undefined && Object.keys(against).length === 0 ? [["against", ""] as const] : []),
  ];
}

function fieldsOf(fields: Partial<Question>, before: string): readonly (readonly [string, string])[] {
  const plain = PLAIN.filter(
    (name) => Object.hasOwn(fields, name) && (before !== "" || fields[name] !== undefined),
  );
  const sorted = (of: Readonly<Record<string, string>> | undefined) =>
    Object.entries(of ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...plain.map((name) => [`${before}${name}`, fields[name] ?? ""] as const),
    ...sorted(fields.where).map(([name, value]) => [`${before}where.${name}`, value] as const),
    ...sorted(fields.conventions).map(([name, value]) => [`${before}${name}`, value] as const),
  ];
}

/** Letters that may stand in an address as they are, so that it can be read. */
function written(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|2F|40|3B)/g, (code) => decodeURIComponent(code));
}

function wrongWith(name: string, value: string): Notice["why"] | null {
  const inner = name.startsWith("against.") ? name.slice("against.".length) : name;
  const blank = inner !== name && value === "";
  if (name === "against" || name === "against.where") return value === "" ? null : "damaged";
  const plain = PLAIN.find((field) => field === inner);
  const where = inner.startsWith("where.") && WHERE_FIELDS.some((f) => f === inner.slice("where.".length));
  const convention = isConvention(inner);
  if (plain === undefined && !where && !convention) return "unknown";
  if (isDamaged(value) || (value === "" && !blank)) return "damaged";
  return plain === undefined || blank || isThere(plain, value) ? null : "damaged";
}

/** Signs that no value has: of control, of direction, of bytes that were no text. */
function isDamaged(value: string): boolean {
  return value.length > LONGEST || /[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]/u.test(value);
}

function isThere(field: Plain, value: string): boolean {
  switch (field) {
    case "measure":
      return measures.some((m) => m.name === value);
    case "layer":
      return value === "all" || value.split(",").every((name) => layers.some((l) => l.name === name.trim()));
    case "by":
      return BY_FIELDS.some((by) => by === value);
    case "value":
      return VALUES.some((v) => v === value) || /^[1-9]\d*$/.test(value);
    case "period":
      return windowOf(value.trim()) !== null && !/^[./\s]*$/.test(value);
    default:
      return value.trim() !== "";
  }
}

function plainOf(own: ReadonlyMap<string, string>, before: string): Partial<Question> {
  return Object.fromEntries(
    PLAIN.flatMap((name) => {
      const value = own.get(`${before}${name}`);
      const everyone = name === "to" && value === EVERYONE;
      if (value === undefined || (everyone && before === "")) return [];
      return [[name, everyone || (value === "" && before !== "") ? undefined : value]];
    }),
  );
}

function whereOf(own: ReadonlyMap<string, string>, before: string): Partial<Question> {
  const found = WHERE_FIELDS.flatMap((field) => {
    const value = own.get(`${before}where.${field}`);
    return value === undefined ? [] : [[field, value] as const];
  });
  if (found.length > 0) return { where: Object.fromEntries(found) };
  return before !== "" && own.has(`${before}where`) ? { where: {} } : {};
}

function conventionsOf(own: ReadonlyMap<string, string>, before: string): Partial<Question> {
  const found = conventions.flatMap(({ name }) => {
    const value = own.get(`${before}${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? {} : { conventions: Object.fromEntries(found) };
}

function againstOf(own: ReadonlyMap<string, string>): Partial<Question> | null {
  if (![...own.keys()].some((name) => name === "against" || name.startsWith("against."))) return null;
  const before = "against.";
  return { ...plainOf(own, before), ...whereOf(own, before), ...conventionsOf(own, before) };
}
