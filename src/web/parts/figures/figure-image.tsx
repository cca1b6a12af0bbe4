import { figureFile, smallFile } from "../../downloads.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/**
 * A figure out of its file, of which a browser takes the one for light or the one for dark. It knows what the system
 * wants by itself; where a reader has chosen, a script says which.
 */
export function FigureImage({
  site,
  here,
  id,
  alt = "",
  width,
  height,
  eager = false,
  small = false,
}: {
  site: Site;
  here: Here;
  id: string;
  /** Blank where its title stands beside it. */
  alt?: string;
  width: number;
  height: number;
  /** Whether it is what the page is there for, so that it comes at once. */
  eager?: boolean;
  /** Whether it is the drawing of a phone, whose letters can be read in so little room. */
  small?: boolean;
}) {
  const file = (theme?: "dark") =>
    here.file(small ? smallFile(site, id, here.lang, theme) : figureFile(site, id, here.lang, "svg", theme));
  return (
    <picture>
      <source srcset={file("dark")} media="screen and (prefers-color-scheme:dark)" />
      <img src={file()} alt={alt} loading={eager ? undefined : "lazy"} width={width} height={height} />
    </picture>
  );
}

/** The upper part of a figure as a phone has it, out of its file; its title stands below. */
export function SmallImage({ site, here, id }: { site: Site; here: Here; id: string }) {
  return (
    <span class="small-drawing" aria-hidden="true">
      <FigureImage site={site} here={here} id={id} width={NARROW} height={272} small />
    </span>
  );
}
