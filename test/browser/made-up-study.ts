import type { Page } from "playwright-core";
import { datasetOf } from "../../src/study/dataset.ts";
import { packed } from "../../src/study/packed.ts";
import { openStudy } from "../../src/study/study.ts";
import { dataScript } from "../../src/web/data/script.ts";
import { memoryFiles } from "../memory-files.ts";
import { EVERY_TABLE } from "../questions/asking.ts";

const REGION = ["R01", "R02", "R03", "R04", "R05"];

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made-up study of exercises as the script that a page loads its records with. */
export async function madeUp(activities: number, partners: number): Promise<string> {
  const next = seeded(20260212);
  const pick = (of: readonly string[]) => of[Math.floor(next() * of.length)] ?? "";
  const outside = Array.from({ length: partners }, (_, i) => `P${String(i + 1).padStart(3, "0")}`);
  const exercises = [
    "id,name,kind,start,end,country,troops_best,services,status,structure,participants_complete,source",
  ];
  const participants = ["activity,actor,role,evidence"];
  for (let i = 0; i < activities; i++) {
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const start = `${1992 + Math.floor(next() * 32)}-${month}${next() < 0.8 ? "-11" : ""}`;
    const [organiser, host] = [
      outside[i % partners] ?? "",
      REGION[Math.floor(i / partners) % REGION.length] ?? "",
    ];
    const troops = next() < 0.4 ? String(50 + Math.floor(next() * 5000)) : "";
    const status = next() < 0.95 ? "held" : "announced";
    exercises.push(
      `x${i},Exercise ${i},military,${start},${start},${host},${troops},army,${status},single,yes,s1`,
    );
    for (const [actor, role] of [
      [organiser, "organiser"],
      [host, "participant"],
      [pick(REGION), "participant"],
    ])
      participants.push(`x${i},${actor},${role},${next() < 0.6 ? "stated" : "inferred"}`);
  }
  const study = await openStudy(
    memoryFiles({
      "study.yaml": `title: Made up\nregion: { name: Region, members: [${REGION}] }\npartners: [${outside}]\n`,
      "actors.csv": `${["id,kind,name", ...[...REGION, ...outside].map((a) => `${a},state,${a}`)].join("\n")}\n`,
      "sources.csv": "id,title,publisher,date\ns1,Made up,Nobody,2020\n",
      "exercises.csv": `${exercises.join("\n")}\n`,
      "participants.csv": `${participants.join("\n")}\n`,
    }),
  );
  return Buffer.from(
    dataScript("dataset", { packed: packed(await datasetOf(study, EVERY_TABLE)), searches: [] }),
  ).toString();
}

/** Has a page load other records than those of its site. */
export async function loading(page: Page, script: string): Promise<void> {
  await page.route("**/assets/data/dataset.js", (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script }),
  );
}
