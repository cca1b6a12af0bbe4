import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import pageRank from "graphology-metrics/centrality/pagerank.js";
import { createUnweightedIndexedBrandes } from "graphology-shortest-path/indexed-brandes.js";
import { kit, randomPairs, sample } from "./graph-kit.js";
import { line, medianOf, seconds, timed, times } from "./time.js";

/** Actors, ties, sources of the paths that betweenness is counted on, and how often each measure is taken. */
const SIZES = [
  [1_000, 5_000, 1_000, 15],
  [10_000, 50_000, 1_000, 3],
  [100_000, 1_000_000, 50, 3],
];

/** Measures of random graphs: ours against graphology's and, where R has igraph, against igraph's on the same ties. */
export async function graphs() {
  const tools = await kit();
  const igraph = spawnSync("Rscript", ["-e", "library(igraph)"]).status === 0;
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    for (const [n, m, count, runs] of SIZES) {
      const { from, to } = randomPairs(n, m);
      const sources = sample(n, count);
      for (const [name, list] of Object.entries({ from, to, sources }))
        writeFileSync(join(folder, name), list);
      const theirs = igraph ? inR(folder, n, runs) : new Map();
      const ours = await own(tools, { n, from, to, sources, runs });
      const graphology = await inGraphology({ n, from, to, sources, runs: n > 10_000 ? 1 : runs });
      line(`${n} actors, ${m} ties`, igraph ? "ours / igraph / graphology" : "R igraph not present");
      for (const [name, { took, check }] of ours) {
        const [r, g] = [theirs.get(name), graphology.get(name)];
        if (r !== undefined && name !== "leiden") same(name, check, r.check);
        line(
          `  ${name}${name === "betweenness" && count < n ? ` from ${count} sources` : ""}`,
          seconds(took),
          r === undefined ? "" : `igraph ${seconds(r.took)}, ours ${times(took, r.took)}`,
          g === undefined ? "" : `graphology ${seconds(g.took)}, ours ${times(took, g.took)}`,
          name === "leiden"
            ? `modularity ${[check, r?.check, g?.check].map((q) => q?.toFixed(4)).join(", ")}`
            : "",
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const child = spawnSync(process.execPath, ["--expose-gc", "bench/run.js", "--graph-memory"], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  process.stdout.write(child.stdout);
}

/** Bytes a tie that ties, and betweenness on a sample of sources, take beside the arcs that they come from. */
export async function graphMemory() {
  const { tiesFrom, betweenness } = await kit();
  const [n, m] = [100_000, 1_000_000];
  const nodes = Array.from({ length: n }, (_, i) => `a${i}`);
  const arcs = { ...randomPairs(n, m), weights: new Float64Array(m).fill(1) };
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const ties = tiesFrom(nodes, arcs, { directed: false });
  const made = held();
  // Nothing is set free on the way, so that all that is taken counts.
  const atStart = process.memoryUsage();
  const scores = betweenness(ties, { sources: sample(n, 5) });
  const atEnd = process.memoryUsage();
  const measuring = atEnd.heapUsed + atEnd.arrayBuffers - atStart.heapUsed - atStart.arrayBuffers;
  const each = (bytes) => `${(bytes / m).toFixed(1)} bytes a tie`;
  line(`ties of ${n} actors, ${m} ties`, each(made - before));
  line("  betweenness on a sample, besides", each(measuring), `together ${each(made - before + measuring)}`);
  return scores;
}

async function own(tools, { n, from, to, sources, runs }) {
  const nodes = Array.from({ length: n }, (_, i) => `a${i}`);
  const ties = tools.tiesFrom(
    nodes,
    { from, to, weights: new Float64Array(from.length).fill(1) },
    { directed: false },
  );
  const all = sources.length === n;
  return measured(runs, n, {
    betweenness: [() => tools.betweenness(ties, all ? {} : { sources }), total],
    pagerank: [() => tools.pageRanks(ties), squares],
    constraint: [() => tools.constraints(ties), total],
    leiden: [() => tools.leiden(ties), (groups) => tools.modularity(ties, groups)],
  });
}

async function inGraphology({ n, from, to, sources, runs }) {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (let k = 0; k < from.length; k++) graph.addEdge(from[k], to[k]);
  const all = sources.length === n;
  return measured(runs, n, {
    betweenness: [
      () =>
        all ? Object.values(betweennessCentrality(graph, { normalized: false })) : sampled(graph, sources),
      total,
    ],
    pagerank: [
      () => Object.values(pageRank(graph, { maxIterations: 1000, tolerance: 1e-10, getEdgeWeight: null })),
      squares,
    ],
    leiden: [
      () => louvain.detailed(graph, { getEdgeWeight: null, randomWalk: false }),
      ({ modularity }) => modularity,
    ],
  });
}

/** What graphology's betweenness does with each actor, with some of them. */
function sampled(graph, sources) {
  const brandes = createUnweightedIndexedBrandes(graph);
  const [passed, scores] = [new Float64Array(graph.order), new Float64Array(graph.order)];
  for (const source of sources) {
    const [stack, before, paths] = brandes(source);
    for (let k = 0; k < stack.size; k++) passed[stack.items[k]] = 0;
    while (stack.size !== 0) {
      const w = stack.pop();
      const share = (1 + passed[w]) / paths[w];
      for (const v of before[w]) passed[v] += paths[v] * share;
      if (w !== source) scores[w] += passed[w] / 2;
    }
  }
  return scores;
}

/** Medians of several runs, by name. */
async function measured(runs, n, works) {
  const found = new Map();
  for (const [name, [work, check]] of Object.entries(works)) {
    const over = n <= 1000 && (name === "pagerank" || name === "constraint") ? 20 : 1;
    const took = [];
    let value;
    for (let i = 0; i < runs; i++) {
      const run = await timed(() => {
        for (let k = 1; k < over; k++) work();
        return work();
      });
      value = run.value;
      took.push(run.seconds / over);
    }
    found.set(name, { took: medianOf(took), check: check(value) });
  }
  return found;
}

function inR(folder, n, runs) {
  const { status, stdout, stderr } = spawnSync(
    "Rscript",
    ["bench/graph.R", folder, String(n), String(runs)],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  const rows = stdout
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" "));
  const over = Number(rows[0][1]);
  return new Map(
    rows.slice(1).map(([name, took, check]) => {
      const often = name === "pagerank" || name === "constraint" ? over : 1;
      return [name, { took: Number(took) / often, check: Number(check) }];
    }),
  );
}

/** @throws Error where two programs do not compute the same */
function same(name, one, other) {
  if (Math.abs(one - other) > 1e-8 * Math.abs(other))
    throw new Error(`${name} differs from igraph: ${one}, ${other}`);
}

const total = (values) => values.reduce((a, b) => a + b, 0);
const squares = (values) => values.reduce((a, b) => a + b * b, 0);
