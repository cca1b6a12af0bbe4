/** A number that leads to the records it rests on. */
export function Led({ to, children }: { to: string; children: string }) {
  if (children === "") return null;
  return (
    <a class="number" href={to}>
      {children}
    </a>
  );
}
