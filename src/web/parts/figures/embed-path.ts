import { figureStem } from "../../downloads.ts";
import type { Site } from "../../site.ts";

/** The bare page of a figure, for frames of other sites. */
export function embedPath(site: Site, id: string): string {
  return `embed/${figureStem(site, id)}`;
}
