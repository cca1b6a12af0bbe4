import { nearest } from "../model/near.ts";
import { shown } from "../study/check-text.ts";
import { checkFields, fits, held } from "../study/fields.ts";
import { type At, type Listed, listedIn } from "../study/listed.ts";
import { entriesOf, listOf, mapOf, type Plain, textMap, textOf, textsOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { KEY } from "../study/yaml.ts";
import { CHECKS } from "./checks/index.ts";
import { type Claim, type Item, MARKS, type Mark, type Printed, RELATIONS, ROUNDINGS } from "./claim.ts";
import { CLAIM, innerOf, isChoice } from "./fields.ts";
import { checkNames } from "./names.ts";
import { questionOf } from "./read-question.ts";
import { textsIn } from "./texts.ts";

/** The claims of a study in the order of their files, where each stands, and what is wrong with the files. */
export interface Ledger extends Pick<Listed<Claim>, "spotOf" | "faults" | "broken" | "flawed"> {
  readonly claims: readonly Claim[];
  /** Those that say something which cannot be read, as far as it can be: no finding may rest on one. */
  readonly unsound: readonly Claim[];
}

/** Reads `claims/*.yaml`. A claim with a fault is left out and its faults are told; the others are read all the same. */
export async function readClaims(study: Study): Promise<Ledger> {
  const { entries, ...listed } = await listedIn(study, "claims", "claim", (data, at, warn) =>
    claimOf(data, at, warn, study),
  );
  const isFlawed = ({ id }: Claim) => listed.flawed.has(id);
  return {
    claims: entries.filter((claim) => !isFlawed(claim)),
    unsound: entries.filter(isFlawed),
    ...listed,
  };
}

function claimOf(data: unknown, tell: At, warn: At, study: Study): Claim | null {
  let faults = 0;
  const at: At = (...fault) => {
    faults += 1;
    tell(...fault);
  };
  const c = mapOf(data);
  if (c === null) {
    const message = `an entry of the list ${held(data)}, where a claim is meant`;
    at("not-a-claim", message, "start it with `- id:`");
    return null;
  }
  const id = textOf(c.id)?.trim() ?? "";
  const what = id === "" ? "this claim" : `claim ${id}`;
  const outer = Object.keys(c).filter((key) => innerOf(key) !== null);
  for (const key of outer) {
    const mend = `write it within ${innerOf(key)}, or give it another name`;
    at("unknown-key", `${what}: there is no key ${shown(key)}`, mend, key, KEY);
  }
  const remarks = Object.keys(c).filter((key) => !outer.includes(key) && isRemark(key));
  for (const key of remarks) warn("remark", `${what}: nothing reads ${shown(key)}`, KEEP, key, KEY);
  const told = Object.fromEntries(
    Object.entries(c).filter(([key]) => !outer.includes(key) && !remarks.includes(key)),
  );
  checkFields(told, CLAIM, what, at, []);
  const misnamed = Object.keys(told).some((key) => !Object.hasOwn(CLAIM, key));
  if (c.id === undefined)
    at("no-id", "is a claim without an id", "give it an id: a short name that does not change");
  checkNames(c, study, what, at);
  const why = c.question ?? c.qualitative ?? c.missing;
  if (why === undefined && !misnamed && id !== "") {
    const mend = "give it a question, or say why it has none: qualitative or missing";
    at("no-question", `${what} asks nothing`, mend);
  }
  const item = itemOf(c);
  if (
    faults === 0 &&
    item.question?.period === undefined &&
    item.question !== null &&
    !textsOf(c.open).includes("window")
  ) {
    const mend = "give the question a period, or list window under open";
    at("no-window", `${what} has no window`, mend, "question");
  }
  if (id === "") return null;
  return {
    ...item,
    id,
    says: textOf(c.says) ?? "",
    where: textOf(c.where) ?? "",
    states: chosen(c.states, textOf),
    publication: textOf(c.publication),
    data: textOf(c.data),
    struck: textMap(c.struck),
    open: textsOf(c.open),
    and: listOf(c.and).map((part) => itemOf(mapOf(part) ?? {}, item.readings)),
    checks: listOf(c.checks).flatMap(checksIn),
    qualitative: textOf(c.qualitative),
    authorReply: textOf(c.author_reply) ?? "",
    note: textOf(c.note) ?? "",
    in: textsIn(c.in),
    must: textOf(c.must) === "hold",
  };
}

/** A key of one's own: it looks like none that there is, and is long enough to tell. */
function isRemark(key: string): boolean {
  return key.length > 2 && !Object.hasOwn(CLAIM, key) && nearest(key, Object.keys(CLAIM)) === null;
}

const KEEP = `delete it, or keep it as a remark; a claim says ${Object.keys(CLAIM).join(", ")}`;

function itemOf(data: Plain, inherited: Item["readings"] = {}): Item {
  return {
    printed: printedOf(data.printed),
    question: questionOf(mapOf(data.question) ?? {}),
    readings: data.readings === undefined ? inherited : chosen(data.readings, marksOf),
    missing: textOf(data.missing),
  };
}

function printedOf(data: unknown): Printed | null {
  const p = mapOf(data);
  if (p === null) return null;
  const { value } = p;
  return {
    value:
      typeof value === "number" || typeof value === "string"
        ? value
        : Array.isArray(value)
          ? textsOf(value)
          : null,
    low: typeof p.low === "number" ? p.low : null,
    high: typeof p.high === "number" ? p.high : null,
    unit: textOf(p.unit) ?? "",
    relation: RELATIONS.find((r) => r === p.relation) ?? "equal",
    rounding: ROUNDINGS.find((r) => r === p.rounding) ?? "none",
  };
}

/** What stands at the fields and conventions of a map, by their names. */
function chosen<T>(data: unknown, read: (value: unknown) => T | null): Readonly<Record<string, T>> {
  return Object.fromEntries(
    entriesOf(data).flatMap(([name, value]) => {
      const told = isChoice(name) ? read(value) : null;
      return told === null ? [] : [[name, told] as const];
    }),
  );
}

function marksOf(data: unknown): Readonly<Record<string, Mark>> {
  return Object.fromEntries(
    entriesOf(data).flatMap(([value, said]) => {
      const mark = MARKS.find((m) => m === said);
      return mark === undefined ? [] : [[value, mark] as const];
    }),
  );
}

function checksIn(data: unknown, entry: number): Claim["checks"] {
  return entriesOf(data).flatMap(([name, told]) => {
    const field = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    return field !== undefined && fits(field, told) ? [{ name, told, entry }] : [];
  });
}
