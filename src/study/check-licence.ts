import { placeOf } from "../model/fault.ts";
import type { Found } from "./check-found.ts";
import { placeIn } from "./check-settings.ts";
import { shown } from "./check-text.ts";
import { mapOf, textOf } from "./plain.ts";
import type { Study } from "./study.ts";

/** Checks that `licence` and `release.licence` speak of one licence, as far as the first names any that is known here. */
export function checkLicences(study: Study, found: Found): void {
  const root = mapOf(study.yaml.data);
  const spdx = textOf(mapOf(root?.release)?.licence);
  const named = licencesIn(textOf(root?.licence) ?? "");
  if (spdx === null || named.length === 0 || named.some((name) => agree(name, spdx.toLowerCase()))) return;
  const other = placeOf(placeIn(study, ["licence"]));
  found.warning(
    placeIn(study, ["release", "licence"]),
    "two-licences",
    `is ${shown(spdx)}, and licence at ${other} says ${shown(named.join(", "))}`,
    "write the same licence in both: a release hands out both",
  );
}

/** Licences of data as people write them: CC BY-SA 4.0, CC0, ODbL v1.0. */
const NAMES = /\b(cc ?-?0|cc[- ]by(?:[- ](?:nc|sa|nd))*|odbl|odc-by|pddl)(?:[- ]?(?:v|version )?(\d\.\d))?/gi;

/** Licences that a text names, each like an SPDX identifier in small letters. */
function licencesIn(text: string): readonly string[] {
  const all = [...text.matchAll(NAMES)].map(([, name = "", version]) => {
    const stem = name.toLowerCase().replaceAll(" ", "-").replace("cc-0", "cc0");
    return version === undefined ? stem : `${stem}-${version}`;
  });
  return [...new Set(all)];
}

/** Whether they are the same licence; a name without a version agrees with each of its versions. */
function agree(name: string, spdx: string): boolean {
  const rest = spdx.startsWith(name) ? spdx.slice(name.length) : null;
  return rest !== null && (rest === "" || (/\d\.\d$/.test(name) ? rest.startsWith("-") : /^-\d/.test(rest)));
}
