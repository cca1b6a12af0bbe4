import { groupsIn } from "../../../figures/colours.ts";
import type { Question } from "../../../model/question.ts";
import type { ViewTools } from "../tools.ts";

/** What a field can be in the base of a share so that the base holds all that is asked about, and more: a group of partners, the region of a recipient, all layers. */
export function wholesOf(
  { speech }: Pick<ViewTools, "speech">,
  { layer, from, to, value, conventions }: Question,
  field: "period" | "from" | "to" | "layer",
): readonly string[] {
  const { subject } = speech;
  switch (field) {
    case "period":
      return [];
    case "layer":
      return layer === "all" || (value ?? "count") !== "count" ? [] : ["all"];
    case "to":
      return to !== undefined && subject.region.includes(to) ? ["region"] : [];
    case "from": {
      const partners = (from ?? "").split(",").map((name) => name.trim());
      return Object.entries(groupsIn(subject, conventions?.grouping))
        .filter(
          ([, members]) => members.length > partners.length && partners.every((p) => members.includes(p)),
        )
        .map(([name]) => name);
    }
  }
}
