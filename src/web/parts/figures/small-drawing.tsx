import type { AskedFigure } from "../../../figures/figure.ts";
import { svgOf } from "../../../figures/scene/svg.ts";
import { upperPart } from "../../../figures/scene/upper.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { still } from "../claims/curve.tsx";
import { Drawing } from "../figure-block.tsx";

/** As much of a figure as its style sheet has room for, in CSS pixels. */
const HIGH = 272;

/** The upper part of a figure as a phone has it, whose letters can be read in so little room; its title stands below. */
export function SmallDrawing({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { scene } = site.draw(asked, here.lang, NARROW);
  const svg = svgOf(upperPart(scene, HIGH), { id: asked.figure.id, theme: "light" });
  return (
    <span class="small-drawing" aria-hidden="true">
      <Drawing class="small" svg={still(svg)} />
    </span>
  );
}
