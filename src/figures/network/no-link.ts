import type { Tie } from "./ask.ts";

/** What a figure of links says of those that it does not draw: no record, or none that the choices made count. */
export function noLinkKey(ties: readonly Tie[]): "noRecordLink" | "noCountedLink" {
  return ties.some(({ value }) => value.state === "uncounted") ? "noCountedLink" : "noRecordLink";
}
