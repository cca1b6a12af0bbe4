import { isHeld } from "../conventions/status.ts";
import type { Choices } from "../questions/factors.ts";
import type { Row } from "../sources/source.ts";

/** Choices under which transfers count of which none took place or has a delivery; none where any does. */
export function undeliveredNeeds(rows: readonly Row[]): Choices {
  const deals = rows.filter(({ table }) => table === "transfers");
  if (deals.length === 0 || deals.some(({ cells }) => isHeld(cells.status ?? ""))) return {};
  if (rows.some(({ table }) => table === "deliveries")) return { status: "all" };
  return { status: "all", "year-basis": "order" };
}

/** How many deals taken count only under choices that a study does not make, and which these are. */
export function undeliveredNotes(rows: readonly Row[], chosen: Choices): readonly string[] {
  const needs = Object.entries(undeliveredNeeds(rows)).filter(([name, value]) => chosen[name] !== value);
  if (needs.length === 0) return [];
  const n = rows.filter(({ table }) => table === "transfers").length;
  const set = needs.map(([name, value]) => `${name}=${value}`).join(", ");
  return [
    `no row says that anything was delivered (deals taken without it: ${n}), so that these count only under ${set}, set in a question or under conventions of study.yaml`,
  ];
}
