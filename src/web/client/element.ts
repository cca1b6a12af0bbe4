/** What stands in an element: a text, an element, or nothing. */
export type Content = Node | string | null;

type Attributes = Readonly<Record<string, string | boolean | null | EventListener>>;

/** An element with its attributes and what stands in it; a function is a listener of the event of that name. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...content.filter((part) => part !== null));
  return element;
}

/** The nearest element of an event that fits a selector. */
export function closest<E extends Element>(event: Event, selector: string): E | null {
  return event.target instanceof Element ? event.target.closest<E>(selector) : null;
}

/** Whether a click is one that nobody else has dealt with and that asks for no other window. */
export function isPlain({ defaultPrevented, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !defaultPrevented && button === 0 && !ctrlKey && !metaKey && !shiftKey;
}

/** Whether a reader is typing where an event comes from. */
export function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio], [type=range]), select, textarea"))
  );
}
