import { type AnyKind, anyKind } from "../../../figures/kind.ts";
import { layered } from "../../../figures/kinds/layered.ts";
import { ring } from "../../../figures/kinds/ring.ts";
import { star } from "../../../figures/kinds/star.ts";
import type { Kind } from "../../../figures/spec.ts";

/** The kinds of figure that a network is drawn as. */
export const kinds: Readonly<Partial<Record<Kind, AnyKind>>> = {
  star: anyKind(star),
  ring: anyKind(ring),
  layered: anyKind(layered),
};
