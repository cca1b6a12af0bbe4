import { type AnyKind, anyKind } from "../../../figures/kind.ts";
import { timeline } from "../../../figures/kinds/timeline.ts";
import type { Kind } from "../../../figures/spec.ts";

/** The kinds of figure that the timeline is drawn as. */
export const kinds: Readonly<Partial<Record<Kind, AnyKind>>> = { timeline: anyKind(timeline) };
