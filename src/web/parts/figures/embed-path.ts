import type { Site } from "../../site.ts";

/** The bare page of a figure, for frames of other sites. */
export function embedPath(site: Site, id: string): string {
  const path = site.paths.figure(id) ?? "figures/none";
  return `embed/${path.slice(path.indexOf("/") + 1)}`;
}
