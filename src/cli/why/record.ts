import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { amountsOf, nameOf, whenOf, whoOf } from "../../views/describe.ts";
import { quoted } from "../../views/flags.ts";
import { Citations, plainCells, type Records, type Row } from "../../views/records.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { type Labels, labelsOf } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Call } from "../command.ts";
import type { Screen } from "../screen.ts";
import { FEW } from "../show/entries.ts";
import { hintNext } from "../show/hint-next.ts";
import { showSources } from "../show/sources.ts";
import type { Text } from "../table.ts";
import { showFields } from "./fields.ts";

/** Rows of other tables that belong to a row: table, and the column that names it. */
const BELONGING: readonly (readonly [string, string])[] = [
  ["participants", "activity"],
  ["deliveries", "deal"],
  ["memberships", "framework"],
];

/** Everything that is known of one record, and where it is from. */
export async function whyRecord(call: Call, study: Study, records: Records, row: Row): Promise<number> {
  const { given, screen, lang } = call;
  const rivals = await records.rivals(row.table, row.id);
  const belonging = await Promise.all(
    BELONGING.map(async ([table, column]) => ({ table, rows: await records.where(table, column, row.id) })),
  );
  const judged = [
    ...(await records.where("judgements", "a", row.id)),
    ...(await records.where("judgements", "b", row.id)),
  ].filter((j) => j.cells.table === row.table);
  const citing = await citingOf(records, row);
  const claims = given.claims === true ? await claimsUsing(call, study, row) : null;
  const citations = new Citations(records);
  const cite = citations.cite(...citedBy(row));
  if (given.json === true) {
    citations.cite(
      ...rivals.map((r) => r.source),
      ...belonging.flatMap((b) => b.rows.map((r) => r.cells.source ?? "")),
    );
    screen.data({
      table: row.table,
      id: row.id,
      place: `${row.table}.csv:${row.row}`,
      fields: plainCells(row.cells),
      rivals,
      ...Object.fromEntries(
        belonging
          .filter((b) => b.rows.length > 0)
          .map((b) => [b.table, b.rows.map((r) => plainCells(r.cells))]),
      ),
      judgements: judged.map((j) => plainCells(j.cells)),
      ...(citing.length === 0 ? {} : { citedBy: citing.map((r) => ({ table: r.table, id: r.id })) }),
      ...(claims === null ? {} : { claims }),
      sources: (await citations.list()).map((c) => plainCells(c.row.cells)),
    });
    return 0;
  }
  const labels = await labelsOf(study, lang);
  screen.say({ text: nameOf(row), style: "strong" }, "   ", {
    text: `${row.table}.csv:${row.row}`,
    style: "key",
  });
  screen.say("");
  showFields(screen, row, rivals, cite, citations);
  for (const { table, rows } of belonging) showBelonging(screen, table, rows, citations, labels, lang);
  for (const j of judged) {
    const other = j.cells.a === row.id ? j.cells.b : j.cells.a;
    screen.say("");
    screen.beside(
      "judgement",
      `${j.cells.verdict} as ${other}, says ${j.cells.who || "a reader"}: ${j.cells.why}`,
      "warn",
    );
  }
  showCiting(screen, citing, given.all === true, labels, lang);
  if (claims !== null) {
    screen.say("");
    screen.beside(word(lang, "claims"), claims.length === 0 ? "none uses it" : claims.join(", "));
  }
  showSources(screen, await citations.list(), study, lang);
  if (row.table === "actors") hintNext(screen, lang, `multivector card ${quoted(row.id)}`);
  return 0;
}

function citedBy(row: Row): readonly string[] {
  if (row.table === "sources") return (row.cells.rests_on ?? "").split(";").map((s) => s.trim());
  return [row.cells.source ?? ""];
}

function showBelonging(
  screen: Screen,
  table: string,
  rows: readonly Row[],
  citations: Citations,
  labels: Labels,
  lang: Lang,
): void {
  if (rows.length === 0) return;
  screen.say("");
  const lines = rows.map((row): Text[] => {
    const { cells } = row;
    const services = (cells.services ?? "")
      .split(";")
      .filter((s) => s !== "")
      .map((s) => labels.code(s.trim(), "service"));
    const told =
      table === "deliveries"
        ? amountsOf(row, lang)
        : [
            cells.agency ?? "",
            services.join(between(lang, "、")),
            ...amountsOf(row, lang),
            whenOf(row, lang),
          ];
    const inferred = cells.evidence === "inferred" ? [say(lang, words, "inferred")] : [];
    return [
      table === "deliveries" ? (cells.year ?? "") : labels.actor(cells.actor ?? ""),
      word(lang, cells.role ?? ""),
      [...told, ...inferred, cells.note ?? ""].filter((t) => t !== "").join(between(lang, ";")),
      { text: citations.cite(cells.source ?? ""), style: "faint" },
    ];
  });
  screen.table([{ head: table }, { head: "" }, { head: "", wrap: true }, { head: "" }], lines);
}

/** Rows that rest on a source. */
async function citingOf(records: Records, row: Row): Promise<readonly Row[]> {
  if (row.table !== "sources") return [];
  const tables = Object.keys(TABLES).filter((t) => Object.hasOwn(TABLES[t] ?? {}, "source"));
  const found = await Promise.all(tables.map((table) => records.where(table, "source", row.id)));
  return found.flat();
}

function showCiting(screen: Screen, citing: readonly Row[], all: boolean, labels: Labels, lang: Lang): void {
  if (citing.length === 0) return;
  const counts = new Map<string, number>();
  for (const row of citing) counts.set(row.table, (counts.get(row.table) ?? 0) + 1);
  screen.say("");
  screen.beside("rests on it", [...counts].map(([table, n]) => `${table} ${n}`).join(", "));
  const told = citing.filter((r) => r.id !== "" && r.table !== "values" && r.table !== "participants");
  for (const row of told.slice(0, all ? undefined : FEW)) {
    const who = whoOf(row, [], labels, lang).join(between(lang, ";"));
    screen.prose(`${row.id}  ${nameOf(row)}  ${whenOf(row, lang)}  ${who}`, 2);
  }
  if (!all && told.length > FEW) screen.say(`  … and ${told.length - FEW} more; --all shows them`);
}

/** Claims whose answers rest on a record. */
async function claimsUsing(call: Call, study: Study, row: Row): Promise<readonly string[]> {
  const { judgeClaims } = await import("../../claims/judge.ts");
  call.screen.progress("asking every claim …");
  const judged = await judgeClaims(study);
  call.screen.progress("");
  return judged
    .filter((c) => [c, ...c.and].some((item) => item.answer?.receipt.includes(row.id) === true))
    .map((c) => c.id);
}
