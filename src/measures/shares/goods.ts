import {
  bounded,
  type Chosen,
  type Goods,
  type Measure,
  nothing,
  numberIn,
  type Reading,
} from "../measure.ts";
import { sum } from "../sum.ts";

const ROWS = [
  "kind,partner,client,region",
  "aircraft,A,60,60",
  "aircraft,B,20,50",
  "armour,A,15,20",
  "armour,B,5,15",
  "ships,A,10,10",
];

export const suppliability: Measure<"goods"> = {
  name: "suppliability",
  input: "goods",
  title: "Suppliability",
  says: "How many partners deliver a kind of good to anybody in the region, kinds weighed by what the client gets of them.",
  formula:
    "sum of w_f N_f, w_f the kind's part of all the client gets, N_f partners with any delivery of it to the region",
  unit: "partners",
  range: "1 and more",
  nulls: ["no-data: no kind is known, or nobody is known to deliver", "degenerate: the client gets nothing"],
  cites: "Andersen, Cooley & Nexon 2021 (good specificity, substitution)",
  example: "aircraft 80 and armour 20 from two of the region's partners, ships 10 from one: 1.909",
  rows: ROWS,
  gives: 1.909,
  of: (goods) =>
    onKinds(goods, (kinds) => {
      const named = kinds.filter((k) => suppliersOf(k) > 0);
      const total = sum(named.map((k) => k.need));
      if (total === 0) return nothing("no-data", "nobody is known to deliver");
      const value = sum(named.map((k) => (k.need / total) * suppliersOf(k)));
      const plain = sum(named.map(suppliersOf)) / named.length;
      const open = named.length < kinds.length || kinds.some((k) => k.hidden > 0 || !k.known);
      return bounded(value, open ? Number.NaN : value, open ? Number.NaN : value, [
        ...named.map((k) => `${k.kind}: ${suppliersOf(k)}`),
        `kinds weighed alike: ${figures(plain)}`,
        ...(open ? ["senders that nobody knows may add partners"] : []),
      ]);
    }),
};

export const exposure: Measure<"goods"> = {
  name: "exposure",
  input: "goods",
  title: "Exposure",
  says: "What part of all that a client gets it would lose with a partner, less what others have shown that they can replace.",
  formula:
    "sum of w_f s_pf σ (1 - min(1, what others delivered to the region / what the client got)), f a kind",
  unit: "share",
  range: "0 to 1",
  nulls: [
    "no-data: no kind is known",
    "degenerate: the client gets nothing",
    "under-specified: the question names no partner to lose",
  ],
  cites: "Andersen, Cooley & Nexon 2021; Hirschman 1945 (cost of replacing a partner)",
  example:
    "aircraft 60 of 80 from A while B delivers 50 to the region, armour 15 of 20 while B delivers 15, ships 10 of 10: 0.3295",
  rows: ROWS,
  gives: 0.3295,
  uses: ["shock"],
  of: (goods, chosen) => {
    if (goods.focus === null) return nothing("under-specified", "exposure to the loss of whom");
    const shock = shockOf(chosen);
    return onKinds(goods, (kinds) => {
      const total = sum(kinds.map((k) => k.need));
      const lost = kinds.map((k) => (shock * k.own * kept(k.others, k.need)) / total);
      const least = kinds.map((k) => (shock * k.own * kept(k.others + k.hidden, k.need)) / total);
      const most = kinds.map((k) => (shock * (k.own + k.nobody) * kept(k.others, k.need)) / total);
      const open = kinds.some((k) => !k.known);
      return bounded(sum(lost), open ? Number.NaN : sum(least), open ? Number.NaN : sum(most), [
        ...kinds.map(
          (k) =>
            `${k.kind}: ${percent(k.own / k.need)} from it, others could replace ${percent(1 - kept(k.others, k.need))}`,
        ),
        "what others can replace is what they delivered of the kind to the region, a capacity shown and no promise",
      ]);
    });
  },
};

/** What a client gets of one kind, and who else delivers it. */
interface Kind {
  readonly kind: string;
  /** All that the client got, from the partner, and from nobody known. */
  readonly need: number;
  readonly own: number;
  readonly nobody: number;
  /** What others than the partner delivered to the region, and what nobody known did. */
  readonly others: number;
  readonly hidden: number;
  /** Amounts of all partners to the region. */
  readonly delivered: Float64Array;
  /** Whether every amount is known. */
  readonly known: boolean;
}

/** Computes on the kinds of which the client gets anything, on a scale on which their sum is a number. */
function onKinds(goods: Goods, compute: (kinds: readonly Kind[]) => Reading): Reading {
  checkGoods(goods);
  const all = [...goods.client, ...goods.region].flatMap((v) => [...v]).filter((x) => !Number.isNaN(x));
  const largest = [...all, ...goods.unknown.client, ...goods.unknown.region].reduce(
    (a, b) => Math.max(a, b),
    0,
  );
  if (largest === 0) return nothing(goods.kinds.length === 0 ? "no-data" : "degenerate");
  const kinds = goods.kinds.map((_, f) => kindOf(goods, f, 2 ** Math.floor(Math.log2(largest))));
  const got = kinds.filter((k) => k.need > 0);
  if (got.length === 0)
    return nothing(kinds.some((k) => !k.known) ? "no-data" : "degenerate", "the client gets nothing");
  return compute(got);
}

function kindOf(goods: Goods, f: number, scale: number): Kind {
  const at = (values: Float64Array | undefined) => (values ?? new Float64Array()).map((x) => x / scale);
  const [client, delivered] = [at(goods.client[f]), at(goods.region[f])];
  const p = goods.focus === null ? -1 : goods.partners.indexOf(goods.focus);
  const zero = (x: number) => (Number.isNaN(x) ? 0 : x);
  const nobody = (goods.unknown.client[f] ?? 0) / scale;
  return {
    kind: goods.kinds[f] ?? "",
    need: sum(client.map(zero)) + nobody,
    own: zero(client[p] ?? 0),
    nobody,
    others: sum(delivered.map((x, q) => (q === p ? 0 : zero(x)))),
    hidden: (goods.unknown.region[f] ?? 0) / scale,
    delivered,
    known: ![...client, ...delivered].some(Number.isNaN),
  };
}

function suppliersOf({ delivered }: Kind): number {
  return delivered.filter((x) => x > 0).length;
}

/** What part of a loss stays where others can deliver this much of what is needed. */
function kept(capacity: number, need: number): number {
  return 1 - Math.min(1, capacity / need);
}

function shockOf(chosen: Chosen | undefined): number {
  const shock = numberIn(chosen, "shock", 1);
  if (!(shock >= 0 && shock <= 1)) throw new RangeError(`not a part from 0 to 1: ${shock}`);
  return shock;
}

function figures(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percent(part: number): string {
  return `${figures(100 * part)} %`;
}

function checkGoods({ kinds, partners, client, region, unknown }: Goods): void {
  const rows = [client, region, unknown.client, unknown.region].find((of) => of.length !== kinds.length);
  if (rows !== undefined)
    throw new RangeError(`kinds and amounts of unequal number: ${kinds.length}, ${rows.length}`);
  const short = [...client, ...region].find((v) => v.length !== partners.length);
  if (short !== undefined)
    throw new RangeError(`partners and amounts of unequal length: ${partners.length}, ${short.length}`);
  const wrong = [...client, ...region, unknown.client, unknown.region]
    .flatMap((v) => [...v])
    .find((x) => x < 0 || x === Number.POSITIVE_INFINITY);
  if (wrong !== undefined) throw new RangeError(`not an amount of 0 or more: ${wrong}`);
}
