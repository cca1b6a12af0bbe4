/** Addresses that ask a page for another view than it came with, each as a kind of page and a query. */
export const ASKED = [
  ["ask", "measure=share&layer=exercises&from=CHN&to=region&period=2010..2020"],
  ["network", "view=ring"],
  ["map", "layer=transfers"],
  ["timeline", "rows=recipient"],
] as const;
