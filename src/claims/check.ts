import { conventions } from "../conventions/index.ts";
import type { Fault } from "../model/fault.ts";
import { QUESTION_FIELDS, type Question, QuestionError } from "../model/question.ts";
import { type Factors, factorsOf } from "../questions/factors.ts";
import { planOf, tablesIn } from "../questions/plan.ts";
import { type WrongField, wrongFields } from "../questions/wrong-fields.ts";
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
  const { claims, spotOf, faults } = ledger ?? (await readClaims(study));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const factors = await factorsFor(study, claims);
  const found = claims.flatMap((claim) => {
    const fault: MakeFault = (code, message, mend, ...path) => ({
      level: "error",
      ...spotOf(claim.id, ...path),
      code,
      message: `claim ${claim.id}: ${message}`,
      mend,
    });
    return [
      ...itemFaults(factors, claim, [], fault),
      ...claim.and.flatMap((item, i) => itemFaults(factors, item, ["and", i], fault)),
      ...checkFaults(claim, byId).map(({ why, mend }) => fault("check", why, mend)),
    ];
  });
  return [...faults, ...found];
}

/** What cannot be asked of a study, each with the reason: claims by id, and readings of the others as `C-1 vintage=first`. */
export async function unaskedClaims(
  study: Study,
): Promise<Readonly<Record<"claims" | "readings", ReadonlyMap<string, string>>>> {
  const { claims } = await readClaims(study);
  const factors = await factorsFor(study, claims);
  const found = { claims: new Map<string, string>(), readings: new Map<string, string>() };
  for (const claim of claims) {
    const items = [claim, ...claim.and].filter(({ question }) => question !== null);
    const [why] = items.flatMap(({ question }) =>
      question === null ? [] : (tryPlan(factors, question) ?? []),
    );
    if (why !== undefined) found.claims.set(claim.id, why);
    else
      for (const item of items)
        for (const { name, value, values } of wrongMarks(factors, item))
          if (values !== null) found.readings.set(`${claim.id} ${name}=${value}`, cannotBe(name, value));
  }
  return found;
}

/** A mark of an alternative that there is not. */
interface WrongMark {
  readonly name: string;
  readonly value: string;
  /** Those that there are; null where there is no such choice. */
  readonly values: readonly string[] | null;
}

function wrongMarks(factors: Factors, { readings }: Item): readonly WrongMark[] {
  return Object.entries(readings).flatMap(([name, marks]): readonly WrongMark[] => {
    const convention = conventions.find((c) => c.name === name);
    if (convention === undefined)
      return QUESTION_FIELDS.some((f) => f === name) ? [] : [{ name, value: "", values: null }];
    const values = convention.values(factors.dataset);
    return Object.keys(marks).flatMap((value) => (values.includes(value) ? [] : [{ name, value, values }]));
  });
}

function cannotBe(name: string, value: string): string {
  return `${name} cannot be ${JSON.stringify(value)}`;
}

async function factorsFor(study: Study, claims: readonly Claim[]): Promise<Factors> {
  const tables = new Set(
    claims
      .flatMap((c) => [c, ...c.and])
      .flatMap((item) => (item.question === null ? [] : tablesIn(item.question))),
  );
  return factorsOf(await datasetOf(study, [...tables].sort()));
}

type Path = readonly (string | number)[];
type MakeFault = (code: string, message: string, mend: string, ...path: Path) => Fault;

function itemFaults(factors: Factors, item: Item | Claim, at: Path, fault: MakeFault): readonly Fault[] {
  const { question } = item;
  if (question === null) return [];
  const asked = tryPlan(factors, question);
  return [
    ...(asked === null ? [] : wrongIn(factors, question, asked)).map(({ path, message }) =>
      fault("question", message, "correct the question, or the name in it", ...at, "question", ...path),
    ),
    ...wrongMarks(factors, item).map(({ name, value, values }) =>
      values === null
        ? fault(
            "reading",
            `no convention or field ${JSON.stringify(name)} to read by`,
            "see `multivector conventions`",
          )
        : fault("reading", cannotBe(name, value), `mark one of ${values.join(", ")}`),
    ),
  ];
}

/** What is wrong in a question that cannot be asked, each at its field, or why it cannot be asked as a whole. */
function wrongIn(factors: Factors, question: Question, why: string): readonly WrongField[] {
  const found = wrongFields(factors, question);
  return found.length > 0 ? found : [{ path: [], message: why }];
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
