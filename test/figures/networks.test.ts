import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHANGE_DASHES } from "../../src/figures/network/change.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { twoPeriodsText } from "../../src/words/two-periods.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyTexts } from "../studies/facts.ts";
import { faultsOf, meetings } from "./drawn-well.ts";
import { faintIn } from "./may-be.ts";
import { pointsOn } from "./path-points.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = [
  "e1 2001-05-01 PPP AAA,BBB",
  "e2 2002-05-01 PPP AAA",
  "e3 2003-05-01 PPP AAA",
  "e4 2008-05-01 QQQ BBB",
  "e5 2009-05-01 AAA AAA,BBB",
  "e6 2009-07-01 PPP BBB",
];
const draw = await drawing(studyOf(LINES));

describe("a star", () => {
  test("one an outside partner, each spoke with its number, its records and what narrows to it", async () => {
    const drawn = await draw({ kind: "star" });
    expect(faultsIn(drawn)).toEqual([]);
    const mark = drawn.marks.find((m) => m.label === "State PPP and State AAA");
    expect(mark).toMatchObject({ value: "3 exercises", receipt: ["e1", "e2", "e3"] });
    expect(mark?.narrows).toEqual({ from: "ppp-led", to: "AAA" });
    expect(drawn.twins[0]?.rows.map((r) => [r.name, ...r.cells.map((c) => c.value)])).toEqual([
      ["State PPP", 3, 2, null, 4],
      ["State QQQ", null, 1, null, 1],
    ]);
  });
  test("no record is hatched where nobody looked, dotted where somebody did, and never a spoke of nothing", async () => {
    const hatched = (shapes: Awaited<ReturnType<typeof draw>>) =>
      shapesOf(shapes).filter((s) => s.kind === "path" && s.fill === "hatch").length;
    const blind = await draw({ kind: "star" });
    expect(hatched(blind)).toBe(3);
    const searches = "s1,exercises,,CCC,2000..2010,0\n";
    const seen = await (await drawing(studyOf(LINES, { searches })))({ kind: "star" });
    expect(hatched(seen)).toBe(1);
    const dotted = shapesOf(seen).filter((s) => s.kind === "line" && s.dash?.join() === "1,4");
    expect(dotted).toHaveLength(2);
    expect(seen.twins[0]?.rows.map((r) => r.cells[2]?.state)).toEqual(["searched", "searched"]);
  });
  test("of a spoke that no record counts in for certain the range stands, and its mark opens those that may", async () => {
    const may = await drawing(studyOf([...LINES, "u1  PPP CCC"]));
    const drawn = await may({ kind: "star" });
    expect(faultsIn(drawn)).toEqual([]);
    const mark = drawn.marks.find((m) => m.label === "State PPP and State CCC");
    expect(mark).toMatchObject({ value: "0–1 · no record that counts for certain", receipt: ["u1"] });
    expect(shapesOf(drawn).flatMap((s) => (s.kind === "text" && s.text === "0–1" ? [s.fill] : []))).toEqual([
      "muted",
    ]);
    expect(drawn.twins[0]?.rows[0]?.cells[2]).toMatchObject({ text: "0–1", value: null, high: 1 });
    expect(drawn.csv).toContain(",ppp-led,CCC,,0,1,exercises,not-searched,u1,");
  });
  test("a recipient can be the hub: its spokes are its partners", async () => {
    const drawn = await draw({ kind: "star", series: { field: "to", values: ["AAA", "CCC"] } });
    expect(drawn.twins[0]?.rows.map((r) => [r.name, ...r.cells.map((c) => c.value)])).toEqual([
      ["State AAA", 3, null, 4],
      ["State CCC", null, null, null],
    ]);
    const alone = await draw({ kind: "star", question: { ...QUESTION, to: "BBB" } });
    expect(alone.twins[0]?.rows.map((r) => r.name)).toEqual(["State BBB"]);
  });
  test.each(["star", "ring", "layered"] as const)(
    "a %s has no tie of an actor with itself, and says so",
    async (kind) => {
      const self = await drawing(studyOf(["e1 2001 PPP AAA,PPP", "e2 2002 PPP PPP", "e3 2003 PPP AAA"]));
      const drawn = await self({ kind, question: { ...QUESTION, from: "PPP", to: "PPP,AAA" } });
      expect(faultsIn(drawn)).toEqual([]);
      const ends = drawn.marks.flatMap(({ narrows }) => narrows?.to ?? []);
      expect(ends).toContain("AAA");
      expect(ends).not.toContain("PPP");
      const told = shapesOf(drawn)
        .flatMap((s) => (s.kind === "text" ? [s.text] : []))
        .join(" ");
      expect(told).toContain("A recipient here too, and left out as its own partner: State PPP");
    },
  );
  test.each(["star", "ring", "layered"] as const)(
    "a %s of an actor with none but itself has no row and no number for it, and says so",
    async (kind) => {
      const self = await drawing(studyOf(["e1 2001 PPP AAA,PPP", "e2 2002 PPP PPP", "e3 2003 PPP AAA"]));
      const drawn = await self({ kind, question: { ...QUESTION, from: "PPP", to: "PPP" } });
      expect(faultsIn(drawn)).toEqual([]);
      expect(drawn.takeaway).not.toMatch(/\d/);
      expect(drawn.twins.flatMap(({ rows }) => rows)).toEqual([]);
      expect(drawn.csv).not.toMatch(/total,\d/);
      expect(drawn.marks).toEqual([]);
      const told = shapesOf(drawn)
        .flatMap((s) => (s.kind === "text" ? [s.text] : []))
        .join(" ");
      expect(told).toContain("A recipient here too, and left out as its own partner: State PPP");
    },
  );
  test.each(["star", "ring", "layered", "map"] as const)(
    "a %s says nothing of an actor among the recipients that has no record with itself",
    async (kind) => {
      const self = await drawing(studyOf(["e1 2001 PPP AAA", "e2 2003 QQQ AAA"]));
      const told = shapesOf(await self({ kind, question: { ...QUESTION, from: "PPP", to: "PPP,AAA" } }))
        .flatMap((s) => (s.kind === "text" ? [s.text] : []))
        .join(" ");
      expect(told).not.toContain("as its own partner");
    },
  );
  test("a map of an actor with none but itself says so", async () => {
    const self = await drawing(studyOf(["e1 2001 PPP AAA,PPP", "e2 2002 PPP PPP", "e3 2003 PPP AAA"]));
    const drawn = await self({ kind: "map", question: { ...QUESTION, from: "PPP", to: "PPP" } });
    const told = shapesOf(drawn)
      .flatMap((s) => (s.kind === "text" ? [s.text] : []))
      .join(" ");
    expect(told).toContain("A recipient here too, and left out as its own partner: State PPP");
    expect(drawn.twins.flatMap(({ rows }) => rows)).toEqual([]);
    expect(drawn.takeaway).toBe("No tie is recorded here.");
  });
  test("notes tell that two periods are not equally long", async () => {
    const two = { kind: "ring", against: { period: "1990..1994" } } as const;
    const { notes } = await draw(two);
    const texts = twoPeriodsText(QUESTION, two.against, "en");
    expect(texts).toHaveLength(1);
    expect(notes).toEqual(expect.arrayContaining([...texts]));
  });
  test("recipients together are refused with what to write", async () => {
    await expect(draw({ kind: "star", question: { ...QUESTION, to: "AAA+BBB" } })).rejects.toThrow(
      "one by one",
    );
  });
});

test("a star names its largest spoke first, and says whose names have no room", async () => {
  const region = Array.from({ length: 13 }, (_, i) => `R${String(i).padStart(2, "0")}`);
  const lines = region.flatMap((r, i) =>
    Array.from({ length: i === 1 ? 9 : 1 }, (_, k) => `e${i}-${k} 2001 PPP ${r}`),
  );
  const crowd = await drawing(studyOf(lines, { region, partners: ["PPP"] }));
  for (const width of [280, 300]) {
    const drawn = await crowd({ kind: "star" }, { width });
    expect(faultsIn(drawn)).toEqual([]);
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
    const missing = region.filter((r) => !texts.some((t) => t === `State ${r}` || t === r));
    expect(missing).not.toEqual([]);
    expect(missing).not.toContain("R01");
    const note = /No room for the names of: ([^.]*)\./.exec(texts.join(" "))?.[1] ?? "";
    for (const r of missing.slice(0, 8)) expect(note).toContain(`State ${r}`);
  }
});

describe("a ring", () => {
  test("ties between recipients are arcs of their own, with their records", async () => {
    const drawn = await draw({ kind: "ring" });
    expect(faultsIn(drawn)).toEqual([]);
    const arc = drawn.marks.find((m) => m.label.includes("between recipients"));
    expect(arc).toMatchObject({ receipt: ["e5"], narrows: { from: "AAA,BBB", to: "AAA+BBB" } });
    expect(drawn.twins).toHaveLength(2);
  });
  test("what may count is faint below all other links, opens its records, and is no link without a record", async () => {
    const undated = ["u1  PPP CCC", "u2  AAA AAA,CCC"];
    const may = await (await drawing(studyOf([...LINES, ...undated])))({ kind: "ring" });
    expect(faultsIn(may)).toEqual([]);
    const faint = faintIn(may).flatMap((s) => (s.mark === undefined ? [] : [may.marks[s.mark]]));
    expect(faint.map((mark) => [mark?.label, mark?.value, mark?.receipt])).toEqual([
      ["State PPP and State CCC", "0–1 · no record that counts for certain", ["u1"]],
      ["State AAA and State CCC, between recipients", "0–1 · no record that counts for certain", ["u2"]],
    ]);
    const links = shapesOf(may).flatMap((s) =>
      s.kind === "path" && s.mark !== undefined && s.fill !== undefined ? [s.opacity] : [],
    );
    expect(links.map((opacity) => opacity === 0.3)).toEqual([true, false, false, false]);
    expect(may.twins[1]?.rows.map((r) => r.cells[0]?.text)).toEqual(["1", "0–1"]);
    expect(may.notes.join(" ")).toContain("No link: no record; the table");
  });
  test("ties between recipients that only may count are arcs too", async () => {
    const may = await (await drawing(studyOf(["e1 2001 PPP AAA", "u2  AAA AAA,CCC"])))({ kind: "ring" });
    const arc = may.marks.find((m) => m.label.includes("between recipients"));
    expect(arc).toMatchObject({ receipt: ["u2"] });
  });
  test("against an earlier period: what grew is filled, what shrank is dashed, both in words", async () => {
    const searches = "s1,exercises,,,2000..2010,0\n";
    const change = {
      kind: "ring",
      question: { ...QUESTION, period: "2006..2010" },
      against: { period: "2000..2005" },
    } as const;
    const drawn = await (await drawing(studyOf(LINES, { searches })))(change);
    expect(faultsIn(drawn)).toEqual([]);
    const said = drawn.marks.map((m) => `${m.label}: ${m.value}`);
    expect(said.some((s) => /PPP and State AAA.*3 in 2000–2005: less/.test(s))).toBe(true);
    expect(said.some((s) => /QQQ and State BBB.*more/.test(s))).toBe(true);
    expect(drawn.takeaway).toContain("Ties larger than in 2000–2005: 2; smaller: 1.");
    // In pieces, since it is dashed and narrows.
    const dashed = shapesOf(drawn).filter(
      (s) => s.kind === "path" && s.mark !== undefined && s.d.split("M").length > 5,
    );
    expect(dashed).toHaveLength(1);
  });
  test("against an earlier period: what nobody searched is not comparable, and neither new nor gone", async () => {
    const change = {
      kind: "ring",
      question: { ...QUESTION, period: "2006..2010" },
      against: { period: "2000..2005" },
    } as const;
    const unseen = await draw(change);
    expect(faultsIn(unseen)).toEqual([]);
    const said = (drawn: typeof unseen) =>
      drawn.marks.map((m) => `${m.label}: ${m.value}`).filter((s) => s.includes(" in 2000–2005"));
    expect(said(unseen)).toEqual([
      "State PPP and State AAA: no record; 3 in 2000–2005: not comparable",
      "State QQQ and State BBB: 1 exercise; no record in 2000–2005: not comparable",
      "State AAA and State BBB, between recipients: 1 exercise; no record in 2000–2005: not comparable",
      "State PPP and State BBB: 1 exercise, as in 2000–2005",
      "State PPP: 1 exercise; 3 in 2000–2005: not comparable",
      "State QQQ: 1 exercise; no record in 2000–2005: not comparable",
    ]);
    expect(unseen.takeaway).toBe(
      "Ties larger than in 2000–2005: 0; smaller: 0. 3 count in one period alone and are not comparable.",
    );
    const seen = await (await drawing(studyOf(LINES, { searches: "s1,exercises,,,2000..2005,0\n" })))(change);
    expect(said(seen).filter((s) => s.endsWith("not comparable"))).toEqual([
      "State PPP and State AAA: no record; 3 in 2000–2005: not comparable",
      "State PPP: 1 exercise; 3 in 2000–2005: not comparable",
    ]);
    expect(said(seen)[1]).toMatch(/QQQ and State BBB: 1 exercise; searched, none found in 2000–2005: more$/);
    const dotted = shapesOf(unseen).filter(
      (s) => s.kind === "path" && s.mark !== undefined && s.dash?.join() === CHANGE_DASHES.unlike.join(),
    );
    expect(dotted).toHaveLength(3);
  });
  test.each(["en", "ru", "zh"] as const)(
    "against an earlier period its legend in %s has the signs that are drawn, as the explorer's network has them, and nothing covers a link",
    async (lang) => {
      const texts = studyOf(LINES, { searches: "s1,exercises,,,2000..2010,0\n" });
      const change = {
        kind: "ring",
        question: { ...QUESTION, period: "2006..2010" },
        against: { period: "2000..2005" },
      } as const;
      const drawn = await (await drawing(texts))(change, { lang });
      const unseen = await draw(change, { lang });
      const css = readFileSync("src/web/styles/44-views.css", "utf8");
      for (const [one, kind] of [
        [drawn, "lost"],
        [unseen, "unlike"],
      ] as const) {
        const dash = CHANGE_DASHES[kind];
        const signs = shapesOf(one).filter((s) => s.kind === "line" && s.dash?.join() === dash.join());
        expect(signs, kind).toHaveLength(1);
        expect(css).toContain(`g.${kind} .line {\n  stroke-dasharray: ${dash.join(" ")};`);
      }
      for (const one of [drawn, unseen]) {
        const links = shapesOf(one).filter((s) => s.kind === "path" && s.mark !== undefined);
        expect(links.length).toBeGreaterThan(2);
        expect(links.filter((s) => s.kind === "path" && (s.fill === "ground" || s.fill === "hatch"))).toEqual(
          [],
        );
        expect(shapesOf(one).filter((s) => s.kind !== "group" && s.fill === "hatch")).toEqual([]);
      }
      // What is new is solid with an upright cross on it, what is gone broken with a lying one, and what is as before dotted.
      const crosses = shapesOf(drawn).filter((s) => s.kind === "path" && s.mark === undefined);
      const upright = crosses.filter((s) => s.kind === "path" && /^M\S+H\S+M\S+V\S+$/.test(s.d));
      const lying = crosses.filter((s) => s.kind === "path" && /^M\S+L\S+M\S+L\S+$/.test(s.d));
      // Each is in the legend too.
      expect(upright).toHaveLength(3);
      expect(lying).toHaveLength(2);
      const dotted = shapesOf(drawn).filter(
        (s) => (s.kind === "path" || s.kind === "line") && s.dash?.join() === CHANGE_DASHES.same.join(),
      );
      expect(dotted).toHaveLength(2);
      expect(css).toContain(`g.same .line {\n  stroke-dasharray: ${CHANGE_DASHES.same.join(" ")};`);
      // A link that has shrunk is in pieces, each filled with the colour of its partner.
      const lost = drawn.marks.findIndex((m) =>
        m.value.includes(lang === "en" ? "less" : lang === "ru" ? "меньше" : "减少"),
      );
      const pieces = shapesOf(drawn).flatMap((s) =>
        s.kind === "path" && s.mark === lost ? [s.d.split("M").length] : [],
      );
      expect(pieces[0]).toBeGreaterThan(5);
    },
  );
  test("places do not move from year to year", async () => {
    const dots = async (period: string) => {
      const drawn = await draw({
        kind: "ring",
        question: { ...QUESTION, period },
        series: { field: "from", values: ["PPP", "QQQ"] },
      });
      return shapesOf(drawn).flatMap((s) => (s.kind === "circle" && s.r === 6 ? [`${s.cx},${s.cy}`] : []));
    };
    expect(await dots("2001..2001")).toEqual(await dots("2008..2009"));
  });
});

describe.each([360, 640, 960])("the ring of levers at %i pixels", async (width) => {
  const draw = await drawing(studyTexts);
  const levers = {
    kind: "ring",
    question: { ...QUESTION, period: "1991..2023" },
    panels: { field: "layer", values: ["exercises", "transfers", "facilities", "training"] },
  } as const;
  const panelsIn = (drawn: Awaited<ReturnType<typeof draw>>) =>
    drawn.scene.shapes.flatMap((s) =>
      s.kind === "group" && shapesOf({ ...drawn, scene: { ...drawn.scene, shapes: [s] } }).some(isRing)
        ? [s.shapes]
        : [],
    );
  const isRing = (s: Shape) => s.kind === "circle" && s.dash?.join() === "2,3";
  test("who stands in several panels stands at the same place in each", async () => {
    const panels = panelsIn(await draw(levers, { width }));
    expect(panels).toHaveLength(4);
    const rings = panels.map((shapes) =>
      shapes.flatMap((s) => (s.kind === "circle" && isRing(s) ? [`${s.cx} ${s.cy} ${s.r}`] : [])).join(),
    );
    expect(new Set(rings).size).toBe(1);
    const places = new Map<string, string[]>();
    for (const shapes of panels)
      for (const s of shapes)
        if (s.kind === "circle" && s.mark !== undefined && !["p8", "ground"].includes(`${s.fill}`))
          places.set(`${s.fill}`, [...(places.get(`${s.fill}`) ?? []), `${s.cx} ${s.cy}`]);
    expect([...places.values()].map((at) => at.length).sort()).toEqual([2, 3, 4, 4, 4]);
    for (const at of places.values()) expect(new Set(at).size).toBe(1);
  });
  test.each([
    ["en", "Widths compare within one panel only. Whoever is in several panels stands at the same place"],
    ["ru", "Толщину можно сравнивать только внутри одной панели. Кто есть на нескольких панелях"],
    ["zh", "宽度只能在同一分图内比较。出现在多幅分图中的伙伴"],
  ] as const)("says in %s what compares over panels, and what within one alone", async (lang, said) => {
    const drawn = await draw(levers, { width, lang });
    expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
    expect(drawn.notes.join(" ")).toContain(said);
    const alone = await draw(
      { ...levers, panels: { field: "layer", values: ["exercises"] } },
      { width, lang },
    );
    expect(alone.notes.join(" ")).not.toContain(said.slice(-18));
  });
  test.each(["en", "ru", "zh"] as const)("names the six largest of a panel in %s", async (lang) => {
    const drawn = await draw(levers, { width, lang });
    const unnamed = drawn.notes.filter((note) => /No room|Не хватило места|无处/.test(note)).join(" ");
    expect(unnamed).not.toMatch(/\((?:92|23|18|17|14|11)\)/);
    expect(meetings(drawn.scene)).toEqual([]);
  });
});

test("who of the region sends to others of it is named where ties between recipients are not drawn", async () => {
  const deals = ["d1,PPP,AAA", "d2,BBB,AAA", "d3,BBB,CCC", "d4,AAA,CCC"];
  const draw = await drawing({
    ...studyOf(LINES),
    "transfers.csv": `id,supplier,recipient,order_year,status\n${deals.map((d) => `${d},2003,delivered\n`).join("")}`,
    "deliveries.csv": `id,deal,year,units_best\n${deals.map((_, i) => `x${i},d${i + 1},2004,1\n`).join("")}`,
  });
  for (const kind of ["star", "ring", "layered"] as const) {
    const text = async (layer: string, to = "region") =>
      shapesOf(await draw({ kind, question: { ...QUESTION, layer, to } }))
        .flatMap((s) => (s.kind === "text" ? [s.text] : []))
        .join(" ");
    const note = "Of the region itself, on record and not drawn:";
    expect(await text("transfers")).toContain(`${note} State BBB (2), State AAA (1).`);
    expect(await text("transfers", "CCC,AAA")).toContain(`${note} State BBB (2), State AAA (1).`);
    expect(await text("exercises")).not.toContain(note);
  }
});

describe.each(["star", "ring", "layered"] as const)("a %s of numbers that are not whole", (kind) => {
  const why = { en: "in equal parts", ru: "в равных долях", zh: "平分" };
  const notesOf = async (
    draw: Awaited<ReturnType<typeof drawing>>,
    figure: Parameters<typeof draw>[0] = {},
    lang: keyof typeof why = "en",
  ) => {
    const drawn = await draw({ kind, ...figure }, { lang });
    return shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  };
  test("says why below, in each language, where there are any", async () => {
    const texts = studyOf(LINES);
    const together = await drawing({
      ...texts,
      "participants.csv": `${texts["participants.csv"]}e1,QQQ,organiser\n`,
    });
    for (const lang of ["en", "ru", "zh"] as const)
      expect((await notesOf(together, {}, lang)).join(lang === "zh" ? "" : " ")).toContain(why[lang]);
    const later = { question: { ...QUESTION, period: "2002..2010" } };
    expect((await notesOf(together, later)).join(" ")).not.toContain(why.en);
    expect((await notesOf(draw)).join(" ")).not.toContain(why.en);
  });
  test("says nothing of amounts", async () => {
    const amounts = await drawing({
      ...studyOf(LINES),
      "transfers.csv": "id,supplier,recipient,order_year,status\nd1,PPP,AAA,2003,delivered\n",
      "deliveries.csv": "id,deal,year,units_best,tiv_millions\nx1,d1,2004,1,2.5\n",
    });
    const question = { ...QUESTION, measure: "sum", layer: "transfers", value: "tiv-millions" } as const;
    expect((await amounts({ kind, question })).csv).toContain(",2.5,");
    expect((await notesOf(amounts, { question })).join(" ")).not.toContain(why.en);
  });
});

describe("awkward shapes", () => {
  test.each(["star", "ring", "layered", "map", "timeline"] as const)("%s: no ties at all", async (kind) => {
    const none = await (await drawing(studyOf([])))({ kind });
    expect(faultsIn(none)).toEqual([]);
    expect(none.takeaway).not.toBe("");
  });
  test.each(["star", "ring", "layered"] as const)("%s: one recipient and one partner", async (kind) => {
    const one = { region: ["AAA"], partners: ["PPP"] };
    const drawn = await (await drawing(studyOf(["e1 2001 PPP AAA"], one)))({ kind });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.marks.some((m) => m.receipt.join() === "e1")).toBe(true);
  });
  test("300 partners: the largest are drawn, the rest is named or counted", async () => {
    const partners = Array.from({ length: 300 }, (_, i) => `P${String(i).padStart(3, "0")}`);
    const lines = partners.map((p, i) => `e${i} 2001 ${p} AAA`);
    const many = await drawing(studyOf(lines, { partners }));
    const ring = await many({ kind: "ring" });
    expect(faultsIn(ring)).toEqual([]);
    expect(ring.svg).toContain("not drawn: State P297 (1), State P298 (1), State P299 (1).");
    expect(ring.twins.at(-1)?.rows).toHaveLength(3);
    const star = await many({ kind: "star" }, { width: 360 });
    expect(faultsIn(star)).toEqual([]);
    expect(star.svg).toMatch(/28\d more\./);
  });
  test("a ring names the largest first, and says whose names have no room", async () => {
    const partners = Array.from({ length: 40 }, (_, i) => `P${String(i).padStart(2, "0")}`);
    const lines = partners.flatMap((p, i) =>
      Array.from({ length: i === 7 ? 5 : i === 15 ? 4 : 1 }, (_, k) => `e${i}-${k} 2001 ${p} AAA`),
    );
    const crowd = await drawing(studyOf(lines, { partners }));
    for (const count of [20, 40])
      for (const width of [360, 960]) {
        const values = partners.slice(0, count);
        const drawn = await crowd({ kind: "ring", series: { field: "from", values } }, { width });
        expect(faultsIn(drawn)).toEqual([]);
        const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
        const named = values.filter((p) => texts.includes(`State ${p}`));
        expect(named).toEqual(expect.arrayContaining(["P07", "P15"]));
        const notes = [...texts.join(" ").matchAll(/(?:No room for|Drawn as one)[^:]*: ([^.]*)\./g)];
        if (named.length === count) expect(notes).toEqual([]);
        else {
          const missing = values.filter((p) => !named.includes(p));
          const told = notes.flatMap(([, note = ""]) => [...note.matchAll(/State (P\d\d) \(1\)/g)]);
          expect(told).not.toEqual([]);
          const more = notes.map(([, note = ""]) => Number(/(\d+) more/.exec(note)?.[1] ?? 0));
          expect(told.length + more.reduce((sum, n) => sum + n, 0)).toBe(missing.length);
          for (const [, p] of told) expect(missing).toContain(p);
        }
      }
  });
  describe("a ring of more partners than can be told apart", async () => {
    const partners = Array.from({ length: 120 }, (_, i) => `P${String(i).padStart(3, "0")}`);
    const years = (i: number) => (i < 30 ? [2001, 2002, 2007] : i % 2 === 0 ? [2003] : [2008]);
    const lines = partners.flatMap((p, i) =>
      years(i).map((year) => `${p}x${year} ${year} ${p} ${i % 3 === 0 ? "AAA,BBB" : "CCC"}`),
    );
    const many = await drawing(studyOf(lines, { partners }));
    test.each([
      [360, 15],
      [960, 23],
    ])(
      "in %i pixels it names %i and draws the others as one, with all their records",
      async (width, most) => {
        const drawn = await many({ kind: "ring" }, { width });
        expect(faultsIn(drawn)).toEqual([]);
        expect(meetings(drawn.scene)).toEqual([]);
        const shapes = shapesOf(drawn);
        const texts = shapes.flatMap((s) => (s.kind === "text" && s.weight === "bold" ? [s.text] : []));
        expect(texts.filter((text) => text.startsWith("State P"))).toHaveLength(most);
        const left = partners.slice(most);
        const others = `${left.length} others`;
        expect(texts).toContain(others);
        const ids = lines.map((line) => line.split(" ")[0] ?? "");
        const theirs = ids.filter((id) => left.includes(id.split("x")[0] ?? ""));
        const node = drawn.marks.find(({ label }) => label === others);
        expect(node?.receipt.toSorted()).toEqual(theirs.toSorted());
        expect(node?.narrows?.from?.split(",")).toEqual(left.map((p) => `${p.toLowerCase()}-led`));
        const tie = drawn.marks.find(({ label }) => label === `${others} and State AAA`);
        const toAAA = theirs.filter((id) => partners.indexOf(id.split("x")[0] ?? "") % 3 === 0);
        expect(tie?.receipt.toSorted()).toEqual(toAAA.toSorted());
        expect(tie?.value).toBe(`${toAAA.length} exercises`);
        const held = new Set(
          shapes.flatMap((s) => (s.mark === undefined ? [] : (drawn.marks[s.mark]?.receipt ?? []))),
        );
        expect([...held].sort()).toEqual(ids.toSorted());
        for (const p of partners) expect(drawn.csv).toContain(`\n,${p.toLowerCase()}-led,total,`);
        expect(drawn.csv).toContain(`\nas-one,rest,total,${theirs.length},`);
        expect(drawn.notes.join(" ")).toContain("each by itself in the table: State");
      },
    );
    test("the widest link is that of the others where that is widest, in panels too", async () => {
      const widest = async (width: number, panels = {}) => {
        const texts = shapesOf(await many({ kind: "ring", ...panels }, { width }));
        return texts.flatMap((s) => (s.kind === "text" ? (/^Widest: (\d+)/.exec(s.text)?.[1] ?? []) : []));
      };
      expect(await widest(960)).toEqual(["75"]);
      expect(await widest(360)).toEqual(["90"]);
      const panels = { panels: { field: "period", values: ["2000..2005", "2006..2010"] } } as const;
      const both = await widest(360, panels);
      expect(both).toHaveLength(2);
      expect(new Set(both).size).toBe(1);
    });
    test("held against an earlier period, the others are too", async () => {
      const drawn = await many({
        kind: "ring",
        question: { ...QUESTION, period: "2006..2010" },
        against: { period: "2000..2005" },
      });
      expect(faultsIn(drawn)).toEqual([]);
      const said = drawn.marks
        .map((m) => `${m.label}: ${m.value}`)
        .filter((s) => / others and .* in 2000/.test(s));
      expect(said.length).toBeGreaterThan(1);
      expect(drawn.csv).toMatch(/\nas-one 2000\.\.2005,rest,total,\d+,/);
    });
    test.each([
      ["ru", /^Ещё \d+ партнёр/],
      ["zh", /^其他\d+个伙伴/],
    ] as const)("in %s they are called so", async (lang, called) => {
      const drawn = await many({ kind: "ring" }, { lang });
      expect(drawn.marks.some(({ label }) => called.test(label))).toBe(true);
    });
    test("a recipient among its own partners stays by itself", async () => {
      const self = await many({ kind: "ring", question: { ...QUESTION, to: "AAA,BBB,P117" } });
      expect(self.marks.some(({ label }) => label === "State P117")).toBe(true);
      expect(self.marks.find(({ label }) => / others$/.test(label))?.narrows?.from).not.toContain("p117");
    });
  });
  test("a name that reaches the very edge of a ring has room", async () => {
    const draw = await drawing(studyTexts);
    const drawn = await draw(
      {
        kind: "ring",
        question: { ...QUESTION, period: "1991..2023" },
        panels: { field: "layer", values: ["exercises", "facilities"] },
      },
      { width: 960 },
    );
    const names = shapesOf(drawn).flatMap((s) => (s.kind === "text" && s.weight === "bold" ? [s.text] : []));
    expect(names.filter((text) => text === "United States")).toHaveLength(2);
  });
  test("names of a ring are drawn over all leaders", async () => {
    const partners = Array.from({ length: 24 }, (_, i) => `P${String(i).padStart(2, "0")}`);
    const crowd = await drawing(
      studyOf(
        partners.map((p, i) => `e${i} 2001 ${p} AAA`),
        { partners },
      ),
    );
    for (const width of [360, 640, 960]) {
      const shapes = shapesOf(await crowd({ kind: "ring" }, { width }));
      const places = (is: (shape: Shape) => boolean) => shapes.flatMap((s, i) => (is(s) ? [i] : []));
      const leaders = places((s) => s.kind === "line" && s.dash?.join() === "1.4,2");
      const names = places((s) => s.kind === "text" && s.halo === true);
      expect(leaders.length).toBeGreaterThan(0);
      expect(Math.max(...leaders)).toBeLessThan(Math.min(...names));
    }
  });
  test.each([280, 360, 640, 960, 1600])(
    "in %d pixels, in every language, nothing leaves the drawing",
    async (width) => {
      for (const kind of ["star", "ring", "layered"] as const)
        for (const lang of ["en", "ru", "zh"] as const)
          expect(faultsIn(await draw({ kind }, { width, lang }))).toEqual([]);
    },
  );
  test("names of 500 letters and markup stay names", async () => {
    const texts = studyOf(LINES);
    const wild = `${"<b>'\"&‮".repeat(20)}${"x".repeat(400)}`;
    const actors = `${texts["actors.csv"]}`.replace("State PPP", `"${wild.replaceAll('"', '""')}"`);
    const drawn = await (await drawing({ ...texts, "actors.csv": actors }))({ kind: "star" });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.svg).not.toContain("<b>");
  });
});

test("a layered drawing puts organisations between states and recipients", async () => {
  const texts = studyOf(["e1 2001 ORG AAA,BBB", "e2 2002 PPP AAA"]);
  const withOrg = {
    ...texts,
    "study.yaml": `${texts["study.yaml"]}`.replace("ppp-led: [PPP]", "ppp-led: [PPP, ORG]"),
    "actors.csv": `${texts["actors.csv"]}`.replace("ORG,state", "ORG,organisation"),
    "memberships.csv": "id,framework,actor,role,from,to\nm1,ORG,PPP,lead,1999,\n",
    "frameworks.csv": "id,name,founded\nORG,The Organisation,1999\n",
  };
  const drawn = await (await drawing(withOrg))({ kind: "layered" });
  expect(faultsIn(drawn)).toEqual([]);
  const lead = drawn.marks.find((m) => m.label.includes("leads or convenes"));
  expect(lead).toMatchObject({ receipt: ["ORG"] });
  expect(drawn.marks.find((m) => m.label === "State ORG and State BBB")?.receipt).toEqual(["e1"]);
});

test.each([360, 960])(
  "ties of states pass between organisations and never behind one, %i wide",
  async (width) => {
    const states = ["PPP", "QQQ", "RRR", "SSS"];
    const orgs = ["ORG", "OTH", "OUT"];
    const lines = [...states, ...orgs].flatMap((from, i) =>
      ["AAA", "BBB", "CCC"].flatMap((to, k) =>
        Array.from({ length: i + k }, (_, n) => `${from}${to}${n} 2001 ${from} ${to}`),
      ),
    );
    const texts = studyOf(lines, { partners: [...states, ...orgs] });
    const actors = `${texts["actors.csv"]}`.replace(/^(O\w+),state/gm, "$1,organisation");
    const drawn = await (await drawing({ ...texts, "actors.csv": actors }))(
      { kind: "layered", series: { field: "from", values: [...states, ...orgs] } },
      { width },
    );
    const shapes = shapesOf(drawn);
    const boxes = shapes.flatMap((s) => (s.kind === "rect" && (s.strokeWidth ?? 0) > 1 ? [s] : []));
    const tiers = [...new Set(boxes.map((box) => (width < 560 ? box.x : box.y)))].sort((a, b) => a - b);
    const middle = boxes.filter((box) => (width < 560 ? box.x : box.y) === tiers[1]);
    expect(middle.length).toBeGreaterThan(1);
    const ties = shapes.flatMap((s) => (s.kind === "path" && s.opacity === 0.75 ? [s] : []));
    expect(ties.length).toBeGreaterThan(12);
    const passing = ties.filter(({ d }) => d.includes("L"));
    expect(passing.length).toBeGreaterThan(8);
    for (const { d } of ties) {
      const [first, ...others] = pointsOn(d);
      const inside = (box: (typeof middle)[number], [x, y]: readonly [number, number]) =>
        x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
      expect(first).toBeDefined();
      expect(middle.filter((box) => others.some((at) => inside(box, at)))).toEqual([]);
    }
  },
);

test("a note of some panels says which", async () => {
  const lines = [...LINES, "e7 2001-08-01 RRR AAA", "e8 2008-08-01 SSS AAA"];
  const drawn = await (await drawing(studyOf(lines)))({
    kind: "ring",
    question: { ...QUESTION },
    panels: { field: "period", values: ["2000..2005", "2006..2010"] },
  });
  const text = shapesOf(drawn)
    .flatMap((s) => (s.kind === "text" ? [s.text] : []))
    .join(" ");
  expect(text).toContain("2000–2005: On record too, and not drawn: State RRR (1).");
  expect(text).toContain("2006–2010: On record too, and not drawn: State SSS (1).");
});

test.each(["star", "ring", "layered"] as const)(
  "links of a %s are as opaque as their signs in the legend",
  async (kind) => {
    const study = await drawing(studyTexts);
    const question = { measure: "count", layer: "exercises", to: "region", period: "1991..2023" } as const;
    const drawn = await study({ kind, question, series: { field: "from", values: "groups" } });
    const shapes = shapesOf(drawn);
    const seen = (of: readonly Shape[]) =>
      new Set(of.map((s) => ("opacity" in s ? s.opacity : undefined) ?? 1));
    const signs = seen(shapes.filter((s) => s.kind === "rect" && s.fill === "ink" && s.mark === undefined));
    const links = shapes.filter(
      (s) => s.kind === "path" && (/^p\d/.test(s.fill ?? "") || /^p\d|ink/.test(s.stroke ?? "")),
    );
    const certain = Math.max(...signs);
    expect(signs).toEqual(new Set([certain, 0.3]));
    // A number of which less is certain lies between what is certain and the most.
    expect(seen(links)).toEqual(new Set([0.3, certain * 0.6, certain]));
  },
);

test("links of a ring beside an earlier period are as opaque as their signs", async () => {
  const study = await drawing(studyTexts);
  const question = { measure: "count", layer: "exercises", to: "region", period: "2014..2023" } as const;
  const drawn = await study({ kind: "ring", question, against: { period: "2004..2013" } });
  const seen = (of: readonly Shape[]) =>
    new Set(of.map((s) => ("opacity" in s ? s.opacity : undefined) ?? 1));
  const shapes = shapesOf(drawn);
  const signs = seen(shapes.filter((s) => s.kind === "line" && s.stroke === "ink" && s.mark === undefined));
  const links = seen(shapes.filter((s) => s.kind === "path" && s.mark !== undefined));
  expect([...links].filter((opacity) => !signs.has(opacity))).toEqual([]);
});

test("no word of a name on a ring is broken", async () => {
  const study = await drawing(studyTexts);
  const question = { measure: "count", layer: "exercises", to: "region" } as const;
  const series = { field: "from", values: ["NLD", "GBR", "RUS", "CHN"] } as const;
  const drawn = await study({ kind: "ring", question, series }, { lang: "ru", width: 360 });
  expect(faultsIn(drawn)).toEqual([]);
  const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  expect(texts).toEqual(expect.arrayContaining(["Нидерланды", "Великобритания"]));
});

test.each(LANGS)("a ring in %s says where its widest link is a faint rim and not a number", async (lang) => {
  const study = await drawing(studyTexts);
  const question = { measure: "count", layer: "exercises", to: "region", period: "1991..2023" } as const;
  const series = { field: "from", values: "groups" } as const;
  const widestIn = (drawn: Awaited<ReturnType<typeof study>>) =>
    shapesOf(drawn).flatMap((s) =>
      s.kind === "text" && /^(Widest|Наибольшая толщина|最宽)/.test(s.text) ? [s.text] : [],
    );
  const ranged = await study({ kind: "ring", question, series }, { lang });
  const [said = ""] = widestIn(ranged);
  expect(said).toContain({ en: "with its faint rim", ru: "с бледной каймой", zh: "含淡色边缘" }[lang]);
  const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0]);
  expect(numberIn(said)).toBeGreaterThan(numberIn(ranged.takeaway));
  const panels = { field: "period", values: ["1991..2010", "1991..2023"] } as const;
  const shared = widestIn(await study({ kind: "ring", question, series, panels }, { lang }));
  expect(shared).toEqual([said, said]);
  const plain = widestIn(await draw({ kind: "ring" }, { lang }));
  expect(plain).toHaveLength(1);
  expect(plain[0]).not.toMatch(/rim|кайм|边缘/);
});
