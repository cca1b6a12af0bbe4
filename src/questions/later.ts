/** Made when it is first asked for, and kept; what it was made of is then let go. */
export function later<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly is: T } = { make };
  return () => {
    if ("make" in state) state = { is: state.make() };
    return state.is;
  };
}
