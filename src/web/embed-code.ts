import { escaped } from "../figures/scene/svg.ts";
import { sentencesText } from "../words/lists.ts";
import type { Lang } from "../words/words.ts";

/** A figure to put into another page: its addresses, what it says and its size. */
export interface Embedded {
  readonly lang: Lang;
  readonly frame: string;
  readonly image: string;
  /** The page of the figure. */
  readonly page: string;
  readonly title: string;
  readonly takeaway: string;
  readonly width: number;
  readonly height: number;
  /** Whether a line on its claim stands below the drawing. */
  readonly noted?: boolean;
}

/** Height of what a frame has below the drawing: its title, footer and link. */
const BELOW = 120;

/** The same of a line on its claim. */
const NOTE = 60;

/** On a phone a frame is no lower, where its text takes more lines. */
const LEAST = 480;

/** Code of a frame as wide as its column that keeps the shape of the figure, and a link in its place. */
export function frameCode({
  frame,
  page,
  title,
  width,
  height,
  noted = false,
}: Omit<Embedded, "lang" | "image" | "takeaway">): string {
  const high = Math.ceil(height + BELOW + (noted ? NOTE : 0));
  const shape = `aspect-ratio:${Math.round(width)}/${high};min-height:${Math.min(high, LEAST)}px`;
  // Where a host strips styles, the frame has the height of its attribute.
  const size = {
    width: "100%",
    height: String(high),
    style: `height:auto;${shape};border:0`,
    loading: "lazy",
  };
  const link = `${tag("a", { href: page })}${escaped(title)}</a>`;
  return `${tag("iframe", { src: frame, title, ...size })}\n  ${link}\n</iframe>`;
}

/** Code of a picture of a figure that leads to its page. */
export function imageCode({ lang, image, page, title, takeaway, width, height }: Embedded): string {
  const alt = sentencesText(lang, [title, takeaway]);
  const size = { width: String(width), height: String(Math.round(height)) };
  return `${tag("a", { href: page })}${tag("img", { src: image, alt, ...size })}</a>`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join("")}>`;
}
