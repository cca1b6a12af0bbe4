import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { expect } from "vitest";
import { inChromium, shown } from "./site/site.ts";

const port = await freePort();
const site = shown([`--remote-debugging-port=${port}`]);

/** What a reader waits for on a middling phone: in milliseconds, and shares of the window that move. */
const MOST = { paint: 1200, blocked: 100, moved: 0.02 };
/** So often a page may be looked at until it keeps to that. */
const LOOKS = 6;
/** Without a picture of the whole page, which nobody looks at. */
const QUIETLY = { port, logLevel: "error", output: "json", disableFullPageScreenshot: true } as const;

/** The page that comes first, those with a view, that which searches, and the largest of those with most on them. */
const LOOKED_AT = [
  ["home", "first"],
  ["ask", "first"],
  ["network", "first"],
  ["map", "first"],
  ["timeline", "first"],
  ["search", "first"],
  ["claim", "largest"],
  ["figure", "largest"],
  ["sources", "first"],
  ["conflict", "largest"],
] as const;

inChromium.each(LOOKED_AT)(
  "Lighthouse on a phone: %s, %s, is fast, still and open to everyone",
  {
    timeout: 180_000,
  },
  async (name, which) => {
    const address = site().at(site().kindOf(name)[which]);
    const whole = await measured(address, true);
    expect(whole.accessible).toBe(1);
    let found: Measured = whole;
    for (let look = 1; look < LOOKS && !isGood(found); look++) found = better(found, await measured(address));
    expect(found.paint).toBeLessThanOrEqual(MOST.paint);
    expect(found.blocked).toBeLessThanOrEqual(MOST.blocked);
    expect(found.moved).toBeLessThanOrEqual(MOST.moved);
  },
);

interface Measured {
  readonly paint: number;
  readonly blocked: number;
  readonly moved: number;
}

/**
 * One look of Lighthouse at a page, with the slowness of a phone worked out and not waited for.
 * @returns beside it the share of what it asks of accessibility that the page meets, each by its weight
 */
async function measured(address: string, whole = false): Promise<Measured & { accessible: number | null }> {
  const result = await lighthouse(address, {
    ...QUIETLY,
    onlyAudits: ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"],
    ...(whole ? { onlyCategories: ["accessibility"] } : {}),
  });
  const audit = (id: string) => result?.lhr.audits[id]?.numericValue ?? Number.POSITIVE_INFINITY;
  return {
    paint: audit("largest-contentful-paint"),
    blocked: audit("total-blocking-time"),
    moved: audit("cumulative-layout-shift"),
    accessible: result?.lhr.categories.accessibility?.score ?? null,
  };
}

function isGood({ paint, blocked, moved }: Measured): boolean {
  return paint <= MOST.paint && blocked <= MOST.blocked && moved <= MOST.moved;
}

/** The lower of two measures each, since what else a machine does can only add. */
function better(a: Measured, b: Measured): Measured {
  return {
    paint: Math.min(a.paint, b.paint),
    blocked: Math.min(a.blocked, b.blocked),
    moved: Math.min(a.moved, b.moved),
  };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const at = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof at === "object" && at !== null ? at.port : 0;
}
