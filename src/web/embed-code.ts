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
  /** Size of its drawing for a phone, where it has one. */
  readonly phone?: { readonly width: number; readonly height: number };
  /** Whether a line on its claim stands below the drawing. */
  readonly noted?: boolean;
}

/** Height of what a frame has below the drawing: its title, footer and link. */
const BELOW = 120;

/** The same of a line on its claim. */
const NOTE = 60;

/** As much more is of lines that a narrower frame breaks, since letters keep their size. */
const LINES = 70;

/** On a phone a frame is no lower, where its text takes more lines. */
const LEAST = 480;

/** The drawing for a phone stands in frames narrower than this, and no wider than that, as the style sheet has it. */
const NARROW = 700;
const WIDEST = 480;
/** A width is made a height that it reaches at once. */
const STEEP = 999;

/**
 * Code of a frame as wide as its column that keeps the shape of the figure, and a link in its place. Where it is so narrow that it
 * shows the drawing for a phone, it is as high as that.
 */
export function frameCode({
  frame,
  page,
  title,
  width,
  height,
  phone,
  noted = false,
}: Omit<Embedded, "lang" | "image" | "takeaway">): string {
  const below = BELOW + (noted ? NOTE : 0);
  const high = Math.ceil(height + below);
  const least = Math.min(high, LEAST);
  const shape = `aspect-ratio:${Math.round(width)}/${high};min-height:${least}px`;
  const of = (size: { readonly width: number; readonly height: number }) =>
    (size.height / size.width).toFixed(3);
  const own = (drawn: NonNullable<typeof phone>) =>
    [
      `${least}px`,
      `100cqw*${of({ width, height })} + ${below + LINES}px`,
      `min((${NARROW}px - 100cqw)*${STEEP},min(100cqw,${WIDEST}px)*${of(drawn)} + ${below}px)`,
    ].join();
  const small = phone === undefined ? "" : `;min-height:max(${own(phone)})`;
  // Where a host strips styles, the frame has the height of its attribute.
  const size = {
    width: "100%",
    height: String(high),
    style: `height:auto;${shape}${small};border:0`,
    loading: "lazy",
  };
  const link = `${tag("a", { href: page })}${escaped(title)}</a>`;
  const code = `${tag("iframe", { src: frame, title, ...size })}\n  ${link}\n</iframe>`;
  return phone === undefined ? code : `${tag("div", { style: "container-type:inline-size" })}${code}</div>`;
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
