import { windowOf } from "../../model/period.ts";
import { shown } from "../../study/check-text.ts";
import { type Field, mapWith, text } from "../../study/fields.ts";
import { mapOf, textOf } from "../../study/plain.ts";
import type { Check } from "./check.ts";

const period: Field = (value, what, at, path) => {
  const said = textOf(value);
  if (said === null || said === "") text(value, what, at, path);
  else if (windowOf(said) === null) {
    const mend = "write 2016..2021, ..2023 or an EDTF date, the earlier end first";
    at("not-a-period", `${what}: not a period: ${shown(said)}`, mend, ...path);
  }
};

/** Whether the same numbers are given for two windows. */
export const windowCheck: Check = {
  name: "window",
  says: "Is the same number given for two different windows?",
  told: mapWith({ says: period, also: period, at: text }, ["says", "also"]),
  run: (_, told) => {
    const t = mapOf(told);
    const [says, also, at] = [textOf(t?.says), textOf(t?.also), textOf(t?.at)];
    if (says === null || also === null) return null;
    const [a, b] = [windowOf(says), windowOf(also)];
    if (a === null || b === null) return null;
    const same = a.from === b.from && a.to === b.to;
    return {
      check: "window",
      outcome: same ? "agrees" : "differs",
      says: same
        ? `${says} in both places`
        : `the words here mean ${says}; ${at ?? "another sentence"} gives the number for ${also}`,
    };
  },
};
