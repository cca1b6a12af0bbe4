/** Networks, maps and timelines have no total of which there would be readings. */
export function rivalsOf(): null {
  return null;
}

/** Nor a strip of them. */
export function rivalsStrip(): null {
  return null;
}
