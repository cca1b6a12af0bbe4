const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  Home: [0, -1],
  End: [0, 1],
};

/**
 * Tables with `data-grid` are one tab stop each; arrow keys go from cell to cell, Home and End to the ends of a row. A cell without
 * a link opens the page of its row at the year of its column, by a click and by Enter.
 */
export function startGrids(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-grid]")) startGrid(table);
}

function startGrid(table: HTMLTableElement): void {
  // The one stop, and the column that a walk up and down keeps to where cells are of several years.
  let stop: HTMLElement | null = null;
  let column = 0;
  let pointed: number | null = null;
  const stopAt = (next: HTMLElement) => {
    if (stop !== null) stop.tabIndex = -1;
    stop = next;
    next.tabIndex = 0;
  };
  table.setAttribute("role", "grid");
  for (const link of table.querySelectorAll<HTMLElement>("th a")) {
    if (stop === null) stopAt(link);
    else link.tabIndex = -1;
  }
  table.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const cell = cellOf(target);
    if (cell !== null && !isIn(cell, column)) column = columnOf(cell);
    stopAt(target);
  });
  table.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    if (cell === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.target === cell) openYear(table, cell, column);
    const step = STEPS[event.key];
    if (step === undefined) return;
    const far = event.key === "Home" || event.key === "End";
    let next = beyond(table, cell, column, step);
    for (let on = next; far && on !== null; on = beyond(table, on.cell, on.column, step)) next = on;
    if (next === null) return;
    event.preventDefault();
    column = next.column;
    const at = linkIn(next.cell) ?? next.cell;
    stopAt(at);
    at.focus();
  });
  table.addEventListener("pointermove", ({ clientX }) => {
    pointed = clientX;
  });
  table.addEventListener("pointerleave", () => {
    pointed = null;
  });
  table.addEventListener("click", (event) => {
    const cell = event.target instanceof HTMLTableCellElement ? event.target : null;
    if (cell === null || linkIn(cell) !== null) return;
    // Where a cell is of several years, the one under the pointer, else the one that a walk came to; a click by a key has no place of its own.
    const box = cell.getBoundingClientRect();
    const x = event.detail === 0 ? pointed : event.clientX;
    if (x === null) {
      openYear(table, cell, isIn(cell, column) ? column : columnOf(cell));
      return;
    }
    const along = Math.floor(((x - box.left) / Math.max(1, box.width)) * cell.colSpan);
    openYear(table, cell, columnOf(cell) + Math.min(cell.colSpan - 1, Math.max(0, along)));
  });
}

/** Opens the page of a row at the year of a column, which its head has in full for those who hear it. */
function openYear(table: HTMLTableElement, cell: HTMLTableCellElement, column: number): void {
  const link = cell.parentElement?.querySelector<HTMLAnchorElement>("th a");
  const year = table.tHead?.rows[0]?.cells[column]?.firstElementChild?.textContent;
  if (link !== null && link !== undefined) location.href = `${link.href}#y${year}`;
}

interface Place {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
}

/** The next cell in a direction that opens something, over rows that hold headings alone. */
function beyond(
  table: HTMLTableElement,
  from: HTMLTableCellElement,
  column: number,
  [down, right]: readonly [number, number],
): Place | null {
  const start = columnOf(from);
  const row = from.closest("tr")?.rowIndex ?? 0;
  const beside = right > 0 ? start + from.colSpan : start - 1;
  for (let r = row + down, c = right === 0 ? column : beside; ; r += down, c += right) {
    const cells = table.rows[r]?.cells ?? [];
    const cell = [...cells].find((other) => isIn(other, c));
    if (cell === undefined) return null;
    if (cell.tagName === "TD" || linkIn(cell) !== null) return { cell, column: c };
  }
}

const cellOf = (at: EventTarget | null) =>
  at instanceof Element ? at.closest<HTMLTableCellElement>("td, th") : null;

const linkIn = (cell: HTMLTableCellElement) => cell.querySelector<HTMLElement>("a");

/** The column in which a cell begins; a cell before it may be of several. */
function columnOf(cell: HTMLTableCellElement): number {
  const { cells } = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement : { cells: [] };
  return [...cells].slice(0, cell.cellIndex).reduce((sum, before) => sum + before.colSpan, 0);
}

function isIn(cell: HTMLTableCellElement, column: number): boolean {
  const first = columnOf(cell);
  return first <= column && column < first + cell.colSpan;
}
