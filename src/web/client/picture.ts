/** How many pixels stand for one of the figure. */
const SCALE = 2;

/**
 * A figure as PNG, painted with the fonts of the page, so that no letter is missing that the page itself can show.
 * @returns null where this browser cannot paint it
 */
export async function pictureOf(svg: string): Promise<Blob | null> {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [width, height] = [numberOf(root, "width"), numberOf(root, "height")];
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const pen = canvas.getContext("2d");
  if (pen === null || width === 0) return null;
  await fontsFor(root.textContent);
  pen.scale(SCALE, SCALE);
  for (const shape of root.children) paint(pen, shape, root);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

type Pen = CanvasRenderingContext2D;

async function fontsFor(text: string): Promise<void> {
  const signs = [...new Set(text)].join("");
  // A stand-in that this machine has not fails to load, and is not needed.
  await Promise.allSettled(
    families()
      .split(",")
      .flatMap((family) =>
        ["400", "600"].map((weight) => document.fonts.load(`${weight} 16px ${family}`, signs)),
      ),
  );
}

function families(): string {
  return getComputedStyle(document.body).fontFamily;
}

function paint(pen: Pen, shape: Element, root: Element): void {
  const opacity = shape.getAttribute("opacity");
  pen.save();
  if (opacity !== null) pen.globalAlpha *= Number(opacity);
  if (shape.tagName === "g") {
    const [x = 0, y = 0] = (shape.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
    pen.translate(x, y);
    for (const inside of shape.children) paint(pen, inside, root);
  } else if (shape.tagName === "text") write(pen, shape);
  else {
    const outline = outlineOf(shape);
    if (outline !== null) drawn(pen, outline, shape, root);
  }
  pen.restore();
}

function outlineOf(shape: Element): Path2D | null {
  const n = (name: string) => numberOf(shape, name);
  const path = new Path2D(shape.tagName === "path" ? (shape.getAttribute("d") ?? "") : undefined);
  switch (shape.tagName) {
    case "path":
      return path;
    case "rect":
      path.rect(n("x"), n("y"), n("width"), n("height"));
      return path;
    case "circle":
      path.arc(n("cx"), n("cy"), n("r"), 0, 2 * Math.PI);
      return path;
    case "line":
      path.moveTo(n("x1"), n("y1"));
      path.lineTo(n("x2"), n("y2"));
      return path;
    default:
      return null;
  }
}

function drawn(pen: Pen, outline: Path2D, shape: Element, root: Element): void {
  const fill = shape.getAttribute("fill");
  const stroke = shape.getAttribute("stroke");
  const pattern = /^url\(#(.+)\)$/.exec(fill ?? "")?.[1];
  if (fill !== "none" && shape.tagName !== "line") {
    pen.fillStyle = pattern === undefined ? (fill ?? "#000") : (hatch(pen, root, pattern) ?? "#ccc");
    pen.fill(outline);
  }
  if (stroke === null || stroke === "none") return;
  stroked(pen, shape, stroke);
  pen.stroke(outline);
}

function stroked(pen: Pen, shape: Element, stroke: string): void {
  pen.strokeStyle = stroke;
  pen.lineWidth = Number(shape.getAttribute("stroke-width") ?? 1);
  if (shape.getAttribute("stroke-linejoin") === "round") pen.lineJoin = "round";
  pen.setLineDash((shape.getAttribute("stroke-dasharray")?.split(/[ ,]+/) ?? []).map(Number));
}

/** Slanted lines, as the figure's own pattern has them. */
function hatch(pen: Pen, root: Element, id: string): CanvasPattern | null {
  const line = root.querySelector(`[id="${CSS.escape(id)}"] line`);
  const tile = document.createElement("canvas");
  tile.width = tile.height = 6 * SCALE;
  const on = tile.getContext("2d");
  if (on === null || line === null) return null;
  on.globalAlpha = Number(line.getAttribute("stroke-opacity") ?? 1);
  on.fillStyle = line.getAttribute("stroke") ?? "#888";
  on.fillRect(0, 0, Number(line.getAttribute("stroke-width") ?? 1) * SCALE, tile.height);
  const pattern = pen.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().rotate(45).scale(1 / SCALE));
  return pattern;
}

function write(pen: Pen, text: Element): void {
  const bold = text.getAttribute("font-weight") === "700";
  pen.font = `${bold ? 600 : 400} ${numberOf(text, "font-size")}px ${families()}`;
  const told = text.textContent;
  const anchor = text.getAttribute("text-anchor");
  pen.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
  const [x, y] = [numberOf(text, "x"), numberOf(text, "y")];
  const stroke = text.getAttribute("stroke");
  if (stroke !== null && stroke !== "none") {
    stroked(pen, text, stroke);
    pen.strokeText(told, x, y);
  }
  pen.fillStyle = text.getAttribute("fill") ?? "#000";
  pen.fillText(told, x, y);
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}
