/** The place of one among those that are drawn over each other, and how many they are. */
export interface Turn {
  readonly turn: number;
  readonly of: number;
}

/** For each all that stand where it stands, at all its places within `near` of the first of them; one that is nowhere stands alone. */
export function groupsOf(
  places: readonly (readonly number[] | null)[],
  near: number,
): readonly (readonly number[])[] {
  const groups: { readonly at: readonly number[]; readonly members: number[] }[] = [];
  return places.map((at, i) => {
    if (at === null) return [i];
    const found = groups.find((g) => g.at.every((a, k) => Math.abs(a - (at[k] ?? a)) <= near));
    const members = found?.members ?? [];
    if (found === undefined) groups.push({ at, members });
    members.push(i);
    return members;
  });
}

/** The turn of each among those that stand where it stands. */
export function turnsOf(places: readonly (readonly number[] | null)[], near: number): readonly Turn[] {
  return groupsOf(places, near).map((members, i) => ({ turn: members.indexOf(i), of: members.length }));
}

/** How far to the side one is drawn so that each of them can be seen, within `room` in all. */
export function asideOf({ turn, of }: Turn, wide: number, room: number): number {
  return of === 1 ? 0 : (turn - (of - 1) / 2) * Math.min(wide, room / (of - 1));
}

/** Most that a dash of lines that take turns is long. */
const DASH = 7;

/** Dashes that let the lines under it show, each as long and all within so long a run; the first is whole beneath them. */
export function dashOfTurn({ turn, of }: Turn, run: number): readonly number[] {
  const long = Math.floor(100 * Math.min(DASH, run / of)) / 100;
  return turn === 0 ? [] : [long * (of - turn), long * turn];
}
