/** Does something once what has just changed is painted. @returns a way to leave it */
export function oncePainted(run: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    later = setTimeout(run, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
}

/** In milliseconds: a page that nobody sees is not painted. */
const UNSEEN = 100;

/** Until what has just changed is painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    const leave = oncePainted(done);
    setTimeout(() => {
      leave();
      done();
    }, UNSEEN);
  });
}
