import { useLayoutEffect } from "preact/hooks";

/** Says of a view that it is at work, while parts of it still tell of what was there before a change. */
export function useBusy(late: boolean): void {
  useLayoutEffect(() => {
    const view = document.getElementById("view");
    if (!late || view === null) return;
    view.setAttribute("aria-busy", "true");
    return () => view.removeAttribute("aria-busy");
  }, [late]);
}
