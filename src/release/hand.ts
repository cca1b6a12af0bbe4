import { judgeClaims } from "../claims/judge.ts";
import { dataHashOf } from "../figures/about.ts";
import { benchFor, type StudyBench } from "../figures/bench.ts";
import { releaseOf } from "../study/release.ts";
import type { Study } from "../study/study.ts";
import { titleAndLicence } from "./edition.ts";
import type { Edition, Handed } from "./handed.ts";
import { ledgerTables } from "./ledgers/ledger-tables.ts";
import { mapBaseFor } from "./map-base.ts";
import { panelTables } from "./panels/panel-tables.ts";
import { recordTables } from "./tables/records.ts";
import type { Withheld } from "./terms/withheld.ts";

/**
 * Reads and asks everything that a release is made from, once.
 * @param study as it is handed out; its tables are read many times, so that it is best one that reads them once
 * @param made what its figures are asked of, where that has been asked before
 */
export async function handOver(
  study: Study,
  edition: Pick<Edition, "version" | "date" | "software" | "attribution">,
  withheld: Withheld,
  made: () => Promise<StudyBench> = () => benchFor(study, mapBaseFor(study.subject.region)),
): Promise<Handed> {
  const bench = await made();
  const [claims, records] = await Promise.all([
    judgeClaims(study, undefined, [...bench.claims.values()], bench.judged),
    recordTables(study),
  ]);
  const said = {
    ...edition,
    ...titleAndLicence(study),
    hash: dataHashOf(bench),
    creators: releaseOf(study.yaml.data).creators,
  };
  const plain = { edition: said, study, bench, claims, withheld };
  const ledgers = await ledgerTables(plain);
  const panels = await panelTables(plain);
  return { ...plain, tables: [...records, ...ledgers, ...panels] };
}
