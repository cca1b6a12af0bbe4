import { splitList } from "../../study/plain.ts";
import type { Study } from "../../study/study.ts";

/** A town, a district or a region, known by its names in several languages. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** All its names with their language tags, the one above not included. */
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly countries: readonly string[];
  readonly kind: string;
  /** Degrees, to a tenth; null where the study gives none. */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly radiusKm: number;
}

/** The gazetteer of a study, in the order of its file. */
export async function placesOf(study: Study): Promise<readonly Place[]> {
  const sheet = await study.sheet("places");
  const cell = (column: string, i: number) => sheet.column(column)?.[i]?.trim() ?? "";
  return Array.from({ length: sheet.size }, (_, i) => {
    const [lat, lon] = [cell("lat", i), cell("lon", i)];
    const [y, x] = [Number(lat), Number(lon)];
    const known = lat !== "" && lon !== "" && Number.isFinite(x) && Number.isFinite(y);
    const radius = Number(cell("radius_km", i));
    return {
      id: cell("id", i),
      name: cell("name", i),
      names: namesIn(cell("names", i)),
      countries: splitList(cell("country", i)),
      kind: cell("kind", i),
      point: known ? ([x, y] as const) : null,
      radiusKm: Number.isFinite(radius) ? Math.max(0, radius) : 0,
    };
  });
}

/** Names out of a cell such as `ru=Худжанд; tg=Хуҷанд`. */
export function namesIn(cell: string): Place["names"] {
  return splitList(cell).flatMap((item) => {
    const at = item.indexOf("=");
    const name = item.slice(at + 1).trim();
    return at < 1 || name === "" ? [] : [{ lang: item.slice(0, at).trim(), name }];
  });
}

/** Finds the places that a text names. */
export interface Gazetteer {
  /**
   * Places in the order of the text, the longest name where several begin alike: `Osh Region` is not `Osh`.
   * @param countries where they must be; anywhere where there is none
   */
  find(text: string, countries?: readonly string[]): readonly Place[];
}

export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const entries = places
    .flatMap((place) =>
      [place.name, ...place.names.map((n) => n.name)].map((name) => ({ key: ` ${folded(name)} `, place })),
    )
    .filter(({ key }) => key !== "  ")
    .sort((a, b) => b.key.length - a.key.length);
  return {
    find: (text, countries = []) => {
      const found: { readonly at: number; readonly place: Place }[] = [];
      let rest = ` ${folded(text)} `;
      for (const { key, place } of entries) {
        if (countries.length > 0 && !place.countries.some((c) => countries.includes(c))) continue;
        const at = rest.indexOf(key);
        if (at < 0) continue;
        if (!found.some((f) => f.place === place)) found.push({ at, place });
        const end = at + key.length - 1;
        rest = `${rest.slice(0, at + 1)}${"\u0000".repeat(key.length - 2)}${rest.slice(end)}`;
      }
      return found.sort((a, b) => a.at - b.at).map((f) => f.place);
    },
  };
}

/** Words in small letters with one space between, so that `Osh, Kyrgyzstan` holds `osh`. */
function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}'ʻʼ’-]+/gu, " ")
    .trim();
}
