/** Values by key of which those that nobody asked for in a long while are forgotten. */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * Keeps values in two ages: once the young weigh more than `most`, they become the old and the old are forgotten, so that all of them
 * weigh about twice as much at most; what alone weighs more is not kept. What is asked for is young again.
 * @param turned called when old ones are forgotten
 */
export function recent<T>(
  most: number,
  weigh: (value: T, key: string) => number,
  turned: () => void = () => {},
): Recent<T> {
  let [young, old] = [new Map<string, Weighed<T>>(), new Map<string, Weighed<T>>()];
  let weight = 0;
  const put = (key: string, one: Weighed<T>) => {
    if (one.weight > most) return;
    weight += one.weight;
    young.set(key, one);
    if (weight <= most) return;
    [young, old] = [new Map(), young];
    weight = 0;
    turned();
  };
  return {
    set: (key, value) => put(key, { value, weight: weigh(value, key) }),
    get: (key) => {
      const known = young.get(key);
      if (known !== undefined) return known.value;
      const before = old.get(key);
      if (before === undefined) return undefined;
      old.delete(key);
      put(key, before);
      return before.value;
    },
  };
}

/** Gives what was made under a key before, or what is made now. */
export type Once = <T>(key: string, make: () => T) => T;

/** Makes everything anew. */
export const anew: Once = (_, make) => make();

/** How what is to be held is made: at once, or by somebody who says when. */
export type Making = <T>(make: () => T) => T;

/** Gives what is held under a key, or makes it and has it held. */
export function heldIn<V>(
  memo: { get(key: string): V | undefined; set(key: string, value: V): unknown },
  making: Making = (make) => make(),
) {
  return <T extends V>(key: string, make: () => T): T => {
    const known = memo.get(key);
    if (known !== undefined) return known as T;
    const made = making(make);
    memo.set(key, made);
    return made;
  };
}

interface Weighed<T> {
  readonly value: T;
  readonly weight: number;
}

/** What a value takes up in bytes, by a rough count of the columns, lists and maps in it. */
export function bytesOf(value: unknown, depth = 2): number {
  if (typeof value !== "object" || value === null) return ENTRY;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.length * ENTRY;
  if (value instanceof Map || value instanceof Set) return value.size * ENTRY;
  if (depth === 0) return ENTRY;
  const fields = new Set<unknown>();
  // What is worked out when it is asked for is not asked for here.
  for (const name of Object.keys(value)) fields.add(Object.getOwnPropertyDescriptor(value, name)?.value);
  let bytes = 0;
  for (const field of fields) bytes += bytesOf(field, depth - 1);
  return bytes;
}

const ENTRY = 64;
