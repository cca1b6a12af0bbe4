/** What is made of an object, made once for each; the last one, which is mostly asked about again, is known without looking it up. */
export function ofEach<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, Made<K, T>>();
  let last: Made<K, T> | undefined;
  return (of) => {
    if (last?.of === of) return last.made;
    last = known.get(of);
    if (last !== undefined) return last.made;
    const made = { of, made: make(of) };
    known.set(of, made);
    last = made;
    return made.made;
  };
}

interface Made<K, T> {
  readonly of: K;
  readonly made: T;
}
