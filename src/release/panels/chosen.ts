import type { FigureBench } from "../../figures/kind.ts";
import type { Fault } from "../../model/fault.ts";
import { meant } from "../../model/near.ts";
import { type Question, QuestionError } from "../../model/question.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf } from "../../study/plain.ts";
import type { Study } from "../../study/study.ts";
import { columnName, PANEL_ROWS, type PanelColumn, rowsFor, usualColumns } from "./columns.ts";

/** The columns of a study's panels, and what is wrong with those it names. */
export interface PanelChoice {
  readonly columns: readonly PanelColumn[];
  readonly faults: readonly Fault[];
}

const FIELDS = ["name", "of", "measure", "layer", "value", "where", "conventions"];
const NAME = /^[a-z][a-z0-9_]{0,79}$/;

/** Reads `release.panels` of `study.yaml`; the usual columns where a study has none. */
export function panelColumns(study: Study, bench: FigureBench): PanelChoice {
  const list = mapOf(mapOf(study.yaml.data)?.release)?.panels;
  if (list === undefined || list === null) return { columns: usualColumns(bench), faults: [] };
  const columns: PanelColumn[] = [];
  const faults: Fault[] = [];
  const fail = (path: readonly (string | number)[], message: string, mend: string) =>
    faults.push({
      level: "error",
      file: "study.yaml",
      ...study.yaml.placeOf(["release", "panels", ...path]),
      code: "panel-column",
      message,
      mend,
    });
  if (!Array.isArray(list)) fail([], "release.panels is no list", SHAPE);
  listOf(list).forEach((item, i) => {
    const read = columnOf(bench, item);
    if ("why" in read) fail([i], `column ${i + 1} of release.panels: ${read.why}`, read.mend);
    else if (columns.some((c) => c.name === read.name))
      fail(
        [i],
        `release.panels names ${read.name} twice`,
        "give one of the two another name, or take it out",
      );
    else columns.push(read);
  });
  return { columns, faults };
}

const SHAPE = "write a list of { measure, layer, value, where, conventions, of, name }";

function columnOf(bench: FigureBench, item: unknown): PanelColumn | { why: string; mend: string } {
  const map = mapOf(item);
  if (map === null) return { why: "it is no column", mend: SHAPE };
  const strange = Object.keys(map).find((key) => !FIELDS.includes(key));
  if (strange !== undefined)
    return { why: `nothing reads ${JSON.stringify(strange)}`, mend: meant(strange, FIELDS, "take it out") };
  const [measure, layer] = [textOf(map.measure), textOf(map.layer)];
  if (measure === null || layer === null) return { why: "it names no measure or no layer", mend: SHAPE };
  const question = {
    measure,
    layer,
    ...valueIn(map),
    ...textsOf(map, "where"),
    ...textsOf(map, "conventions"),
  };
  try {
    const can = rowsFor(bench, question);
    if (can.length === 0)
      return {
        why: `${measure} is not asked of one actor in one year`,
        mend: "take a count, a sum, a share or a measure over partners",
      };
    const of = map.of === undefined ? can : PANEL_ROWS.filter((r) => listOf(map.of).includes(r));
    const wrong = listOf(map.of).find((r) => !can.some((c) => c === r));
    if (wrong !== undefined || of.length === 0)
      return {
        why: `it cannot be of ${JSON.stringify(wrong ?? map.of)}`,
        mend: `of can be ${can.join(", ")}`,
      };
    const name = textOf(map.name) ?? columnName(question);
    if (!NAME.test(name) || /_(low|high|records_left_out)$/.test(name))
      return {
        why: `${JSON.stringify(name)} is no name of a column`,
        mend: "write small letters, digits and underscores, not ending in _low, _high or _records_left_out",
      };
    return { name, of, question };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { why: error.message, mend: "see `multivector measures`, `layers` and `conventions`" };
  }
}

function valueIn(map: Plain): Pick<Question, "value"> {
  const value = textOf(map.value);
  return value === null ? {} : { value };
}

function textsOf(map: Plain, field: "where" | "conventions"): Pick<Question, "where" | "conventions"> {
  const entries = entriesOf(map[field]).map(([name, value]) => [name, textOf(value) ?? ""] as const);
  return entries.length === 0 ? {} : { [field]: Object.fromEntries(entries) };
}
