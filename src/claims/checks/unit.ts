import { mapOf, textOf } from "../../study/plain.ts";
import type { Check } from "./check.ts";

/** Whether the source that is cited counts in the unit that is printed. */
export const unitCheck: Check = {
  name: "unit",
  says: "Does the cited source count in the unit that is printed?",
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
