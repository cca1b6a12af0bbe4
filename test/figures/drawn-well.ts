import { SaxesParser } from "saxes";
import { measure } from "../../src/figures/scene/measure.ts";
import type { Scene, Shape, Text } from "../../src/figures/scene/scene.ts";
import { plainText } from "../../src/figures/scene/script.ts";

/** What is wrong with a drawing: broken markup, numbers that are none, text that leaves the picture. */
export function faultsOf(svg: string, scene: Scene): readonly string[] {
  return [
    ...(malformed(svg) ?? []),
    ...[
      ...svg.replace(/<(title|desc|metadata|tspan)[^>]*>[^<]*/g, "").matchAll(/NaN|undefined|Infinity|null/g),
    ].map((m) => `${m[0]} in ${svg.slice(Math.max(0, m.index - 60), m.index + 20)}`),
    ...outside(scene),
  ];
}

function malformed(svg: string): readonly string[] | null {
  try {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(svg).close();
    return null;
  } catch (error) {
    return [`not well formed: ${String(error)}`];
  }
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the texts of a scene stand, as its fonts draw them. */
export function boxesOf(shapes: readonly Shape[], x = 0, y = 0): readonly Box[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === "group") return boxesOf(shape.shapes, x + (shape.x ?? 0), y + (shape.y ?? 0));
    return shape.kind === "text" && shape.text.trim() !== "" ? [boxOf(shape, x, y)] : [];
  });
}

function boxOf(shape: Text, dx: number, dy: number): Box {
  const text = plainText(shape.text);
  const wide = measure(text, shape.size, shape.weight);
  const before = shape.anchor === "end" ? wide : shape.anchor === "middle" ? wide / 2 : 0;
  const [x, y] = [shape.x + dx, shape.y + dy];
  const [up, down] = [shape.size * 0.76, shape.size * 0.22];
  return shape.turned === true
    ? { text, left: x - up, right: x + down, top: y + before - wide, bottom: y + before }
    : { text, left: x - before, right: x - before + wide, top: y - up, bottom: y + down };
}

function outside(scene: Scene): readonly string[] {
  return boxesOf(scene.shapes)
    .filter(
      (b) => b.left < -0.5 || b.right > scene.width + 0.5 || b.top < -0.5 || b.bottom > scene.height + 0.5,
    )
    .map(
      (b) =>
        `leaves the picture: ${b.text} at ${Math.round(b.left)}–${Math.round(b.right)} of ${scene.width}`,
    );
}

/** Pairs of texts that lie over each other. */
export function meetings(scene: Scene): readonly string[] {
  const boxes = boxesOf(scene.shapes);
  const found: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1.5 && high > 1.5) found.push(`${a.text} | ${b.text}`);
    }
  });
  return found;
}
