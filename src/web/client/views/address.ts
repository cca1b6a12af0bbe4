/** The query of the page's address. */
export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** Changes of a control that follow each other within so many milliseconds are one. */
const FOLLOWING = 1_000;

/**
 * Writes a query into the address, a step that the back button goes back over.
 * @param step whether the change stands by itself, and is not one of several of a control that is moved
 */
export function writeQuery(text: string, step: boolean): void {
  const address = new URL(location.href);
  address.search = text;
  if (address.href === location.href) return;
  try {
    const moved = { moved: Date.now() };
    const follows = !step && moved.moved - movedAt(history.state) < FOLLOWING;
    if (follows) history.replaceState(moved, "", address);
    else history.pushState(step ? null : moved, "", address);
  } catch {
    // An address that cannot be rewritten stays as it is.
  }
}

/** When the control was moved that made an entry of the history; 0 where none did. */
function movedAt(state: unknown): number {
  if (typeof state !== "object" || state === null || !("moved" in state)) return 0;
  return typeof state.moved === "number" ? state.moved : 0;
}

/** Links to the same page in other languages keep what is shown. */
export function languagesTo(text: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    const address = new URL(link.href);
    address.search = text;
    link.href = address.href;
  }
}
