import type { Changes, Since } from "../../release/changes/changelog.ts";
import type { ClaimChange } from "../../release/changes/claim-changes.ts";
import { named, RELEASED } from "../../release/figure-files.ts";
import type { Edition } from "../../release/handed.ts";
import { ENTRY_FOLDERS } from "../../study/folders.ts";
import { mapOf, textOf } from "../../study/plain.ts";
import { type Gallery, galleryOf } from "../../web/gallery.ts";
import type { Changed, FeedEntry } from "../../web/shared/feed.ts";
import type { Call } from "../command.ts";
import { changesSince, notBefore, since } from "./earlier.ts";
import { dateOf, type HandedStudy, preparedFor } from "./prepared.ts";

/** What a feed says of a release, or of a study as it stands. */
export function feedEntry(
  { version, date, hash }: Pick<Edition, "version" | "date" | "hash">,
  { since, noLonger, tables, claims }: Changes,
  withClaims = true,
): FeedEntry {
  if (since === null) return { version, date, hash, changes: "first" };
  const sum = (list: (table: Changes["tables"][number]) => readonly unknown[]) =>
    tables.reduce((n, table) => n + list(table).length, 0);
  return {
    version,
    date,
    hash,
    changes: {
      since: since.version,
      added: sum((t) => t.added),
      removed: sum((t) => t.removed),
      changed: sum((t) => t.changed),
      merged: sum((t) => t.merged),
      noLonger: noLonger.reduce((n, { table, records }) => n + (isListed(table) ? 0 : records), 0),
      claims: withClaims ? claims.filter(({ kind }) => MOVED.has(kind)).length : null,
    },
  };
}

/** Changes by which a claim says something else. */
const MOVED: ReadonlySet<ClaimChange["kind"]> = new Set(["added", "removed", "finding", "value"]);

/** Whether anything differs that a feed tells of, which figures are not. */
export function hasNews({ noLonger, settings, tables, claims }: Changes): boolean {
  const kept = noLonger.filter(({ table }) => table !== "figures");
  return [kept, settings, tables, claims].some((list) => list.length > 0);
}

/** Whether what is counted is claims or figures, and no records. */
function isListed(table: string): boolean {
  return ENTRY_FOLDERS.some((of) => of === table);
}

/** What a feed says of releases before, the newest first: of the first that it is, and of others no more than when they came. */
export function feedBefore(history: readonly Since[]): readonly FeedEntry[] {
  return history.map(({ version, date, hash }, i) => ({
    version,
    date,
    hash,
    changes: i === history.length - 1 ? "first" : null,
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
  const { version: last } = earlier.said.edition;
  const own = textOf(mapOf((await call.study()).yaml.data)?.version);
  const after = own === null || own === last;
  const version = after ? `after ${last}` : own;
  const prepared = await preparedFor(call, { version, date });
  if (prepared === null) return null;
  const { handed, study } = prepared;
  const gallery = await galleryOf(study, await prepared.bench());
  const figures = named(gallery.figures, (asked) => gallery.drawWhole(asked, RELEASED));
  const { changes, history, gone } = await changesSince(earlier, handed, await call.study(), figures);
  const told = feedEntry(handed.edition, changes, call.given["without-claims"] !== true);
  const entry = after ? { ...told, after: last } : told;
  const news = hasNews(changes);
  const changed = news || changes.figures.length > 0 ? { entry, changes, gone } : null;
  return { ...prepared, gallery, changed, releases: [...(news ? [entry] : []), ...feedBefore(history)] };
}
