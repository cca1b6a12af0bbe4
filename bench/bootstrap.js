import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { built } from "./built.js";
import { seeded } from "./generate.js";
import { line, medianOf, seconds, timed, times } from "./time.js";

const DRAWS = 10_000;
const PARTNERS = 10;
const YEARS = 35;
const PACKAGES = 30;

/** Bootstrap intervals of the share of each partner in each year: on one, two and three workers, and in a plain loop. */
export async function bootstrap() {
  const { href } = await built("bootstrap", ["src/inference/bootstrap.ts", "src/inference/intervals.ts"]);
  const years = madeUp();
  const plain = await timed(() => naive(years));
  const took = new Map();
  const hashes = new Set();
  for (const workers of [1, 2, 3]) {
    const pool = await poolOf(workers, href, years);
    const runs = [];
    for (let run = 0; run < 5; run++) {
      const { value, seconds: s } = await timed(() => pool.run());
      runs.push(s);
      hashes.add(createHash("sha256").update(new Uint8Array(value.buffer)).digest("hex"));
    }
    await pool.close();
    took.set(workers, medianOf(runs));
  }
  if (hashes.size !== 1) throw new Error(`results that depend on the number of workers: ${hashes.size}`);
  const [one, two, three] = [took.get(1), took.get(2), took.get(3)];
  line(
    `${DRAWS} draws, ${PARTNERS} partners, ${YEARS} years`,
    seconds(two),
    `two workers ${times(two, one)} one, ${times(two, plain.seconds)} a plain loop`,
  );
  line("  one worker", seconds(one));
  line("  three workers", seconds(three), `the same bits: ${[...hashes][0].slice(0, 12)}`);
  line("  a plain loop", seconds(plain.seconds));
}

/** Packages of each year, each of one partner. */
function madeUp() {
  const next = seeded(3);
  return Array.from({ length: YEARS }, () => {
    const values = new Float64Array(PACKAGES * PARTNERS);
    for (let n = 0; n < PACKAGES; n++)
      values[n * PARTNERS + Math.floor(next() ** 2 * PARTNERS)] = 1 + Math.floor(100 * next() ** 3);
    return { size: PACKAGES, columns: PARTNERS, values };
  });
}

/** Workers that take one year after another, whoever is free. */
async function poolOf(count, href, years) {
  const cells = YEARS * PARTNERS * 2;
  const ends = new Float64Array(new SharedArrayBuffer(cells * 8));
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const shared = { href, years, draws: DRAWS, ends, turn };
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL("./bootstrap-worker.js", import.meta.url), { workerData: shared }),
  );
  const all = (send) =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once("message", resolve);
            worker.once("error", reject);
            send(worker);
          }),
      ),
    );
  await all(() => {});
  return {
    async run() {
      ends.fill(0);
      turn.fill(0);
      await all((worker) => worker.postMessage("go"));
      return ends.slice();
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** The same work as one would write it down: a list of packages, drawn, filtered and sorted. */
function naive(years) {
  return years.map(({ size, values }) => {
    const packages = Array.from({ length: size }, (_, n) => {
      const row = values.subarray(n * PARTNERS, (n + 1) * PARTNERS);
      const partner = row.findIndex((x) => x > 0);
      return { partner, volume: row[partner] };
    });
    const draws = Array.from({ length: PARTNERS }, () => []);
    for (let d = 0; d < DRAWS; d++) {
      const drawn = packages.map(() => packages[Math.floor(Math.random() * size)]);
      const whole = drawn.reduce((total, p) => total + p.volume, 0);
      for (let k = 0; k < PARTNERS; k++) {
        const own = drawn.filter((p) => p.partner === k).reduce((total, p) => total + p.volume, 0);
        draws[k].push(own / whole);
      }
    }
    return draws.map((list) => {
      list.sort((a, b) => a - b);
      return [list[Math.floor(0.025 * DRAWS)], list[Math.floor(0.975 * DRAWS)]];
    });
  });
}
