import { conventions } from "../../conventions/index.ts";
import type { FigureBench } from "../../figures/kind.ts";
import { tieLayers } from "../../layers/index.ts";
import type { Layer } from "../../layers/layer.ts";
import type { Question } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { planOf } from "../../questions/plan.ts";
import { heldLayers } from "../../views/first-layers.ts";

/** What a row of a panel is about: a recipient, an outside partner with the region, or one with one recipient. */
export const PANEL_ROWS = ["recipient", "partner", "dyad"] as const;
export type PanelRows = (typeof PANEL_ROWS)[number];

/** A measure that a panel holds for every actor, or pair of actors, in every year. */
export interface PanelColumn {
  readonly name: string;
  readonly of: readonly PanelRows[];
  /** Without partner, recipient and period, which the rows put in. */
  readonly question: Question;
}

/**
 * The columns of panels where a study chooses none: of each layer that has records how many there are and what they
 * amount to, how far partners hold shares in it, and the readings of it that matter most.
 */
export function usualColumns({ dataset, factors }: FigureBench): readonly PanelColumn[] {
  const all = PANEL_ROWS;
  return heldLayers({ dataset }).flatMap((layer) => {
    const { name } = layer;
    const sums = valuesIn(factors, layer);
    const volume = sums.includes("tiv-millions") ? { value: "tiv-millions" } : {};
    const questions: (readonly [readonly PanelRows[], Question])[] = [
      [all, { measure: "count", layer: name }],
      ...sums.map((value) => [all, { measure: "sum", layer: name, value }] as const),
      [["recipient"], { measure: "largest-share", layer: name, ...volume }],
      [["recipient"], { measure: "effective-number", layer: name, ...volume }],
    ];
    const other = (conventions: Question["conventions"], of: readonly PanelRows[], question: Question) =>
      questions.push([of, { ...question, ...(conventions === undefined ? {} : { conventions }) }]);
    if (layer.attributed)
      other({ attribution: otherThan(factors, name) }, ["partner", "dyad"], {
        measure: "count",
        layer: name,
      });
    if (sums.includes("tiv-millions"))
      other({ "year-basis": "order" }, all, { measure: "sum", layer: name, value: "tiv-millions" });
    return questions.map(([of, question]) => ({ name: columnName(question), of, question }));
  });
}

/** Whoever takes part, and the organiser alone where the study attributes to whoever takes part by itself. */
function otherThan(factors: Factors, layer: string): "participant" | "organiser" {
  const own = planOf(factors, { measure: "count", layer }).choices.attribution;
  return own === "participant" ? "organiser" : "participant";
}

/**
 * What a column is called: its layer, its measure or what it adds up, and after two underscores each convention that is
 * not the study's own, such as `transfers_tiv_millions__by_order`.
 */
export function columnName({ layer, measure, value, where, conventions: chosen }: Question): string {
  const own = tieLayers.find((l) => l.name === layer)?.values[0] ?? "count";
  const counted = measure === "count" ? (value ?? own) : measure === "sum" ? (value ?? own) : null;
  const what = counted ?? (value === undefined ? measure : `${measure}_${value}`);
  const when = Object.entries(where ?? {}).map(([field, text]) => `${field}_${text}`);
  const others = conventions.flatMap(({ name }) => {
    const choice = chosen?.[name];
    if (choice === undefined) return [];
    return [name === "year-basis" ? `by_${choice}` : name === "attribution" ? choice : `${name}_${choice}`];
  });
  return [[layer, what, ...when].map(slug).join("_"), ...others.map(slug)].join("__");
}

/** A name as names of columns are written. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
}

/** Amounts that any record of a layer has, counts and mixed units left out. */
function valuesIn(factors: Factors, layer: Layer): readonly string[] {
  const held = new Set<string>();
  for (const table of layer.tables) {
    const { amounts, ids } = factors.activities(table, {});
    if (ids.length > 0) for (const unit of amounts.units) held.add(unit);
  }
  return layer.values.filter((v) => !["count", "orders", "deliveries", "value"].includes(v) && held.has(v));
}

/** Rows that a question can be asked of, by its measure. @throws QuestionError where it cannot be asked at all */
export function rowsFor({ factors }: FigureBench, question: Question): readonly PanelRows[] {
  const { input, name } = planOf(factors, question).measure;
  if (input === "total") return PANEL_ROWS;
  if (input === "parts") return ["recipient"];
  return name === "share" ? ["partner", "dyad"] : [];
}
