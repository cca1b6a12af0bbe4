import { finderOf } from "../search/finder.ts";

declare global {
  var multivectorFinderOf: typeof finderOf | undefined;
}

// The search comes when somebody first wants it; most readers never do.
globalThis.multivectorFinderOf = finderOf;
