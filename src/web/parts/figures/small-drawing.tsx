import type { AskedFigure } from "../../../figures/figure.ts";
import { svgOf } from "../../../figures/scene/svg.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { still } from "../claims/curve.tsx";
import { Drawing } from "../figure-block.tsx";
import { smallScene } from "./small-scene.ts";

/** A figure as a phone has it, whose letters can be read in so little room: its upper part. Its title stands above, its notes on its page. */
export function SmallDrawing({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const scene = smallScene(site.draw(asked, here.lang, NARROW));
  const svg = svgOf(scene, { id: asked.figure.id, theme: "light" });
  return (
    <span class="small-drawing" aria-hidden="true">
      <Drawing class="small" svg={still(svg)} />
    </span>
  );
}
