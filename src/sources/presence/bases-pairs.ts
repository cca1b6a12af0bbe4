import type { Named, Names } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";

/** Pairs of a country and where it has a base, as facilities without a name or place. */
export function takePairs(entries: readonly Entry[], context: Context, ledger: Ledger): void {
  const pairs: { entry: Entry; operator: Named; host: Named }[] = [];
  for (const entry of entries) {
    const operators = actorsIn(cellOf(entry, "Country"), context.names);
    const hosts = actorsIn(cellOf(entry, "Overseas Base"), context.names);
    if (operators === null || hosts === null) {
      const column = operators === null ? "Country" : "Overseas Base";
      ledger.unknown(entry, column, cellOf(entry, column));
    } else {
      const all = operators.flatMap((operator) => hosts.map((host) => ({ entry, operator, host })));
      const of = all.filter(({ operator, host }) => [operator, host].some((a) => context.scope.has(a.id)));
      if (of.length === 0) ledger.ignore(entry, `neither operator nor host is of ${context.scope.name}`);
      pairs.push(...of);
    }
  }
  const stem = (pair: { operator: Named; host: Named }) =>
    [context.register, pair.operator.id, pair.host.id].join("-").toLowerCase();
  const ids = numbered(pairs, stem, () => "");
  for (const pair of pairs) {
    const { entry, operator, host } = pair;
    ledger.take("facilities", entry, {
      id: ids.get(pair) ?? stem(pair),
      name: `Base or bases of ${operator.name} in ${host.name}`,
      kind: "military-base",
      operator: operator.id,
      host: host.id,
      status: "held",
      source: context.source,
      locator: `${cellOf(entry, "Country")}, ${cellOf(entry, "Overseas Base")}`,
      note: "the list says neither how many nor since when",
    });
  }
}

/** The actors of a cell: one name, which may hold a comma, or several parted by one; null where one is not known. */
function actorsIn(text: string, names: Names): readonly Named[] | null {
  if (text === "") return null;
  const whole = names.find(text);
  if (whole !== null) return [whole];
  const parts = text.split(/[;,]/).flatMap((part) => (part.trim() === "" ? [] : [names.find(part.trim())]));
  const known = parts.filter((actor) => actor !== null);
  return parts.length > 1 && known.length === parts.length ? known : null;
}
