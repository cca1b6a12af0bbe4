import { conventions } from "../conventions/index.ts";
import { tieLayers } from "../layers/index.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { withLackingState } from "../study/lacking-state.ts";
import { checkFields, quantityOf } from "./asked-fields.ts";
import type { Factors } from "./factors.ts";
import { measureNamed } from "./measure-named.ts";
import { pick } from "./named.ts";
import { checkValue, layersOf, periodIn, planOf, sendersNamed } from "./plan.ts";

/** A field of a question that names what there is not, by the keys that lead to it. */
export interface WrongField {
  readonly path: readonly string[];
  readonly message: string;
}

/** Everything that some fields of a question name and there is not, each field by itself. */
export function wrongFields(factors: Factors, fields: Partial<Question>): readonly WrongField[] {
  const { measure, layer, from, to, without, by, period, value, where, against } = fields;
  const out: WrongField[] = [];
  const tried = (path: readonly string[], ask: () => void): boolean => {
    const refused = refusedBy(ask);
    if (refused !== null) out.push({ path, message: withLackingState(refused) });
    return refused === null;
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
  if (to !== undefined) tried(["to"], () => planOf(factors, { ...asked, to }));
  if (without !== undefined) tried(["without"], () => planOf(factors, { ...asked, without }));
  for (const name of Object.keys(where ?? {}))
    tried(["where", name], () => checkFields({ ...bare, where: { [name]: "" } }));
  const chosen = Object.entries(fields.conventions ?? {});
  for (const [name, text] of chosen)
    tried(["conventions", name], () => {
      const convention = pick(conventions, name, "convention");
      checkValue(convention, text, convention.values(factors.dataset));
    });
  if (from !== undefined) tried(["from"], () => sendersNamed(factors, from, fields.conventions ?? {}));
  if (against === undefined) return out;
  const based = wrongFields(factors, { ...(layer === undefined || !layers ? {} : { layer }), ...against });
  return [...out, ...based.map(({ path, message }) => ({ path: ["against", ...path], message }))];
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
