import type { Difference, Differences } from "../../changes/diff.ts";
import type { Screen } from "../screen.ts";
import { cellText } from "./import.ts";
import { showMoves } from "./moves.ts";

const SOME = 20;

/** What two vintages differ in, substance first. */
export function showDifferences(screen: Screen, d: Differences, all: boolean): void {
  screen.say(
    { text: d.old.file, style: "strong" },
    ` (${d.old.vintage ?? "undated"})  →  `,
    {
      text: d.new.file,
      style: "strong",
    },
    ` (${d.new.vintage ?? "undated"})`,
  );
  screen.say("");
  const { rows, classes } = d;
  screen.beside("rows", `${rows.same} the same, ${rows.new} new, ${rows.gone} gone, ${rows.changed} changed`);
  const only = [
    [rows.onlyOld, d.old.file],
    [rows.onlyNew, d.new.file],
  ].filter(([n]) => n !== 0);
  for (const [n, file] of only) screen.beside("", `${n} more are of years that only ${file} covers`, "faint");
  const weights = Object.entries(classes).filter(([, n]) => n > 0);
  if (weights.length > 0) screen.beside("weight", weights.map(([c, n]) => `${n} ${c}`).join(", "));
  if (d.differences.length > 0) {
    screen.say("");
    screen.table(
      [{ head: "class" }, { head: "record", most: 34 }, { head: "what", wrap: true }],
      (all ? d.differences : d.differences.slice(0, SOME)).map((x) => [
        { text: x.kind === "changed" ? x.class : x.kind, style: x.class === "substance" ? "warn" : "faint" },
        { text: x.id, style: "key" },
        `${x.what}${changesText(x)}`,
      ]),
    );
    if (!all && d.differences.length > SOME)
      screen.hint(`and ${d.differences.length - SOME} more; --all shows them`);
  }
  if (d.ranks.length > 0) {
    screen.say("");
    screen.say({
      text: "ranks of suppliers that move, by volume in the years that both cover",
      style: "strong",
    });
    screen.table(
      [
        { head: "recipient" },
        { head: "supplier" },
        { head: "before", right: true },
        { head: "after", right: true },
        { head: "volume", right: true },
      ],
      (all ? d.ranks : d.ranks.slice(0, SOME)).map((r) => [
        r.recipient,
        r.supplier,
        r.old === null ? "–" : String(r.old),
        r.new === null ? "–" : String(r.new),
        `${r.oldVolume} → ${r.newVolume}`,
      ]),
      2,
    );
  }
  showMoves(screen, d.moves, { all, lang: "en" });
}

function changesText({ cells }: Difference): string {
  return cells.length === 0 ? "" : `: ${cells.map((cell) => cellText(cell, "en")).join("; ")}`;
}
