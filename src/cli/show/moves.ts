import type { Move } from "../../changes/moves.ts";
import type { Screen } from "../screen.ts";
import { more, SOME } from "./more.ts";

/** The claims that move, with their answers and findings before and after. */
export function showMoves(screen: Screen, moves: readonly Move[], shown: { readonly all: boolean }): void {
  screen.say("");
  if (moves.length === 0) {
    screen.beside("claims", "none moves");
    return;
  }
  screen.beside("claims", `${moves.length} move`);
  screen.table(
    [
      { head: "claim" },
      { head: "before", right: true },
      { head: "after", right: true },
      { head: "finding", wrap: true },
    ],
    (shown.all ? moves : moves.slice(0, SOME)).map((m) => [
      { text: m.claim, style: "strong" },
      valueText(m.old.value),
      valueText(m.new.value),
      m.old.finding === m.new.finding ? m.new.finding : `${m.old.finding} → ${m.new.finding}`,
    ]),
    2,
  );
  more(screen, moves.length, shown, "claims");
}

function valueText(value: Move["old"]["value"]): string {
  if (value === null) return "–";
  if (typeof value === "number") return String(Number(value.toPrecision(4)));
  return typeof value === "string" ? value : `${value.length} names`;
}
