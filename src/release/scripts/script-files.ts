import { rowText } from "../../study/csv.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { NUMBER_COLUMNS, scriptNumbers } from "./numbers.ts";
import { stataScript } from "./stata.ts";
import { SCRIPTS } from "./texts.ts";

/** Scripts for other languages that load a release, and the numbers that they hold theirs beside. */
export function scriptFiles({ tables }: Pick<Handed, "tables">): readonly ReleaseFile[] {
  return [
    ...Object.entries(SCRIPTS).map(([name, text]) => ({ path: `scripts/${name}`, content: () => text })),
    { path: "scripts/load.do", content: () => stataScript(tables) },
    {
      path: "scripts/numbers.csv",
      content: () => {
        const rows = scriptNumbers(tables).map((number) => rowText(NUMBER_COLUMNS.map((c) => number[c])));
        return `${[rowText(NUMBER_COLUMNS), ...rows].join("\n")}\n`;
      },
    },
  ];
}
