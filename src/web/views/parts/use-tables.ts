import { options, type VNode } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Drawn, Twin } from "../../../figures/drawn.ts";

/** When the tables below a drawing come. */
export type Coming =
  /** With the drawing. */
  | "at once"
  /** One by one once the drawing is painted. */
  | "after paint"
  /** The same, once a reader has opened what they are folded into. */
  | "opened";

/** Tables of a drawing, and those of the one before it, which stand in their places until these have come. */
interface SoFar {
  readonly of: Drawn | undefined;
  readonly own: readonly VNode[];
  readonly before: readonly VNode[];
}

const shownOf = ({ own, before }: SoFar): readonly VNode[] => [...own, ...before.slice(own.length)];

/** Has what a change makes be there when it returns: a script that prints leaves no moment after it. */
function atOnce(change: () => void): void {
  const { debounceRendering: usual } = options;
  options.debounceRendering = (render) => render();
  try {
    change();
  } finally {
    if (usual === undefined) delete options.debounceRendering;
    else options.debounceRendering = usual;
  }
}

/**
 * The tables of a drawing that are there by now; whoever prints the page has all of them.
 * @param ready whether it is known by now where their numbers lead
 */
export function useTables(
  drawn: Drawn | undefined,
  coming: Coming,
  ready: boolean,
  tableOf: (twin: Twin, place: number) => VNode,
): { readonly tables: readonly VNode[]; readonly onToggle: (open: boolean) => void } {
  const [last, setLast] = useState<SoFar>({ of: drawn, own: [], before: [] });
  const [open, setOpen] = useState(false);
  const wanted = ready && (coming === "after paint" || open);
  const come = last.of === drawn ? last : { of: drawn, own: [], before: wanted ? shownOf(last) : [] };
  useEffect(() => {
    if (coming === "at once" || !wanted) return;
    const twins = drawn?.twins ?? [];
    const next = twins[come.own.length];
    if (next !== undefined) setLast({ ...come, own: [...come.own, tableOf(next, come.own.length)] });
    else if (come.before.length > 0) setLast({ ...come, before: [] });
  }, [drawn, coming, wanted, last]);
  // Whoever prints before a change is painted has its tables too.
  useLayoutEffect(() => {
    if (coming === "at once") return;
    const print = () =>
      atOnce(() => setLast({ of: drawn, own: (drawn?.twins ?? []).map(tableOf), before: [] }));
    addEventListener("beforeprint", print);
    return () => removeEventListener("beforeprint", print);
  }, [drawn, coming]);
  if (coming === "at once") return { tables: (drawn?.twins ?? []).map(tableOf), onToggle: setOpen };
  return { tables: shownOf(come), onToggle: setOpen };
}
