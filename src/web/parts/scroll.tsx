import type { ComponentChildren } from "preact";

/** A wide table that scrolls by itself, by keyboard too. */
export function Scroll({
  label,
  by,
  children,
}: {
  label: string;
  /** The id of what says the label, where it stands on the page in a language of its own. */
  by?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <section
      class="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={by === undefined ? label : undefined}
      aria-labelledby={by}
    >
      {children}
    </section>
  );
}
