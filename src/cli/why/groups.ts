import type { Group } from "../../views/groups.ts";
import { type Citations, plainCells, type Records } from "../../views/records.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import type { Labels } from "../../words/labels.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { FEW, showEntries } from "../show/entries.ts";

/** So many of what a number is held against are shown. */
const FEW_MORE = 5;

/** The records of each group, the first few or all. */
export async function showGroups(
  screen: Screen,
  groups: readonly Group[],
  all: boolean,
  records: Records,
  citations: Citations,
  labels: Labels,
  lang: Lang,
): Promise<void> {
  for (const [g, group] of groups.entries()) {
    if (group.entries.length === 0) continue;
    screen.say("");
    const title = [word(lang, group.title), group.of ?? []].flat().join(" ");
    screen.say({ text: `${title}: ${group.entries.length}`, style: "faint" });
    const some = all ? group.entries : group.entries.slice(0, g === 0 ? FEW : FEW_MORE);
    await showEntries(screen, some, records, citations, labels, lang);
    const rest = group.entries.length - some.length;
    if (rest > 0) screen.say(`  ${say(lang, toldWords, "moreShown", { n: `${rest}` })}`);
  }
  if (groups.every((g) => g.entries.length === 0)) {
    screen.say("");
    screen.say(say(lang, answerWords, "noRecordBears"));
  }
}

/** The same as plain data, with every source that a record or a rival value cites. */
export async function plainGroups(
  groups: readonly Group[],
  records: Records,
  citations: Citations,
): Promise<{ readonly records: readonly unknown[]; readonly sources: readonly unknown[] }> {
  const told: unknown[] = [];
  for (const { title, entries } of groups) {
    for (const { row, deliveries } of entries) {
      const rivals = await records.rivals(row.table, row.id);
      const participants = (await records.where("participants", "activity", row.id)).map((p) =>
        plainCells(p.cells),
      );
      citations.cite(
        ...[row, ...deliveries].map((r) => r.cells.source ?? ""),
        ...rivals.map((r) => r.source),
      );
      told.push({
        group: title,
        table: row.table,
        id: row.id,
        place: `${row.table}.csv:${row.row}`,
        fields: plainCells(row.cells),
        participants,
        deliveries: deliveries.map((d) => plainCells(d.cells)),
        rivals,
      });
    }
  }
  const sources = (await citations.list()).map((c) =>
    c.row.row === 0 ? { id: c.row.id } : plainCells(c.row.cells),
  );
  return { records: told, sources };
}
