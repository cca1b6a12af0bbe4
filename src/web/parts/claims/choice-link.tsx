import { isConvention } from "../../../conventions/index.ts";
import { choiceLabel } from "../../../words/question-words.ts";
import type { Here } from "../../here.ts";
import { conventionPath } from "../methods/paths.ts";

/** A convention by its name for people, with a way to what it means; a field of the question as it is called. */
export function ChoiceLink({ here, name }: { here: Here; name: string }) {
  if (!isConvention(name)) return <>{choiceLabel(here.lang, name)}</>;
  return <a href={here.href(conventionPath(name))}>{choiceLabel(here.lang, name)}</a>;
}
