import { type Measure, nothing } from "../../measures/measure.ts";
import type { Spheres } from "../../measures/spheres/units.ts";
import { layersRemark, leftRemarks } from "./remarks.ts";
import { sharesOver } from "./shares.ts";
import { drawnOf, percent, SPHERE_NULLS, SPHERE_ROWS } from "./sphere.ts";

export const sphereShare: Measure<"spheres"> = {
  name: "sphere-share",
  input: "spheres",
  title: "Share over layers",
  says: "The part that the partner asked about, or else the one with most, has in what a recipient has from outside partners: the mean of its shares in the layers, as recorded.",
  formula: "mean over layers of the partner's share in what outside partners have in the layer, as recorded",
  unit: "share",
  range: "0 to 1",
  nulls: SPHERE_NULLS,
  cites: "this project's; docs/methods/spheres-and-communities.md",
  example: "five drills with p and one with q, a base of p: the mean of 5/6 and 1, 0.9167",
  rows: SPHERE_ROWS,
  gives: 0.9167,
  uses: ["layer-weights"],
  of: (spheres) => {
    if (spheres.none !== null) return nothing(spheres.none.why, spheres.none.note);
    const over = sharesOver(spheres);
    if (over === null) return nothing("no-data", ...leftRemarks(spheres));
    const { shares, layers } = over;
    const asked = askedIn(spheres, shares);
    const each = layers.map(({ name, shares: { recorded } }) => `${name} ${percent(recorded[asked])}`);
    return {
      value: shares[asked] ?? 0,
      notes: [
        `of ${spheres.partners[asked] ?? ""}, the mean of ${each.join(", ")}`,
        ...apartIn(spheres),
        ...layersRemark(spheres, layers),
        ...leftRemarks(spheres),
      ],
    };
  },
};

export const sphereShareExpected: Measure<"spheres"> = {
  name: "sphere-share-expected",
  input: "spheres",
  title: "Expected share over layers",
  says: "The part that the partner asked about, or else the one with most, is to be expected to have in what a recipient has from outside partners, where another record could be of any partner that the layer has for anybody in the region: the mean of the draws that tell who comes first.",
  formula: "mean of the partner's share, averaged over layers, in draws from records",
  unit: "share",
  range: "0 to 1",
  nulls: SPHERE_NULLS,
  cites: "this project's; docs/methods/spheres-and-communities.md; draws: Jeffreys 1946, Rubin 1981",
  example: "five drills with p and one with q, a base of p: 0.762",
  rows: SPHERE_ROWS,
  gives: 0.762,
  uses: ["draws", "seed", "layer-weights", "resampling-unit"],
  of: (spheres, chosen) => {
    if (spheres.none !== null) return nothing(spheres.none.why, spheres.none.note);
    const { drawn, remarks } = drawnOf(spheres, chosen);
    if (drawn === null) return nothing("no-data", ...remarks);
    const asked = askedIn(spheres, drawn.expected);
    return {
      value: drawn.expected[asked] ?? 0,
      notes: [
        `of ${spheres.partners[asked] ?? ""}, whose share as recorded is ${percent(drawn.shares[asked])}`,
        ...apartIn(spheres),
        ...remarks,
      ],
    };
  },
};

/** The partner asked about, or else the one with the largest share. */
function askedIn({ focus, partners }: Spheres, shares: Float64Array): number {
  return focus === null ? shares.indexOf(Math.max(...shares)) : partners.indexOf(focus);
}

function apartIn({ apart }: Spheres): readonly string[] {
  return apart === undefined ? [] : [apart];
}
