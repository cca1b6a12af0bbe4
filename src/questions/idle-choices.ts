import { conventions } from "../conventions/index.ts";
import { appliesTo, layersOf, type Plan } from "./plan.ts";

/** The choices that a question makes itself and that are of other layers than those it asks of, or holds against them. */
export function idleChoices({ question, layers }: Plan): readonly string[] {
  const { against } = question;
  const asked = against?.layer === undefined ? layers : [...layers, ...layersOf(against.layer)];
  return Object.entries(question.conventions ?? {}).flatMap(([name, value]) => {
    const convention = conventions.find((one) => one.name === name);
    if (convention === undefined || appliesTo(convention, asked)) return [];
    return [`${name}=${value} changes nothing here: it is of other layers than those asked of`];
  });
}
