import { measures } from "../../questions/measures.ts";

declare global {
  var multivectorMeasures: ReadonlyMap<string, (typeof measures)[number]> | undefined;
}

// How every measure is computed, for the view that asks: it knows most of them by name alone until somebody asks for one.
globalThis.multivectorMeasures = new Map(measures.map((measure) => [measure.name, measure]));
