import type { ComponentChildren } from "preact";

/** A number that leads to the records it rests on, or to its question where they stand on no page. */
export function Led({ to, children }: { to: string; children: ComponentChildren }) {
  if (children === "") return null;
  return (
    <a class="number" href={to}>
      {children}
    </a>
  );
}
