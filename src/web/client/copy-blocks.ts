import { toClipboard } from "./copy.ts";
import { el } from "./element.ts";
import { linkTo } from "./place.ts";
import { announce, t } from "./speak.ts";

/** Gives every `pre[data-copy]` a button that copies it, and writes the address of this site where it says `SITE/`. */
export function startCopyBlocks(): void {
  for (const block of document.querySelectorAll("pre[data-copy]")) {
    const text = block.querySelector("code") ?? block;
    if (location.protocol !== "file:")
      text.textContent = text.textContent.replaceAll("SITE/", new URL(linkTo("") || ".", location.href).href);
    const button = el("button", { type: "button", click: () => void copy(text, button) }, t("copy"));
    block.after(button);
  }
}

async function copy(text: Element, button: HTMLElement): Promise<void> {
  const done = await toClipboard(text.textContent);
  if (!done) getSelection()?.selectAllChildren(text);
  const said = done ? t("copied") : t("notCopied");
  announce(said);
  if (done) button.textContent = said;
  setTimeout(() => {
    button.textContent = t("copy");
  }, 2500);
}
