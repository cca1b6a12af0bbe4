import { conventionsOf, isConvention } from "../conventions/index.ts";
import type { Measure } from "../measures/measure.ts";
import { byPlace, type Fault } from "../model/fault.ts";
import type { Question } from "../model/question.ts";
import type { Factors } from "../questions/factors.ts";
import { measureNamed } from "../questions/measure-named.ts";
import { layersOf, planOf } from "../questions/plan.ts";
import { refusalOf, type WrongField, wrongFields } from "../questions/wrong-fields.ts";
import { worldActors } from "../sources/names/assets.ts";
import { conventionWrong } from "../study/convention-wrong.ts";
import { textsWithin } from "../study/mentions.ts";
import type { Study } from "../study/study.ts";
import { KEY, type Path } from "../study/yaml.ts";
import { checkFaults } from "./checks/index.ts";
import type { Claim, Item } from "./claim.ts";
import { factorsFor } from "./judged-on.ts";
import { type Ledger, readClaims } from "./read.ts";

/** Every fault of the claims of a study, in the order of files, rows and columns. */
export async function checkClaims(study: Study): Promise<readonly Fault[]> {
  return (await checkLedger(study, await readClaims(study))).faults;
}

/** Claims that can be judged, and everything that is wrong with them, the others and their files. */
export interface Checked {
  readonly sound: readonly Claim[];
  readonly faults: readonly Fault[];
  /** Why the others cannot be judged, by their ids. */
  readonly wrong: ReadonlyMap<string, readonly Fault[]>;
}

/**
 * Looks for what claims name and there is not: in questions that cannot be asked, readings, statements and checks.
 * @param factors all records that they ask about, where these have been read
 */
export async function checkLedger(study: Study, ledger: Ledger, factors?: Factors): Promise<Checked> {
  const claims = [...ledger.claims, ...ledger.unsound];
  const asked = factors ?? (await factorsFor(study, claims));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const flawed = [...ledger.flawed].map(([id, flaws]) => [id, flaws.map(({ fault }) => fault)] as const);
  const wrong = new Map<string, readonly Fault[]>([...flawed, ...ledger.broken]);
  // Of what is printed in one that cannot be read nobody knows, so that its checks and those that name it are not told besides.
  const unread = new Set(
    [...ledger.broken.keys(), ...ledger.flawed.keys()].filter((id) => !printsSurely(ledger, id)),
  );
  const found = claims.flatMap((claim) => {
    const fault: MakeFault = (code, message, mend, ...path) => ({
      level: "error",
      ...ledger.spotOf(claim.id, ...path),
      code,
      message: `claim ${claim.id}: ${message}`,
      mend,
    });
    const faults = [
      ...itemFaults(asked, claim, claim, [], fault),
      ...claim.and.flatMap((item, i) => itemFaults(asked, claim, item, ["and", i], fault)),
      ...statedFaults(asked, claim, fault),
    ];
    if (faults.length > 0) wrong.set(claim.id, [...(wrong.get(claim.id) ?? []), ...faults]);
    // A check that cannot be run finds nothing, and leaves the claim as it is.
    const checks = checkFaults(claim, byId).filter(
      ({ told }) => !unread.has(claim.id) && ![...textsWithin(told)].some(([text]) => unread.has(text)),
    );
    return [
      ...faults,
      ...checks.map(({ why, mend, path }) => fault("check", why, mend, ...path)),
      ...(faults.length > 0 ? [] : emptyIn(asked, claim)).map(
        ({ message, path }): Fault => ({
          ...fault("empty-claim", message, EMPTY, ...path),
          level: "warning",
        }),
      ),
    ];
  });
  return {
    sound: ledger.claims.filter(({ id }) => !wrong.has(id)),
    wrong,
    faults: [...ledger.faults, ...found].toSorted(byPlace),
  };
}

const EMPTY = "see that its layer is one with records; where their absence is what it states, leave it";

/** Layers that the values of a claim ask about and of which a study has no record at all. */
function emptyIn(
  factors: Factors,
  claim: Claim,
): readonly { readonly message: string; readonly path: Path }[] {
  return [claim, ...claim.and].flatMap(({ question }, i) => {
    if (question === null) return [];
    const tables = layersOf(question.layer).flatMap((layer) => layer.tables);
    if (tables.some((table) => (factors.dataset.tables.get(table)?.size ?? 0) > 0)) return [];
    const at: Path = i === 0 ? [] : ["and", i - 1];
    const message = `no record is of its layer ${JSON.stringify(question.layer)}`;
    return [{ message, path: [...at, "question", "layer"] }];
  });
}

/** Whether everything that is wrong in a claim stands apart from what it prints. */
function printsSurely({ broken, flawed }: Ledger, id: string): boolean {
  if (broken.has(id)) return false;
  return (flawed.get(id) ?? []).every(
    ({ path: [key, next] }) => key !== undefined && key !== "printed" && next !== KEY,
  );
}

/** The claims of a study that can be judged: nothing is wrong in what they say. */
export async function soundClaims(study: Study, factors?: Factors): Promise<readonly Claim[]> {
  return (await checkLedger(study, await readClaims(study), factors)).sound;
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
      question === null ? [] : (refusalOf(() => planOf(factors, question)) ?? []),
    );
    if (why !== undefined) found.claims.set(claim.id, why);
    else
      for (const item of items)
        for (const { name, value, message } of wrongMarks(factors, claim, item))
          found.readings.set(`${claim.id} ${name}=${value}`, message);
  }
  return found;
}

/** An alternative that there is not. */
interface WrongMark {
  readonly name: string;
  readonly value: string;
  readonly message: string;
  readonly mend: string;
}

/** The alternatives of a value that there are not; those that it has from its claim are told there. */
function wrongMarks(factors: Factors, claim: Claim, item: Item): readonly WrongMark[] {
  if (item !== claim && item.readings === claim.readings) return [];
  return Object.entries(item.readings).flatMap(([name, marks]) =>
    Object.keys(marks).flatMap((value): readonly WrongMark[] => {
      const wrong = wrongAlternative(factors, item.question, name, value);
      return wrong === null ? [] : [{ name, value, ...wrong }];
    }),
  );
}

function wrongAlternative(
  factors: Factors,
  question: Question | null,
  name: string,
  value: string,
): Pick<WrongMark, "message" | "mend"> | null {
  const why = wrongChoice(factors, question, name, value);
  if (why === null) return null;
  const convention = conventionsOf(factors.dataset).get(name);
  const { message, mend } = why;
  return (convention && conventionWrong(name, value, convention)) ?? { message, mend: mend ?? CORRECT };
}

const CORRECT = "correct the question, or the name in it";

type MakeFault = (code: string, message: string, mend: string, ...path: Path) => Fault;

function itemFaults(
  factors: Factors,
  claim: Claim,
  item: Item,
  at: Path,
  fault: MakeFault,
): readonly Fault[] {
  const { question } = item;
  if (question === null) return [];
  const asked = refusalOf(() => planOf(factors, question));
  return [
    ...(asked === null ? [] : wrongIn(factors, question, asked)).map(({ path, message, mend }) =>
      fault("question", message, mend ?? CORRECT, ...at, "question", ...path),
    ),
    ...wrongMarks(factors, claim, item).map(({ name, value, message, mend }) =>
      fault("reading", message, mend, ...at, "readings", name, value, KEY),
    ),
    ...(asked === null ? percentsIn(measureNamed(question.measure), item, at, fault) : []),
  ];
}

/** From which number on a share is taken for a percentage. */
const PERCENT = 2;

/** Percentages where the question gives shares: held against each other, they would differ whatever the records say. */
function percentsIn({ unit }: Measure, { printed }: Item, at: Path, fault: MakeFault): readonly Fault[] {
  if (unit !== "share" || printed === null) return [];
  return (["value", "low", "high"] as const).flatMap((key) => {
    const said = printed[key];
    if (typeof said !== "number" || !Number.isFinite(said) || said < PERCENT) return [];
    const mend = `write ${Number((said / 100).toPrecision(12))} for ${said} %`;
    const message = `printed: ${key} is ${said}, and a share lies between 0 and 1`;
    return [fault("percent", message, mend, ...at, "printed", key)];
  });
}

/** What a claim states and there is not, where its question does not say the same; a claim that asks nothing may be of a state without a record. */
function statedFaults(factors: Factors, { states, question }: Claim, fault: MakeFault): readonly Fault[] {
  const { conventions: chosen, ...asked } = question ?? {};
  const said: Readonly<Record<string, unknown>> = { ...asked, ...chosen };
  return Object.entries(states).flatMap(([name, value]) => {
    const without = question === null && (name === "from" || name === "to") && isOfWorld(value);
    const why = without || said[name] === value ? null : wrongChoice(factors, question, name, value, states);
    return why === null
      ? []
      : [fault("stated", why.message, why.mend ?? "correct what it states, or take it out", "states", name)];
  });
}

function isOfWorld(value: string): boolean {
  return worldActors().some(({ id }) => id === value);
}

/** Why a field of a question, or a convention, cannot be something; null where it can. @param chosen conventions besides those of the question */
function wrongChoice(
  factors: Factors,
  question: Question | null,
  name: string,
  value: string,
  chosen: Readonly<Record<string, string>> = {},
): WrongField | null {
  const { measure, layer, conventions: set } = question ?? {};
  const beside = Object.entries({ ...set, ...chosen }).filter(([other]) => isConvention(other));
  const asked = isConvention(name)
    ? { conventions: { [name]: value } }
    : {
        ...(measure === undefined ? {} : { measure }),
        ...(layer === undefined ? {} : { layer }),
        ...(name === "from" ? { conventions: Object.fromEntries(beside) } : {}),
        [name]: value,
      };
  return wrongFields(factors, asked).find(({ path }) => path.at(-1) === name) ?? null;
}

/** What is wrong in a question that cannot be asked, each at its field, or why it cannot be asked as a whole. */
function wrongIn(factors: Factors, question: Question, why: string): readonly WrongField[] {
  const found = wrongFields(factors, question);
  return found.length > 0 ? found : [{ path: [], message: why, mend: null }];
}
