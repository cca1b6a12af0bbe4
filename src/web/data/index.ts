import type { Making } from "../downloads.ts";
import type { SiteFile } from "../files.ts";
import type { Site } from "../site.ts";
import { atlasFiles } from "./atlas.ts";
import { clientFiles } from "./client.ts";
import { datasetFiles } from "./dataset.ts";
import { viewFiles } from "./views.ts";

/** Data that scripts load when somebody wants it, each a script that hands it over, so that it loads from `file://` too. */
export function dataFiles(site: Site, made: Making): readonly SiteFile[] {
  return [...clientFiles(site, made), ...datasetFiles(site), ...viewFiles(site), ...atlasFiles(site)];
}
