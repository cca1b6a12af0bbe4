import type { Theme } from "../drawn.ts";
import type { Paint } from "./scene.ts";

/** What has a colour of its own; `hatch` is a pattern and `none` is nothing. */
export type Coloured = Exclude<Paint, "hatch" | "none">;

/**
 * The colours of each theme. `p1` to `p8` were searched for, so that any two differ by a CIEDE2000 of 15 or more for
 * readers with any colour vision, by two ways of simulating it, and stand out from the ground, and from land and
 * water of maps, by 3.2 to 1 or more.
 */
export const PALETTE: Readonly<Record<Theme, Readonly<Record<Coloured, string>>>> = {
  light: {
    ink: "#1b1f24",
    muted: "#59616b",
    hair: "#d5d9de",
    ground: "#ffffff",
    wash: "#f3f5f7",
    accent: "#b3263a",
    land: "#f3f4f0",
    water: "#e7eff5",
    heat0: "#f1f4f7",
    heat1: "#d3dce6",
    heat2: "#aebccb",
    heat3: "#8497ac",
    heat4: "#42546a",
    p1: "#5d0702",
    p2: "#1680fe",
    p3: "#9a812b",
    p4: "#550d94",
    p5: "#077256",
    p6: "#043a3e",
    p7: "#6c5800",
    p8: "#7e838a",
  },
  dark: {
    ink: "#eef1f4",
    muted: "#a7b0ba",
    hair: "#3a424b",
    ground: "#14181d",
    wash: "#1d232a",
    accent: "#f0788a",
    land: "#1d2327",
    water: "#16222d",
    heat0: "#1d242b",
    heat1: "#2c3641",
    heat2: "#414e5c",
    heat3: "#5a697a",
    heat4: "#b4c0cc",
    p1: "#fb925c",
    p2: "#64a9f4",
    p3: "#ad6200",
    p4: "#9948dd",
    p5: "#1b8060",
    p6: "#84f2ff",
    p7: "#ddefcc",
    p8: "#8a8d93",
  },
};

/** Steps of the heat of a cell, from nothing to all. */
export const HEAT = ["heat0", "heat1", "heat2", "heat3", "heat4"] as const;
export type Heat = (typeof HEAT)[number];

/** The step for a part of the whole, 0 to 1. */
export function heatOf(part: number): Heat {
  return HEAT[Math.min(HEAT.length - 1, Math.max(0, Math.floor(part * HEAT.length)))] ?? "heat0";
}

/** What text is painted with over a step of heat. */
export function inkOver(heat: Heat): "ink" | "ground" {
  return heat === "heat4" ? "ground" : "ink";
}
