import { commasText } from "../words/lists.ts";
import type { Lang } from "../words/words.ts";

/** The notes of all panels, each once; a note that not every panel has names those that have it. */
export function panelNotes(
  panels: readonly { readonly name: string | null; readonly notes: readonly string[] }[],
  lang: Lang,
): readonly string[] {
  const notes = [...new Set(panels.flatMap((panel) => panel.notes))];
  return notes.map((note) => {
    const names = panels.flatMap((panel) => (panel.notes.includes(note) ? [panel.name] : []));
    const known = names.filter((name) => name !== null);
    if (names.length === panels.length || known.length === 0) return note;
    return `${commasText(lang, known)}${lang === "zh" ? "：" : ": "}${note}`;
  });
}
