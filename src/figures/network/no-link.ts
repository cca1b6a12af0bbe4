import type { Tie } from "./ask.ts";

/** What a figure of links says of those that it does not draw: no record, or none that the choices made count or that has the number. */
export function noLinkKey(ties: readonly Tie[]): "noRecordLink" | "noCountedLink" | "noNumberLink" {
  if (ties.some(({ value }) => value.state === "uncounted")) return "noCountedLink";
  return ties.some(({ value }) => value.state === "no-value") ? "noNumberLink" : "noRecordLink";
}
