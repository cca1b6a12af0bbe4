import { slugOf } from "../cells/slug.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";

/** Names with points: facilities where the user says who operates them in which country, else leads, never counted. */
export function takePoints(entries: readonly Entry[], context: Context, ledger: Ledger): void {
  const [operator, host] = [saidOf(context, "operator"), saidOf(context, "host")];
  const named = entries.filter((entry) => {
    if (cellOf(entry, "basename") !== "") return true;
    ledger.refuse(entry, "basename", "has no name", "write the name of the base");
    return false;
  });
  const stem = (entry: Entry) =>
    [context.register, operator?.id ?? "", host?.id ?? "", slugOf(cellOf(entry, "basename")) || "unnamed"]
      .filter((part) => part !== "")
      .join("-")
      .toLowerCase();
  const ids = numbered(named, stem, (entry) => `${cellOf(entry, "lon")} ${cellOf(entry, "lat")}`);
  for (const entry of named) {
    const id = ids.get(entry) ?? stem(entry);
    const name = cellOf(entry, "basename");
    if (host === null) ledger.take("leads", entry, leadOf(id, name, operator));
    else if (![operator, host].some((actor) => actor !== null && context.scope.has(actor.id))) {
      ledger.ignore(entry, `neither operator nor host is of ${context.scope.name}`);
    } else {
      ledger.take("facilities", entry, {
        id,
        name,
        kind: kindOf(name),
        operator: operator?.id ?? "",
        host: host.id,
        status: "held",
        source: context.source,
        locator: name,
        note: "operator and host as said at the import, not by the list; point not kept",
      });
    }
  }
}

/** Which of operator and host is still to be said of all rows, and what becomes of them until then. */
export function unsaidOfPoints(context: Context): readonly string[] {
  const [operator, host] = [saidOf(context, "operator"), saidOf(context, "host")];
  if (host === null) {
    const lacks =
      operator === null
        ? "the list names neither operator nor host: say both with --fill operator=ID --fill host=ID, and the rows become facilities"
        : "the list names no host: say it too with --fill host=ID, and the rows become facilities";
    return [`${lacks}; without a host they are leads, which are never counted`];
  }
  return operator === null ? ["the list names no operator: say it too with --fill operator=ID"] : [];
}

/** An actor that the user says for a whole file, by id or name. */
function saidOf({ fill, names }: Context, column: "operator" | "host"): Named | null {
  const said = Object.hasOwn(fill, column) ? (fill[column] ?? "").trim() : "";
  return said === "" ? null : (names.actor(said) ?? names.find(said));
}

function leadOf(id: string, name: string, operator: Named | null): Record<string, string> {
  const note = "the list names no host: never counted; point not kept";
  return { id, name, table: "facilities", organiser: operator?.id ?? "", note };
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bcosmodrome\b/i, "cosmodrome"],
  [/\bradar\b/i, "radar"],
  [/\bair ?(?:base|field)\b/i, "air-base"],
];

function kindOf(name: string): string {
  return KINDS.find(([words]) => words.test(name))?.[1] ?? "military-base";
}
