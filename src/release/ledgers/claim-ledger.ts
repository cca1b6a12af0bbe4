import type { ItemFinding } from "../../claims/judge.ts";
import type { Answer } from "../../model/answer.ts";
import type { Handed } from "../handed.ts";
import { decimalOf } from "../panels/decimal.ts";
import type { Column, Table } from "../tables/table.ts";
import {
  COMPARISON_CODES,
  ENDS_CODES,
  FINDING_CODES,
  NO_VALUE_CODES,
  RELATION_CODES,
  ROUNDING_CODES,
} from "./claim-codes.ts";

/** Every printed statement of a study beside our answer: one row for each value that a sentence has. */
export function claimLedger({ claims }: Pick<Handed, "claims">): Table {
  const rows = claims.flatMap((claim) =>
    [claim, ...claim.and].map((item, n) => [
      claim.id,
      String(n),
      claim.says,
      claim.where,
      ...printedOf(item),
      item.question === null ? "" : JSON.stringify(item.question),
      ...answerOf(item.answer),
      item.finding,
      item.why ?? "",
      item.comparison,
      String(item.holdsIn),
      String(item.of),
      String(item.distinct),
      String(item.unvalued.count),
      item.decides ?? "",
      JSON.stringify(item.answer?.conventions ?? {}),
      item.answer === null ? "" : String(item.answer.receipt.length),
      String(item.left_out ?? ""),
      String(claim.must),
      claim.author_reply,
      claim.note,
    ]),
  );
  return {
    name: "claims",
    title: "Printed statements beside our answers",
    group: "ledgers",
    columns: COLUMNS,
    rows,
    key: ["id", "item"],
    links: [],
  };
}

/** A value of an answer as one cell: a number, a name, or names parted by semicolons. */
export function cellOf(value: Answer["value"]): string {
  if (typeof value === "number") return decimalOf(value);
  return typeof value === "string" ? value : (value ?? []).join(";");
}

function printedOf({ printed }: ItemFinding): readonly string[] {
  if (printed === null) return ["", "", "", "", "", ""];
  const { value, low, high, unit, relation, rounding } = printed;
  return [cellOf(value), decimalOf(low), decimalOf(high), unit, relation, rounding];
}

function answerOf(answer: Answer | null): readonly string[] {
  if (answer === null) return ["", "", "", "", "", "", ""];
  const { value, low, high, spread, unit, why, id } = answer;
  return [cellOf(value), decimalOf(low), decimalOf(high), spread ?? "", unit, why ?? "", id];
}

const text = (name: string, says: string): Column => ({ name, type: "string", says });
const number = (name: string, says: string): Column => ({ name, type: "number", says });
const whole = (name: string, says: string): Column => ({ name, type: "integer", says });

const COLUMNS: readonly Column[] = [
  text("id", "The claim."),
  whole("item", "Which value of its sentence: 0 is the first."),
  text("says", "What the sentence says, in our words."),
  text("where", "Where it stands."),
  text("printed", "What is printed; several names are parted by semicolons."),
  number("printed_low", "The least, where a range is printed."),
  number("printed_high", "The most, where a range is printed."),
  text("printed_unit", "Unit of what is printed."),
  { ...text("relation", "How the sentence puts it: equal, over, about, rising …"), codes: RELATION_CODES },
  { ...text("rounding", "How far what is printed is rounded."), codes: ROUNDING_CODES },
  text("question", "The question it answers, as JSON; blank where none can be asked."),
  text("ours", "Our answer; blank where there is none, which is never 0."),
  number("ours_low", "The low end of our answer."),
  number("ours_high", "The high end of our answer; blank where it has none."),
  { ...text("ends", "What the ends are: bounds, or an interval."), codes: ENDS_CODES },
  text("unit", "Unit of our answer."),
  { ...text("no_value", "Why there is no answer."), codes: NO_VALUE_CODES },
  text("answer", "Id of the answer: of question and data, so that it can be cited."),
  { ...text("finding", "What we find, worded for a colleague."), codes: FINDING_CODES },
  text("why", "What a finding needs said."),
  { ...text("comparison", "What our data are to the data that the author used."), codes: COMPARISON_CODES },
  whole("holds_in", "In how many equivalent readings it holds."),
  whole("of", "How many equivalent readings there are; a word of SQL, so write it in quotation marks there."),
  whole(
    "distinct",
    "How many different values they give; a word of SQL, so write it in quotation marks there.",
  ),
  whole(
    "without_value",
    "How many of the equivalent readings have no value: they count in `of` and hold nowhere; `claim_readings` lists them.",
  ),
  text("decides", "The choice that decides whether it holds, or moves the value most."),
  text("conventions", "All choices that can change our answer, as used, as JSON."),
  whole("receipt_count", "How many records and deliveries our answer rests on."),
  whole(
    "left_out",
    "How many records of the layers, recipients and years of its question are left out of this release for the terms of their sources, whoever they are from: with them the finding may be another; blank where none is.",
  ),
  {
    name: "must",
    type: "boolean",
    says: "Whether the study's owner wants to be told when it no longer holds.",
  },
  text("author_reply", "What the author replied."),
  text("note", "A remark."),
];
