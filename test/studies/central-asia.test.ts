import { describe, expect, test } from "vitest";
import { byId, factsOf, hasFacts, keyOf, missingParts, tableOf } from "./facts.ts";

type Row = Readonly<Record<string, string>>;

/** Organisers that a doubt corrected. */
const ORGANISERS: Row = { "tianshan-3-2017": "SCO" }; // one rule for the series; CHN is a rival value

/** Lists of participants whose completeness a doubt, or the row's own note, corrected. */
const COMPLETE: Row = {
  "mme-2440": "no", // MME lists -9, an unknown participant
  "mme-2521": "no",
  "mme-2779": "no",
  "mme-2892": "no",
  "xiamen-2015": "no", // doubtful: only the host and one state are named
  "khaan-quest-2016": "no", // doubtful: only organisers and Central Asians are recorded
  "vostok-antiterror-2012": "unchecked", // participants doubtful
  "vostok-antiterror-2014": "unchecked",
  "cooperative-osprey-1996": "no", // the note says that the list is short
  "steppe-eagle-2013": "no",
  "cis-ad-2018-09": "no",
  "pats-pabbi": "no",
};

/** Places that were whole sentences, or named how they were known. */
const PLACES: Row = {
  "mme-3095": "airfields and airspace of several CIS states",
  "mme-3117": "Knez Trpimir Barracks, Divulje near Split, Croatia",
  "kazind-2018": "Kazakhstan (from memory)",
};

/** Notes that quoted a source at length and are told in our own words. */
const RETOLD = new Set([
  "combat-commonwealth-1998",
  "rus-uzb-farish-2005",
  "kgz-tjk-first",
  "rubezh-2012",
  "dostuk-2013",
  "khaan-quest-2015",
  "tianshan-3-2017",
  "sappers-friendship-2017",
  "caspian-sar-2024",
  "regional-cooperation-2025",
]);

/** Verdicts on what the facts call possible duplicates; the rest are judged the same. */
const VERDICTS: Row = {
  "mme-1846": "unsure",
  "mme-3473": "unsure",
  "mme-3174": "unsure",
  "interaction-2021": "part",
  "rus-kgz-edelweiss-2018": "part",
};

/** Claim fields that are columns of the study under another name. */
const FIELDS: Row = {
  start_date: "start",
  end_date: "end",
  location: "place",
  country_iso3: "country",
  participant_services: "services",
  organizer: "organiser",
  troops_text: "troops_reported",
  troops_low: "troops",
  troops_high: "troops",
  host: "country",
  umbrella: "part_of",
};

const studied = byId(tableOf("exercises"));
const sources = byId(tableOf("sources"));
const values = tableOf("values").filter((v) => v.table === "exercises");
const parts = new Map<string, readonly Row[]>();
for (const p of tableOf("participants")) {
  const id = p.activity ?? "";
  parts.set(id, [...(parts.get(id) ?? []), p]);
}
const facts = factsOf("exercises");

/** Names without their language tags. */
function nameIn(names: string): string {
  return names.replace(/(^|; )[a-z]{2}(-[A-Za-z]+)?=/g, "$1");
}

function withRole(id: string, role: string): string {
  return (parts.get(id) ?? [])
    .filter((p) => p.role === role)
    .map((p) => p.actor)
    .join(";");
}

/** Value of a claim in the study's way of writing. */
function claimed(row: Row): string {
  if (row.exercise_id === "exercise-01-2002" && row.field === "troops_high" && row.value === "100")
    return "1..99"; // "under one hundred"
  return row.value ?? "";
}

const comparing = hasFacts ? describe : describe.skip;

comparing("exercises against ../shared/facts (skipped where the facts are not here)", () => {
  test("every id, and no other", () => {
    expect(facts).toHaveLength(376);
    expect([...studied.keys()].toSorted()).toEqual(facts.map((f) => f.id).toSorted());
  });

  test("every column", () => {
    for (const f of facts) {
      const id = f.id ?? "";
      const s = studied.get(id) ?? {};
      const composite = f.status === "umbrella" || f.status === "stage";
      expect({
        id,
        name: s.name,
        original: nameIn(s.names ?? ""),
        start: s.start,
        end: s.end,
        organiser: withRole(id, "organiser"),
        participants: withRole(id, "participant"),
        place: s.place,
        low: s.troops_low,
        high: s.troops_high,
        services: s.services,
        framework: s.framework,
        status: s.status,
        structure: s.structure,
        forecast: s.forecast,
        complete: s.participants_complete,
        source: s.source,
        confidence: s.confidence,
      }).toEqual({
        id,
        name: f.name,
        original: f.name_original?.replace(" / ", "; "),
        start: f.start_date,
        end: f.end_date,
        organiser: ORGANISERS[id] ?? f.organizer,
        participants: f.participants,
        place: PLACES[id] ?? f.location,
        low: f.troops_low,
        high: f.troops_high,
        services: f.participant_services,
        framework: f.framework,
        status: composite ? "held" : f.status,
        structure: composite ? f.status : "single",
        forecast: f.forecast,
        complete: COMPLETE[id] ?? (id.startsWith("mme-") ? "unchecked" : f.participants_complete),
        source: keyOf(f),
        confidence: f.confidence,
      });
    }
  });

  test("a date is as long as its precision says", () => {
    const lengths: Record<string, number> = { day: 10, month: 7, year: 4 };
    for (const f of facts) expect(f.start_date, f.id).toHaveLength(lengths[f.start_precision ?? ""] ?? -1);
  });

  test("the host recorded comes first, and others may follow", () => {
    for (const f of facts) {
      const hosts = (studied.get(f.id ?? "")?.country ?? "").split(";");
      if (f.country_iso3 !== "") expect(hosts[0], f.id).toBe(f.country_iso3);
    }
  });

  test("troops: the same low and high are the best too, and what was reported is not lost", () => {
    for (const f of facts) {
      const s = studied.get(f.id ?? "");
      expect(s?.troops_best, f.id).toBe(f.troops_low === f.troops_high ? f.troops_low : "");
      expect(s?.troops_reported === "", f.id).toBe(f.troops_text === "");
    }
  });

  test("notes, but for coordinates and what was quoted at length", () => {
    for (const f of facts) {
      const note = studied.get(f.id ?? "")?.note ?? "";
      if (RETOLD.has(f.id ?? "")) expect(note, f.id).not.toBe("");
      else expect(missingParts(f.notes ?? "", note), f.id).toEqual([]);
    }
  });

  test("possible duplicates are judgements", () => {
    const judged = tableOf("judgements").map((j) => [j.a, j.b, j.verdict].join());
    const possible = facts.filter((f) => f.possible_duplicate_of !== "");
    expect(possible).toHaveLength(14);
    for (const f of possible) {
      expect(judged).toContain([f.id, f.possible_duplicate_of, VERDICTS[f.id ?? ""] ?? "same"].join());
    }
  });

  test("332 further values are rivals with their source and note", () => {
    const claims = factsOf("exercise_claims");
    expect(claims).toHaveLength(332);
    const left = [...values];
    for (const claim of claims) {
      const field = (claim.field ?? "").replace("national_troops:", "personnel:");
      const want = {
        id: claim.exercise_id,
        field: FIELDS[field] ?? field,
        source: keyOf(claim),
        value: claimed(claim),
      };
      const at = left.findIndex(
        (v) =>
          v.id === want.id &&
          v.field === want.field &&
          v.source === want.source &&
          (want.field === "troops_reported" || v.value === want.value) &&
          missingParts(claim.note ?? "", `${v.note}; ${v.locator}`).length === 0,
      );
      expect(at, JSON.stringify(want)).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left.map((v) => [v.id, v.field, v.value].join())).toEqual(["tianshan-3-2017,organiser,CHN"]);
  });

  test("each of the 128 disagreements is a recorded value and a rival", () => {
    const conflicts = factsOf("conflicts");
    expect(conflicts).toHaveLength(128);
    for (const c of conflicts) {
      const field = FIELDS[c.field ?? ""] ?? c.field;
      const value = claimed({ ...c, value: c.other_value ?? "" });
      const rivals = values.filter(
        (v) =>
          v.id === c.exercise_id && v.field === field && (field === "troops_reported" || v.value === value),
      );
      const from = rivals.map((v) => sources.get(v.source ?? ""));
      const named = from.some((s) => [s?.url, s?.title].includes(c.other_source) || s?.id === "seed");
      expect(named, `${c.exercise_id} ${c.field} ${c.other_value}`).toBe(true);
    }
  });
});
