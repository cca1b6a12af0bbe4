import { catalogue } from "../say.ts";

/** Where in a publication a sentence stands; titles of sections stay as they are printed. */
export const claimPlace = catalogue({
  en: {
    paragraph: "{{section}}, paragraph {{n}}",
    paragraphNote: "{{section}}, paragraph {{n}}, note {{note}}",
    figure: "{{section}}, Figure {{n}}",
  },
  ru: {
    paragraph: "{{section}}, абзац {{n}}",
    paragraphNote: "{{section}}, абзац {{n}}, примечание {{note}}",
    figure: "{{section}}, рисунок {{n}}",
  },
  zh: {
    paragraph: "{{section}}，第{{n}}段",
    paragraphNote: "{{section}}，第{{n}}段，注{{note}}",
    figure: "{{section}}，图{{n}}",
  },
});
