import { langOf } from "../../words/script-of.ts";
import type { Here } from "../here.ts";
import { Foreign } from "./foreign.tsx";

/** A text as the study wrote it, in one language: most often English, else what its letters tell or what it may be in. */
export function Written({ here, text, may = [] }: { here: Here; text: string; may?: readonly string[] }) {
  return <Foreign here={here} lang={langOf(text, may)} text={text} />;
}
