import { PALETTE } from "../figures/scene/palette.ts";
import { claims } from "../words/catalogue/claims.ts";
import { fields } from "../words/catalogue/fields.ts";
import { records } from "../words/catalogue/records.ts";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import { LANGS } from "../words/words.ts";

/** The palette of figures as a style sheet: variables for pages, classes that paint the shapes of a figure anew in the dark, and the words that a style shows. */
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
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${variables("dark")}}}`,
    `@media screen{:root[data-theme="dark"]{${variables("dark")}}}`,
    ...LANGS.map((lang) => {
      const said = {
        scrolls: say(lang, shell, "scrolls"),
        printed: say(lang, claims, "printed"),
        ours: say(lang, claims, "ours"),
        terms: say(lang, fields, "terms"),
        resting: say(lang, records, "sourceRecords"),
      };
      const words = Object.entries(said).map(([name, text]) => `--${name}:${JSON.stringify(text)}`);
      return `:root:lang(${lang}){${words.join(";")}}`;
    }),
    `${classes}\n`,
  ].join("\n");
}
