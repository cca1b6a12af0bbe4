import { mapWith, text } from "../../study/fields.ts";
import { mapOf, textOf } from "../../study/plain.ts";
import type { Check } from "./check.ts";

/** Whether the source that is cited counts in the unit that is printed. */
export const unitCheck: Check = {
  name: "unit",
  says: "Does the cited source count in the unit that is printed?",
  told: mapWith({ printed: text, source: text }, ["printed", "source"]),
  refuse: ({ printed }, told) => {
    const said = textOf(mapOf(told)?.printed);
    // A share has no unit of its own, and is of something that has.
    const own = printed?.unit === "share" ? "" : (printed?.unit ?? "");
    if (said === null || own === "" || own === said) return null;
    return {
      why: `it calls ${said} printed, and what is printed is in ${own}`,
      mend: "tell the check the unit that stands under printed, or correct that one",
    };
  },
  run: (_, told) => {
    const t = mapOf(told);
    const [printed, source] = [textOf(t?.printed), textOf(t?.source)];
    if (printed === null || source === null) return null;
    const same = printed === source;
    return {
      check: "unit",
      outcome: same ? "agrees" : "differs",
      says: same
        ? `both in ${printed}`
        : `printed in ${printed}; the source that is cited counts in ${source}, which is another quantity`,
    };
  },
};
