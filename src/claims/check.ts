import { conventions } from "../conventions/index.ts";
import type { Fault } from "../model/fault.ts";
import { QUESTION_FIELDS, type Question, QuestionError } from "../model/question.ts";
import { type Factors, factorsOf } from "../questions/factors.ts";
import { planOf, tablesIn } from "../questions/plan.ts";
import { datasetOf } from "../study/dataset.ts";
import type { Study } from "../study/study.ts";
import { checkFaults } from "./checks/index.ts";
import type { Claim, Item } from "./claim.ts";
import { type Ledger, readClaims } from "./read.ts";

/**
 * Every fault of the claims of a study: files, questions that cannot be asked, marks of choices there are none of.
 * @param ledger its claims, where they have been read before
 */
export async function checkClaims(study: Study, ledger?: Ledger): Promise<readonly Fault[]> {
  const { claims, places, faults } = ledger ?? (await readClaims(study));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const tables = new Set(
    claims
      .flatMap((c) => [c, ...c.and])
      .flatMap((item) => (item.question === null ? [] : tablesIn(item.question))),
  );
  const factors = factorsOf(await datasetOf(study, [...tables].sort()));
  const found = claims.flatMap((claim) => {
    const place = places.get(claim.id) ?? { file: "claims", row: 0, column: 0 };
    const fault = (code: string, message: string, mend: string): Fault => ({
      level: "error",
      ...place,
      code,
      message: `claim ${claim.id}: ${message}`,
      mend,
    });
    return [
      ...[claim, ...claim.and].flatMap((item) => itemFaults(factors, item, fault)),
      ...checkFaults(claim, byId).map(({ why, mend }) => fault("check", why, mend)),
    ];
  });
  return [...faults, ...found];
}

type MakeFault = (code: string, message: string, mend: string) => Fault;

function itemFaults(factors: Factors, item: Item | Claim, fault: MakeFault): readonly Fault[] {
  const { question } = item;
  if (question === null) return [];
  const out: Fault[] = [];
  const asked = tryPlan(factors, question);
  if (asked !== null) out.push(fault("question", asked, "correct the question, or the name in it"));
  for (const [name, marks] of Object.entries(item.readings)) {
    const convention = conventions.find((c) => c.name === name);
    if (convention === undefined && !QUESTION_FIELDS.some((f) => f === name)) {
      out.push(
        fault(
          "reading",
          `no convention or field ${JSON.stringify(name)} to read by`,
          "see `multivector conventions`",
        ),
      );
      continue;
    }
    for (const value of Object.keys(marks)) {
      if (convention === undefined || convention.values(factors.dataset).includes(value)) continue;
      const values = convention.values(factors.dataset).join(", ");
      out.push(fault("reading", `${name} cannot be ${JSON.stringify(value)}`, `mark one of ${values}`));
    }
  }
  return out;
}

function tryPlan(factors: Factors, question: Question): string | null {
  try {
    planOf(factors, question);
    return null;
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
}
