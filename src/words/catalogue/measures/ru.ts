import type { MeasureText } from "../measure-text.ts";

import { amountsRu } from "./ru/amounts.ts";
import { dependenceRu } from "./ru/dependence.ts";
import { inferenceRu } from "./ru/inference.ts";
import { networksRu } from "./ru/networks.ts";
import { sharesRu } from "./ru/shares.ts";

/** Titles and descriptions of all measures in Russian. */
export const measuresRu: Readonly<Record<string, MeasureText>> = {
  ...amountsRu,
  ...sharesRu,
  ...networksRu,
  ...dependenceRu,
  ...inferenceRu,
};
