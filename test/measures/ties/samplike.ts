import { tiesOf } from "./graphs.ts";

const MONKS = [
  "John Bosco",
  "Gregory",
  "Basil",
  "Peter",
  "Bonaventure",
  "Berthold",
  "Mark",
  "Victor",
  "Ambrose",
  "Romauld",
  "Louis",
  "Winfrid",
  "Amand",
  "Hugh",
  "Boniface",
  "Albert",
  "Elias",
  "Simplicius",
];

/** Whom each monk likes, in the order of the monks. */
const LIKES = [
  [1, 2, 4, 7, 11, 13],
  [0, 6, 11, 13, 14],
  [0, 1, 12, 16, 17],
  [4, 5, 9, 10],
  [0, 3, 8, 10, 12],
  [0, 3, 4, 8],
  [0, 1, 7, 11, 15],
  [0, 1, 3, 5, 8, 9],
  [4, 7, 11, 15],
  [3, 4, 7, 8, 12, 13],
  [3, 4, 7, 13, 15],
  [0, 1, 6, 13],
  [4, 6, 17],
  [0, 1, 10, 11, 14],
  [0, 1, 4, 6, 11, 13],
  [0, 1, 6, 11, 14],
  [1, 2, 12, 17],
  [0, 1, 2, 6, 12, 16],
];

/** Sampson 1969: liking among 18 monks in any of three periods. */
export const SAMPLIKE = tiesOf(
  MONKS,
  LIKES.flatMap((liked, i) => liked.map((j) => [MONKS[i] ?? "", MONKS[j] ?? ""] as const)),
);

/** The groups that Sampson saw. */
export const SAMPLIKE_GROUPS = [
  "Turks",
  "Turks",
  "Outcasts",
  "Loyal",
  "Loyal",
  "Loyal",
  "Turks",
  "Loyal",
  "Loyal",
  "Loyal",
  "Loyal",
  "Turks",
  "Outcasts",
  "Turks",
  "Turks",
  "Turks",
  "Outcasts",
  "Outcasts",
];
