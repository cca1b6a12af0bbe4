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
      const first = table.tHead?.rows[0]?.cells[columnOf(cell)];
      // Where a cell is of several years, the one under the pointer.
      const years = cell.colSpan;
      const box = cell.getBoundingClientRect();
      const along = Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * years);
      const year = Number(first?.textContent) + Math.min(years - 1, Math.max(0, along));
      location.href = `${link.href}#y${year}`;
    });
  }
}

/** The next link in a direction, over cells and rows that have none. */
function beyond(table: HTMLTableElement, from: EventTarget | null, [down, right]: readonly [number, number]) {
  const cell = from instanceof Element ? from.closest<HTMLTableCellElement>("td, th") : null;
  const row = cell?.closest("tr");
  if (cell === null || row === null || row === undefined) return null;
  const last = row.cells.item(row.cells.length - 1);
  const columns = last === null ? 0 : columnOf(last) + last.colSpan;
  for (let r = row.rowIndex + down, c = columnOf(cell) + right; ; r += down, c += right) {
    const other = table.rows[r];
    if (other === undefined || c < 0 || c >= columns) return null;
    const link = cellAt(other, c)?.querySelector<HTMLElement>("a, button");
    if (link !== null && link !== undefined) return link;
  }
}

/** The column in which a cell begins; a cell before it may be of several. */
function columnOf(cell: HTMLTableCellElement): number {
  const { cells } = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement : { cells: [] };
  return [...cells].slice(0, cell.cellIndex).reduce((sum, before) => sum + before.colSpan, 0);
}

function cellAt({ cells }: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined {
  return [...cells].find((cell) => columnOf(cell) <= column && column < columnOf(cell) + cell.colSpan);
}
