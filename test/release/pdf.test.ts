import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Scene, Shape } from "../../src/figures/scene/scene.ts";
import { fontsOf } from "../../src/release/fonts.ts";
import { pdfOf } from "../../src/release/pdf.ts";

const fonts = await fontsOf();
const about = { author: "A study", dated: "2026-02-12", fonts };

/** Lines of text in the three scripts, as figures of the study hold them. */
const LINES = [
  "Exercises with Khujand in 2014–2016",
  "Учения в Хуҷанде: Қазақстан, Кыргызстан өңү, Тоҷикистон ӣӯҳ, Ўзбекистон",
  "2014 年在苦盏举行的演习",
  "Oʻzbekiston Türkmenistan Žiňş",
];

function sceneOf(shapes: readonly Shape[]): Scene {
  const title = "Who held exercises? Учения 演习";
  return { width: 640, height: 320, lang: "ru", title, takeaway: "One sentence.", shapes, marks: [] };
}

const lines = LINES.map(
  (text, i): Shape => ({
    kind: "text",
    x: 20,
    y: 40 + 30 * i,
    size: 14,
    text,
    weight: i % 2 === 0 ? "bold" : "regular",
  }),
);

/** The content of a page: what its streams hold, as text. */
function contentOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const out: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    try {
      out.push(inflateSync(bytes.subarray(at + 7)).toString("latin1"));
    } catch {
      out.push("");
    }
  }
  return out.join("\n");
}

test("a figure carries the lines that it owes", async () => {
  const text = async (owed: readonly string[]) =>
    Buffer.from(await pdfOf(sceneOf(lines), "light", { ...about, owed })).toString("latin1");
  expect(await text(["The Register: an excerpt", "Second"])).toContain(
    "<pdf:Keywords>The Register: an excerpt&#10;Second</pdf:Keywords>",
  );
  expect(await text([])).not.toContain("Keywords");
});

test("what a figure says of itself is XML, whatever its title holds", async () => {
  const odd = { ...sceneOf(lines), title: "Arms & training <2014>", takeaway: "]]> & Хуҷанд" };
  const text = Buffer.from(await pdfOf(odd, "light", { ...about, owed: ["A & B", "C"] })).toString("utf8");
  const xmp = text.slice(text.indexOf("<?xpacket begin"), text.indexOf('<?xpacket end="w"?>'));
  const parser = new SaxesParser();
  let read = "";
  parser.on("text", (part) => {
    read += part;
  });
  parser.write(xmp).close();
  for (const part of ["Arms & training <2014>", "]]> & Хуҷанд", "A & B\nC"]) expect(read).toContain(part);
});

test("the same figure gives the same bytes, dated by its sources and not by the clock", async () => {
  const one = Buffer.from(await pdfOf(sceneOf(lines), "light", about));
  await new Promise((done) => setTimeout(done, 1100));
  expect(one.equals(Buffer.from(await pdfOf(sceneOf(lines), "light", about)))).toBe(true);
  const text = one.toString("latin1");
  expect(text).toContain("<xmp:CreateDate>2026-02-12T00:00:00Z<");
  expect(text).toContain("/Lang (ru)");
  expect(text).toContain("/DisplayDocTitle true");
  expect(text).toContain("/Alt (One sentence.)");
  for (const dated of [null, "2026-02/..", "spring"]) {
    const undated = Buffer.from(await pdfOf(sceneOf(lines), "light", { ...about, dated })).toString("latin1");
    expect(undated).toContain("<xmp:CreateDate>1970-01-01T00:00:00Z<");
  }
});

test("dashes, hatching, opacity, moved groups and a halo reach the page", async () => {
  const pdf = await pdfOf(
    sceneOf([
      { kind: "line", x1: 0, y1: 1, x2: 9, y2: 1, stroke: "ink", dash: [4, 3] },
      { kind: "line", x1: 0, y1: 2, x2: 9, y2: 2, stroke: "ink", dash: [7, 3, 1.006, 3] },
      { kind: "rect", x: 0, y: 5, width: 9, height: 9, fill: "hatch" },
      { kind: "path", d: "M0,0L10,10Z", fill: "p1", opacity: 0.25 },
      { kind: "circle", cx: 5, cy: 5, r: 3, fill: "none" },
      { kind: "text", x: 0, y: 0, size: 9, text: "unseen", fill: "none" },
      { kind: "text", x: 30, y: 50, size: 9, text: "upwards", turned: true },
      {
        kind: "group",
        x: 100,
        y: 7,
        shapes: [{ kind: "text", x: 5, y: 9, size: 9, text: "label", halo: true }],
      },
    ]),
    "dark",
    about,
  );
  const content = contentOf(pdf);
  expect(content).toContain("[4 3] 0 d");
  expect(content).toContain("[7 3 1.01 3] 0 d");
  expect(content).toContain("1 0 0 1 100 7 cm");
  expect(content).toMatch(/\/P1 scn/);
  expect(content.match(/^BT$/gm)).toHaveLength(3);
  expect(content).toMatch(/^0 -1 1 0 -20 80 cm$/m);
  expect(content).toContain("1 Tr");
  expect(Buffer.from(pdf).toString("latin1")).toContain("/ca 0.25");
});

const poppler = spawnSync("pdftotext", ["-v"]).status === 0;

test.skipIf(!poppler)(
  "text can be selected in three scripts, and its fonts are embedded in part (needs pdftotext)",
  async () => {
    const pdf = await pdfOf(
      sceneOf([
        ...lines,
        { kind: "text", x: 620, y: 300, size: 9, anchor: "end", text: "苦盏 end", halo: true },
      ]),
      "light",
      about,
    );
    const text = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).stdout;
    for (const line of [...LINES, "苦盏 end"]) expect(text.split(line)).toHaveLength(2);
    const told = spawnSync("pdffonts", ["-"], { input: pdf, encoding: "utf8" }).stdout.trim().split("\n");
    expect(told.slice(2)).toHaveLength(4);
    for (const font of told.slice(2)) expect(font).toMatch(/^[A-Z]{6}\+NotoSans.* yes yes yes /);
    expect(pdf.length).toBeLessThan(60_000);
  },
);
