import { type Events, eventsFrom } from "../../../src/measures/events/events.ts";

/** Eighteen women and the fourteen social events they were at. Davis, Gardner & Gardner 1941, Deep South. */
export const WOMEN =
  "Evelyn, Laura, Theresa, Brenda, Charlotte, Frances, Eleanor, Pearl, Ruth, Verne, Myra, Katherina, Sylvia, Nora, Helen, Dorothy, Olivia, Flora".split(
    ", ",
  );

const ATTENDED =
  "0 1 3; 0 1 2; 0 1 2 3 4 5; 0 2 3 4; 0 1 2 3 4 5 6 8; 0 1 2 3 5 6 7 13; 1 2 3 4 6 8 9 12 13 14; 0 1 2 3 5 6 7 8 9 10 11 12 14 15; 0 2 7 8 9 10 11 12 13 15 16 17; 10 11 12 13 14; 13 14 16 17; 9 10 11 12 13 14; 11 12 13; 11 12 13";

export const GUESTS: readonly (readonly number[])[] = ATTENDED.split("; ").map((event) =>
  event.split(" ").map(Number),
);

export const davis: Events = eventsFrom(WOMEN, GUESTS);
