import { agreementOf, holds } from "../../claims/agree.ts";
import type { Claim, Item } from "../../claims/claim.ts";
import { equivalentReadings } from "../../claims/in-readings.ts";
import { type ClaimFinding, headsOf } from "../../claims/judge.ts";
import type { JudgedOn } from "../../claims/judged-on.ts";
import type { Question } from "../../model/question.ts";
import { planOf } from "../../questions/plan.ts";
import type { Handed } from "../handed.ts";
import type { Table } from "../tables/table.ts";
import { cellOf } from "./claim-ledger.ts";

/** One row for each reading of each claim: equivalent ones together, other questions and uncertain ones one at a time. */
export function claimReadings({ claims, bench }: Pick<Handed, "claims" | "bench">): Table {
  const rows = claims.flatMap((finding) => {
    const claim = bench.claims.get(finding.id);
    if (claim === undefined) return [];
    return [
      ...[finding, ...finding.and].flatMap(({ question, of }, n) => {
        const item = n === 0 ? claim : claim.and[n - 1];
        if (question === null || item === undefined || of === 0) return [];
        return equivalentRows(bench.judged(claim), claim, item, question).map((cells) => [
          finding.id,
          String(n),
          "E",
          ...cells,
          "",
        ]);
      }),
      ...otherRows(finding),
    ];
  });
  return {
    name: "claim_readings",
    title: "Readings of printed statements",
    group: "ledgers",
    columns: [
      { name: "claim", type: "string", says: "The claim." },
      { name: "item", type: "integer", says: "Which value of its sentence: 0 is the first." },
      {
        name: "mark",
        type: "string",
        says: "Whether the reading is as defensible as the author's.",
        codes: [
          { value: "E", label: "equivalent" },
          { value: "N", label: "another question" },
          { value: "U", label: "uncertain" },
        ],
      },
      {
        name: "choices",
        type: "string",
        says: "What is chosen in it, name=value, parted by semicolons.",
        list: true,
      },
      { name: "value", type: "string", says: "What the question then says; blank where there is no value." },
      {
        name: "holds",
        type: "boolean",
        says: "Whether the statement holds in it; blank where that cannot be said.",
      },
      { name: "struck", type: "string", says: "Why the reading makes no sense, where it does not." },
    ],
    rows,
    key: [],
    links: [{ columns: ["claim", "item"], table: "claims", to: ["id", "item"] }],
  };
}

function equivalentRows(
  { factors }: JudgedOn,
  claim: Claim,
  item: Item,
  question: Question,
): readonly (readonly string[])[] {
  const heads = headsOf(factors.dataset, planOf(factors, question).choices);
  const { list = [] } = equivalentReadings(factors, claim, item, question);
  return list.map(({ choices, value }) => {
    const agreement =
      item.printed === null ? null : agreementOf(item.printed, value, question.measure, heads);
    return [choicesText(choices), cellOf(value), truth(holds(agreement))];
  });
}

function otherRows({ id, others }: ClaimFinding): readonly (readonly string[])[] {
  return others.map(({ change, mark, value, holds: held, struck }) => [
    id,
    "0",
    mark,
    choicesText(change),
    cellOf(value),
    truth(held),
    struck ?? "",
  ]);
}

function choicesText(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
}

function truth(held: boolean | null): string {
  return held === null ? "" : String(held);
}
