import { unjudgedAmong } from "../changes/duplicates/unjudged.ts";
import { type ClaimFinding, judgeClaims } from "../claims/judge.ts";
import { dataHashOf } from "../figures/about.ts";
import { benchFor, type StudyBench } from "../figures/bench.ts";
import { kept } from "../questions/kept.ts";
import { mapBaseFor } from "../release/map-base.ts";
import { leftOutIn } from "../study/left-out.ts";
import type { Study } from "../study/study.ts";
import { conflictsOf } from "../views/conflicts.ts";
import { fileName, fileNames } from "../views/file-names.ts";
import { type Row, recordsOf } from "../views/records.ts";
import { besideOf } from "./beside.ts";
import { cardOf, groupIds } from "./cards.ts";
import { coverageByYear } from "./coverage.ts";
import { curveOf } from "./curve.ts";
import { frontOf } from "./front.ts";
import { type Gallery, galleryOf } from "./gallery.ts";
import { independentBenches } from "./independent.ts";
import { recordsOnly } from "./records-only.ts";
import { keptTexts, sharedMarkup } from "./shared-markup.ts";
import { PAGED, type Paths, type Site, type SiteOptions, type Uses } from "./site.ts";
import { usesOf } from "./uses.ts";
import { recordPaths, type YearPage, yearPagesOf } from "./year-pages.ts";

/** Cards after which those longest unused are forgotten: a page is written in all languages one after another. */
const CARDS = 4;

/** What has been read of a study for another use, and need not be read again. */
export interface Known {
  readonly bench: StudyBench;
  readonly claims?: readonly ClaimFinding[];
  readonly gallery?: Gallery;
}

/** Opens a study for pages: reads every table once, judges the claims and asks the figures. */
export async function openSite(study: Study, options: SiteOptions, known?: Known): Promise<Site> {
  const records = recordsOf(study);
  const whole = known?.bench ?? (await benchFor(study, mapBaseFor(study.subject.region)));
  // A figure may draw what a claim prints; where the ledger is left out, that is too.
  const bench = { ...whole, ...(options.claims ? {} : { claims: new Map() }) };
  const tables = new Map<string, readonly Row[]>();
  for (const table of [...PAGED, "deliveries", "participants", "values", "judgements", "searches", "places"])
    tables.set(table, await records.all(table));
  const held = (await study.files.list("")).flatMap((name) =>
    name.endsWith(".csv") ? [name.slice(0, -4)] : [],
  );
  const sources = new Map((await records.all("sources")).map((row) => [row.id, row]));
  const claims =
    known?.claims ?? (await judgeClaims(study, undefined, [...bench.claims.values()], bench.judged));
  const gallery = known?.gallery ?? (await galleryOf(study, bench, options.claims));
  const { figures } = gallery;
  const uses = usesOf(tables, claims, figures);
  const none: Uses = { claims: [], figures: [] };
  const years = new Map(PAGED.map((table) => [table, yearPagesOf(table, tables.get(table) ?? [])]));
  const paths = pathsOf(
    tables,
    years,
    groupIds(study.subject),
    [...sources.keys()],
    claims.map((c) => c.id),
    figures.map((f) => f.figure.id),
  );
  const rows = new Map(
    [...PAGED, "deliveries"].flatMap((t) => (tables.get(t) ?? []).map((r) => [r.id, r] as const)),
  );
  const leftOut = leftOutIn(study.yaml.data);
  const byId = new Map(claims.map((c) => [c.id, c]));
  const independent = independentBenches(bench);
  const places = placesOf(tables, sources, paths);
  const participants = groupedBy(tables.get("participants") ?? [], "activity");
  const differing = kept(() => {
    const rowOf = (table: string, id: string) => places.get(paths.record(table, id) ?? "") ?? null;
    return conflictsOf(tables.get("values") ?? [], rowOf, (id) => participants.get(id) ?? []);
  });
  const pairs = kept(() => unjudgedAmong((table) => (tables.get(table) ?? []).map(({ cells }) => cells)));
  return {
    ...gallery,
    study,
    options,
    coverage: coverageByYear(bench, leftOut),
    bench,
    hash: dataHashOf(bench),
    records,
    held,
    tables,
    rows,
    participants,
    sources,
    claims,
    front: frontOf(study, figures),
    beside: await besideOf(study, tables),
    // A card holds many answers, and its pages in all languages are made one after another.
    card: kept((id) => cardOf(bench, id, (receipt) => recordsOnly({ rows }, receipt), leftOut), CARDS),
    curve: kept((id) => curveOf(independent(id), byId.get(id))),
    paths,
    shared: sharedMarkup(),
    told: keptTexts(1_000_000),
    yearPages: new Map([...years.values()].flatMap((pages) => [...pages])),
    conflicts: () => differing("all"),
    unjudged: () => pairs("all"),
    rowAt: (path) => places.get(path) ?? null,
    usedBy: (id) => uses.get(id) ?? none,
  };
}

function pathsOf(
  tables: ReadonlyMap<string, readonly Row[]>,
  years: ReadonlyMap<string, ReadonlyMap<string, YearPage>>,
  groups: readonly string[],
  sources: readonly string[],
  claims: readonly string[],
  figures: readonly string[],
): Paths {
  const within = (folder: string, ids: readonly string[]) => {
    const names = fileNames([...new Set(ids)].filter((id) => id !== ""));
    return (id: string) => {
      const name = names.get(id);
      return name === undefined ? null : `${folder}/${name}`;
    };
  };
  const records = new Map(
    [...years].map(([table, pages]) => [table, recordPaths(table, tables.get(table) ?? [], pages.values())]),
  );
  const deals = new Map((tables.get("deliveries") ?? []).map((d) => [d.id, d.cells.deal ?? ""]));
  return {
    // A delivery stands on the page of its deal.
    record: (table, id) => {
      if (table !== "deliveries") return records.get(table)?.get(id) ?? null;
      const page = records.get("transfers")?.get(deals.get(id) ?? "");
      return page === undefined ? null : `${page.split("#")[0]}#${fileName(id)}`;
    },
    source: within("sources", sources),
    claim: within("claims", claims),
    figure: within("figures", figures),
    card: within("actors", [...(tables.get("actors") ?? []).map((r) => r.id), ...groups]),
  };
}

/** Records and sources by the paths of their pages. */
function placesOf(
  tables: ReadonlyMap<string, readonly Row[]>,
  sources: ReadonlyMap<string, Row>,
  paths: Paths,
): ReadonlyMap<string, Row> {
  const out = new Map<string, Row>();
  const put = (path: string | null, row: Row) => {
    if (path !== null && !out.has(path)) out.set(path, row);
  };
  for (const table of PAGED) for (const row of tables.get(table) ?? []) put(paths.record(table, row.id), row);
  for (const row of sources.values()) put(paths.source(row.id), row);
  return out;
}

function groupedBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.cells[column] ?? "";
    const held = out.get(key) ?? [];
    out.set(key, held);
    held.push(row);
  }
  // A list that grew has room for sixteen more than one.
  for (const [key, held] of out) out.set(key, held.slice());
  return out;
}
