/** The drawing that an element of a figure stands in. */
export type Drawing = SVGSVGElement;

const NAMESPACE = "http://www.w3.org/2000/svg";

/** The number of the mark that a shape stands for; null where it is none. */
export function markOf(shape: Element | null): number | null {
  const text = shape?.getAttribute("data-m") ?? null;
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** The marks of a drawing in the order in which they were drawn. */
export function marksIn(drawing: Drawing): readonly number[] {
  const found = [...drawing.querySelectorAll("[data-m]")].map(markOf).filter((mark) => mark !== null);
  return [...new Set(found)];
}

/** Where a mark stands in the window; null where it has no room. */
export function boxOf(drawing: Drawing, mark: number): DOMRect | null {
  const boxes = [...drawing.querySelectorAll(`[data-m="${mark}"]`)].map((shape) =>
    shape.getBoundingClientRect(),
  );
  const [first] = boxes;
  if (first === undefined) return null;
  const left = Math.min(...boxes.map((b) => b.left));
  const top = Math.min(...boxes.map((b) => b.top));
  const right = Math.max(...boxes.map((b) => b.right));
  const bottom = Math.max(...boxes.map((b) => b.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The mark nearest to a point, no further than a finger is wide. */
export function nearestMark(drawing: Drawing, x: number, y: number): number | null {
  let best: { mark: number; far: number } | null = null;
  for (const mark of marksIn(drawing)) {
    const box = boxOf(drawing, mark);
    if (box === null) continue;
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    const far = Math.hypot(dx, dy);
    if (far <= 22 && (best === null || far < best.far)) best = { mark, far };
  }
  return best?.mark ?? null;
}

/** The mark above or below another: the nearest, where a step aside is as far as three up or down; null where none is there. */
export function markBeyond(drawing: Drawing, mark: number, way: 1 | -1): number | null {
  const from = boxOf(drawing, mark);
  if (from === null) return null;
  const [x, y] = [from.left + from.width / 2, from.top + from.height / 2];
  let best: { mark: number; cost: number } | null = null;
  for (const other of marksIn(drawing)) {
    const box = other === mark ? null : boxOf(drawing, other);
    if (box === null) continue;
    const across = Math.abs(box.left + box.width / 2 - x);
    const along = (box.top + box.height / 2 - y) * way;
    const cost = along + across * 3;
    if (along > 1 && (best === null || cost < best.cost)) best = { mark: other, cost };
  }
  return best?.mark ?? null;
}

/** Draws a ring around a mark, and takes away that of another; null takes it away alone. */
export function ring(drawing: Drawing, mark: number | null): void {
  drawing.querySelector(":scope > .ring")?.remove();
  const box = mark === null ? null : boxOf(drawing, mark);
  const matrix = drawing.getScreenCTM();
  if (box === null || matrix === null) return;
  const at = new DOMPoint(box.left, box.top).matrixTransform(matrix.inverse());
  const to = new DOMPoint(box.right, box.bottom).matrixTransform(matrix.inverse());
  const rect = document.createElementNS(NAMESPACE, "rect");
  rect.setAttribute("class", "ring");
  const put = { x: at.x - 3, y: at.y - 3, width: to.x - at.x + 6, height: to.y - at.y + 6, rx: 2 };
  for (const [name, value] of Object.entries(put)) rect.setAttribute(name, value.toFixed(1));
  drawing.append(rect);
}
