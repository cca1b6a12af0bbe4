import type { Period } from "../../model/period.ts";
import type { Named, Names } from "../names/names.ts";
import type { Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";

/**
 * The host that a row gives by ISO code and name. The code decides, as the file gives territories the code of the state
 * that holds them; where the name is another actor's, or not one actor's, the row is flagged.
 */
export function hostOf(entry: Entry, names: Names, on: Period | null, ledger: Ledger): Named | null {
  const [code, name] = [known(cellOf(entry, "iso3c")), known(cellOf(entry, "countryname"))];
  const coded = code === "" ? null : names.byCode("iso3", code, on);
  const named = name === "" ? null : names.find(name, on);
  const host = coded ?? named;
  if (host === null) {
    ledger.unknown(entry, name === "" ? "iso3c" : "countryname", name === "" ? code : name);
  } else if (coded !== null && name !== "" && coded.id !== named?.id) {
    const what = named === null ? "named so that it may be several or none" : `named ${named.name}`;
    ledger.flag(entry, "countryname", `${what}, coded as ${coded.name}: taken by its code`);
  }
  return host;
}

/** A cell without the marks that R writes for what is not known. */
export function known(cell: string): string {
  return /^(?:NA|NaN|-?Inf|\.)$/.test(cell) ? "" : cell;
}
