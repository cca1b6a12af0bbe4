import { changeWords as words } from "../../words/catalogue/changes.ts";
import { between } from "../../words/lists.ts";
import { type PieceParams, sayPieces } from "../../words/pieces.ts";
import { type KeyOf, say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { NoLonger } from "../terms/earlier.ts";
import type { Changes } from "./changelog.ts";
import type { PrintedValue } from "./claim-changes.ts";
import { joined, type Line, type Piece, thenAndNow } from "./piece.ts";
import type { CellDiffers, TableChanges } from "./record-changes.ts";
import { claimLine, isLeftOut, leftOutLine } from "./told-claims.ts";
import { figureLine } from "./told-figures.ts";
import { settingLine } from "./told-settings.ts";

/** Lines of one kind; `table` where they are rows of one. */
export interface Section {
  readonly kind: "claims" | "leftOut" | "figures" | "settings" | "noLonger" | "table";
  readonly table: string;
  /** What is said where there is no line, or before the lines. */
  readonly note: string;
  readonly lines: readonly Line[];
}

/** How changes are told: in which language, and how a value of a claim is written in it. */
export interface Telling {
  readonly lang: Lang;
  shown(value: PrintedValue): string;
  /** What a key of a figure is called. @param label what it is called in English */
  named(key: string, label: string): string;
}

/** In the words of the English ledger, as releases keep them. */
export const ENGLISH: Telling = { lang: "en", shown: ({ shown }) => shown, named: (_, label) => label };

/** Whether no record, setting or claim differs. */
export function isUnchanged({ noLonger, settings, tables, claims }: Changes): boolean {
  return [noLonger, settings, tables, claims].every((changed) => changed.length === 0);
}

/** What differs from the release before, a section for each kind of thing. */
export function toldChanges(changes: Changes, telling: Telling): readonly Section[] {
  const { noLonger, settings, tables, claims, figures } = changes;
  const { lang } = telling;
  const section = (kind: Section["kind"], lines: readonly Line[], note = "", table = ""): Section => ({
    kind,
    table,
    note,
    lines,
  });
  const [held, told] = [claims.filter(isLeftOut), claims.filter((claim) => !isLeftOut(claim))];
  const unmoved = told.length === 0 ? say(lang, words, "noClaim") : "";
  const sections = [
    ...(isUnchanged(changes)
      ? []
      : [
          section(
            "claims",
            told.map((claim) => claimLine(claim, telling)),
            unmoved,
          ),
        ]),
    section(
      "leftOut",
      held.map((claim) => leftOutLine(claim, lang)),
    ),
    section(
      "figures",
      figures.map((figure) => figureLine(figure, telling)),
    ),
    section(
      "settings",
      settings.map((setting) => settingLine(setting)),
    ),
    section("noLonger", noLongerLines(noLonger, lang)),
    ...tables.map((table) => section("table", tableLines(table, lang), countsText(table, lang), table.table)),
  ];
  return sections.filter(({ lines, note }) => lines.length > 0 || note !== "");
}

/** What is kept back now, a table a line, with no name and no id. */
function noLongerLines(noLonger: readonly NoLonger[], lang: Lang): readonly Line[] {
  const tables = [...new Set(noLonger.map(({ table }) => table))];
  return tables.map((table) => {
    const its = noLonger.filter((one) => one.table === table);
    const told = (what: "records" | "cells"): readonly Line[] => {
      const count = its.reduce((n, one) => n + one[what], 0);
      const whys = its
        .filter((one) => one[what] > 0)
        .map((one) => say(lang, words, `why_${one.why}`, { n: one[what] }));
      const noun = what === "records" && (table === "claims" || table === "figures") ? table : what;
      return count === 0
        ? []
        : [[say(lang, words, `gone_${noun}`, { count, whys: whys.join(between(lang, ",")) })]];
    };
    const lines = [...told("records"), ...told("cells")];
    return [{ kind: "table", table } as const, between(lang, ":"), ...joined(lines, between(lang, ";"))];
  });
}

function countsText({ added, removed, merged, changed, same }: TableChanges, lang: Lang): string {
  const [n, gone, one, other] = [added, removed, merged, changed].map((list) => list.length);
  const counts = { added: n ?? 0, removed: gone ?? 0, merged: one ?? 0, changed: other ?? 0, same };
  return say(lang, words, "counts", counts);
}

/** A cell that differs alike in so many rows is told once: a newer file of a source makes one in each of its rows. */
const MANY = 20;

function tableLines(changes: TableChanges, lang: Lang): readonly Line[] {
  const { table, labels } = changes;
  const many = repeatedIn(changes);
  const rest = changes.changed.flatMap(({ id, cells }) => {
    const own = cells.filter((cell) => !many.has(keyOf(cell)));
    return own.length === 0 ? [] : [{ id, cells: own }];
  });
  const row = (id: string): Line => {
    const name = Object.hasOwn(labels, id) ? (labels[id] ?? "") : "";
    return [{ kind: "thing", of: table, id, name }];
  };
  const told = (key: KeyOf<typeof words.en>, params: PieceParams<Piece>) =>
    sayPieces(lang, words, key, params);
  const column = (name: string) => [{ kind: "held", text: name } as const];
  return [
    ...changes.columnsAdded.map((name) => told("columnAdded", { column: column(name) })),
    ...changes.columnsRemoved.map((name) => told("columnRemoved", { column: column(name) })),
    ...changes.added.map((id) => told("added", { row: row(id) })),
    ...changes.removed.map((id) => told("removed", { row: row(id) })),
    ...changes.merged.map(({ id, into }) => told("merged", { row: row(id), into: row(into) })),
    ...[...many.values()].map(({ cell, rows }) => [
      ...cellLine(cell, table),
      between(lang, ":"),
      say(lang, words, "inRows", { count: rows }),
    ]),
    ...rest.map(({ id, cells }) => [
      ...row(id),
      between(lang, ":"),
      ...joined(
        cells.map((cell) => cellLine(cell, table)),
        between(lang, ";"),
      ),
    ]),
  ];
}

/** Cells that differ alike in many rows, with in how many. */
function repeatedIn({ changed }: TableChanges): ReadonlyMap<string, { cell: CellDiffers; rows: number }> {
  const alike = new Map<string, { cell: CellDiffers; rows: number }>();
  for (const cell of changed.flatMap(({ cells }) => cells)) {
    const known = alike.get(keyOf(cell)) ?? { cell, rows: 0 };
    known.rows++;
    alike.set(keyOf(cell), known);
  }
  return new Map([...alike].filter(([, { rows }]) => rows >= MANY));
}

function keyOf({ column, was, is }: CellDiffers): string {
  return JSON.stringify([column, was, is]);
}

/** A cell then and now, as the files hold it. */
function cellLine({ column, was, is }: CellDiffers, table: string): Line {
  return [{ kind: "field", field: column, table }, " ", ...thenAndNow(was, is)];
}
