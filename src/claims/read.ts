import type { Question } from "../model/question.ts";
import { type At, type Listed, listedIn } from "../study/listed.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf, textsOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { type Claim, type Item, type Mark, type Printed, RELATIONS } from "./claim.ts";
import { textsIn } from "./texts.ts";

/** The claims of a study in the order of their files, where each stands, and what is wrong with the files. */
export interface Ledger extends Pick<Listed<Claim>, "spotOf" | "faults" | "flawed"> {
  readonly claims: readonly Claim[];
}

/** Reads `claims/*.yaml`. A file or a claim that cannot be read is a fault, and the others are read all the same. */
export async function readClaims(study: Study): Promise<Ledger> {
  const { entries, ...listed } = await listedIn(study, "claims", "claim", claimOf);
  return { claims: entries, ...listed };
}

function claimOf(data: unknown, at: At): Claim | null {
  const c = mapOf(data);
  const id = textOf(c?.id)?.trim() ?? "";
  if (c === null || id === "") {
    at("no-id", "is a claim without an id", "give it an id: a short name that does not change");
    return null;
  }
  const item = itemOf(c, at);
  const qualitative = textOf(c.qualitative);
  if (item.question === null && qualitative === null && item.missing === null) {
    at(
      "no-question",
      `claim ${id} asks nothing`,
      "give it a question, or say why it has none: qualitative or missing",
    );
  }
  if (item.question !== null && item.question.period === undefined && !listOf(c.open).includes("window")) {
    at(
      "no-window",
      `claim ${id} has no window`,
      "give the question a period, or list window under open",
      "question",
    );
  }
  return {
    ...item,
    id,
    says: textOf(c.says) ?? "",
    where: textOf(c.where) ?? "",
    states: textMap(c.states),
    publication: textOf(c.publication),
    data: textOf(c.data),
    struck: textMap(c.struck),
    open: textsOf(c.open),
    and: listOf(c.and).map((part) => itemOf(mapOf(part) ?? {}, at, item.readings)),
    checks: listOf(c.checks).flatMap((check) => entriesOf(check).map(([name, told]) => ({ name, told }))),
    qualitative,
    authorReply: textOf(c.author_reply) ?? "",
    note: textOf(c.note) ?? "",
    in: textsIn(c.in, at),
    must: textOf(c.must) === "hold",
  };
}

function itemOf(data: Plain, at: At, inherited: Item["readings"] = {}): Item {
  return {
    printed: printedOf(data.printed, at),
    question: questionOf(data.question),
    readings: data.readings === undefined ? inherited : readingsOf(data.readings, at),
    missing: textOf(data.missing),
  };
}

function printedOf(data: unknown, at: At): Printed | null {
  const p = mapOf(data);
  if (p === null) return null;
  const relation = textOf(p.relation) ?? "equal";
  const known = RELATIONS.find((r) => r === relation);
  if (known === undefined) {
    at(
      "unknown-relation",
      `no relation ${JSON.stringify(relation)}`,
      `write one of ${RELATIONS.join(", ")}`,
      "printed",
      "relation",
    );
  }
  const rounding = textOf(p.rounding) ?? "none";
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
    relation: known ?? "equal",
    rounding:
      rounding === "percent-0" || rounding === "percent-1" || rounding === "whole" ? rounding : "none",
  };
}

/** A question as a claim writes it; whether it can be asked is found out when it is. */
export function questionOf(data: unknown): Question | null {
  const q = mapOf(data);
  const measure = textOf(q?.measure);
  const layer = textOf(q?.layer);
  if (q === null || measure === null || layer === null) return null;
  return { ...fieldsOf(q), measure, layer };
}

function fieldsOf(q: Plain): Partial<Question> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(q)) {
    if (name === "where" || name === "conventions") out[name] = textMap(value);
    else if (name === "against") out[name] = fieldsOf(mapOf(value) ?? {});
    else out[name] = textOf(value) ?? undefined;
  }
  return out as Partial<Question>;
}

function readingsOf(data: unknown, at: At): Item["readings"] {
  return Object.fromEntries(
    entriesOf(data).map(([name, marks]) => [
      name,
      Object.fromEntries(
        entriesOf(marks).flatMap(([value, mark]): [string, Mark][] => {
          if (mark === "E" || mark === "N" || mark === "U") return [[value, mark]];
          at("unknown-mark", `no mark ${JSON.stringify(mark)}`, "write E, N or U", "readings", name, value);
          return [];
        }),
      ),
    ]),
  );
}

function textMap(data: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(data).map(([k, v]) => [k, textOf(v) ?? ""]));
}
