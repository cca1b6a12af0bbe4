import type { Changes } from "../../../src/release/changes/changelog.ts";
import { NONE_UNASKED } from "../../../src/release/terms/withheld.ts";

/** A release in which nothing differs from the one before. */
export const NO_CHANGES: Omit<Changes, "version" | "since"> = {
  ...{ noLonger: [], settings: [], tables: [], claims: [], figures: [] },
  unasked: NONE_UNASKED,
};
