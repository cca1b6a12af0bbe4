import type { Activities, Subject } from "../../model/dataset.ts";
import { EVER, isoOf, NEVER } from "../../model/day.ts";
import { periodOf, windowOf } from "../../model/period.ts";
import { type Question, QuestionError } from "../../model/question.ts";
import { newestSource } from "../../questions/outside.ts";
import { splitList } from "../../study/plain.ts";
import { groupsIn } from "../colours.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf } from "../network/ask.ts";
import { type Admitted, admittedIn } from "./admitted.ts";
import { gazetteerOf, type Place } from "./places.ts";
import type { Coordinates } from "./view.ts";

/** A facility as a map knows it: where it is no finer than stated, whose it is, and whether that is admitted. */
export interface Facility extends Admitted {
  readonly id: string;
  readonly name: string;
  readonly names: Place["names"];
  /** The first of those whose it is, in whose colour and sign it is drawn; blank where it is nobody's known. */
  readonly operator: string;
  /** All of them, as recorded. */
  readonly operators: readonly string[];
  readonly host: string;
  /** As recorded. */
  readonly place: string;
  readonly precision: string;
  readonly opened: string;
  readonly closed: string;
  /** Whether it had surely closed by the end of the question's period, or of what is known where that has none. */
  readonly ended: boolean;
  /** Whether it may have opened only after the period asked about: nobody says when, or within what goes on beyond it. */
  readonly mayOpenLater: boolean;
  /** Its towns or districts; none where no place of the gazetteer is named, or nothing finer than a region. */
  readonly sites: readonly Site[];
}

/** Whether states of the region alone run a facility, so that it is no outside partner's. */
export function runByRegion({ region }: Pick<Subject, "region">): (facility: Facility) => boolean {
  return ({ operators }) => operators.length > 0 && operators.every((one) => region.includes(one));
}

export interface Site {
  readonly place: string;
  readonly point: Coordinates;
  /** How large the place is that is shown. */
  readonly radiusKm: number;
}

const NO_PLACES: readonly Place[] = [];

/** The least that a place is drawn as, by what the record says of its precision. */
const LEAST_KM: Readonly<Record<string, number>> = { city: 12, district: 28 };

/** The facilities of a question's partners, recipients and period, those that cannot be placed included. */
export function facilitiesOf(bench: FigureBench, question: Question): readonly Facility[] {
  const table = bench.dataset.tables.get("facilities");
  if (table === undefined) return [];
  const held = new Set(receiptOf(bench, question));
  const asked = endOf(question.period);
  const end = asked === NEVER ? lastKnown(bench) : asked;
  const { once, numberOf } = bench.factors;
  const places = bench.atlas?.places ?? NO_PLACES;
  const placed = once(`facilities placed|${numberOf(places)}`, () => placedOf(places, table));
  const cell = (column: string, i: number) => table.text(column)[i]?.trim() ?? "";
  return table.ids.flatMap((id, i): readonly Facility[] => {
    if (!held.has(id)) return [];
    const operators = splitList(cell("operator", i));
    return [
      {
        id,
        name: cell("name", i) || id,
        names: bench.atlas?.names.get(id) ?? [],
        operator: operators[0] ?? "",
        operators,
        host: cell("host", i),
        place: cell("place", i),
        precision: cell("precision", i),
        ...admittedIn(table, i),
        opened: cell("opened", i),
        closed: cell("closed", i),
        ended: (periodOf(cell("closed", i))?.to ?? Number.POSITIVE_INFINITY) <= end,
        mayOpenLater: asked !== NEVER && (table.startTo[i] ?? NEVER) > asked,
        sites: placed[i] ?? [],
      },
    ];
  });
}

/** Where each facility of a study stands. */
function placedOf(places: readonly Place[], table: Activities): readonly (readonly Site[])[] {
  const { find } = gazetteerOf(places);
  const cell = (column: string, i: number) => table.text(column)[i]?.trim() ?? "";
  return table.ids.map((_, i) => {
    const hosts = splitList(cell("host", i));
    return sitesOf(cell("precision", i), find(cell("place", i), hosts), find(cell("district", i), hosts));
  });
}

/** The day of the newest source, or of the borders, where a period goes on beyond it; null where it does not. */
export function toldUntil(bench: FigureBench, { period }: Question): string | null {
  const last = lastKnown(bench);
  const end = endOf(period);
  return end === NEVER || last === EVER || end <= last ? null : isoOf(last);
}

/** The last day of a period, `NEVER` where it has none. */
function endOf(period: string | undefined): number {
  return period === undefined ? NEVER : (windowOf(period.trim())?.to ?? NEVER);
}

/** The last day that a study or its base map knows of: the day of the newest source, or of the borders. */
function lastKnown({ factors, atlas }: FigureBench): number {
  return Math.max(newestSource(factors), periodOf(atlas?.base()?.version ?? "")?.to ?? EVER);
}

/** Everybody that operates a facility of a study: in the order of its groups and partners, others as they are recorded. */
export function operatorsOf({ dataset }: Pick<FigureBench, "dataset">): readonly string[] {
  const { subject } = dataset;
  const operators = dataset.tables.get("facilities")?.text("operator") ?? [];
  const held = new Set(operators.flatMap((cell) => splitList(cell?.trim() ?? "").slice(0, 1)));
  const ordered = [...Object.values(groupsIn(subject)).flat(), ...subject.partners];
  return [...new Set([...ordered.filter((actor) => held.has(actor)), ...held])];
}

/** A facility known to its district stands in the middle of the district, whatever village is named. */
function sitesOf(precision: string, found: readonly Place[], district: readonly Place[]): readonly Site[] {
  const least = Object.hasOwn(LEAST_KM, precision) ? LEAST_KM[precision] : undefined;
  if (least === undefined) return [];
  const fine = (places: readonly Place[]) => places.filter((p) => p.kind !== "region" && p.point !== null);
  const [first, second] =
    precision === "city" ? [fine(found), fine(district)] : [fine(district), fine(found)];
  const chosen = first.length > 0 ? first : second;
  return chosen.flatMap(({ id, point, radiusKm }) =>
    point === null ? [] : [{ place: id, point, radiusKm: Math.max(least, radiusKm) }],
  );
}

/** Ids of the facilities that a question about any layer would count, were it about these. */
function receiptOf(bench: FigureBench, question: Question): readonly string[] {
  const { from, to, period, conventions } = bareOf(question);
  try {
    return bench.ask({
      measure: "count",
      layer: "facilities",
      to: to ?? "region",
      ...(from === undefined ? {} : { from }),
      ...(period === undefined ? {} : { period }),
      ...(conventions === undefined ? {} : { conventions }),
    }).receipt;
  } catch (error) {
    if (error instanceof QuestionError) return [];
    throw error;
  }
}
