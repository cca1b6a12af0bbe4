import { type Content, el } from "./element.ts";
import { t } from "./speak.ts";

/** A dialog that has been opened. */
export interface Opened {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
  close(): void;
}

/** Opens a dialog over the page; Esc and a click beside it close it, and the focus goes back to where it was. */
export function openDialog(
  kind: string,
  title: Content,
  content: readonly Content[],
  closed: () => void = () => {},
): Opened {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) open.close();
  const back = document.activeElement;
  const body = el("div", { class: "body" }, ...content);
  const element = el(
    "dialog",
    { class: kind, "aria-labelledby": "dialog-title" },
    el(
      "header",
      {},
      el("h2", { id: "dialog-title" }, title),
      el("button", { type: "button", class: "close", click: () => element.close() }, t("close")),
    ),
    body,
  );
  element.addEventListener("click", (event) => {
    if (event.target === element && isBeside(element, event)) element.close();
  });
  element.addEventListener("close", () => {
    element.remove();
    closed();
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
  });
  document.body.append(element);
  element.showModal();
  return { element, body, close: () => element.close() };
}

function isBeside(element: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
