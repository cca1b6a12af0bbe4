import { type Finder, finderOf } from "../search/finder.ts";
import type { SearchBook } from "../search/found.ts";
import { free } from "./free.ts";

declare global {
  var multivectorFinderOf: ((book: SearchBook) => Promise<Finder>) | undefined;
}

// The search comes when somebody first wants it; most readers never do.
globalThis.multivectorFinderOf = (book) => finderOf(book, free);
