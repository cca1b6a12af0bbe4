import type { Convention } from "../conventions/convention.ts";
import { conventions } from "../conventions/index.ts";
import type { Factors } from "./factors.ts";
import { chosen } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { counted, type Tally, tallyOf } from "./tally.ts";
import { countedIn } from "./tally-columns.ts";

const LEFT = /^(?:1 record is|\d+ records are) left out by \S+;/;

/** Whether a note says that what was asked about is on record and that a choice leaves all of it out. */
export function saysLeftByChoice(note: string): boolean {
  return LEFT.test(note);
}

/** The choices of which each alone leaves out all records that a question asks about, how many, and what can be chosen to have most of them. */
export function leftByChoice(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  if (isCounted(tally)) return [];
  return conventions.flatMap((convention) => {
    const { name } = convention;
    const now = plan.choices[name];
    if (now === undefined || !leavesOut(factors, plan, convention, now)) return [];
    let [most, instead] = [0, ""];
    for (const value of convention.values(factors.dataset)) {
      if (value === now || (convention.struck?.(plan.asked, value) ?? null) !== null) continue;
      const count = countOf(tallyOf(factors, chosen(plan, { [name]: value })));
      // Of several that have as many, the widest is listed last.
      if (count > 0 && count >= most) [most, instead] = [count, value];
    }
    if (most === 0) return [];
    const left = most === 1 ? "1 record is" : `${most} records are`;
    return [`${left} left out by ${name}=${now}; ${name} can be ${instead} instead`];
  });
}

/** Whether any record counts; where they add up to something, none is looked at. */
function isCounted(tally: Tally): boolean {
  const { best } = tally.total;
  return best > 0 || best < 0 || countOf(tally) > 0;
}

function countOf(tally: Tally): number {
  if (tally.columns === null) return counted(tally).length;
  return tally.columns.reduce((n, columns) => n + countedIn(columns, "part").length, 0);
}

/** Whether a choice leaves out any record that bears on a question at all, which most do not. */
function leavesOut(factors: Factors, { asked }: Plan, { name, keep }: Convention, value: string): boolean {
  if (keep === undefined) return false;
  return asked.tables.some((activities) => {
    const out = factors.once(["left", name, value, factors.numberOf(activities)], () => {
      const kept = keep(activities, value);
      return Int32Array.from(kept.keys()).filter((i) => kept[i] === 0);
    });
    return out.length > 0 && out.some(asked.bears(activities));
  });
}
