/** Work that can be paused, or left off, between its steps. */
export type Steps<R> = Generator<void, R>;

/** What such work comes to where nobody pauses it. */
export function toTheEnd<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same work as a part of other work that tells how far it is. */
export function* within<Y, R>(steps: Steps<R>, told: Y): Generator<Y, R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield told;
  }
}
