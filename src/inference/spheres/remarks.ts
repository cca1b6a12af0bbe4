import type { Spheres } from "../../measures/spheres/units.ts";
import type { SharesOver } from "./shares.ts";

/** What a reader must know of the layers that a sphere rests on. */
export function remarksOn(spheres: Spheres, over: SharesOver | null): readonly string[] {
  const held = over?.layers ?? [];
  const out = [...layersRemark(spheres, held)];
  const few = held.filter(({ shares }) => shares.units === 1).map(({ name }) => name);
  if (few.length > 0)
    out.push(
      `${few.length} ${few.length === 1 ? "layer has" : "layers have"} one record (${few.join(", ")}), which says little: its partner is drawn as one of all that the layer has for anybody in the region`,
    );
  const units = held.filter(({ shares }) => shares.drawn === "units").map(({ name }) => name);
  if (units.length > 0)
    out.push(`records of ${units.join(", ")} are weighed anew, beside half a mean record of each partner`);
  return [...out, ...leftRemarks(spheres)];
}

/** How many layers have any outside partner, how much each weighs, and how many records it has. */
export function layersRemark(spheres: Spheres, held: SharesOver["layers"]): readonly string[] {
  if (held.length === 0) return [];
  const equal = new Set(spheres.layers.map((l) => l.weight)).size === 1;
  const each = held.map(({ name, shares }) => `${name} (${shares.units})`).join(", ");
  return [
    `${held.length} of ${spheres.layers.length} layers, ${equal ? "each weighing the same" : weightsOf(spheres)}: ${each}`,
  ];
}

/** What is of no outside partner, and so left out. */
export function leftRemarks(spheres: Spheres): readonly string[] {
  const left = (what: "own" | "unknown", text: string) => {
    const parts = spheres.layers.filter((l) => l[what] > 0).map((l) => `${l.name} ${percentOf(l, what)}`);
    return parts.length > 0 ? [`${text}: ${parts.join(", ")}`] : [];
  };
  return [...left("own", "left out as the region's own"), ...left("unknown", "left out as nobody's known")];
}

function weightsOf({ layers }: Spheres): string {
  return `weighing ${layers.map((l) => `${l.name} ${l.weight}`).join(", ")}`;
}

function percentOf(layer: Spheres["layers"][number], what: "own" | "unknown"): string {
  const most = Math.max(layer.own, layer.unknown, ...layer.amounts);
  const all = layer.amounts.reduce((a, b) => a + b / most, 0) + layer.own / most + layer.unknown / most;
  return `${((100 * layer[what]) / most / all).toFixed(0)} %`;
}
