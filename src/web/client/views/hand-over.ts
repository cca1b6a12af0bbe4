import { type KeptFigure, viewName } from "../../data/shapes.ts";
import { pageLang } from "../place.ts";

/**
 * Tells the drawer and the dialogs of the page what is known of the drawing of a view; it is worked out when somebody opens one.
 * @param query the address of the view, nothing left out
 */
export function handOver(page: string, query: string, kept: () => KeptFigure | null): void {
  document.documentElement.dataset.query = query;
  const name = viewName(page, pageLang());
  let made: KeptFigure | null = null;
  const data = globalThis.multivectorData ?? Object.create(null);
  Object.defineProperty(data, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      made ??= kept();
      return made;
    },
  });
  globalThis.multivectorData = data;
}
