/** Registers that are another vintage of one that is there too: named after it and their day, as `sipri-2024-04-13` is after `sipri`. */
export function besideOthers(registers: Iterable<string>): ReadonlySet<string> {
  const all = new Set(registers);
  return new Set(
    [...all].filter((name) => {
      const of = VINTAGE.exec(name)?.[1];
      return of !== undefined && all.has(of);
    }),
  );
}

const VINTAGE = /^(.+?)-(?:\d{4}(?:-\d\d){0,2}|undated)$/;
