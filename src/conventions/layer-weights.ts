import { type Convention, usedBy } from "./convention.ts";

/** How much each layer counts in an index over layers. */
export const layerWeights: Convention = {
  name: "layer-weights",
  says: "How much each layer counts in an index over layers.",
  values: () => ["equal"],
  accepts: (value) => {
    const items = value.split(",").map((item) => item.trim());
    if (!items.every((item) => /^[a-z-]+:(\d+\.?\d*|\.\d+)$/.test(item)))
      return "it is equal, or layers with their weights, as in exercises:2,transfers:1";
    const names = items.map((item) => item.split(":")[0]);
    if (new Set(names).size < names.length) return "it names a layer twice";
    return items.some((item) => Number(item.split(":")[1]) > 0) ? null : "one weight at least is above 0";
  },
  layersIn: (value) =>
    value === "equal" ? [] : value.split(",").map((item) => (item.split(":")[0] ?? "").trim()),
  varies: false,
  meaning: (value) => (value === "equal" ? "every layer counts as much" : value),
  sentence: (value) =>
    value === "equal"
      ? "Every layer counts as much."
      : `Layers count ${value.replaceAll(",", ", ")}, the rest 0.`,
  layers: "all",
  applies: usedBy("layer-weights"),
};
