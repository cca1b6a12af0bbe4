import type { Move } from "../../changes/moves.ts";
import type { Screen } from "../screen.ts";
import { more, SOME } from "./more.ts";

/** The claims that move, with their answers and findings before and after. */
export function showMoves(
  screen: Screen,
  moves: readonly Move[] | null,
  shown: { readonly all: boolean },
): void {
  screen.say("");
  if (moves === null) {
    screen.beside("claims", "not asked: `multivector claims` does it afterwards");
    return;
  }
  if (moves.length === 0) {
    screen.beside("claims", "none moves");
    return;
  }
  screen.beside("claims", `${moves.length} ${moves.length === 1 ? "moves" : "move"}`);
  screen.table(
    [
      { head: "claim" },
      { head: "before", right: true },
      { head: "after", right: true },
      { head: "finding", wrap: true },
    ],
    (shown.all ? moves : moves.slice(0, SOME)).map((m) => [
      { text: m.claim, style: "strong" },
      ...pairText(m.old.value, m.new.value),
      m.old.finding === m.new.finding ? m.new.finding : `${m.old.finding} → ${m.new.finding}`,
    ]),
    2,
  );
  more(screen, moves.length, shown, "claims");
}

/** Two values with as many digits as it takes to tell them apart, and four at least. */
function pairText(old: Value, now: Value): readonly [string, string] {
  for (let digits = 4; digits < 12; digits++) {
    const [a, b] = [valueText(old, digits), valueText(now, digits)];
    if (a !== b) return [a, b];
  }
  return [valueText(old, 4), valueText(now, 4)];
}

type Value = Move["old"]["value"];

function valueText(value: Value, digits: number): string {
  if (value === null) return "–";
  if (typeof value === "number") return String(Number(value.toPrecision(digits)));
  return typeof value === "string" ? value : `${value.length} names`;
}
