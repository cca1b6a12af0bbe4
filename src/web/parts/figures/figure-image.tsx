import { figureFile } from "../../downloads.ts";
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
}) {
  const file = (theme?: "dark") => here.file(figureFile(site, id, here.lang, "svg", theme));
  return (
    <picture>
      <source srcset={file("dark")} media="screen and (prefers-color-scheme:dark)" />
      <img src={file()} alt={alt} loading={eager ? undefined : "lazy"} width={width} height={height} />
    </picture>
  );
}
