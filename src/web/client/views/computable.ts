import { scriptOf } from "../load.ts";
import { measures } from "../only/ask-measures.ts";

/** Until measures of these names can be computed: most come with the view, the others in a script of their own. @returns whether they came */
export async function computable(names: readonly (string | null | undefined)[]): Promise<boolean> {
  if (isComputable(names)) return true;
  return scriptOf("assets/measures.js");
}

/** Whether measures of these names can be computed now. */
export function isComputable(names: readonly (string | null | undefined)[]): boolean {
  const soon = (name: string) => measures.some((measure) => measure.name === name);
  return globalThis.multivectorMeasures !== undefined || names.every((name) => !name || soon(name));
}
