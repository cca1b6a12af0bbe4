/** Does something once a reader sees the page, so that nobody waits for it to read. */
export function afterPaint(run: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes("paint")) {
    addEventListener("load", run, { once: true });
    return;
  }
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    run();
  }).observe({ type: "paint", buffered: true });
}
