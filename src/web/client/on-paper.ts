/** Writes at the foot of what is printed at which address it was, with all that was chosen there; a file of one's own machine keeps its path within the site. */
export function startOnPaper(): void {
  addEventListener("beforeprint", () => {
    const line = document.querySelector("[data-address]");
    if (line === null) return;
    line.textContent =
      location.protocol === "file:"
        ? `${within(line)}${location.search}`
        : (location.href.split("#", 1)[0] ?? "");
  });
}

/** The path as it was written, without what was chosen at an earlier printing. */
function within({ textContent }: Element): string {
  return textContent.split("?", 1)[0] ?? "";
}
