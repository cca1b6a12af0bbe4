import type { AskedFigure } from "../../../figures/figure.ts";
import { svgOf } from "../../../figures/scene/svg.ts";
import { upperPart } from "../../../figures/scene/upper.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { still } from "../claims/curve.tsx";
import { Drawing } from "../figure-block.tsx";

/** As much room as its style sheet has for a figure, in CSS pixels. */
const HIGH = 300;
/** What lines and rims paint below the end of what they belong to. */
const FOOT = 4;
/** Nothing could be seen of a figure that is made smaller still. */
const LEAST = 0.4;

/**
 * A figure as a phone has it, whose letters can be read in so little room, down to the last of its parts that there is room for
 * as a whole; the first part is made smaller where it has too little. Its title stands below, its notes on its page.
 */
export function SmallDrawing({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { scene, ends } = site.draw(asked, here.lang, NARROW);
  const whole = ends.findLast((end) => end + FOOT <= HIGH) ?? ends[0] ?? scene.height;
  const height = Math.min(whole + FOOT, HIGH / LEAST);
  const width = Math.max(scene.width, (scene.width * height) / HIGH);
  const svg = svgOf({ ...upperPart(scene, height), width }, { id: asked.figure.id, theme: "light" });
  return (
    <span class="small-drawing" aria-hidden="true">
      <Drawing class="small" svg={still(svg)} />
    </span>
  );
}
