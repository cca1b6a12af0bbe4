import { expect, test } from "vitest";
import { layers } from "../../src/layers/index.ts";
import { layerTexts } from "../../src/words/catalogue/layers.ts";

test("what a layer says of itself stands in every language", () => {
  const english: Readonly<Record<string, string>> = layerTexts.en;
  for (const { name, says } of layers) expect([name, english[name]]).toEqual([name, says]);
});
