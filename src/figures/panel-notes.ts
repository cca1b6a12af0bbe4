import { figures } from "../words/catalogue/figures.ts";
import { between, commasText } from "../words/lists.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";
import type { Shape } from "./scene/scene.ts";

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

/** Panels that draw the very same numbers, so that nobody takes them for a mistake; those without any are left out. */
export function alikeNotes(
  panels: readonly {
    readonly name: string | null;
    readonly holds: boolean;
    readonly shapes: readonly Shape[];
    readonly takeaway: string;
  }[],
  lang: Lang,
): readonly string[] {
  const held = panels.filter(({ holds }) => holds);
  const drawings = new Map<string, string[]>();
  for (const { name, takeaway, shapes } of held) {
    // A drawing is only looked at where another has the same sentence.
    if (name === null || held.filter((other) => other.takeaway === takeaway).length < 2) continue;
    const drawing = JSON.stringify(shapes, withoutMarks);
    drawings.set(drawing, [...(drawings.get(drawing) ?? []), name]);
  }
  return [...drawings.values()]
    .filter((names) => names.length > 1)
    .map((names) => say(lang, figures, "alikePanels", { names: names.join(between(lang, ";")) }));
}

function withoutMarks(key: string, value: unknown): unknown {
  return key === "mark" ? undefined : value;
}
