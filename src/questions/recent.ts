/** Values by key of which those that nobody asked for in a long while are forgotten. */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * Keeps values in two ages: once the young weigh more than `most`, they become the old and the old are forgotten, so that all of them
 * weigh twice as much at most. What is asked for is young again.
 * @param turned called when old ones are forgotten
 */
export function recent<T>(
  most: number,
  weigh: (value: T, key: string) => number,
  turned: () => void = () => {},
): Recent<T> {
  let [young, old] = [new Map<string, T>(), new Map<string, T>()];
  let weight = 0;
  const set = (key: string, value: T) => {
    weight += weigh(value, key);
    young.set(key, value);
    if (weight <= most) return;
    [young, old] = [new Map(), young];
    weight = 0;
    turned();
  };
  return {
    set,
    get: (key) => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      if (before === undefined) return undefined;
      old.delete(key);
      set(key, before);
      return before;
    },
  };
}

/** What a value takes up in bytes, by a rough count of the columns, lists and maps in it. */
export function bytesOf(value: unknown, depth = 2): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.length * ENTRY;
  if (value instanceof Map || value instanceof Set) return value.size * ENTRY;
  if (typeof value !== "object" || value === null || depth === 0) return ENTRY;
  // What is worked out when it is asked for is not asked for here.
  const fields = new Set(
    Object.values(Object.getOwnPropertyDescriptors(value)).map((field): unknown => field.value),
  );
  let bytes = 0;
  for (const field of fields) bytes += bytesOf(field, depth - 1);
  return bytes;
}

const ENTRY = 64;
