/** What a view of a page sends out once it stands as asked for, or can not. */
const STANDS = "multivector:stands";

/** And what it sends out where it has to wait for what a new choice needs. */
const WAITS = "multivector:waits";

/** Tells that a view has to wait before it can stand as asked for. */
export function tellWaits(view: EventTarget): void {
  view.dispatchEvent(new CustomEvent(WAITS));
}

/** Calls back each time a view has to wait. */
export function onWaits(view: EventTarget, tell: () => void): void {
  view.addEventListener(WAITS, tell);
}

/** Tells that a view stands; false where what it needs could not be loaded. */
export function tellStands(view: EventTarget, good: boolean): void {
  delete document.documentElement.dataset.awaits;
  view.dispatchEvent(new CustomEvent(STANDS, { detail: good }));
}

/** Until the view of this page is no longer awaited, whether it stands or can not; at once on every other page. */
export async function onceStands(): Promise<void> {
  const root = document.documentElement;
  if (root.dataset.awaits === undefined) return;
  await new Promise<void>((done) => {
    new MutationObserver((_, seen) => {
      if (root.dataset.awaits !== undefined) return;
      seen.disconnect();
      done();
    }).observe(root, { attributes: true, attributeFilter: ["data-awaits"] });
  });
}

/** Until a view stands as asked for; false where it can not. */
export function untilStands(view: EventTarget): Promise<boolean> {
  return new Promise((done) => {
    view.addEventListener(STANDS, (event) => done(event instanceof CustomEvent && event.detail === true), {
      once: true,
    });
  });
}
