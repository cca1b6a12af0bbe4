/**
 * How a reader changes what a view shows: by a choice that stands by itself, by one of several steps of a control that is moved, or while
 * they hold it, before it stands in the address.
 */
export type Gesture = "chosen" | "stepped" | "held";

/** What a reader does with a view; nothing on a server. */
export type ChangeOf<State> = ((state: State, gesture?: Gesture) => void) | undefined;
