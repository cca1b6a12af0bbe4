/** The query of the page's address. */
export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** Writes a query into the address: a step that the back button goes back over, or in place of the last. */
export function writeQuery(text: string, step: boolean): void {
  const address = new URL(location.href);
  address.search = text;
  if (address.href === location.href) return;
  try {
    if (step) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  } catch {
    // An address that cannot be rewritten stays as it is.
  }
}

/** Links to the same page in other languages keep what is shown. */
export function languagesTo(text: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    const address = new URL(link.href);
    address.search = text;
    link.href = address.href;
  }
}
