import { type ClaimFinding, judgeClaims } from "../../src/claims/judge.ts";
import { feedEntry } from "../../src/cli/release/feed.ts";
import { printed } from "../../src/cli/release/printed-claims.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { claimChanges, type PrintedClaim } from "../../src/release/changes/claim-changes.ts";
import { type FigureChange, figureChanges } from "../../src/release/changes/figure-changes.ts";
import { recordChanges, rowsGone } from "../../src/release/changes/record-changes.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import type { SiteOptions } from "../../src/web/site.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";

const SINCE = { version: "0.1.0", date: "2025-12-01", hash: "0123456789ab" };

/** What a site of a study says where it is held against an earlier release, made up from the study as it is. */
export async function changedSince(study: Study, texts: Texts): Promise<Required<Held>> {
  const old = await openStudy(memoryFiles(earlier(texts)));
  const tables = await recordChanges(old, study);
  const changes = {
    version: "0.2.0",
    since: SINCE,
    noLonger: [
      { table: "exercises", why: "terms", records: 2, cells: 5 },
      { table: "claims", why: "kept", records: 1, cells: 0 },
    ] as const,
    settings: [{ field: "region.members", was: "", is: study.subject.region.join(", ") }],
    tables,
    claims: await claimsMoved(study),
    figures: await figuresMoved(study),
    unasked: { claims: 0, readings: 0, figures: 0 },
  };
  const entry = { ...feedEntry({ version: "0.2.0", date: "2026-02-01", hash: "fedcba987654" }, changes) };
  const first = { ...SINCE, changes: "first" } as const;
  return { releases: [entry, first], changed: { entry, changes, gone: await rowsGone(old, tables) } };
}

type Held = Pick<SiteOptions, "releases" | "changed">;

/** A study before its second rows came, while rows were there that have gone since, and other cells stood in the third. */
function earlier(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (!/^[a-z]+\.csv$/.test(name) || name === "sources.csv") return [name, text];
      const [header = "", first = "", second = "", third = "", ...rest] = text.split("\n");
      const gone = first.replace(/^([^,]*)/, "$1-then");
      const other = third.replace(/,(\d{4})(?=,)/, ",1990");
      const rows = [first, ...(name === "actors.csv" ? [second, third] : [gone, other]), ...rest];
      return [name, [header, ...rows].join("\n")];
    }),
  );
}

/** Of every kind of change of claims one. */
async function claimsMoved(study: Study) {
  const labels = await labelsOf(study, "en");
  const now = (await judgeClaims(study)).map((claim: ClaimFinding) => printed(claim, labels));
  const other: readonly ((claim: PrintedClaim) => PrintedClaim)[] = [
    (claim) => ({ ...claim, finding: "differs-in-our-records" }),
    (claim) => ({ ...claim, value: 0.123, shown: "12.3 %" }),
    (claim) => ({ ...claim, says: `${claim.says} (as first printed)` }),
    (claim) => ({ ...claim, readings: { holdsIn: 1, of: 2, distinct: 2, unvalued: 1 } }),
    (claim) => ({ ...claim, id: `${claim.id}-then` }),
  ];
  const was = now.map((claim, i) => other[i]?.(claim) ?? claim);
  return claimChanges(was, now);
}

/** The CSV of a figure that draws one value. */
function drawn(value: string): string {
  return `panel,series,x,value,low,high,unit,state,records,panel_label,series_label,x_label\r\n,RUS,2015,${value},1,2,exercises,recorded,,,Russia,2015\r\n`;
}

async function figuresMoved(study: Study): Promise<readonly FigureChange[]> {
  const now = (await figuresOf(study)).figures.map(({ id, title, kind }) => ({
    id,
    entry: { title, kind },
    csv: drawn("2"),
  }));
  const [first, second, third] = now;
  const was = [
    ...(first === undefined ? [] : [{ ...first, csv: drawn("1") }]),
    ...(second === undefined ? [] : [{ ...second, entry: { ...second.entry, kind: "lines" } }]),
    ...(third === undefined ? [] : [{ ...third, id: `${third.id}-then` }]),
    ...now.slice(3),
  ];
  return figureChanges(was, now);
}
