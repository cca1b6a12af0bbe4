/** Made when it is first asked for, and kept; what it was made of is then let go. */
export function later<T>(make: () => T): () => T {
  let state: { readonly made: false; readonly make: () => T } | { readonly made: true; readonly is: T } = {
    made: false,
    make,
  };
  return () => {
    if (!state.made) state = { made: true, is: state.make() };
    return state.is;
  };
}
