import parties from "../../../assets/source-parties.json" with { type: "json" };
import { slugOf } from "../cells/slug.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";
import { hostOf, known } from "./host.ts";

/** The sites of troopdata as facilities. */
export function takeSites(entries: readonly Entry[], context: Context, ledger: Ledger): void {
  const { operator } = parties.bases;
  const sites: { entry: Entry; host: Named; name: string }[] = [];
  for (const entry of entries) {
    const host = hostOf(entry, context.names, null, ledger);
    if (host === null) continue;
    if (!context.scope.has(host.id) && !context.scope.has(operator)) {
      ledger.ignore(entry, `neither operator nor host is of ${context.scope.name}`);
      continue;
    }
    sites.push({ entry, host, name: known(cellOf(entry, "basename")) });
  }
  const ids = numbered(
    sites,
    ({ host, name }) =>
      [context.register, operator.toLowerCase(), host.id.toLowerCase(), slugOf(name) || "unnamed"].join("-"),
    ({ entry }) =>
      JSON.stringify(["countryname", "base", "lilypad", "lat", "lon"].map((c) => cellOf(entry, c))),
  );
  for (const site of sites) {
    const { entry, host, name } = site;
    const country = cellOf(entry, "countryname");
    if (name === "") ledger.flag(entry, "basename", "has no name: the site is called unnamed");
    ledger.take("facilities", entry, {
      id: ids.get(site) ?? "",
      name: name === "" ? `Unnamed site, ${country}` : name,
      kind: "military-base",
      operator,
      host: host.id,
      opened: OPENED,
      status: "held",
      source: context.source,
      locator: `${name === "" ? "NA" : name}, ${country}`,
      note: noteOf(entry),
    });
  }
}

/** The list covers sites of the years 1950 to 2018 and dates none: each was opened by 2018. */
const OPENED = "../2018";

const KINDS = [
  ["base", "base"],
  ["lilypad", "lily pad: a small site"],
  ["fundedsite", "site of the host's forces that is paid for"],
] as const;

function noteOf(entry: Entry): string {
  const kinds = KINDS.filter(([column]) => cellOf(entry, column) === "1").map(([, words]) => words);
  return [...kinds, "the list does not say when it was in use; point not kept"].join("; ");
}
