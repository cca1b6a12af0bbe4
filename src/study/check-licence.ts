import { placeOf } from "../model/fault.ts";
import type { Found } from "./check-found.ts";
import { placeIn } from "./check-settings.ts";
import { shown } from "./check-text.ts";
import { isSaid, licencesIn } from "./licences.ts";
import { mapOf, textOf } from "./plain.ts";
import type { Study } from "./study.ts";

/** Checks that `licence` and `release.licence` speak of one licence. */
export function checkLicences(study: Study, found: Found): void {
  const root = mapOf(study.yaml.data);
  const spdx = textOf(mapOf(root?.release)?.licence);
  const own = textOf(root?.licence)?.trim() ?? "";
  if (spdx === null || own === "" || isSaid(own, spdx)) return;
  const named = licencesIn(own);
  const other = placeOf(placeIn(study, ["licence"]));
  found.warning(
    placeIn(study, ["release", "licence"]),
    "two-licences",
    named.length > 0
      ? `is ${shown(spdx)}, and licence at ${other} says ${shown(named.join(", "))}`
      : `is ${shown(spdx)}, and licence at ${other} does not name it`,
    "write the same licence in both: figures, pages and releases say both until then",
  );
}
