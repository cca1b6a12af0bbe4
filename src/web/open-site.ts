import type { Claim } from "../claims/claim.ts";
import { type ClaimFinding, judgeClaims } from "../claims/judge.ts";
import type { JudgedOn } from "../claims/judged-on.ts";
import { aboutOf, dataHashOf } from "../figures/about.ts";
import { benchFor } from "../figures/bench.ts";
import type { Drawn, Look } from "../figures/drawn.ts";
import { type AskedFigure, askFigure, drawFigure } from "../figures/figure.ts";
import type { FigureBench } from "../figures/kind.ts";
import { figuresOf } from "../figures/read.ts";
import { QuestionError } from "../model/question.ts";
import { kept } from "../questions/kept.ts";
import { mapBaseFor } from "../release/map-base.ts";
import { leftOutIn } from "../study/left-out.ts";
import type { Study } from "../study/study.ts";
import { conflictsOf } from "../views/conflicts.ts";
import { fileName, fileNames } from "../views/file-names.ts";
import { type Row, recordsOf } from "../views/records.ts";
import { labelsOf } from "../words/labels.ts";
import { besideOf } from "./beside.ts";
import { cardOf, groupIds } from "./cards.ts";
import { coverageByYear } from "./coverage.ts";
import { curveOf } from "./curve.ts";
import { evidenceOf } from "./evidence.ts";
import { frontOf } from "./front.ts";
import { independentBenches } from "./independent.ts";
import { sharedMarkup } from "./shared-markup.ts";
import { PAGED, type Paths, type Site, type SiteOptions, type Uses } from "./site.ts";
import { usesOf } from "./uses.ts";
import { recordPaths, type YearPage, yearPagesOf } from "./year-pages.ts";

/** Widths at which figures stand on a page: beside a margin, and on a phone. */
export const WIDE = 860;
export const NARROW = 340;

/** Cards after which those longest unused are forgotten: a page is written in all languages one after another. */
const CARDS = 4;

/** What has been read of a study for another use, and need not be read again. */
export interface Known {
  readonly bench: FigureBench;
  readonly claims: readonly ClaimFinding[];
  readonly judgedOn: (claim: Claim) => JudgedOn;
}

/** Opens a study for pages: reads every table once, judges the claims and asks the figures. */
export async function openSite(study: Study, options: SiteOptions, known?: Known): Promise<Site> {
  const records = recordsOf(study);
  const [whole, en, ru, zh, { figures, faults }] = await Promise.all([
    known?.bench ?? benchFor(study, mapBaseFor(study.subject.region)),
    labelsOf(study, "en", "names"),
    labelsOf(study, "ru", "names"),
    labelsOf(study, "zh", "names"),
    figuresOf(study),
  ]);
  // A figure may draw what a claim prints; where the ledger is left out, that is too.
  const bench = { ...whole, ...(options.claims ? {} : { claims: new Map() }) };
  const tables = new Map<string, readonly Row[]>();
  for (const table of [...PAGED, "deliveries", "participants", "values", "judgements", "searches", "places"])
    tables.set(table, await records.all(table));
  const held = (await study.files.list("")).flatMap((name) =>
    name.endsWith(".csv") ? [name.slice(0, -4)] : [],
  );
  const sources = new Map((await records.all("sources")).map((row) => [row.id, row]));
  const independent = await independentBenches(study, bench, known?.judgedOn);
  const printed = [...(bench.claims ?? new Map()).values()];
  const claims = known?.claims ?? (await judgeClaims(study, undefined, printed, independent.on));
  const asked: Site["figures"][number][] = [];
  const failed: Site["failed"][number][] = [];
  for (const figure of figures) {
    try {
      asked.push(askFigure(bench, figure));
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      failed.push({ figure, why: error.message });
    }
  }
  const labels = { en, ru, zh };
  const once = onceEach();
  const drawn = (figure: AskedFigure, look: Look) =>
    drawFigure(
      figure,
      look,
      { labels: labels[look.lang], subject: study.subject, lang: look.lang },
      aboutOf(study, bench, labels[look.lang]),
    );
  const uses = usesOf(tables, claims, asked);
  const none: Uses = { claims: [], figures: [] };
  const years = new Map(PAGED.map((table) => [table, yearPagesOf(table, tables.get(table) ?? [])]));
  const paths = pathsOf(
    tables,
    years,
    groupIds(study.subject),
    [...sources.keys()],
    claims.map((c) => c.id),
    asked.map((a) => a.figure.id),
  );
  const byId = new Map(claims.map((c) => [c.id, c]));
  const places = placesOf(tables, sources, paths);
  const participants = groupedBy(tables.get("participants") ?? [], "activity");
  const differing = kept(() => {
    const rowOf = (table: string, id: string) => places.get(paths.record(table, id) ?? "") ?? null;
    return conflictsOf(tables.get("values") ?? [], rowOf, (id) => participants.get(id) ?? []);
  });
  return {
    study,
    options,
    coverage: coverageByYear(bench, leftOutIn(study.yaml.data)),
    bench,
    hash: dataHashOf(bench),
    labels,
    records,
    held,
    tables,
    rows: new Map(
      [...PAGED, "deliveries"].flatMap((t) => (tables.get(t) ?? []).map((r) => [r.id, r] as const)),
    ),
    participants,
    sources,
    claims,
    figures: asked,
    front: frontOf(study, asked),
    draw: (figure, lang, width = WIDE) =>
      once(`${figure.figure.id}|${lang}|${width}`, () =>
        drawn(figure, { lang, width, theme: "light", head: false, metadata: false }),
      ),
    drawWhole: (figure, look) =>
      once(`${figure.figure.id}|${look.lang}|${look.width}|${look.theme}`, () => drawn(figure, look)),
    failed,
    figureFaults: faults,
    beside: await besideOf(study, tables),
    // A card holds many answers, and its pages in all languages are made one after another.
    card: kept((id) => cardOf(bench, id), CARDS),
    evidence: kept((id) => evidenceOf(independent.benchOf(id), byId.get(id))),
    curve: kept((id) => curveOf(independent.benchOf(id), byId.get(id))),
    paths,
    shared: sharedMarkup(),
    yearPages: new Map([...years.values()].flatMap((pages) => [...pages])),
    conflicts: () => differing("all"),
    rowAt: (path) => places.get(path) ?? null,
    usedBy: (id) => uses.get(id) ?? none,
  };
}

/** Makes something the first time it is asked for. */
function onceEach(): (key: string, make: () => Drawn) => Drawn {
  const made = new Map<string, Drawn>();
  return (key, make) => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
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
  return out;
}
