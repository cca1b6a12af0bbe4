import { figureFile } from "../../downloads.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/** A figure out of its file, of which a browser takes the one for light or the one for dark, as the system wants. */
export function FigureImage({
  site,
  here,
  id,
  alt,
  width,
  height,
}: {
  site: Site;
  here: Here;
  id: string;
  alt: string;
  width: number;
  height: number;
}) {
  const file = (theme?: "dark") => here.file(figureFile(site, id, here.lang, "svg", theme));
  return (
    <picture>
      <source srcset={file("dark")} media="screen and (prefers-color-scheme:dark)" />
      <img src={file()} alt={alt} width={width} height={height} />
    </picture>
  );
}
