/** Whether a text names the licence of an SPDX identifier: as it stands, or as people write it. */
export function isSaid(text: string, spdx: string): boolean {
  return bare(text).includes(bare(spdx)) || licencesIn(text).some((name) => agree(name, spdx.toLowerCase()));
}

function bare(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** Licences of data as people write them: CC BY-SA 4.0, CC0, ODbL v1.0. */
const NAMES = /\b(cc ?-?0|cc[- ]by(?:[- ](?:nc|sa|nd))*|odbl|odc-by|pddl)(?:[- ]?(?:v|version )?(\d\.\d))?/gi;

/** Licences that a text names, each like an SPDX identifier in small letters. */
export function licencesIn(text: string): readonly string[] {
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
