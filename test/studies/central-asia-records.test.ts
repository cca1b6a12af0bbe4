import { describe, expect, test } from "vitest";
import { factsOf, hasFacts, keyOf, spoken, studyTexts, tableOf } from "./facts.ts";

type Row = Readonly<Record<string, string>>;

const values = tableOf("values");

/** What one source says of one record: the row's cells where it is the row's source, and its rivals. */
function saidOf(table: string, row: Row, source: string): ReadonlySet<string> {
  const rivals = values.filter((v) => v.table === table && v.id === row.id && v.source === source);
  const own = row.source === source ? Object.values(row) : [];
  return new Set([...own, ...rivals.flatMap((v) => [v.value ?? "", v.unit ?? ""])]);
}

/** Cells of a row of the facts that no record of these tables holds as its source says it; of the nearest record. */
function lostOf(
  tables: readonly string[],
  facts: Row,
  cells: readonly (string | undefined)[],
): readonly string[] {
  const source = keyOf(facts);
  const wanted = cells.filter((c): c is string => c !== undefined && c !== "");
  const lost = tables
    .flatMap((table) => tableOf(table).map((row) => ({ row, said: saidOf(table, row, source) })))
    .filter(({ said }) => said.size > 0)
    .map(({ row, said }) => {
      const shared = new Set(Object.values(row));
      return wanted.filter((c) => ![...said].some((s) => s === c) && !(IDENTITY.has(c) && shared.has(c)));
    })
    .sort((a, b) => a.length - b.length);
  return lost[0] ?? [`nothing of ${source}`];
}

/** Actors say which record it is, whoever says so. */
const IDENTITY = new Set(tableOf("actors").map((a) => a.id ?? ""));

const dashed = (text: string | undefined) => (text ?? "").replaceAll(" ", "-");
const told = (text: string | undefined) => spoken(text ?? "");

/** What the facts print, and what the study writes for it, where the two differ on purpose. */
const WRITTEN: Row = {
  // The parts of 201st, Kant, Manas and the rest are rivals of one facility: the name says only what the row claims.
  "201st Military Base (Dushanbe and Bokhtar only)": "",
  "Kant Air Base (opening date claim)": "",
  "Murghab frontier post (Tajik account)": "Murghab frontier post",
  "Murghab district, Gorno-Badakhshan": "",
  "Sitod installation": "Sitod installation",
  "11 Chinese-financed border outposts and a training centre (decree of 26 Sept 2016)":
    "Chinese-financed border outposts and a training centre (decree of 26 September 2016)",
  "Chinese-financed special base (seed account)": "Chinese-financed special base",
  "Rapid Reaction Group base: cost claim $10 million": "10000000",
  "Rapid Reaction Group base: cost claim $8.5 million": "8500000",
  "Police outpost: cost claim $8.9 million": "8900000",
  "Ayni airbase (closure claim: early 2023)": "",
  "Termez air base (opening date claim)": "",
  "Transit Center at Manas (closing date claim)": "",
  "Dushanbe, Qurghonteppa (Bokhtar) and Kulob": "Dushanbe, Bokhtar (Qurghonteppa) and Kulob",
  "air base / hospital": "air-base",
};

/** Cells of facilities that are said by another row on purpose. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "Kant Air Base (999th Air Base)": ["2003-10-23", "air base"], // the row rests on Asia-Plus, which prints 2003
};

function written(text: string | undefined): string {
  const plain = told(text);
  return Object.hasOwn(WRITTEN, plain) ? (WRITTEN[plain] ?? "") : plain;
}

const comparing = hasFacts ? describe : describe.skip;

comparing("other records against ../shared/facts (skipped where the facts are not here)", () => {
  test("37 facility rows are facilities or rival accounts of one", () => {
    const rows = factsOf("facilities");
    expect(rows).toHaveLength(37);
    for (const f of rows) {
      const rival = /claim|account|only\)|Okno space facility|October 2016 agreement/.test(f.name ?? "");
      const cells = [
        f.operator,
        f.host,
        written(f.name),
        // A rival row repeats what the facility's own row says of its kind and place.
        rival || ELSEWHERE[f.name ?? ""]?.includes(f.kind ?? "")
          ? ""
          : (WRITTEN[f.kind ?? ""] ?? dashed(f.kind)),
        rival ? "" : written(f.place),
        f.opened,
        f.closed,
      ].filter((c) => !ELSEWHERE[f.name ?? ""]?.includes(c ?? ""));
      expect(lostOf(["facilities"], f, cells), f.name).toEqual([]);
    }
  });

  test("31 framework rows are frameworks, rival dates or lead states", () => {
    const rows = factsOf("frameworks");
    expect(rows).toHaveLength(31);
    const leads = tableOf("memberships").filter((m) => m.role === "lead");
    for (const f of rows) {
      const rival = f.kind === "claim" || f.kind === "milestone";
      const cells = [
        f.framework_id,
        rival ? "" : f.name,
        f.founded,
        f.dissolved,
        f.confidence === "" ? "" : undefined,
      ];
      const own = tableOf("frameworks").find((row) => row.id === f.framework_id) ?? {};
      const said = saidOf("frameworks", own, keyOf(f));
      const lost = cells.filter((c) => c !== undefined && c !== "" && c !== own.id && !said.has(c));
      expect(lost, f.name).toEqual([]);
      for (const lead of (f.lead ?? "").split(";").filter((l) => l !== "" && !rival)) {
        expect(leads, f.name).toContainEqual(
          expect.objectContaining({ framework: f.framework_id, actor: lead, source: keyOf(f) }),
        );
      }
    }
  });

  test("144 membership rows are standings or rival values of one", () => {
    const rows = factsOf("framework_members");
    expect(rows).toHaveLength(144);
    const standings = tableOf("memberships");
    let rivals = 0;
    for (const f of rows) {
      const of = standings.filter((m) => m.framework === f.framework_id && m.actor === f.member_iso3);
      const exact = of.filter(
        (m) =>
          m.role === dashed(f.role) &&
          m.from === f.accession_date &&
          m.to === f.withdrawal_date &&
          m.source === keyOf(f) &&
          m.confidence === f.confidence,
      );
      if (exact.length === 1) {
        expect(f.notes === "" || exact[0]?.note !== "", JSON.stringify(f)).toBe(true);
        continue;
      }
      rivals++;
      const ids = new Set(of.map((m) => m.id));
      const said = values.filter((v) => v.table === "memberships" && ids.has(v.id) && v.source === keyOf(f));
      for (const date of [f.accession_date, f.withdrawal_date].filter((d) => d !== ""))
        expect(
          said.map((v) => v.value),
          JSON.stringify(f),
        ).toContain(date);
    }
    expect(rivals).toBe(12);
  });

  test("33 training rows", () => {
    const rows = factsOf("training");
    expect(rows).toHaveLength(33);
    for (const f of rows) {
      const money = f.unit?.startsWith("USD");
      const years = /^(\d{4})-(\d{4})$/.exec(f.year ?? "");
      const fiscal = /^FY(\d{4})$/.exec(f.year ?? "");
      const end = fiscal === null ? undefined : `${fiscal[1]}-09`;
      const cells = money
        ? [f.provider, f.number, "USD"]
        : [
            f.provider,
            f.recipient,
            told(f.programme),
            f.institution,
            f.number,
            ...(years === null ? [f.year?.startsWith("to ") ? "2007" : (end ?? f.year)] : years.slice(1)),
            f.confidence,
          ];
      expect(lostOf(["training", "assistance"], f, cells), f.programme).toEqual([]);
    }
  });

  test("25 technology rows", () => {
    const rows = factsOf("technology");
    expect(rows).toHaveLength(25);
    for (const f of rows) {
      const over = f.unit?.includes("(over)") && keyOf(f) === "aspSC24" ? `${f.number}..` : f.number;
      const cells = [f.supplier_country, f.recipient, over, f.year, f.value_usd];
      const sums = f.value_usd === "1000000000" && keyOf(f) !== "dipUZ19" ? ["1000000000"] : [];
      // One programme, one sum: the sum of the other two rows is a value of the main row.
      const lost = lostOf(["technology"], f, cells).filter((c) => !sums.includes(c));
      expect(
        lost.filter((c) => !OFFICIAL_COUNT.includes(c)),
        f.description,
      ).toEqual([]);
      if (sums.length > 0) {
        const kept = values.filter((v) => v.id === "huawei-uzb-safe-city-2019" && v.source === keyOf(f));
        expect(kept.map((v) => v.value)).toEqual(sums);
      }
    }
  });

  test.each([
    ["economy", 28],
    ["opinion", 5],
    ["protests", 11],
  ])("%s rows are indicators", (file, n) => {
    const rows = factsOf(file);
    expect(rows).toHaveLength(n);
    for (const f of rows) {
      const region = "KAZ;KGZ;TJK;TKM;UZB";
      const reporter = (f.reporter ?? f.country ?? "").replace("Central Asia", region);
      const about = f.partner ?? f.about;
      const year = (f.year ?? "").replace(/^(\d{4})-(\d{4})$/, "$1/$2").replace("1990s", "199X");
      const start =
        f.start === undefined || f.end === f.start ? f.start : [f.start, f.end].filter(Boolean).join("/");
      const found = tableOf("indicators").filter(
        (i) =>
          i.kind === file &&
          i.source === keyOf(f) &&
          i.reporter === reporter &&
          i.partner === (about === "all topics" ? "" : about) &&
          i.start === (start ?? year) &&
          [i.value_low, i.value_best, i.value_high].includes(f.value ?? f.number) &&
          i.confidence === f.confidence &&
          (f.indicator === undefined || i.name === f.indicator) &&
          (f.measure === undefined || i.name === f.measure) &&
          i.place === (f.place ?? ""),
      );
      expect(found, JSON.stringify(f)).toHaveLength(1);
      if (found[0]?.unit !== "") expect(f.unit).toContain(found[0]?.unit);
    }
  });

  test("60 published totals", () => {
    const rows = factsOf("aggregate_claims");
    const published = tableOf("published");
    expect(published).toHaveLength(rows.length);
    rows.forEach((f, i) => {
      expect(published[i]).toMatchObject({
        id: f.claim_id,
        measure: f.metric,
        subject: f.subject,
        scope: f.scope,
        period: f.period,
        value: f.value,
        unit: f.unit,
        source: keyOf(f),
      });
      expect(published[i]?.note === "", f.claim_id).toBe(f.notes === "");
    });
  });

  test("41 leads, and what was remembered with them", () => {
    const rows = factsOf("exercises_unverified");
    const leads = new Map(tableOf("leads").map((l) => [l.id, l]));
    expect(leads.size).toBe(41);
    expect(rows).toHaveLength(41);
    for (const f of rows) {
      const lead = leads.get(f.id);
      expect(lead).toMatchObject({
        name: f.name,
        start: f.start_date,
        end: f.end_date,
        organiser: f.organizer,
        participants: f.participants,
        place: f.location,
        country: f.country_iso3,
        services: f.participant_services,
        framework: f.framework,
      });
      expect(lead?.names).toContain(f.name_original);
      if (f.notes !== "") expect(lead?.note?.length, f.id).toBeGreaterThan("from memory, no source".length);
    }
  });

  test("476 sources with their address and terms", () => {
    const rows = factsOf("sources");
    expect(rows).toHaveLength(476);
    const sources = new Map(tableOf("sources").map((s) => [s.id, s]));
    for (const f of rows) {
      const source = sources.get(f.key);
      const ours = f.key === "seed" ? "Parallel Order Building (chapter)" : f.title;
      expect(source).toMatchObject({ title: ours, date: f.date });
      // An address that the chapter prints too stands in two parts, the second in the note.
      const tail = /^the address goes on with (\S+)$/.exec(source?.note ?? "")?.[1] ?? "";
      expect(`${source?.url}${tail}`, f.key).toBe(f.url === "chapter" ? "" : f.url);
      expect(source?.terms, f.key).not.toBe("");
      const publisher = (f.publisher ?? "").replace(
        /\(?(no )?address.*$|; no address.*$|search store excerpt, /,
        "",
      );
      expect(source?.publisher, f.key).toContain(publisher.trim().replace(/[;(]$/, "").trim());
    }
    expect(sources.size).toBe(480);
    // The whole title stands in study.yaml, in two parts, and nowhere else.
    const [title, subtitle] = ["title", "subtitle"].map(
      (part) => new RegExp(`^ {4}${part}: "?(.+?)"?$`, "m").exec(studyTexts["study.yaml"] ?? "")?.[1],
    );
    expect(rows.find((f) => f.key === "seed")?.title).toBe(`${title}: ${subtitle} (chapter)`);
  });
});

/** 20 of the 60 cameras of the command centre: an official count of 2021 against one of 2019. */
const OFFICIAL_COUNT = ["2021"];
