import { type AnyKind, anyKind } from "../../../figures/kind.ts";
import { bars } from "../../../figures/kinds/bars.ts";
import { lines } from "../../../figures/kinds/lines.ts";
import type { Kind } from "../../../figures/spec.ts";

/** The kinds of figure that an answer is drawn as. */
export const kinds: Readonly<Partial<Record<Kind, AnyKind>>> = { bars: anyKind(bars), lines: anyKind(lines) };
