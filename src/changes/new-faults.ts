import type { Fault } from "../model/fault.ts";
import { checkStudy } from "../study/check.ts";
import { openStudy, type Study } from "../study/study.ts";
import { overlaid } from "./overlay.ts";

/** Errors of the study after a change that it does not have before; a table that grows is told by what is wrong, not by where. */
export async function newFaults(
  study: Study,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<readonly Fault[]> {
  if (changes.size === 0) return [];
  const errors = async (of: Study) => (await checkStudy(of)).filter((f) => f.level === "error");
  const after = await errors(await openStudy(overlaid(study.files, changes)));
  if (after.length === 0) return [];
  const before = new Map<string, number>();
  const mark = (f: Fault) => `${f.file}\t${f.code}\t${f.message}`;
  for (const fault of await errors(study)) before.set(mark(fault), (before.get(mark(fault)) ?? 0) + 1);
  return after.filter((fault) => {
    const known = before.get(mark(fault)) ?? 0;
    if (known > 0) before.set(mark(fault), known - 1);
    return known === 0;
  });
}
