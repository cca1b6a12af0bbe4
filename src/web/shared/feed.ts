import { escaped } from "../../figures/scene/svg.ts";
import type { Changes } from "../../release/changes/changelog.ts";
import type { ChangeCounts } from "../../release/changes/counts.ts";
import type { Row } from "../../views/records.ts";
import { changeWords } from "../../words/catalogue/changes.ts";
import { feedWords as words } from "../../words/catalogue/feed.ts";
import { say } from "../../words/say.ts";
import { LANGS, type Lang, langTag } from "../../words/words.ts";
import { fileOf } from "../here.ts";

/** The page of what changed, on sites that have a feed. */
export const CHANGES = "changes";

/** What a release differs in from the one before, in numbers of records; null where claims are no part of what is told. */
interface FeedChanges extends Omit<ChangeCounts, "claims"> {
  readonly claims: number | null;
}

/** A release in the feed of a study: what it is called, when it came, what it changed. */
export interface FeedEntry {
  readonly version: string;
  /** The release before, where this is none itself but the study as it stands now. */
  readonly after?: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly hash: string;
  /** Null where nobody knows any more. */
  readonly changes: FeedChanges | "first" | null;
}

/** How a study differs from an earlier release, and what of that is there no more. */
export interface Changed {
  readonly entry: FeedEntry;
  readonly changes: Changes;
  /** Rows that only the earlier release has, by id. */
  readonly gone: ReadonlyMap<string, Row>;
}

/** The file of the feed in a language; that of the first language has the plain name. */
export function feedFile(lang: Lang): string {
  return lang === LANGS[0] ? "feed.xml" : `feed-${lang}.xml`;
}

/** What a feed is of, and who makes it. */
export interface FeedOf {
  readonly title: string;
  /** Names of those who make the study; its title stands for them where it names nobody, since a feed must have an author. */
  readonly authors: readonly string[];
}

/** Changes of a study as an Atom feed (RFC 4287) in a language, the newest first. */
export function feedOf(
  lang: Lang,
  { title, authors }: FeedOf,
  address: string | null,
  entries: readonly FeedEntry[],
): string {
  const at = (file: string) => escaped(new URL(file, address ?? undefined).href);
  const own = lang === LANGS[0] ? "" : `:${lang}`;
  const id = (of: string) => escaped(`urn:multivector:${encodeURIComponent(of)}${own}`);
  const [newest] = entries;
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langTag(lang)}">`,
    `<title>${escaped(title)}</title>`,
    `<id>${address === null ? id(title) : at(own === "" ? "" : fileOf(lang, ""))}</id>`,
    `<updated>${instant(newest?.date ?? "1970-01-01")}</updated>`,
    ...(authors.length === 0 ? [title] : authors).map(
      (name) => `<author><name>${escaped(name)}</name></author>`,
    ),
    ...(address === null
      ? []
      : [
          `<link rel="self" href="${at(`files/${feedFile(lang)}`)}"/>`,
          `<link href="${at(own === "" ? "" : fileOf(lang, ""))}"/>`,
        ]),
    ...entries.flatMap((entry) => [
      "<entry>",
      `<title>${escaped(entryTitle(lang, entry))}</title>`,
      `<id>${id(`${entry.version}:${entry.hash}`)}</id>`,
      `<updated>${instant(entry.date)}</updated>`,
      ...(address === null ? [] : [`<link href="${at(fileOf(lang, CHANGES))}"/>`]),
      // Without an address an entry has no page to link to, and must hold what it says itself (RFC 4287, 4.1.2).
      `<content type="text">${escaped(changesText(lang, entry.changes))}</content>`,
      "</entry>",
    ]),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

/** What a release, or the study since one, is called. */
export function entryTitle(lang: Lang, { version, after }: FeedEntry): string {
  return after === undefined ? version : say(lang, words, "after", { version: after });
}

/** How much a release changed, in numbers, or where that is told. */
export function changesText(lang: Lang, changes: FeedEntry["changes"]): string {
  if (changes === null) return say(lang, changeWords, "unknown");
  if (changes === "first") return say(lang, words, "first");
  const { since, added, removed, changed, merged } = changes;
  const claims = changes.claims === null ? "" : say(lang, words, "moved", { count: changes.claims });
  const kept = changes.noLonger === 0 ? "" : say(lang, words, "kept", { count: changes.noLonger });
  return say(lang, words, "since", { version: since, count: added, removed, changed, merged, kept, claims });
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
