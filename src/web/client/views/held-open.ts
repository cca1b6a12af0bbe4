/** Remembers what a reader has opened in a view. @returns a way to open it again once the view is put anew */
export function heldOpen(view: HTMLElement): () => void {
  const folded = () => [...view.querySelectorAll("details")];
  const nameOf = (part: HTMLDetailsElement) => part.querySelector("summary")?.textContent;
  const open = new Set(folded().flatMap((part) => (part.open ? [nameOf(part)] : [])));
  return () => {
    for (const part of folded()) if (open.has(nameOf(part))) part.open = true;
  };
}
