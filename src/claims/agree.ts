import type { Answer } from "../model/answer.ts";
import type { Printed } from "./claim.ts";

/** How near an answer is to what is printed. */
export type Agreement =
  | "consistent"
  | "consistent-after-rounding"
  | "same-direction"
  | "differs-in-our-records";

/** Measures of which a reader takes on which side of a number they lie, with that number. */
const TURNS = new Map([
  ["change", 0],
  ["trend", 0],
  ["ratio", 1],
]);

/**
 * Compares an answer with a printed value. Null where one of the two says nothing.
 * @param heads for each group, the actor that a text names when it means the group
 */
export function agreementOf(
  printed: Printed,
  value: Answer["value"],
  measure: string,
  heads: ReadonlyMap<string, string>,
): Agreement | null {
  if (value === null) return null;
  if (typeof value !== "number")
    return namesAgree(printed, value, heads) ? "consistent" : "differs-in-our-records";
  if (printed.low !== null || printed.high !== null) {
    const inside = value >= (printed.low ?? -Infinity) && value <= (printed.high ?? Infinity);
    return inside ? "consistent" : "differs-in-our-records";
  }
  if (printed.relation === "rising" || printed.relation === "falling") {
    const right = printed.relation === "rising" ? value > 0 : value < 0;
    return right ? "consistent" : "differs-in-our-records";
  }
  if (typeof printed.value !== "number") return null;
  if (stands(printed, printed.value, value)) return "consistent";
  if (printed.relation === "equal" && roundedBy(printed.value, value, printed.rounding) !== null)
    return "consistent-after-rounding";
  const turn = TURNS.get(measure);
  const alike = turn !== undefined && (value - turn) * (printed.value - turn) > 0;
  return alike ? "same-direction" : "differs-in-our-records";
}

/** Whether an answer bears a printed value out. */
export function holds(agreement: Agreement | null): boolean | null {
  return agreement === null ? null : agreement === "consistent" || agreement === "consistent-after-rounding";
}

function stands(printed: Printed, said: number, value: number): boolean {
  switch (printed.relation) {
    case "over":
      return value > said;
    case "under":
      return value < said;
    case "at-least":
      return value >= said;
    case "at-most":
      return value <= said;
    case "about":
      return Math.abs(value - said) <= 0.1 * Math.abs(said);
    case "around-zero":
      return Math.abs(value) < 0.005;
    default:
      return Math.abs(value - said) <= 1e-9 * Math.max(1, Math.abs(said));
  }
}

/** How a value gives a printed one that is rounded. */
export type RoundingRule = "half-up" | "half-even" | "cut-off";

/** How many of the last places that a text prints are in one. */
export const PLACES: Readonly<Record<Printed["rounding"], number>> = {
  "percent-0": 100,
  "percent-1": 1000,
  whole: 1,
  none: 0,
};

/** The first rule by which a value gives the printed one: rounding half up, half to even, or cutting off; null where none does. */
export function roundedBy(said: number, value: number, rounding: Printed["rounding"]): RoundingRule | null {
  const scale = PLACES[rounding];
  if (scale === 0) return null;
  const target = Math.round(said * scale);
  const scaled = value * scale;
  if (target === Math.round(scaled)) return "half-up";
  if (target === halfEven(scaled)) return "half-even";
  return target === Math.trunc(scaled) ? "cut-off" : null;
}

function halfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

function namesAgree(
  printed: Printed,
  value: string | readonly string[],
  heads: ReadonlyMap<string, string>,
): boolean {
  const ours = (typeof value === "string" ? [value] : value).map((name) => heads.get(name) ?? name);
  if (printed.low !== null || printed.high !== null)
    return typeof value === "string" && rangeAgrees(printed, value);
  const said = Array.isArray(printed.value) ? printed.value : [String(printed.value)];
  if (printed.relation === "first") return said.every((name, i) => ours[i] === name);
  if (printed.relation === "includes") return said.every((name) => ours.includes(name));
  if (said.length === 1 && ours.length === 1) return sameName(said[0] ?? "", ours[0] ?? "");
  return said.length === ours.length && said.every((name) => ours.includes(name));
}

/** A year is borne out by any day of it, a month by any day of that. */
function sameName(said: string, ours: string): boolean {
  return said === ours || (/^\d{4}(-\d{2})?$/.test(said) && ours.startsWith(`${said}-`));
}

function rangeAgrees(printed: Printed, value: string): boolean {
  const [low, high] = value.split("..").map(Number);
  return (printed.low === null || low === printed.low) && (printed.high === null || high === printed.high);
}
