import { firstFew } from "../../model/first-few.ts";
import type { ReleasedFigure } from "../figure-files.ts";
import type { Handed } from "../handed.ts";
import type { Finding } from "./finding.ts";

/** More of one thing are only counted. */
const SHOWN = 5;

/** Ids in receipts of claims and in marks of figures that no table of records has. */
export function checkReceipts(
  { claims, tables }: Handed,
  figures: readonly ReleasedFigure[],
): { readonly ids: number; readonly findings: readonly Finding[] } {
  const known = new Set<string>();
  for (const { group, columns, rows } of tables) {
    const at = columns.findIndex(({ name }) => name === "id");
    if (group === "records" && at >= 0) for (const row of rows) known.add(row[at] ?? "");
  }
  const findings: Finding[] = [];
  let ids = 0;
  const look = (path: string, who: string, receipt: readonly string[]) => {
    ids += receipt.length;
    const gone = [...new Set(receipt.filter((id) => !known.has(id)))];
    if (gone.length === 0) return;
    const message = `${who} rests on records that are not there: ${firstFew(gone, SHOWN)}`;
    findings.push({ kind: "receipt", path, message });
  };
  for (const claim of claims)
    for (const item of [claim, ...claim.and]) look("claims.json", claim.id, item.answer?.receipt ?? []);
  for (const { name, drawn } of figures)
    for (const mark of drawn().marks) look(`figures/${name}.svg`, mark.label, mark.receipt);
  return { ids, findings };
}
