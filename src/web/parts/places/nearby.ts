import { geoDistance } from "d3-geo";
import type { Place } from "../../../figures/geo/places.ts";

/** The mean radius of the earth. */
const EARTH_KM = 6371;

/** Other places by their distance, the nearest first; a place without coordinates is near nothing. */
export function nearby(
  { id, point }: Place,
  places: readonly Place[],
): readonly { readonly place: Place; readonly km: number }[] {
  if (point === null) return [];
  return places
    .flatMap((place) =>
      place.point === null || place.id === id
        ? []
        : [{ place, km: geoDistance([...point], [...place.point]) * EARTH_KM }],
    )
    .sort((a, b) => a.km - b.km || (a.place.id < b.place.id ? -1 : 1));
}
