import type { Codings } from "../../../src/measures/codings/codings.ts";

/** Four coders of twelve units, one string a coder, a dot where one says nothing (Krippendorff 2011). */
export const krippendorff: readonly string[] = [
  "123321412...",
  "1233224125..",
  ".33323422513",
  "12332441251.",
];

/** Three raters of the anxiety of twenty subjects, one string a subject (R package irr). */
export const anxiety: readonly string[] = [
  "332",
  "361",
  "344",
  "464",
  "523",
  "542",
  "221",
  "346",
  "531",
  "231",
  "221",
  "632",
  "133",
  "533",
  "221",
  "221",
  "113",
  "233",
  "432",
  "342",
];

/** Six psychiatrists on thirty patients, one string a patient (Fleiss 1971; R package irr). */
export const diagnoses: readonly string[] = [
  "444444",
  "222555",
  "233335",
  "555555",
  "222444",
  "113333",
  "333355",
  "113334",
  "114444",
  "555555",
  "144444",
  "124444",
  "222333",
  "144444",
  "224445",
  "333335",
  "111455",
  "111112",
  "224444",
  "133555",
  "555555",
  "244444",
  "224555",
  "114444",
  "144445",
  "222224",
  "111155",
  "224444",
  "133333",
  "555555",
];

/** Codings from one string a unit, one letter a coder. */
export function codingsOf(units: readonly string[]): Codings {
  const coders = Array.from({ length: units[0]?.length ?? 0 }, (_, c) => `coder ${c + 1}`);
  return {
    units: units.map((_, u) => `unit ${u + 1}`),
    coders,
    values: units.map((unit) => coders.map((_, c) => (unit[c] === "." ? null : (unit[c] ?? null)))),
  };
}

/** Codings from one string a coder. */
export function byCoder(coders: readonly string[]): Codings {
  return codingsOf(
    Array.from({ length: coders[0]?.length ?? 0 }, (_, u) => coders.map((c) => c[u]).join("")),
  );
}
