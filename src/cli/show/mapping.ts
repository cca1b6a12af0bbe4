import type { OwnTable } from "../../changes/own-table.ts";
import type { Screen } from "../screen.ts";

/** How the columns of somebody's own table are read, and why; a mapping that the study has is only named. */
export function showMapping(screen: Screen, { proposal, mapping, path }: OwnTable): void {
  screen.say("");
  if (proposal === null) {
    screen.beside("mapping", `${path}, as confirmed before`);
    return;
  }
  screen.beside("mapping", `proposed; each row is of ${mapping.table}. It will be kept as ${path}`);
  screen.table(
    [{ head: "column", most: 26 }, { head: "becomes" }, { head: "because", wrap: true }],
    proposal.columns.map((c) => [
      c.heading,
      c.to === null ? { text: "left out", style: "faint" as const } : { text: c.to, style: "key" as const },
      c.preview.length === 0 ? c.evidence : `${c.evidence}: ${c.preview.slice(0, 2).join("; ")}`,
    ]),
    2,
  );
  for (const note of proposal.notes) screen.beside("", note, "faint");
  for (const { id, text, otherwise } of proposal.questions) {
    if (otherwise === null) continue;
    screen.beside("", `${text} Taken: ${otherwise} (--answer ${id}=… says otherwise)`, "faint");
  }
}
