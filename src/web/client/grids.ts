const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/**
 * Arrow keys go from cell to cell in tables with `data-grid`, whose cells are no tab stops of their own; a click on a cell
 * without a link opens the page of its row at the year of its column.
 */
export function startGrids(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-grid]")) {
    table.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = beyond(table, event.target, step);
      if (next === null) return;
      event.preventDefault();
      next.focus();
    });
    table.addEventListener("click", (event) => {
      const cell = event.target instanceof HTMLTableCellElement ? event.target : null;
      const link = cell?.parentElement?.querySelector<HTMLAnchorElement>("th a");
      if (cell === null || link === null || link === undefined || cell.querySelector("a") !== null) return;
      const year = table.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? "";
      location.href = `${link.href}#y${year}`;
    });
  }
}

/** The next link in a direction, over cells and rows that have none. */
function beyond(table: HTMLTableElement, from: EventTarget | null, [down, right]: readonly [number, number]) {
  const cell = from instanceof Element ? from.closest<HTMLTableCellElement>("td, th") : null;
  const row = cell?.closest("tr");
  if (cell === null || row === null || row === undefined) return null;
  for (let r = row.rowIndex + down, c = cell.cellIndex + right; ; r += down, c += right) {
    const cells = table.rows[r]?.cells;
    if (cells === undefined || c < 0 || c >= Math.max(cells.length, cell.cellIndex + 1)) return null;
    const link = cells[c]?.querySelector<HTMLElement>("a, button");
    if (link !== null && link !== undefined) return link;
  }
}
