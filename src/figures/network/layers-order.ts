/** A tie of a layered drawing, by the places of its ends in their tiers. */
export interface TierTie {
  readonly from: { readonly tier: number; readonly name: string };
  readonly to: { readonly tier: number; readonly name: string };
  readonly weight: number;
}

/** How often the tiers are gone through, down and up. */
const SWEEPS = 8;

/**
 * Orders the names of each tier so that ties cross less: each name goes to the mean place of those that it is tied to,
 * weighed by its ties; names without ties keep their place. The same tiers and ties give the same order.
 */
export function layersOrder(
  tiers: readonly (readonly string[])[],
  ties: readonly TierTie[],
): readonly (readonly string[])[] {
  let order = tiers.map((tier) => [...tier]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const turns = order.map((_, i) => i);
    for (const t of down ? turns.slice(1) : turns.slice(0, -1).reverse()) {
      const places = placesIn(order);
      order = order.map((tier, i) => (i === t ? sorted(tier, t, places, ties) : tier));
    }
  }
  return order;
}

type Places = ReadonlyMap<string, number>;

function keyOf({ tier, name }: TierTie["from"]): string {
  return `${tier} ${name}`;
}

/** Where each name stands in its tier, from 0 to 1. */
function placesIn(order: readonly (readonly string[])[]): Places {
  return new Map(
    order.flatMap((names, tier) =>
      names.map((name, i) => [keyOf({ tier, name }), (i + 0.5) / names.length] as const),
    ),
  );
}

function sorted(names: readonly string[], tier: number, places: Places, ties: readonly TierTie[]): string[] {
  const wanted = names.map((name) => {
    const own = keyOf({ tier, name });
    let [sum, weight] = [0, 0];
    for (const tie of ties) {
      const [from, to] = [keyOf(tie.from), keyOf(tie.to)];
      if (from !== own && to !== own) continue;
      sum += (places.get(from === own ? to : from) ?? 0.5) * tie.weight;
      weight += tie.weight;
    }
    const now = places.get(own) ?? 0.5;
    return { name, at: weight === 0 ? now : sum / weight, now };
  });
  return wanted.sort((a, b) => a.at - b.at || a.now - b.now).map((w) => w.name);
}
