import type { Value } from "../ask/value.ts";
import type { Mark } from "../scene/scene.ts";

/** The records behind some values together: those that count, else those that may, and those that do not; or whether all was searched. */
export function behind(
  sides: readonly Pick<Value, "state" | "may" | "receipt" | "left">[],
): Pick<Mark, "receipt" | "left" | "none"> {
  const ids = (of: (side: (typeof sides)[number]) => readonly string[] | undefined) => [
    ...new Set(sides.flatMap((side) => of(side) ?? [])),
  ];
  const receipt = ids((side) => side.may ?? side.receipt);
  const left = ids((side) => side.left);
  if (left.length > 0) return { receipt, left };
  if (receipt.length > 0) return { receipt };
  return { receipt, none: sides.every(({ state }) => state === "searched") ? "searched" : "not-searched" };
}
