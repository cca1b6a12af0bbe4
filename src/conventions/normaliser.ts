import { type Convention, meanings, usedBy } from "./convention.ts";

const words = meanings({
  "sample-max": "divided by the largest of the region in the period",
  none: "as they are",
});

/** What the two halves of security hierarchy are divided by (Lake 2009 takes the largest of 1995). */
export const normaliser: Convention = {
  name: "normaliser",
  says: "What the indicators of hierarchy are divided by before they are averaged.",
  values: () => ["sample-max", "none"],
  accepts: (value) =>
    /^reference-year:\d{4}$/.test(value)
      ? null
      : "it is sample-max, none, or the largest of a year, as in reference-year:1995",
  varies: false,
  meaning,
  sentence: (value) => `Troops and alliances are ${meaning(value)}.`,
  layers: "all",
  reads: ["facilities", "operations", "memberships"],
  applies: usedBy("normaliser"),
};

function meaning(value: string): string {
  const year = /^reference-year:(\d{4})$/.exec(value)?.[1];
  return year === undefined ? words(value) : `divided by the largest of the region in ${year}`;
}
