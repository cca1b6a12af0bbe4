import type { Period } from "../../model/period.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";

/**
 * The countries of a pair of cells, codes in one and names in the other, both lists parted by semicolons.
 * None where both are blank; null where one is not known or a code and its name are two actors, and the row was refused.
 * @param loose whether a text without a code may be no country, such as "multiple countries", and is then left out
 */
export function countriesOf(
  entry: Entry,
  [codes, named]: readonly [codes: string, names: string],
  { names, scope }: Context,
  on: Period | null,
  ledger: Ledger,
  loose = false,
): readonly Named[] | null {
  const [codeList, nameList] = [listOf(cellOf(entry, codes)), listOf(cellOf(entry, named))];
  const out = new Map<string, Named>();
  const unnamed = nameList.length === 0;
  const paired = unnamed || codeList.length === nameList.length;
  for (const [i, text] of (unnamed ? codeList : nameList).entries()) {
    const byName = unnamed ? null : names.find(text, on);
    const code = paired ? (codeList[i] ?? "") : "";
    const byCode = code === "" ? null : names.byCode("iso2", code, on);
    if (byName !== null && byCode !== null && byName.id !== byCode.id) {
      ledger.refuse(entry, codes, `${code} is not the code of ${text}`, "correct the code or the name");
      return null;
    }
    const actor = byCode ?? byName;
    if (actor !== null) out.set(actor.id, actor);
    else if (!loose || code !== "" || names.suggest(text).some(({ id }) => scope.has(id))) {
      ledger.unknown(entry, unnamed ? codes : named, text);
      return null;
    }
  }
  return [...out.values()];
}

/** Whether a cell holds nothing, or two-letter codes parted by semicolons. */
export function isCodes(cell: string): boolean {
  return cell.split(";").every((part) => /^(?:[A-Z]{2})?$/.test(part.trim()));
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
