import type { Here } from "../here.ts";
import { Foreign } from "./foreign.tsx";

/** A text that a study or the code itself says in English alone. */
export function English({ here, text }: { here: Here; text: string }) {
  return <Foreign here={here} lang="en" text={text} />;
}
