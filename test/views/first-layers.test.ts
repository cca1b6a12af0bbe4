import { expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { firstLayers, hasSeveral } from "../../src/views/first-layers.ts";
import { defaultQuestion } from "../../src/web/views/ask/default-question.ts";
import { firstNetwork } from "../../src/web/views/network/network-state.ts";
import { firstTimeline } from "../../src/web/views/timeline/timeline-state.ts";
import { memoryFiles } from "../memory-files.ts";

const EMPTY = Object.fromEntries(
  ["deliveries", "facilities", "technology", "assistance", "operations", "memberships"].map((t) => [
    `${t}.csv`,
    "id,source\n",
  ]),
);
const training = (providers: readonly string[]) =>
  `id,name,provider,recipient,start,source\n${providers.map((p, i) => `t${i},Course ${i},${p},KAZ,2015,s\n`).join("")}`;
const transfers = (suppliers: readonly string[]) =>
  `id,supplier,recipient,designation,order_year,source\n${suppliers.map((p, i) => `d${i},${p},KAZ,Tank,2015,s\n`).join("")}`;

async function bench(trained: readonly string[], sold: readonly string[]) {
  const texts = {
    ...exampleFiles(),
    ...EMPTY,
    "exercises.csv": "id,name,start,source\n",
    "participants.csv": "activity,actor,role\n",
    "training.csv": training(trained),
    "transfers.csv": transfers(sold),
  };
  return benchFor(await openStudy(memoryFiles(texts)));
}

test("pages begin with a layer of several senders, and not with a larger one of one alone", async () => {
  const columns = await bench(["USA", "USA", "USA"], ["RUS", "CHN"]);
  const names = firstLayers(columns).map((l) => l.name);
  expect(names[0]).toBe("transfers");
  expect(firstNetwork(columns).question.layer).toBe("transfers");
  expect(firstTimeline(columns).question.layer).toBe("transfers");
  expect(defaultQuestion(columns)).toMatchObject({ layer: "transfers", measure: "share" });
});

test("where one sends alone, its share is certain, and a number is asked", async () => {
  const columns = await bench(["USA", "USA", "unknown"], []);
  const [first] = firstLayers(columns);
  if (first === undefined) throw new Error("no layer");
  expect([first.name, hasSeveral(columns, first)]).toEqual(["training", false]);
  expect(defaultQuestion(columns)).toMatchObject({ layer: "training", measure: "count" });
});
