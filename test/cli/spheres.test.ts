import { expect, test } from "vitest";
import { jsonOf, onStudy } from "./run.ts";

const ALL = ["--layer", "all"];

/** What is on a screen, lines that were broken made one. */
function joined(out: string): string {
  return out.replace(/\s+/g, " ");
}

test("a card says who comes first and how far ahead in the words and points of ask", async () => {
  const card = joined((await onStudy("card", "KAZ")).out);
  const line =
    /sphere (\w+); China and SCO comes first with probability [\d.]+ %; margin ([\d.]+) percentage points, 95 % credible interval ([\d.]+) to ([\d.]+)/.exec(
      card,
    );
  expect(line).not.toBeNull();
  const ask = joined((await onStudy("ask", "dominance-margin", ...ALL, "--to", "KAZ")).out);
  expect(ask).toContain(`${line?.[2]} percentage points`);
  expect(ask).toContain(`${line?.[3]}–${line?.[4]}`);
  const { answer } = (await jsonOf("ask", "dominance-margin", ...ALL, "--to", "KAZ")) as {
    answer: { value: number; unit: string };
  };
  expect(answer.unit).toBe("share");
  expect(answer.value).toBeLessThan(1);
});

interface Shares {
  readonly share: number;
  readonly expected: number;
}

test("a card shows the shares that its sphere rests on, as recorded and as drawn, as ask has them", async () => {
  const { out } = await onStudy("card", "KAZ");
  const row = (name: string) => {
    const cells = new RegExp(`^ *${name}((?: +[\\d.,]+(?:\u00a0%)?(?: ≈ [\\d.,]+\u00a0%)?)+) *$`, "m").exec(
      out,
    )?.[1];
    return cells?.trim().split(/ {2,}/) ?? [];
  };
  const { layers, over, sphereShares } = (await jsonOf("card", "KAZ")) as {
    layers: readonly { layer: string; value: string; period?: string; total: { value: number } | null }[];
    over: Readonly<Record<string, { value: string | number }>>;
    sphereShares: {
      partners: readonly (Shares & { name: string })[];
      layers: readonly { layer: string; records: number; shares: readonly Shares[] }[];
    };
  };
  const { partners, layers: each } = sphereShares;
  expect(partners[0]?.name).toBe(over["sphere-partner"]?.value);
  const [one = 0, two = 0] = partners.map(({ share }) => share).toSorted((a, b) => b - a);
  expect(one - two).toBeCloseTo(Number(over["dominance-margin"]?.value), 9);
  partners.forEach(({ share }, i) => {
    expect(each.reduce((sum, { shares }) => sum + (shares[i]?.share ?? 0), 0) / each.length).toBeCloseTo(
      share,
      9,
    );
  });
  // Shares of less than a tenth of a per cent are not among the three largest.
  const told = ({ share, expected }: Shares) => {
    const text = (part: number) => `${Number((100 * part).toFixed(1))}\u00a0%`;
    return `${text(share)} ≈ ${text(expected)}`;
  };
  expect(row("Over all layers")).toEqual(partners.map(told));
  for (const { layer, records, shares } of each) {
    const total = layers.find(
      (l) => l.layer === layer && l.value === "count" && l.period === undefined,
    )?.total;
    if (total != null) expect(records).toBe(total.value);
    expect(row(layer === "transfers" ? "arms transfers" : layer)).toHaveLength(shares.length + 1);
  }
  const [first] = partners;
  for (const [measure, value] of [
    ["sphere-share", first?.share],
    ["sphere-share-expected", first?.expected],
  ] as const) {
    const asked = await jsonOf("ask", measure, ...ALL, "--to", "KAZ", "--from", first?.name ?? "");
    expect((asked as { answer: { value: number } }).answer.value).toBeCloseTo(value ?? 0, 12);
  }
});

test("several recipients: the classes are counted, and the table is of recipients", async () => {
  const { out } = await onStudy("ask", "sphere", ...ALL, "--to", "region");
  expect(out).toMatch(/each has its own, below: \d [a-z]+/);
  expect(out).toMatch(/^ +recipient +class/m);
  const counted = [
    ...(out.split("\n")[0] ?? "").matchAll(/(\d) (?:contested|leaning|exclusive|multivector)/g),
  ];
  expect(counted.reduce((a, [, n]) => a + Number(n), 0)).toBe(5);
  expect((await onStudy("ask", "dominance-margin", ...ALL, "--to", "region")).out).toMatch(
    /recipient +percentage points/,
  );
});

test("readings of a class tell which class each value of a choice gives", async () => {
  const question = ["--layer", "exercises,transfers", "--to", "KGZ", "--period", "2016..2021"];
  const vary = ["--vary", "contested-within=0.15,0.9"];
  const { out } = await onStudy("ask", "sphere", ...question, ...vary);
  expect(out).toMatch(/contested-within 0\.15 +leaning in 1/);
  expect(out).toMatch(/contested-within 0\.9 +contested in 1/);
});
