import { setImmediate } from "node:timers/promises";
import { built } from "./built.js";
import { line, medianOf, timed, times } from "./time.js";

const STUDY = "studies/central-asia";
const PARTS = [
  "src/study/study.ts",
  "src/cli/disk.ts",
  "src/words/labels.ts",
  "src/figures/about.ts",
  "src/figures/bench.ts",
  "src/figures/figure.ts",
  "src/figures/read.ts",
  "src/release/fonts.ts",
  "src/release/png.ts",
  "src/release/pdf.ts",
];
const RUNS = 5;
const COLD = 2;
/** Drawings before those that count: an engine has compiled a kind of figure after some ten. */
const UNCOMPILED = 12;
const LOOK = { lang: "en", theme: "light", width: 960 };

/**
 * Every figure of the reference study at 960 pixels, when everything has been run before: asked, drawn as SVG against writing and
 * reading its scene as JSON, and as PNG and PDF against a PNG of the same size with nothing on it.
 */
export async function figures() {
  const kit = await built("figures", PARTS);
  const { openStudy, benchFor, labelsOf, aboutOf, figuresOf, fontsOf } = kit;
  const study = await openStudy(kit.diskFiles(STUDY));
  const bench = await benchFor(study);
  const labels = await labelsOf(study, LOOK.lang);
  const about = aboutOf(study, bench, labels);
  const speech = { labels, subject: study.subject, lang: LOOK.lang };
  const fonts = await fontsOf();
  const pngOf = kit.pngWith(fonts);
  const found = [];
  for (const figure of (await figuresOf(study)).figures) {
    const asked = kit.askFigure(bench, figure);
    const draw = () => kit.drawFigure(asked, LOOK, speech, about);
    const { scene } = draw();
    const blank = { ...scene, shapes: [] };
    found.push({
      id: figure.id,
      ask: await warm(() => kit.askFigure(bench, figure)),
      svg: await warm(draw, UNCOMPILED),
      json: await warm(() => JSON.parse(JSON.stringify(scene))),
      png: await warm(() => pngOf(scene, LOOK.theme)),
      blank: await warm(() => pngOf(blank, LOOK.theme)),
      pdf: await warm(() => kit.pdfOf(scene, LOOK.theme, { author: "", dated: null, fonts })),
    });
  }
  line(`${found.length} figures at ${LOOK.width} pixels`, "middle", "most");
  report("  asked", "ask", null, found);
  report("  SVG", "svg", "json", found, "its scene through JSON");
  report("  PNG, two dots a pixel", "png", "blank", found, "a blank PNG");
  report("  PDF", "pdf", "blank", found, "a blank PNG");
}

/** The middle of several runs after some that do not count, each in a turn of its own, as commands draw: between turns the memory of pictures is set free. */
async function warm(work, cold = COLD) {
  const runs = [];
  for (let run = 0; run < RUNS + cold; run++) {
    await setImmediate();
    runs.push((await timed(work)).seconds);
  }
  return medianOf(runs.slice(cold));
}

function report(name, what, beside, found, says) {
  const most = found.reduce((a, b) => (b[what] > a[what] ? b : a));
  const middle = medianOf(found.map((f) => f[what]));
  const ms = (s) => `${(1000 * s).toFixed(1)} ms`;
  const ratio = beside === null ? "" : `${times(medianOf(found.map((f) => f[what] / f[beside])), 1)} ${says}`;
  line(name, ms(middle), `${ms(most[what])} (${most.id})`, ratio);
}
