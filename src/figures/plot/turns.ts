/** The place of one among those that are drawn over each other, and how many they are. */
export interface Turn {
  readonly turn: number;
  readonly of: number;
}

/** Who stands where others stand, each at all its places within `near` of the first of them; one that is nowhere stands alone. */
export function turnsOf(places: readonly (readonly number[] | null)[], near: number): readonly Turn[] {
  const groups: { readonly at: readonly number[]; readonly members: number[] }[] = [];
  const own = places.map((at, i) => {
    if (at === null) return [i];
    const found = groups.find((g) => g.at.every((a, k) => Math.abs(a - (at[k] ?? a)) <= near));
    const members = found?.members ?? [];
    if (found === undefined) groups.push({ at, members });
    members.push(i);
    return members;
  });
  return own.map((members, i) => ({ turn: members.indexOf(i), of: members.length }));
}

/** How far to the side one is drawn so that each of them can be seen, within `room` in all. */
export function asideOf({ turn, of }: Turn, wide: number, room: number): number {
  return of === 1 ? 0 : (turn - (of - 1) / 2) * Math.min(wide, room / (of - 1));
}

/** Length of a dash of lines that take turns. */
const DASH = 7;

/** Dashes that let the lines under it show, each as long; the first is whole beneath them. */
export function dashOfTurn({ turn, of }: Turn): readonly number[] {
  return turn === 0 ? [] : [DASH * (of - turn), DASH * turn];
}
