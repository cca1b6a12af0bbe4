import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { layers, tieLayers } from "../../src/layers/index.ts";
import type { Handed } from "../../src/release/handed.ts";
import { networksOf } from "../../src/release/networks/network.ts";
import { networkFiles } from "../../src/release/networks/network-files.ts";
import { periodsOf } from "../../src/release/networks/periods.ts";
import { holdable, xmlText } from "../../src/release/xml.ts";
import { yearsHeld } from "../../src/release/years-held.ts";
import { SMALL } from "../figures/small-study.ts";
import type { Texts } from "../memory-files.ts";
import { handedOf, referenceTexts } from "./handed.ts";
import { has, outputOf, pythonWith } from "./programs.ts";

const AWKWARD: Texts = {
  ...SMALL,
  "actors.csv": `${SMALL["actors.csv"]}`.replace(
    "First recipient",
    '"A ""quoted"" \u0001 <name> & turned \u{1F680} \ud800 ]]> \\ end"',
  ),
};
const NETWORKX = pythonWith("networkx");
const IGRAPH = has("Rscript", ["-e", "library(igraph)"]);

const folder = mkdtempSync(join(tmpdir(), "multivector-networks-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Counted {
  readonly file: string;
  readonly nodes: number;
  readonly ties: number;
  readonly weight: number;
}
let written: readonly { readonly path: string; readonly text: string }[];
const counts: Counted[] = [];
let reference: Handed;

beforeAll(async () => {
  reference = await handedOf(referenceTexts(), { claims: [] });
  const small = await handedOf(AWKWARD, { claims: [] });
  const all = await Promise.all(
    [
      { name: "reference", handed: reference },
      { name: "awkward", handed: small },
    ].map(async ({ name, handed }) => {
      for (const layer of layers) {
        if (layer.name === "indicators") continue;
        for (const n of networksOf(handed.bench, layer))
          counts.push({
            file: join(folder, name, "networks", n.layer, n.period),
            nodes: n.actors.length,
            ties: n.ties.length,
            weight: n.ties.reduce((sum, t) => sum + t.weight, 0),
          });
      }
      const files = await networkFiles(handed);
      return Promise.all(
        files.map(async (f) => ({ path: `${name}/${f.path}`, text: String(await f.content()) })),
      );
    }),
  );
  written = all.flat();
  for (const { path, text } of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

/** What a program says of each file: nodes, ties and the sum of weights. */
function sameCounts(output: string, ends: readonly string[]): void {
  const lines = new Map(
    output
      .trim()
      .split("\n")
      .map((line) => line.split("\t"))
      .map(([file = "", ...numbers]) => [file, numbers.map(Number)] as const),
  );
  const wanted = counts.flatMap(({ file, nodes, ties, weight }) =>
    ends.map((end) => [`${file}.${end}`, [nodes, ties, Number(weight.toFixed(6))]] as const),
  );
  expect(wanted.length).toBeGreaterThan(40);
  expect([...lines].sort()).toEqual([...wanted].sort());
}

const paths = (ends: readonly string[]) => counts.flatMap(({ file }) => ends.map((end) => `${file}.${end}`));

describe("other programs read the same network", () => {
  test.skipIf(NETWORKX === null)(
    "networkx reads GraphML, GEXF and Pajek with the same actors, ties and weights",
    () => {
      const script = `
import sys, networkx as nx
for path in open(sys.argv[1], encoding="utf-8").read().split("\\n"):
    end = path.rsplit(".", 1)[1]
    g = {"graphml": nx.read_graphml, "gexf": nx.read_gexf, "net": nx.read_pajek}[end](path)
    print(path, g.number_of_nodes(), g.number_of_edges(), round(sum(w for _, _, w in g.edges(data="weight")), 6), sep="\\t")
`;
      const ends = ["graphml", "gexf", "net"];
      writeFileSync(join(folder, "list"), paths(ends).join("\n"));
      sameCounts(outputOf(NETWORKX ?? "", ["-c", script, join(folder, "list")]), ends);
    },
  );

  test.skipIf(NETWORKX === null)(
    "names, codes, records and metadata come through, awkward ones too, but for marks that turn a text round",
    () => {
      const script = `
import sys, json, networkx as nx
g = nx.read_graphml(sys.argv[1]); h = nx.read_gexf(sys.argv[2])
print(json.dumps([g.nodes["R1"]["name_en"], h.nodes["R1"]["label"], g.graph.get("note"), g.nodes["P3"]["name_en"], g.nodes["R1"]["region"], next(iter(g.edges(data="records")))[2], g.graph["title"], g.graph["licence"]]))
`;
      const at = join(folder, "awkward/networks/exercises/whole");
      const [name, label, note, emoji, inside, records, title, licence] = JSON.parse(
        outputOf(NETWORKX ?? "", ["-c", script, `${at}.graphml`, `${at}.gexf`]),
      );
      const wanted = 'A "quoted" \ufffd <name> & turned \u{1F680} \ufffd ]]> \\ end';
      expect([name, label]).toEqual([wanted, wanted]);
      expect(note).toMatch(/XML 1\.0 cannot hold/);
      expect([emoji, inside, title, licence]).toEqual([
        "👩‍🚀🚀 emoji",
        true,
        "A small study: exercises, all years",
        "CC BY 4.0",
      ]);
      expect(records).toMatch(/^e\d/);
    },
  );

  test.skipIf(!IGRAPH)("igraph of R reads GraphML and Pajek with the same actors, ties and weights", () => {
    const script = `
suppressMessages(library(igraph))
for (path in readLines(commandArgs(TRUE)[1], encoding = "UTF-8")) {
  g <- read_graph(path, format = if (endsWith(path, ".graphml")) "graphml" else "pajek")
  w <- E(g)$weight
  cat(path, vcount(g), ecount(g), round(sum(if (is.null(w)) 0 else w), 6), sep = "\\t"); cat("\\n")
}`;
    const ends = ["graphml", "net"];
    writeFileSync(join(folder, "list"), `${paths(ends).join("\n")}\n`);
    writeFileSync(join(folder, "read.R"), script);
    sameCounts(outputOf("Rscript", [join(folder, "read.R"), join(folder, "list")]), ends);
  });
});

test.skipIf(!IGRAPH)("igraph reads GraphML and Pajek, and no GEXF, as README says", () => {
  const formats = outputOf("Rscript", ["-e", "writeLines(eval(formals(igraph::read_graph)$format))"]).split(
    "\n",
  );
  expect(formats).toEqual(expect.arrayContaining(["graphml", "pajek"]));
  expect(formats).not.toContain("gexf");
});

test("each file is well-formed XML that says what it is", () => {
  for (const { path, text } of written.filter((f) => !f.path.endsWith(".net"))) {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(text).close();
    expect(text).toContain("CC BY 4.0");
    expect(text).toContain("1.2.3");
  }
});

test("a network names the sources of its own records and their lines, and no others", async () => {
  const terms = [
    "release:",
    "  terms:",
    "    - { sources: [s1], rows: facts, attribution: Volumes are no dollars. }",
    "    - { sources: [s2], rows: facts, attribution: Second Register }",
    "    - { sources: [s3], rows: facts, attribution: Of no record }",
    "",
  ].join("\n");
  const ofSecond = (text: string) => text.replace(/^(e[12],.*),s1$/gm, "$1,s2");
  const handed = await handedOf(
    {
      ...SMALL,
      "study.yaml": `${SMALL["study.yaml"]}${terms}`,
      "sources.csv": `${SMALL["sources.csv"]}s2,report,Register,Bureau,2011\ns3,report,Other,Nobody,2012\n`,
      "exercises.csv": ofSecond(`${SMALL["exercises.csv"]}`),
      "participants.csv": ofSecond(`${SMALL["participants.csv"]}`),
    },
    { claims: [] },
  );
  const texts = await Promise.all(
    (await networkFiles(handed))
      .filter(({ path }) => path.endsWith(".graphml"))
      .map(async ({ path, content }) => [path.split("/").at(-1), String(await content())] as const),
  );
  const owed = (period: string) =>
    /"graph_attribution">([^<]*)</.exec(new Map(texts).get(`${period}.graphml`) ?? "")?.[1];
  expect(owed("whole")).toBe(
    "Example Project. Volumes are no dollars. Second Register; sources: Bureau; Office",
  );
  expect(owed("2005-2008")).toBe("Example Project. Volumes are no dollars. Sources: Office");
  const [head = "", ...lines] = `${SMALL["sources.csv"]}`.trimEnd().split("\n");
  const written = [`${head},authors`, ...lines.map((line) => `${line},"Doe, Jane; Group of Five"`)];
  const byAuthors = await handedOf({ ...SMALL, "sources.csv": `${written.join("\n")}\n` }, { claims: [] });
  const whole = (await networkFiles(byAuthors)).find(({ path }) => path.endsWith("whole.graphml"));
  expect(String(await whole?.content())).toContain("ources: Doe, Jane &amp; Group of Five (Office)");
});

test("the weight of a tie of single organisers is the number of its records", () => {
  const exercises = layers.find((l) => l.name === "exercises");
  if (exercises === undefined) throw new Error("no exercises");
  const [whole] = networksOf(reference.bench, exercises);
  expect(whole?.ties.length).toBeGreaterThan(10);
  for (const tie of whole?.ties ?? []) {
    expect(tie.records.length).toBeGreaterThanOrEqual(tie.weight);
    const answer = reference.bench.ask({
      measure: "count",
      layer: "exercises",
      from: whole?.actors[tie.from] ?? "",
      to: whole?.actors[tie.to] ?? "",
    });
    if (whole?.actors[tie.from] !== whole?.actors[tie.to])
      expect(tie.weight).toBeCloseTo(Number(answer.value), 9);
    expect([...tie.records].sort()).toEqual([...answer.receipt].sort());
  }
});

test("every record that counts stands on a tie or is counted as giving none, with the reason", async () => {
  const files = await networkFiles(reference);
  let untied = 0;
  for (const layer of tieLayers)
    for (const network of networksOf(reference.bench, layer)) {
      const tied = new Set(network.ties.flatMap(({ records }) => records)).size;
      const { nobody, alone } = network.untied;
      expect(tied + nobody + alone).toBe(network.records);
      const { value } = reference.bench.ask({
        measure: "count",
        layer: layer.name,
        ...(network.period === "whole" ? {} : { period: network.period.replace("-", "..") }),
      });
      if (layer.name === "transfers") expect(network.records).toBe(value);
      untied += nobody + alone;
      const said = nobody + alone === 0 ? "0" : `${nobody + alone} (`;
      for (const file of files.filter(({ path }) =>
        path.startsWith(`networks/${layer.name}/${network.period}.`),
      )) {
        const text = String(await file.content());
        expect(text).toContain(
          extname(file.path) === ".graphml"
            ? `"graph_records_without_tie">${said}`
            : `records_without_tie: ${said}`,
        );
      }
    }
  expect(untied).toBeGreaterThan(10);
});

test("an order of a supplier whom no source names gives no tie, and the network says so", async () => {
  const { bench } = reference;
  const transfers = layers.find((l) => l.name === "transfers");
  if (transfers === undefined) throw new Error("no transfers");
  const [whole] = networksOf(bench, transfers);
  const nameless = bench.ask({ measure: "count", layer: "transfers", from: "unknown" });
  expect(nameless.value).toBeGreaterThan(0);
  expect(whole?.untied).toEqual({ nobody: nameless.value, alone: 0 });
});

test("periods follow each other in blocks of five years and hold every record", () => {
  const exercises = layers.find((l) => l.name === "exercises");
  if (exercises === undefined) throw new Error("no exercises");
  const [whole, ...parts] = networksOf(reference.bench, exercises);
  const years = parts.map((p) => p.period.split("-").map(Number));
  years.forEach(([first = 0, last = 0], i) => {
    if (i > 0) expect(first % 5).toBe(0);
    if (i < years.length - 1) expect(last % 5).toBe(4);
    expect(last - first).toBeLessThan(5);
    expect(last).toBeGreaterThanOrEqual(first);
    if (i > 0) expect(first).toBe((years[i - 1]?.[1] ?? 0) + 1);
  });
  const sum = (of: typeof parts) => of.flatMap((n) => n.ties).reduce((s, t) => s + t.weight, 0);
  expect(sum(parts)).toBeCloseTo(sum(whole === undefined ? [] : [whole]), 6);
});

test("all layers have the same periods, which are the years of the panels and end with them", () => {
  const years = yearsHeld(reference.bench.dataset);
  const grid = periodsOf(reference.bench);
  expect([grid[0]?.first, grid.at(-1)?.last]).toEqual([years?.first, years?.last]);
  grid.forEach(({ first }, i) => {
    if (i > 0) expect(first).toBe((grid[i - 1]?.last ?? 0) + 1);
  });
  const names = grid.map(({ first, last }) => `${first}-${last}`);
  for (const layer of tieLayers) {
    const periods = networksOf(reference.bench, layer)
      .map(({ period }) => period)
      .filter((period) => period !== "whole");
    expect(periods).toEqual(names.filter((name) => periods.includes(name)));
  }
});

test("the last period ends with the last year of the panels, in its name too", async () => {
  const { bench } = await handedOf(SMALL, { claims: [] });
  expect(yearsHeld(bench.dataset)).toEqual({ first: 2001, last: 2008 });
  const exercises = layers.find((l) => l.name === "exercises");
  if (exercises === undefined) throw new Error("no exercises");
  expect(networksOf(bench, exercises).map(({ period }) => period)).toEqual([
    "whole",
    "2001-2004",
    "2005-2008",
  ]);
});

test("a study of nothing but what lasts has networks of the years of its records", async () => {
  const facilities = layers.find((l) => l.name === "facilities");
  if (facilities === undefined) throw new Error("no facilities");
  const texts = {
    ...SMALL,
    "exercises.csv": `${SMALL["exercises.csv"]}`.split("\n")[0] ?? "",
    "participants.csv": "activity,actor,role,evidence,source\n",
    "facilities.csv":
      "id,name,kind,operator,host,opened,closed,source\nf1,Base,air-base,P1,R1,2003,2009,s1\n",
  };
  const { bench } = await handedOf(texts, { claims: [] });
  expect(yearsHeld(bench.dataset)).toBeNull();
  expect(networksOf(bench, facilities).map(({ period }) => period)).toEqual([
    "whole",
    "2003-2004",
    "2005-2009",
  ]);
});

test("what lasts is in networks from the first year of the panels on, where nobody says when it began", () => {
  const facilities = layers.find((l) => l.name === "facilities");
  if (facilities === undefined) throw new Error("no facilities");
  const [, first] = networksOf(reference.bench, facilities);
  const years = yearsHeld(reference.bench.dataset);
  expect(first?.period.split("-").map(Number)).toEqual([
    years?.first,
    Math.floor((years?.first ?? 0) / 5) * 5 + 4,
  ]);
  const { value } = reference.bench.ask({
    measure: "count",
    layer: "facilities",
    period: String(years?.first),
  });
  expect(value).toBeGreaterThan(0);
  expect(first?.records).toBe(value);
});

test("a network says whether its ties add up over periods, and the whole how many records are in none", async () => {
  const files = await networkFiles(reference);
  const said = async (path: string) => String(await files.find((f) => f.path === path)?.content());
  for (const layer of tieLayers) {
    const [whole, ...parts] = networksOf(reference.bench, layer);
    if (whole === undefined) continue;
    const [ties, records] = [
      parts.flatMap((n) => n.ties).reduce((sum, t) => sum + t.weight, 0),
      parts.reduce((sum, n) => sum + n.records, 0),
    ];
    const all = whole.ties.reduce((sum, t) => sum + t.weight, 0);
    if (whole.twice === null) {
      expect(records + (whole.inNoPeriod ?? 0)).toBe(whole.records);
      if (whole.inNoPeriod === 0) expect(ties).toBeCloseTo(all, 6);
    } else expect(records + (whole.inNoPeriod ?? 0)).toBeGreaterThanOrEqual(whole.records);
    for (const { period, twice, inNoPeriod } of [whole, ...parts]) {
      expect(twice).toBe(whole.twice);
      const graphml = await said(`networks/${layer.name}/${period}.graphml`);
      expect(graphml).toContain(`"graph_adds_up_over_periods">${twice === null ? "yes" : "no: "}`);
      expect(/"graph_records_in_no_period">(\d+)</.exec(graphml)?.[1]).toBe(
        inNoPeriod === null ? undefined : String(inNoPeriod),
      );
      const gexf = await said(`networks/${layer.name}/${period}.gexf`);
      expect(gexf).toContain(`adds_up_over_periods: ${twice === null ? "yes" : "no: "}`);
      const pajek = await said(`networks/${layer.name}/${period}.net`);
      expect(pajek).toContain(`% adds_up_over_periods: ${twice === null ? "yes" : "no: "}`);
    }
  }
  const why = (name: string) => {
    const layer = layers.find((l) => l.name === name);
    return layer === undefined ? undefined : networksOf(reference.bench, layer)[0]?.twice;
  };
  expect(["exercises", "transfers", "facilities", "memberships", "training"].map(why)).toEqual([
    ...[null, "delivered", "lasts", "lasts", null],
  ]);
});

test("a series that counts once is in every period of its editions", async () => {
  const texts = {
    ...SMALL,
    "study.yaml": `${SMALL["study.yaml"]}`.replace("conventions: {}", "conventions: { unit: series }"),
    "series.csv": "id,name\nyearly,Yearly\n",
    "exercises.csv": `${SMALL["exercises.csv"]}`
      .replace("status,source", "status,source,series")
      .replace(/^(e[16],.*)$/gm, "$1,yearly")
      .replace(/^(e[2-5],.*)$/gm, "$1,"),
  };
  const exercises = layers.find((l) => l.name === "exercises");
  if (exercises === undefined) throw new Error("no exercises");
  const { bench } = await handedOf(texts, { claims: [] });
  const [whole, ...parts] = networksOf(bench, exercises);
  expect([whole?.twice, whole?.records, whole?.inNoPeriod]).toEqual(["series", 5, 0]);
  expect(parts.map(({ records }) => records)).toEqual([4, 2]);
});

test("no network is written of a period in which nobody is tied", () => {
  for (const layer of tieLayers)
    for (const { layer: name, period, ties } of networksOf(reference.bench, layer))
      expect([name, period, ties.length > 0]).toEqual([name, period, true]);
});

test("what lasts goes on to the last year of the panels", () => {
  const end = yearsHeld(reference.bench.dataset)?.last ?? 0;
  expect(end).toBeGreaterThan(2020);
  for (const name of ["facilities", "memberships"]) {
    const layer = layers.find((l) => l.name === name);
    if (layer === undefined) throw new Error(`no ${name}`);
    const newest = networksOf(reference.bench, layer).at(-1);
    expect(Number(newest?.period.split("-")[1])).toBe(end);
    expect(newest?.ties.length).toBeGreaterThan(0);
  }
});

test("what XML cannot hold is replaced and everything else is kept", () => {
  expect(holdable("a\u0000b\u001fc\ufffed\ud800e\udc00f\u{1F680}\t\n")).toBe(
    "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\u{1F680}\t\n",
  );
  expect(xmlText(`<a b="c">&\n`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&#10;");
});

test("a network says from whom to whom its ties run, as its attribution has it", async () => {
  const directions = async (texts: Texts) => {
    const files = await networkFiles(await handedOf(texts, { claims: [] }));
    const found = files.filter(({ path }) => path.endsWith("whole.graphml"));
    const written = await Promise.all(found.map(async (file) => String(await file.content())));
    return written.map((text) => /"graph_direction">([^<]*)</.exec(text)?.[1]);
  };
  const under = (attribution: string) => ({
    ...SMALL,
    "study.yaml": `${SMALL["study.yaml"]}`.replace(
      "conventions: {}",
      `conventions: { attribution: ${attribution} }`,
    ),
  });
  expect(await directions(SMALL)).toEqual(["from organiser to participant or host"]);
  expect(await directions(under("umbrella-to-lead-states"))).toEqual([
    "from organiser or co-organiser to participant or host, an organisation through the states that led it",
  ]);
  expect(await directions(under("participant"))).toEqual([
    "from whoever organises or takes part to participant or host, so that ties among those who take part run both ways",
  ]);
  expect(await directions(referenceTexts())).toContain("from supplier to recipient");
});
