import type { Handed, ReleaseFile } from "../handed.ts";
import type { Table } from "../tables/table.ts";
import { claimLedger } from "./claim-ledger.ts";
import { claimReadings } from "./claim-readings.ts";
import { receiptLedger } from "./receipts.ts";
import { valueLedger } from "./value-ledger.ts";

/** The ledgers of a release: every value, every claim, its readings, and the records behind each number. */
export async function ledgerTables(
  handed: Pick<Handed, "study" | "bench" | "claims">,
): Promise<readonly Table[]> {
  return [await valueLedger(handed), claimLedger(handed), claimReadings(handed), await receiptLedger(handed)];
}

/** The claim ledger as one document: questions, answers with their parts and receipts, findings and readings. */
export function ledgerFiles({ edition, claims }: Pick<Handed, "edition" | "claims">): readonly ReleaseFile[] {
  const { title, version, date, hash, licence, attribution } = edition;
  return [
    {
      path: "claims.json",
      content: () =>
        `${JSON.stringify({ title, version, date, hash, licence, attribution, claims }, null, 1)}\n`,
    },
  ];
}
