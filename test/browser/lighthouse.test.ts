import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { expect } from "vitest";
import { inChromium, shown } from "./site/site.ts";

const port = await freePort();
const site = shown([`--remote-debugging-port=${port}`]);

/** What a reader waits for on a middling phone: in milliseconds, and shares of the window that move. */
const MOST = { paint: 1200, blocked: 100, moved: 0.02 };

inChromium.each(["home", "claim", "ask"])(
  "Lighthouse on a phone: %s is fast, still and open to everyone",
  {
    timeout: 90_000,
  },
  async (name) => {
    const kind = site().kinds.find((k) => k.name === name);
    if (kind === undefined) return;
    const first = await measured(site().at(kind.first));
    const found = isGood(first) ? first : better(first, await measured(site().at(kind.first)));
    expect(found.accessibility).toBe(1);
    expect(found.paint).toBeLessThanOrEqual(MOST.paint);
    expect(found.blocked).toBeLessThanOrEqual(MOST.blocked);
    expect(found.moved).toBeLessThanOrEqual(MOST.moved);
  },
);

interface Measured {
  readonly paint: number;
  readonly blocked: number;
  readonly moved: number;
  readonly accessibility: number;
}

/** One look of Lighthouse at a page, with the slowness of a phone worked out and not waited for. */
async function measured(address: string): Promise<Measured> {
  const result = await lighthouse(address, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: ["accessibility"],
    onlyAudits: ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"],
  });
  const audit = (id: string) => result?.lhr.audits[id]?.numericValue ?? Number.POSITIVE_INFINITY;
  return {
    paint: audit("largest-contentful-paint"),
    blocked: audit("total-blocking-time"),
    moved: audit("cumulative-layout-shift"),
    accessibility: result?.lhr.categories.accessibility?.score ?? 0,
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
    accessibility: Math.min(a.accessibility, b.accessibility),
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
