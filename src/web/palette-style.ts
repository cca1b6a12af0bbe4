import { PALETTE } from "../figures/scene/palette.ts";

/** The palette of figures as a style sheet: variables for pages, and classes that paint the shapes of a figure anew in the dark. */
export function paletteStyle(): string {
  const variables = (theme: "light" | "dark") =>
    Object.entries(PALETTE[theme])
      .map(([role, colour]) => `--${role}:${colour}`)
      .join(";");
  const roles = Object.keys(PALETTE.light);
  const classes = roles
    .map((role) => `svg .f-${role}{fill:var(--${role})}svg .s-${role}{stroke:var(--${role})}`)
    .join("");
  return [
    `:root{${variables("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${variables("dark")}}}`,
    `:root[data-theme="dark"]{${variables("dark")}}`,
    `@media print{:root{${variables("light")}}}`,
    `${classes}\n`,
  ].join("\n");
}
