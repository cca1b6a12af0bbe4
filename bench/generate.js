import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const REGION = ["R01", "R02", "R03", "R04", "R05"];
const partnersOf = (n) => Array.from({ length: n }, (_, i) => `P${String(i + 1).padStart(2, "0")}`);

/** Writes a made-up study of exercises, four participations each: the same bytes for the same seed. */
export function generate(folder, activities, seed = 20260212, partners = 20) {
  const outside = partnersOf(partners);
  const next = seeded(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  mkdirSync(folder, { recursive: true });
  const exercises = [
    "id,name,kind,start,end,country,troops_best,services,status,structure,participants_complete,source",
  ];
  const participants = ["activity,actor,role,agency,services,evidence,source"];
  for (let i = 0; i < activities; i++) {
    const id = `x${String(i).padStart(6, "0")}`;
    const year = 1992 + Math.floor(next() * 32);
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const day = String(1 + Math.floor(next() * 28)).padStart(2, "0");
    const start = next() < 0.8 ? `${year}-${month}-${day}` : `${year}-${month}`;
    const organiser = pick(outside);
    const host = pick(REGION);
    const troops = next() < 0.4 ? String(50 + Math.floor(next() * 5000)) : "";
    const status = next() < 0.95 ? "held" : "announced";
    exercises.push(
      `${id},Exercise ${i},military,${start},${start},${host},${troops},army,${status},single,yes,s1`,
    );
    participants.push(`${id},${organiser},organiser,,,${next() < 0.6 ? "stated" : "inferred"},`);
    participants.push(`${id},${host},participant,,army,stated,`);
    participants.push(`${id},${pick(REGION.filter((state) => state !== host))},participant,,army,stated,`);
    participants.push(`${id},${organiser},participant,,army,stated,`);
  }
  const actors = ["id,kind,name", ...[...REGION, ...outside].map((a) => `${a},state,${a}`)];
  const put = (name, text) => writeFileSync(join(folder, name), text);
  put(
    "study.yaml",
    `title: Generated\nregion: { name: Region, members: [${REGION}] }\npartners: [${outside}]\n`,
  );
  put("actors.csv", `${actors.join("\n")}\n`);
  put("sources.csv", "id,title,publisher,date\ns1,Generated,Nobody,2020\n");
  put("exercises.csv", `${exercises.join("\n")}\n`);
  put("participants.csv", `${participants.join("\n")}\n`);
  return { activities, participations: participants.length - 1 };
}
