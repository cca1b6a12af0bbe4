import { askFigure } from "../../figures/figure.ts";
import { figuresOf } from "../../figures/read.ts";
import type { Handed } from "../handed.ts";
import type { Table } from "../tables/table.ts";

/**
 * What every claim and every figure rests on: one row for each record or delivery.
 * @throws QuestionError where a figure cannot be asked, which `check` says first, so that no release is made of it
 */
export async function receiptLedger(handed: Pick<Handed, "study" | "bench" | "claims">): Promise<Table> {
  const ofClaims = handed.claims.flatMap(({ id, and, ...claim }) =>
    [claim, ...and].flatMap(({ answer }, n) =>
      (answer?.receipt ?? []).map((r) => ["claim", id, String(n), r]),
    ),
  );
  const { figures } = await figuresOf(handed.study);
  const ofFigures = figures.flatMap((figure) =>
    askFigure(handed.bench, figure, false).records.map((record) => ["figure", figure.id, "0", record]),
  );
  return {
    name: "receipts",
    title: "Records behind every claim and figure",
    group: "ledgers",
    columns: [
      {
        name: "kind",
        type: "string",
        says: "What rests on the record.",
        codes: [
          { value: "claim", label: "our answer to a claim" },
          { value: "figure", label: "a figure" },
        ],
      },
      {
        name: "of",
        type: "string",
        says: "Id of the claim or figure; a word of SQL, so write it in quotation marks there.",
      },
      { name: "item", type: "integer", says: "Which value of a claim's sentence: 0 is the first." },
      { name: "record", type: "string", says: "Id of the record or delivery." },
    ],
    rows: [...ofClaims, ...ofFigures],
    key: [],
    links: [],
  };
}
