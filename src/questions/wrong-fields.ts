import { conventions } from "../conventions/index.ts";
import { tieLayers } from "../layers/index.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { UnknownActorError } from "../model/unknown-actor.ts";
import { withLackingState } from "../study/lacking-state.ts";
import { checkFields, quantityOf } from "./asked-fields.ts";
import type { Choices, Factors } from "./factors.ts";
import { measureNamed } from "./measure-named.ts";
import { pick } from "./named.ts";
import { checkValue, layersOf, periodIn, planOf, sendersNamed } from "./plan.ts";

/** A field of a question that names what there is not, by the keys that lead to it. */
export interface WrongField {
  readonly path: readonly string[];
  readonly message: string;
  /** What to write in its place, where the refusal says so. */
  readonly mend: string | null;
}

/** Everything that some fields of a question name and there is not, each field by itself. */
export function wrongFields(factors: Factors, fields: Partial<Question>): readonly WrongField[] {
  const { measure, layer, from, to, without, by, period, value, where, against } = fields;
  const out: WrongField[] = [];
  const tell = (path: readonly string[], refused: QuestionError) =>
    out.push({ path, ...parted(withLackingState(refused)) });
  const tried = (path: readonly string[], ask: () => void): boolean => {
    const refused = refusedBy(ask);
    if (refused !== null) tell(path, refused);
    return refused === null;
  };
  /** Tells each name of a list of which there is nobody, and not the first alone. */
  const triedNames = (field: string, text: string, ask: (text: string) => void) => {
    const refused = refusedBy(() => ask(text));
    if (refused === null) return;
    tell([field], refused);
    if (!(refused instanceof UnknownActorError)) return;
    const names = text.replace(/^(?:=|only:)/, "").split(/[,+]/);
    for (const name of new Set(names.map((one) => one.trim()))) {
      const other = name === refused.id ? null : refusedBy(() => ask(name));
      if (other instanceof UnknownActorError) tell([field], other);
    }
  };
  const bare: Question = { measure: "count", layer: tieLayers[0]?.name ?? "" };
  for (const name of Object.keys(fields)) tried([name], () => checkFields({ ...bare, [name]: undefined }));
  const layers = layer === undefined ? true : tried(["layer"], () => layersOf(layer));
  const asked: Question = layers && layer !== undefined ? { ...bare, layer } : bare;
  const measured =
    measure === undefined || tried(["measure"], () => measureNamed(measure, layersOf(asked.layer)));
  if (value !== undefined && measured && layers)
    tried(["value"], () =>
      quantityOf({ ...asked, value }, layersOf(asked.layer), measureNamed(measure ?? "count")),
    );
  if (period !== undefined) tried(["period"], () => periodIn(period));
  if (by !== undefined) tried(["by"], () => checkFields({ ...bare, by }));
  if (to !== undefined) triedNames("to", to, (names) => planOf(factors, { ...asked, to: names }));
  if (without !== undefined)
    triedNames("without", without, (names) => planOf(factors, { ...asked, without: names }));
  for (const name of Object.keys(where ?? {}))
    tried(["where", name], () => checkFields({ ...bare, where: { [name]: "" } }));
  const chosen = { ...fields.conventions };
  for (const [name, text] of Object.entries(chosen)) {
    const there = tried(["conventions", name], () => {
      const convention = pick(conventions, name, "convention");
      checkValue(convention, text, convention.values(factors.dataset));
    });
    if (!there) delete chosen[name];
  }
  // A grouping that there is not may have been meant to have the groups that are named.
  const { grouping } = fields.conventions ?? {};
  const groupings = chosen.grouping === grouping ? [] : Object.keys(factors.dataset.subject.groupings);
  const named = (names: string, choices: Choices) => sendersNamed(factors, names, choices);
  const isUnder = (grouping: string) => refusedBy(() => named(from ?? "", { ...chosen, grouping })) === null;
  if (from !== undefined && !groupings.some(isUnder))
    triedNames("from", from, (names) => named(names, chosen));
  if (against === undefined) return out;
  const based = wrongFields(factors, { ...(layer === undefined || !layers ? {} : { layer }), ...against });
  return [...out, ...based.map(({ path, ...wrong }) => ({ path: ["against", ...path], ...wrong }))];
}

/** A refusal parted where its own mend begins, after what it quotes. */
function parted(refusal: string): Pick<WrongField, "message" | "mend"> {
  const [, message = refusal, mend = null] = /^((?:[^";]|"(?:[^"\\]|\\.)*")*); (.+)$/s.exec(refusal) ?? [];
  return { message, mend };
}

/** Why a question cannot be asked, or null. */
export function refusalOf(ask: () => void): string | null {
  return refusedBy(ask)?.message ?? null;
}

function refusedBy(ask: () => void): QuestionError | null {
  try {
    ask();
    return null;
  } catch (error) {
    if (error instanceof QuestionError) return error;
    throw error;
  }
}
