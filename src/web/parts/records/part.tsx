import type { ComponentChildren } from "preact";

/** A part of what is said of a record, under its heading; where several records share a page, one level lower and without an anchor. */
export function Part({
  title,
  id,
  shared = false,
  children,
}: {
  title: ComponentChildren;
  id?: string;
  shared?: boolean;
  children: ComponentChildren;
}) {
  return shared ? (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  ) : (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
