import { join } from "node:path";
import { counted } from "../../model/counted.ts";
import { UNRULED } from "../../study/check-terms.ts";
import { releaseOf } from "../../study/release.ts";
import { openStudy, type Study } from "../../study/study.ts";
import { registerOf, unruledAmong } from "../../study/unruled.ts";
import type { Call } from "../command.ts";
import { diskFiles } from "../disk.ts";
import { showFaults } from "../show/faults.ts";
import type { Earlier } from "./earlier.ts";
import type { Checked } from "./prepared.ts";

/** Says which new vintages a release withholds because no rule names them, and how many rows of others of their registers had gone out. */
export async function sayUnruled(
  { screen, lang }: Pick<Call, "screen" | "lang">,
  { whole, faults }: Checked["told"],
  earlier: Earlier | null,
): Promise<void> {
  const unruled = faults.filter(({ code }) => code === UNRULED);
  if (unruled.length === 0) return;
  showFaults(screen, unruled, lang);
  if (earlier === null) return;
  const { edition } = earlier.said;
  const rows = await rowsIn(await openStudy(diskFiles(join(earlier.folder, "study"))));
  const sources = await whole.sheet("sources");
  const may = sources.column("may_redistribute");
  const told = (sources.column("id") ?? []).map((id, i) => [id, may?.[i] ?? ""] as const);
  const registers = unruledAmong(told, releaseOf(whole.yaml.data).terms).map(({ register }) => register);
  for (const register of new Set(registers)) {
    const n = rows.get(register) ?? 0;
    if (n > 0) screen.beside(register, `${counted(n, "row")} had gone out with ${edition.version}`, "warn");
  }
}

/** Rows of all tables of a study by the register of their source. */
async function rowsIn(study: Study): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const file of await study.files.list("")) {
    if (!file.endsWith(".csv")) continue;
    const sheet = await study.sheet(file.slice(0, -".csv".length));
    for (const source of sheet.column("source") ?? [])
      rows.set(registerOf(source), (rows.get(registerOf(source)) ?? 0) + 1);
  }
  return rows;
}
