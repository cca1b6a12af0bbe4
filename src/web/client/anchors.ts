import { openSource } from "./drawer.ts";
import type { Figures } from "./figures.ts";
import { notice } from "./notice.ts";
import { t } from "./speak.ts";

/** Opens what the address names: a part that is folded, `#m12` or `?mark=12` a mark of the page's figure, `#s-ID` a source. */
export async function openAnchor(figures: Figures): Promise<void> {
  const anchor = decoded(location.hash.slice(1));
  const part = document.getElementById(anchor);
  if (unfold(part)) part?.scrollIntoView();
  const named = new URLSearchParams(location.search).get("mark");
  const mark = /^m(\d{1,6})$/.exec(anchor)?.[1] ?? named;
  if (anchor.startsWith("s-") && document.getElementById(anchor) === null) {
    if (!(await openSource(anchor.slice(2))))
      notice(t("damagedParameter", { names: `#${anchor}`.slice(0, 60) }));
  } else if (mark !== null && !(/^\d{1,6}$/.test(mark) && (await figures.openMark(Number(mark)))))
    notice(t("damagedParameter", { names: `mark=${mark}`.slice(0, 60) }));
}

/** Opens the parts that something is folded in, which not every browser does by itself; false where it was in none. */
export function unfold(folded: Element | null): boolean {
  let unfolded = false;
  for (let part = closed(folded); part !== null; part = closed(part)) {
    part.open = true;
    unfolded = true;
  }
  return unfolded;
}

function closed(within: Element | null): HTMLDetailsElement | null {
  return within?.closest<HTMLDetailsElement>("details:not([open])") ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
