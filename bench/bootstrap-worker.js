import { parentPort, workerData } from "node:worker_threads";

const { href, years, draws, ends, turn } = workerData;
const { bootstrapOf, drawsOf, middleOf } = await import(href);

/** Both ends of the share of each partner in one year; its draws have a seed of their own. */
function year(n) {
  const { columns } = years[n];
  const shares = Array.from({ length: columns }, () => new Float64Array(draws));
  drawsOf([bootstrapOf(years[n])], draws, n + 1, ([totals], d) => {
    let whole = 0;
    for (let k = 0; k < columns; k++) whole += totals[k];
    for (let k = 0; k < columns; k++) shares[k][d] = totals[k] / whole;
  });
  shares.forEach((list, k) => {
    const { low, high } = middleOf(list);
    ends.set([low, high], 2 * (n * columns + k));
  });
}

parentPort.on("message", () => {
  for (let n = Atomics.add(turn, 0, 1); n < years.length; n = Atomics.add(turn, 0, 1)) year(n);
  parentPort.postMessage("done");
});
parentPort.postMessage("ready");
