import { conventions } from "../../../conventions/index.ts";
import { conventionText } from "../../../words/convention-words.ts";
import { word } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import { conventionPath } from "../methods/paths.ts";

/** A convention by its name for people, with a way to what it means; a field of the question as it is called. */
export function ChoiceLink({ here, name }: { here: Here; name: string }) {
  if (!conventions.some((c) => c.name === name)) return <>{word(here.lang, name)}</>;
  return <a href={here.href(conventionPath(name))}>{conventionText(here.lang, name).label}</a>;
}
