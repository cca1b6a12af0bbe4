/** Made when it is first asked for, and kept; what it was made of is then let go. */
export function later<T>(make: () => T): () => T {
  let left: (() => T) | null = make;
  let is: T | undefined;
  return () => {
    if (left !== null) {
      is = left();
      left = null;
    }
    return is as T;
  };
}
