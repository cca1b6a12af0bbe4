import { nameOf } from "../../views/describe.ts";
import type { Row } from "../../views/records.ts";
import { nameIn } from "../../words/labels.ts";
import type { Lang } from "../../words/words.ts";
import type { Site } from "../site.ts";
import { toldText } from "../told-text.ts";
import type { Cited, KeptRecord } from "./shapes.ts";
import { whenText } from "./when.ts";

/** Every record that a mark or a number may rest on, in one language, with its id: what the source drawer opens. */
export function* recordsIn(site: Site, lang: Lang): Generator<readonly [id: string, record: KeptRecord]> {
  const record = recordIn(site, lang);
  for (const id of site.rows.keys()) {
    const kept = record(id);
    if (kept !== undefined) yield [id, kept];
  }
}

/** One record after another by its id, each made when it is asked for; undefined where nothing can rest on it. */
export function recordIn(site: Site, lang: Lang): (id: string) => KeptRecord | undefined {
  const rivals = site.bench.factors.always("web|records|rivals", () =>
    sourcesOfValues(site.tables.get("values") ?? []),
  );
  return (id) => {
    const row = recordOf(site, id);
    if (row === null) return undefined;
    const took = (site.participants.get(row.id) ?? []).map(citedIn);
    const cited = distinct([citedIn(row), ...took, ...(rivals.get(`${row.table} ${row.id}`) ?? [])]);
    const name = nameIn(row.cells.names ?? "", lang);
    return [
      name ?? nameOf(row),
      name === null ? "en" : lang,
      row.table === "deliveries" ? (row.cells.year ?? "") : whenText(row, lang),
      toldText(site, lang, row),
      row.table,
      site.paths.record(row.table, row.id) ?? "",
      cited,
      row.table === "deliveries" ? (row.cells.deal ?? "") : "",
    ];
  };
}

/** Path of the page of a record; null where it has none, or nothing can rest on it. */
export function recordPage(site: Site, id: string): string | null {
  const row = recordOf(site, id);
  return row === null ? null : site.paths.record(row.table, row.id);
}

function recordOf(site: Site, id: string): Row | null {
  const row = site.rows.get(id);
  return row === undefined || NO_RECORDS.has(row.table) ? null : row;
}

/** Names and lists; nothing rests on them. */
const NO_RECORDS = new Set(["actors", "series", "judgements", "searches"]);

function citedIn({ cells }: Row): Cited {
  return [cells.source ?? "", cells.locator ?? ""];
}

function distinct(cited: readonly Cited[]): readonly Cited[] {
  const seen = new Map<string, Cited>();
  for (const one of cited) if (one[0] !== "" && !seen.has(one[0])) seen.set(one[0], one);
  return [...seen.values()];
}

function sourcesOfValues(values: readonly Row[]): ReadonlyMap<string, readonly Cited[]> {
  const out = new Map<string, Cited[]>();
  for (const row of values) {
    const key = `${row.cells.table ?? ""} ${row.cells.id ?? ""}`;
    const held = out.get(key) ?? [];
    out.set(key, held);
    held.push(citedIn(row));
  }
  return out;
}
