import { list, text } from "../../study/fields.ts";
import { textsOf } from "../../study/plain.ts";
import { type Check, printedNumber, printedText, unknown, unlike, unnumbered } from "./check.ts";

/** Whether printed values stand in the order in which a sentence names them. */
export const order: Check = {
  name: "order",
  says: "Do the printed values stand in the order that the sentence gives?",
  told: list(text),
  refuse: (_, told, claims) => {
    const ids = textsOf(told);
    const named = ids.flatMap((id) => claims.get(id) ?? []);
    return unknown(ids, claims) ?? unnumbered(named) ?? unlike(named);
  },
  run: (_, told, claims) => {
    const named = textsOf(told)
      .map((id) => claims.get(id))
      .filter((c) => c !== undefined);
    const values = named.map((c) => printedNumber(c.printed));
    const at = values.findIndex(
      (v, i) => i > 0 && v !== null && v > (values[i - 1] ?? Number.POSITIVE_INFINITY),
    );
    if (named.length < 2) return null;
    const text = named.map((c) => `${c.id} ${printedText(c.printed)}`).join(", ");
    if (at < 0) return { check: "order", outcome: "agrees", says: `${text}: in that order` };
    const [before, after] = [named[at - 1], named[at]];
    return {
      check: "order",
      outcome: "differs",
      says: `${text}: ${after?.id} is above ${before?.id}, which the sentence puts before it`,
    };
  },
};
