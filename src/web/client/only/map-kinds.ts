import { type AnyKind, anyKind } from "../../../figures/kind.ts";
import { map } from "../../../figures/kinds/map.ts";
import type { Kind } from "../../../figures/spec.ts";

/** The kinds of figure that the map is drawn as. */
export const kinds: Readonly<Partial<Record<Kind, AnyKind>>> = { map: anyKind(map) };
