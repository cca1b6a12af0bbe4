import { type ReleaseSettings, releaseOf } from "../../../study/release.ts";
import type { Site } from "../../site.ts";

/** What a study says of who makes it and under what licence, and of which release a site is, with its day. */
export interface Published extends Pick<ReleaseSettings, "creators" | "licence"> {
  readonly version: string | undefined;
  /** `YYYY-MM-DD`; undefined where the site is of no release. */
  readonly date: string | undefined;
}

/** What is said where a study is cited or described to machines. */
export function publishedOf({ study, options }: Site): Published {
  const { creators, licence } = releaseOf(study.yaml.data);
  const { edition, releases = [] } = options;
  const date = releases.find(({ version }) => version === edition)?.date;
  return { creators, licence, version: edition, date };
}
