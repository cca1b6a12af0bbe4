import { useLayoutEffect } from "preact/hooks";

/** Says of a view that it is at work, while its drawing and what is told around it are still of what was there before a change; until it stands, others say so. */
export function useBusy(late: boolean): void {
  useLayoutEffect(() => {
    const view = document.getElementById("view");
    if (!late || view?.dataset.alive === undefined) return;
    view.setAttribute("aria-busy", "true");
    return () => view.removeAttribute("aria-busy");
  }, [late]);
}
