import { escaped } from "../../figures/scene/svg.ts";

/** A release in the feed of a study: what it is called, when it came, what it changed. */
export interface FeedEntry {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly hash: string;
  /** One paragraph. */
  readonly says: string;
}

/** Changes of a study as an Atom feed (RFC 4287), the newest first. */
export function feedOf(title: string, address: string | null, entries: readonly FeedEntry[]): string {
  const self = address === null ? "" : new URL("files/feed.xml", address).href;
  const id = (hash: string) => `urn:multivector:${encodeURIComponent(hash)}`;
  const [newest] = entries;
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(address ?? id(title))}</id>`,
    `<updated>${instant(newest?.date ?? "1970-01-01")}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...(address === null
      ? []
      : [`<link rel="self" href="${escaped(self)}"/>`, `<link href="${escaped(address)}"/>`]),
    ...entries.flatMap((entry) => [
      "<entry>",
      `<title>${escaped(entry.version)}</title>`,
      `<id>${id(`${entry.version}:${entry.hash}`)}</id>`,
      `<updated>${instant(entry.date)}</updated>`,
      ...(address === null ? [] : [`<link href="${escaped(new URL("data.html", address).href)}"/>`]),
      `<summary>${escaped(entry.says)}</summary>`,
      "</entry>",
    ]),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
