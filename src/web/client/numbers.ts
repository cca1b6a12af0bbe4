/** Numbers and cells that lead to their records. */
const LEADING = ["a.number", "a.cell"];
/** These, and cells without a link of years that nobody looked at, which open the page of their row. */
const OPENING = [...LEADING, "table[data-grid] td.cell"];

/** Opens the records of the number that a reader is on, by keyboard or pointer, or the page that says how far somebody looked; false where it is on none. */
export function openNumber(): boolean {
  const pointed = OPENING.map((number) => `${number}:hover`).join();
  const focused = document.activeElement?.closest<HTMLElement>(OPENING.join());
  const number = focused ?? document.querySelector<HTMLElement>(pointed);
  // A cell of several years knows which of them a reader has walked to.
  if (focused !== undefined && focused !== null && focused.tagName === "TD")
    focused.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  else number?.click();
  return number !== null;
}

/** Goes to the first number in the window, else to the first of the page; false where it has none. */
export function toNumber(): boolean {
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>(LEADING.join())];
  const number = numbers.find(isInWindow) ?? numbers[0];
  number?.focus();
  return number !== undefined;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && bottom > top;
}
