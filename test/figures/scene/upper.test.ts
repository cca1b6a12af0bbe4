import { expect, test } from "vitest";
import type { PlainScene, Shape } from "../../../src/figures/scene/scene.ts";
import { upperPart } from "../../../src/figures/scene/upper.ts";

const scene = (...shapes: readonly Shape[]): PlainScene => ({
  width: 100,
  height: 300,
  lang: "en",
  title: "",
  takeaway: "",
  shapes,
});
const path = (d: string): Shape => ({ kind: "path", d, fill: "ink" });
const kept = (...shapes: readonly Shape[]) => upperPart(scene(...shapes), 100).shapes;

test("what begins above the line stays, texts that are whole above it; what begins below goes", () => {
  const above: readonly Shape[] = [
    { kind: "rect", x: 0, y: 99, width: 9, height: 90 },
    { kind: "line", x1: 0, y1: 200, x2: 9, y2: 99 },
    { kind: "circle", cx: 0, cy: 104, r: 5 },
    { kind: "text", x: 0, y: 96, size: 11, text: "a" },
    { kind: "text", x: 0, y: 99, size: 11, text: "upwards", turned: true },
    path("M0,200L9,99"),
    path("M0,200Q5,99 9,200Z"),
    path("M0,200C1,200 2,99 9,200"),
    path("M0,200V99"),
    path("M1.5,120l-1,-15.5 3-7M0,200Z"),
    path("M0,130v-40h9"),
    // Arcs are not measured.
    path("M0,200A5,5 0 0 1 9,300"),
  ];
  const below: readonly Shape[] = [
    { kind: "rect", x: 0, y: 100, width: 9, height: 90 },
    { kind: "line", x1: 0, y1: 200, x2: 9, y2: 101 },
    { kind: "circle", cx: 0, cy: 106, r: 5 },
    { kind: "text", x: 0, y: 98, size: 11, text: "cut" },
    { kind: "text", x: 0, y: 101, size: 11, text: "a long name", turned: true },
    path("M0,200L9,101"),
    path("M99,200Q5,101 9,200Z"),
    path("M0,200H9"),
    path("M1.5,120l-1,-5.5 3-7"),
    path(""),
  ];
  expect(kept(...above)).toEqual(above);
  expect(kept(...below)).toEqual([]);
});

test("shapes of a group are where the group is, a group without any goes, and no mark stays", () => {
  const rect = (y: number): Shape => ({ kind: "rect", x: 0, y, width: 9, height: 9, mark: 1 });
  const group = (y: number, ...shapes: readonly Shape[]): Shape => ({ kind: "group", y, shapes, mark: 2 });
  expect(kept(group(90, rect(5), rect(15)), group(90, rect(15)), group(0, group(60, rect(39))))).toEqual([
    { kind: "group", y: 90, shapes: [{ kind: "rect", x: 0, y: 5, width: 9, height: 9 }] },
    {
      kind: "group",
      y: 0,
      shapes: [{ kind: "group", y: 60, shapes: [{ kind: "rect", x: 0, y: 39, width: 9, height: 9 }] }],
    },
  ]);
});

test("a scene is as high as it was where it ends above the line", () => {
  expect(upperPart(scene(), 100).height).toBe(100);
  expect(upperPart(scene(), 400).height).toBe(300);
});
