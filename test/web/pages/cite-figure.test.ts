import { expect, test } from "vitest";
import { captionOf } from "../../../src/cli/figure/caption.ts";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

/** How the page of a figure says that it is cited. */
async function cited(edit: (yaml: string) => string): Promise<string> {
  const texts: Record<string, string> = { ...exampleTexts() };
  texts["study.yaml"] = edit(texts["study.yaml"] ?? "");
  const html = await htmlAt(await siteOf(texts), "figures/exercises-by-year");
  return /<section id="cite">[\s\S]*?<code>([\s\S]*?)<\/code>/.exec(html)?.[1]?.trim() ?? "";
}

test("a figure is cited by creators, year and version, and by its title and that of the study once", async () => {
  const text = await cited(
    (yaml) => `${yaml.replace(/^(version|year): .*$/gm, "")}\nversion: 3.1.4\nyear: 2026\n`,
  );
  expect(text).toMatch(/^Makers of the Lakes \(invented\)\. 2026\. /);
  expect(text).toContain("Version 3.1.4");
  const parts = text.split(". ");
  expect(new Set(parts).size).toBe(parts.length);
  expect(text.match(/around the Lakes|Who organises exercises/g)?.length).toBe(2);
});

test("what the study does not say leaves no blank", async () => {
  const text = await cited((yaml) =>
    yaml.replace(/^(version|year|licence): .*$/gm, "").replace(/^release:[\s\S]*?\n\n/m, ""),
  );
  expect(text).toMatch(/^Who organises/);
  expect(text).not.toMatch(/version|\. \.|\.\./);
});

test.each([
  ["", [], false],
  ["CC BY 4.0", [], true],
  ["", ["The Office"], true],
])("a caption of terms %j and lines %j tells terms: %s", (licence, owed, told) => {
  const drawn = { title: "T", subtitle: "S", takeaway: "", methods: "", owed, hash: "h" };
  const caption = captionOf({
    figure: { id: "f", kind: "bars", title: { en: "T" }, question: { measure: "count", layer: "exercises" } },
    drawn,
    look: { lang: "en", theme: "light", width: 800 },
    about: { title: "A", version: "", licence, dataHash: "d" },
    version: "0",
    records: 1,
    files: { values: null, receipt: "r" },
    command: "c",
  });
  expect(caption.includes("Terms")).toBe(told);
});

test("below the hash of a figure stands of which data it is, and where it has another", async () => {
  const study = () => openStudy(memoryFiles(exampleTexts()));
  const told = async (live: boolean) => {
    const site = await openSite(await study(), { version: "0.0.0", live, claims: true });
    const html = await htmlAt(site, "figures/exercises-by-year");
    return textOf(/<section id="cite">[\s\S]*?<\/section>/.exec(html)?.[0] ?? "");
  };
  expect(await told(false)).toMatch(/what is handed out; in a folder that keeps more, .* another hash/);
  expect(await told(true)).toMatch(/all that the folder holds, .* a release or a site .* another hash/);
});
