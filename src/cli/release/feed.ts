import type { Changes } from "../../release/changes/changelog.ts";
import { type Before, type ChangeCounts, countsOf } from "../../release/changes/counts.ts";
import { isLater } from "../../release/edition.ts";
import { named, RELEASED } from "../../release/figure-files.ts";
import type { Edition } from "../../release/handed.ts";
import { mapOf, textOf } from "../../study/plain.ts";
import { type Gallery, galleryOf } from "../../web/gallery.ts";
import type { Changed, FeedEntry } from "../../web/shared/feed.ts";
import type { Call } from "../command.ts";
import { changesSince, notBefore, ofThisStudy, since } from "./earlier.ts";
import { dateOf, type HandedStudy, preparedFor } from "./prepared.ts";

/** What a feed says of a release, or of a study as it stands. */
export function feedEntry(
  { version, date, hash }: Pick<Edition, "version" | "date" | "hash">,
  changes: Changes,
  withClaims = true,
): FeedEntry {
  return { version, date, hash, changes: told(countsOf(changes), withClaims) ?? "first" };
}

function told(counts: ChangeCounts | null, withClaims: boolean): FeedEntry["changes"] {
  return counts === null || withClaims ? counts : { ...counts, claims: null };
}

/** Whether anything differs that a feed tells of, which figures are not. */
export function hasNews({ noLonger, settings, tables, claims }: Changes): boolean {
  const kept = noLonger.filter(({ table }) => table !== "figures");
  return [kept, settings, tables, claims].some((list) => list.length > 0);
}

/** What a feed says of releases before, the newest first: what it said when they were the newest, as far as the last one knows it. */
export function feedBefore(history: readonly Before[], withClaims = true): readonly FeedEntry[] {
  return history.map(({ version, date, hash, changes = null }, i) => ({
    version,
    date,
    hash,
    changes: i === history.length - 1 ? "first" : told(changes, withClaims),
  }));
}

/** What the feed of a site tells, and the study as it was held against an earlier release. */
export interface Feed extends HandedStudy {
  readonly releases: readonly FeedEntry[];
  /** Null where nothing differs. */
  readonly changed: Changed | null;
  /** Its figures, asked with its claims. */
  readonly gallery: Gallery;
}

/**
 * What the feed of a site tells: what would be handed out of the study now, held against an earlier release, and all
 * releases before; the releases alone where nothing differs. Null where the study has errors, which are listed.
 */
export async function feedSince(call: Call, folder: string): Promise<Feed | null> {
  const earlier = await since(folder);
  const date = dateOf(call.given.date);
  notBefore(earlier, date, call.given.date);
  await ofThisStudy(earlier, await call.study(), true);
  const { version: last } = earlier.said.edition;
  const own = textOf(mapOf((await call.study()).yaml.data)?.version);
  const after = own === null || own === last || isLater(last, own);
  const version = after ? `after ${last}` : own;
  const prepared = await preparedFor(call, { version, date });
  if (prepared === null) return null;
  const { handed, study } = prepared;
  const gallery = await galleryOf(study, await prepared.bench());
  const figures = named(gallery.figures, (asked) => gallery.drawWhole(asked, RELEASED));
  const { changes, history, gone } = await changesSince(earlier, handed, await call.study(), figures);
  const withClaims = call.given["without-claims"] !== true;
  const newest = feedEntry(handed.edition, changes, withClaims);
  const entry = after ? { ...newest, after: last } : newest;
  const news = hasNews(changes);
  const changed = news || changes.figures.length > 0 ? { entry, changes, gone } : null;
  return {
    ...prepared,
    gallery,
    changed,
    releases: [...(news ? [entry] : []), ...feedBefore(history, withClaims)],
  };
}
