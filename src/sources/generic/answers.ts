import { nearest } from "../../model/near.ts";
import { FileError } from "../file/document.ts";
import { newCodes } from "./describe.ts";
import { fieldsOf } from "./fields.ts";
import type { ColumnMapping, Home, Mapping } from "./mapping.ts";
import type { Asked, Proposal, Question } from "./proposal.ts";
import { bareYears } from "./questions.ts";

/**
 * A proposal with the answers of its owner: the mapping to be kept, or what is still to be said.
 * @param also what is asked beside the questions of the proposal
 */
export function answered(
  proposal: Proposal,
  answers: Readonly<Record<string, string>>,
  home: Home,
  also: readonly string[] = [],
): Mapping | FileError {
  const { table, ...rest } = answers;
  if (table !== undefined && table !== proposal.mapping.table) {
    const other = proposal.others[table];
    if (other !== undefined) return answered(other, rest, home, also);
    const tables = [proposal.mapping.table, ...Object.keys(proposal.others)];
    return wrong(`the table cannot be ${JSON.stringify(table)}`, `it can be ${tables.join(", ")}`);
  }
  const asked = proposal.questions.filter((q) => q.id !== "table" || table === undefined);
  const stray = notAsked(rest, [...proposal.questions.map((q) => q.id), ...also]);
  if (stray !== null) return stray;
  let mapping = proposal.mapping;
  const open = asked.filter((q) => (answers[q.id] ?? q.otherwise) === null);
  for (const question of asked) {
    const answer = answers[question.id] ?? question.otherwise;
    if (answer === null) return unanswered(question, open);
    if (!isChoice(question, answer)) {
      const values = question.choices.map((c) => c.value);
      return wrong(`${question.id} cannot be ${JSON.stringify(answer)}`, `say one of ${values.join(", ")}`);
    }
    const column = columnIn(answer);
    if (column !== null && mapping.columns.some((c) => c.heading === column && c.to !== null)) {
      return wrong(`the column ${column} is something else already`, `say another column for ${question.id}`);
    }
    mapping = withAnswer(mapping, question.id, answer, proposal, home);
  }
  return mapping;
}

/** What is wrong with the first answer to what is not asked; null where all are asked. */
export function notAsked(
  answers: Readonly<Record<string, string>>,
  ids: readonly string[],
): FileError | null {
  const stray = Object.keys(answers).find((id) => !ids.includes(id));
  if (stray === undefined) return null;
  const near = nearest(stray, ids);
  const mend = ids.length === 0 ? "leave it out: nothing is asked" : `asked are ${ids.join(", ")}`;
  return new FileError(
    "not-asked",
    `nothing is asked by the name ${JSON.stringify(stray)}`,
    near === null ? mend : `did you mean ${near}?`,
  );
}

/** One of the choices, or where it may be a word of one's own, a word that can be meant. */
function isChoice({ id, free, choices }: Question, answer: string): boolean {
  if (choices.some((c) => c.value === answer)) return true;
  if (free !== true || columnIn(answer) !== null) return false;
  return id === "currency" ? /^[A-Z]{3}$/.test(answer) : answer.trim() !== "";
}

function columnIn(answer: string): string | null {
  return answer.startsWith("column:") ? answer.slice("column:".length) : null;
}

function withAnswer(mapping: Mapping, id: string, answer: string, proposal: Proposal, home: Home): Mapping {
  if (id === "date-style") return { ...mapping, dates: answer === "month-first" ? answer : "day-first" };
  if (id === "year") return withYear(mapping, answer === "order" ? "order_year" : "delivery_year");
  if (id === "decimal") return { ...mapping, decimal: answer === "comma" ? "," : "." };
  if (id === "new-codes") return withCodes(mapping, answer, proposal, home);
  const column = columnIn(answer);
  if (column !== null) return withColumn(mapping, column, id);
  if (answer === "none") return mapping;
  if (id === "organiser") {
    return answer === "first-participant" || answer === "host" ? { ...mapping, organiser: answer } : mapping;
  }
  return id === "table" ? mapping : { ...mapping, fill: { ...mapping.fill, [id]: answer } };
}

function withYear(mapping: Mapping, to: string): Mapping {
  const bare = new Set(bareYears(mapping.columns.map((c) => [c.heading, c.to] as const)));
  const columns = mapping.columns.map((c) => (bare.has(c.heading) ? { ...c, to } : c));
  const has = new Set(columns.map((c) => c.to));
  const moved = new Set(
    mapping.columns.flatMap((c) => (bare.has(c.heading) && !has.has(c.to) ? [c.to] : [])),
  );
  const id = [...new Set(mapping.id.map((field) => (moved.has(field) ? to : field)))];
  return { ...mapping, id, columns };
}

function withColumn(mapping: Mapping, heading: string, to: string): Mapping {
  const as = fieldsOf(mapping.table)[to]?.as ?? "text";
  const columns = mapping.columns.map((c) => (c.heading === heading ? { ...c, to, as } : c));
  return { ...mapping, ...(to === "id" ? { id: [to] } : {}), columns };
}

/** New codes are added with the word of the file as label, or read as blank; or nothing is done and their rows are refused. */
function withCodes(mapping: Mapping, answer: string, proposal: Proposal, home: Home): Mapping {
  if (answer === "refuse") return mapping;
  const fields = fieldsOf(mapping.table);
  const codes: Record<string, Mapping["codes"][string]> = { ...mapping.codes };
  const columns = mapping.columns.map((column): ColumnMapping => {
    const words = proposal.unknown[column.heading] ?? [];
    const variable = fields[column.to ?? ""]?.variable;
    if (variable === undefined || words.length === 0 || !(variable in home.codes)) return column;
    if (answer === "leave") {
      return { ...column, values: { ...column.values, ...Object.fromEntries(words.map((w) => [w, ""])) } };
    }
    codes[variable] = { ...codes[variable], ...newCodes(words) };
    return column;
  });
  return { ...mapping, columns, codes };
}

/** The first question that is open, with its choices; the others are named, so that all can be answered at once. */
export function unanswered(question: Asked, open: readonly Asked[]): FileError {
  const values = question.choices.map((c) => c.value).join("|");
  const rest = open.filter((q) => q.id !== question.id).map((q) => `--answer ${q.id}=…`);
  const also = rest.length === 0 ? "" : ` (still to be asked: ${rest.join(" ")})`;
  const mend = `say it: --answer ${question.id}=${values === "" ? "…" : values}${also}`;
  const choices = question.choices.map((c) => ({ value: c.value, lines: [c.says] }));
  const free = question.free === true || choices.length === 0;
  const unsaid = question.unsaid ?? null;
  return new FileError({ asks: question.id }, question.text, mend, { choices, free, unsaid });
}

function wrong(message: string, mend: string): FileError {
  return new FileError("wrong-answer", message, mend);
}
