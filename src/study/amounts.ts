import type { Amounts } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import type { Sheet } from "./csv.ts";
import { type Days, daysOf } from "./days.ts";
import { byActivity } from "./parts.ts";

/** Stems of the `_low`, `_best`, `_high` columns, and the unit they count in where no column says. */
const STEMS: Readonly<Record<string, string>> = {
  troops: "troops",
  units: "units",
  tiv: "tiv-millions",
  personnel: "persons",
  money: "",
  number: "",
  value: "",
};

interface Met {
  readonly activity: number;
  readonly id: string;
  readonly source: string;
  readonly field: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** How much: the amounts of each row, and of the deliveries of a deal by their own dates. */
export function amountsOf(
  sheet: Sheet | undefined,
  index: ReadonlyMap<string, number>,
  deliveries: Sheet | undefined,
  starts: Days,
): Amounts {
  const met: Met[] = [];
  const size = sheet?.size ?? 0;
  const own = (i: number) => ({
    activity: i,
    id: "",
    source: "",
    from: starts.from[i] ?? EVER,
    to: starts.to[i] ?? NEVER,
  });
  for (const [stem, unit] of Object.entries(STEMS)) {
    const cells = (end: string) => sheet?.column(`${stem}_${end}`) ?? null;
    const [low, best, high] = [cells("low"), cells("best"), cells("high")];
    if (low === null && best === null && high === null) continue;
    const units = unit === "" ? (sheet?.column(stem === "money" ? "currency" : "unit") ?? null) : null;
    for (let i = 0; i < size; i++) {
      const range = rangeOf(low?.[i] ?? "", best?.[i] ?? "", high?.[i] ?? "");
      if (range === null) continue;
      met.push({
        ...own(i),
        field: stem,
        unit: unit === "" ? (units?.[i] ?? "").toLowerCase() : unit,
        ...range,
      });
    }
  }
  sheet?.column("sites")?.forEach((cell, i) => {
    const range = rangeOf("", cell, "");
    if (range !== null) met.push({ ...own(i), field: "sites", unit: "sites", ...range });
  });
  if (deliveries === undefined) return packed(met, size);
  const split = addDeliveries(met, index, deliveries);
  // A deal's own total and its deliveries' amounts are one thing told twice.
  return packed(
    met.filter((a) => a.id !== "" || split.get(a.unit)?.has(a.activity) !== true),
    size,
  );
}

/** Adds what was delivered when, and gives the deals whose units or volume are told by delivery. */
function addDeliveries(
  met: Met[],
  index: ReadonlyMap<string, number>,
  rows: Sheet,
): ReadonlyMap<string, ReadonlySet<number>> {
  const [inUnits, inVolume] = [new Set<number>(), new Set<number>()];
  const cells = (name: string) => rows.column(name) ?? [];
  const [ids, deals, sources, tiv] = [cells("id"), cells("deal"), cells("source"), cells("tiv_millions")];
  const [low, best, high] = [cells("units_low"), cells("units_best"), cells("units_high")];
  const [least, most] = [cells("tiv_low"), cells("tiv_high")];
  const years = daysOf(cells("year"));
  for (let r = 0; r < rows.size; r++) {
    const activity = index.get(deals[r] ?? "");
    if (activity === undefined) continue;
    const days = { from: years.from[r] ?? EVER, to: years.to[r] ?? NEVER };
    const at = { activity, id: ids[r] ?? "", source: sources[r] ?? "", field: "delivery", ...days };
    met.push({ ...at, unit: "deliveries", low: 1, best: 1, high: 1 });
    const units = rangeOf(low[r] ?? "", best[r] ?? "", high[r] ?? "");
    if (units !== null) {
      met.push({ ...at, unit: "units", ...units });
      inUnits.add(activity);
    }
    const volume = rangeOf(least[r] ?? "", tiv[r] ?? "", most[r] ?? "");
    if (volume !== null) {
      met.push({ ...at, unit: "tiv-millions", ...volume });
      inVolume.add(activity);
    }
  }
  return new Map([
    ["units", inUnits],
    ["tiv-millions", inVolume],
  ]);
}

/** Low, best and high as numbers; a range with one end is open at the other; best is the middle where only a range is known. */
function rangeOf(
  low: string,
  best: string,
  high: string,
): { low: number; best: number; high: number } | null {
  if (low === "" && best === "" && high === "") return null;
  const l = low === "" ? null : Number(low);
  const b = best === "" ? null : Number(best);
  const h = high === "" ? null : Number(high);
  const point = b ?? (l !== null && h !== null ? (l + h) / 2 : (l ?? h ?? Number.NaN));
  return {
    low: l ?? (b === null ? 0 : b),
    best: point,
    high: h ?? (b === null ? Number.POSITIVE_INFINITY : b),
  };
}

function packed(met: readonly Met[], size: number): Amounts {
  const { starts, order } = byActivity(
    met.map((a) => a.activity),
    size,
  );
  const all = Array.from(order, (k) => met[k]).filter((a) => a !== undefined);
  return {
    starts,
    ids: all.map((a) => a.id),
    sources: all.map((a) => a.source),
    fields: all.map((a) => a.field),
    units: all.map((a) => a.unit),
    from: Int32Array.from(all, (a) => a.from),
    to: Int32Array.from(all, (a) => a.to),
    low: Float64Array.from(all, (a) => a.low),
    best: Float64Array.from(all, (a) => a.best),
    high: Float64Array.from(all, (a) => a.high),
  };
}
