import type { Atlas } from "../../figures/geo/atlas.ts";
import type { MapBase } from "../../figures/geo/base.ts";
import type { SiteFile } from "../files.ts";
import type { Site } from "../site.ts";
import { dataScript } from "./script.ts";

/** Places and names that maps and timelines need besides the records. */
export interface KeptAtlas {
  readonly places: Atlas["places"];
  readonly names: readonly (readonly [string, Atlas["places"][number]["names"]])[];
  readonly actors: readonly (readonly [string, string])[];
}

/** What a map is drawn on; it goes to nobody who opens no map. */
export type KeptMap = MapBase;

/** The gazetteer, and the base map cut to the region. */
export function atlasFiles(site: Site): readonly SiteFile[] {
  const { atlas } = site.bench;
  if (atlas === undefined) return [];
  const kept = (): KeptAtlas => ({
    places: atlas.places,
    names: [...atlas.names],
    actors: [...atlas.actors],
  });
  return [
    { path: "assets/data/atlas.js", content: async () => dataScript("atlas", kept()) },
    { path: "assets/data/map.js", content: async () => dataScript("map", atlas.base()) },
  ];
}
