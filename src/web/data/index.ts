import type { SiteFile } from "../files.ts";
import type { Site } from "../site.ts";
import { atlasFiles } from "./atlas.ts";
import { clientFiles } from "./client.ts";
import { datasetFiles } from "./dataset.ts";
import { viewFiles } from "./views.ts";

/** Data that scripts load when somebody wants it, each a script that hands it over, so that it loads from `file://` too. */
export function dataFiles(site: Site): readonly SiteFile[] {
  return [...clientFiles(site), ...datasetFiles(site), ...viewFiles(site), ...atlasFiles(site)];
}
