import { beforeAll, expect, test } from "vitest";
import { type ClaimFinding, judgeClaims } from "../../src/claims/judge.ts";
import { printed } from "../../src/cli/release/printed-claims.ts";
import { aboutOf } from "../../src/figures/about.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { changelog } from "../../src/release/changes/changelog.ts";
import { claimChanges } from "../../src/release/changes/claim-changes.ts";
import { handedOut } from "../../src/release/terms/hand-out.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import { whyOfClaim } from "../../src/words/claim-texts.ts";
import { oursOf } from "../../src/words/claim-words.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { NO_CHANGES } from "../release/changes/no-changes.ts";
import { shutStudy } from "../release/shut-study.ts";

const ASKED = "layer: exercises, from: MIR, to: DOR, period: 2019";
const CLAIMS = `
- id: HELD-1
  says: Mirelia held one exercise with Dorelle in 2019
  where: Exercises
  printed: { value: 1, unit: exercises, rounding: whole }
  question: { measure: count, ${ASKED} }
- id: HELD-2
  says: Of these all were of Mirelia
  where: Exercises
  printed: { value: 1, unit: share, rounding: none }
  question: { measure: share, ${ASKED} }
- id: HELD-3
  says: Nobody held any with it in 2019 but Mirelia
  where: Exercises
  printed: { value: 0, unit: exercises, rounding: whole }
  question: { measure: count, ${ASKED.replace("MIR", "ORL")} }
`;
const FIGURE = `
- id: held-in-2019
  kind: lines
  title: { en: Exercises of Mirelia }
  question: { measure: count, ${ASKED}, by: year }
`;

let whole: Study;
let handed: Study;
let before: readonly ClaimFinding[];
let after: readonly ClaimFinding[];
beforeAll(async () => {
  const texts = { ...shutStudy(), "claims/held.yaml": CLAIMS, "figures/held-in-2019.yaml": FIGURE };
  whole = await openStudy(memoryFiles(texts));
  handed = await openStudy((await handedOut(whole)).files);
  const ids = ["HELD-1", "HELD-2"];
  [before, after] = [await judgeClaims(whole, ids), await judgeClaims(handed, ids)];
});

test("a claim whose records a release leaves out says so, with their count and where to get them, in every language", async () => {
  expect(before.map(({ finding }) => finding)).toEqual(["consistent", "consistent"]);
  expect(after.map(({ finding }) => finding)).toEqual(["left-out", "left-out"]);
  for (const claim of after) {
    expect(claim.answer?.value).toBeNull();
    expect(claim.why).toBe(
      "no record that is handed out answers it; some that do may be among those left out (exercises 1) for the terms of Shut Press; README.md says how to get them",
    );
    for (const lang of LANGS) {
      const said = whyOfClaim(lang, claim, claim);
      expect(said?.lang).toBe(lang);
      expect(said?.text).toMatch(/Shut Press.*README\.md/);
      expect(said?.text).toMatch({ en: /may be among/, ru: /возможно.*: учения 1/, zh: /可能.*演习1/ }[lang]);
    }
    expect(oursOf(claim, await labelsOf(handed, "en"), "en")).toBe("perhaps left out");
  }
});

test("a claim that no record anywhere bears on is told that some may be left out, and not that they are", async () => {
  const [[was], [is]] = [await judgeClaims(whole, ["HELD-3"]), await judgeClaims(handed, ["HELD-3"])];
  expect([was?.finding, is?.finding]).toEqual(["no-independent-record", "left-out"]);
  expect(is?.why).toMatch(/^no record that is handed out answers it; some that do may be among/);
});

test("what is left out is counted layer by layer", async () => {
  const texts = shutStudy();
  const left = [
    "{ source: a, named: Shut Press, layer: exercises, records: 1 }",
    "{ source: b, named: Bureau, layer: transfers, records: 2 }",
    "{ source: b, named: Bureau, layer: exercises, records: 3 }",
  ];
  texts["study.yaml"] += `\nleft_out: [${left.join(", ")}]\n`;
  texts["claims/held.yaml"] = CLAIMS.replaceAll(
    ASKED,
    'layer: "exercises,transfers", from: ORL, period: 1901',
  );
  const [claim] = await judgeClaims(await openStudy(memoryFiles(texts)), ["HELD-1"]);
  expect(claim?.why).toContain("left out (exercises 4, transfers 2) for the terms of Shut Press, Bureau;");
});

test("in the changes it is no finding that moved", async () => {
  const labels = await labelsOf(handed, "en");
  const [was, is] = [before, after].map((claims) => claims.map((claim) => printed(claim, labels)));
  const claims = claimChanges(was ?? [], is ?? []);
  expect(claims.map(({ kind }) => kind)).toEqual(["left-out", "left-out"]);
  const since = { version: "0.1.0", date: "2026-01-31", hash: "0" };
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since,
    noLonger: [],
    settings: [],
    tables: [],
    claims,
  });
  expect(text).toContain("No claim moved.");
  expect(text).toMatch(
    /## Claims whose records may be left out\n\n\* `HELD-1` .*: no record that .* \(exercises 1\) for/,
  );
});

test("a figure whose records a release leaves out does not say that nothing is recorded", async () => {
  for (const lang of LANGS) {
    const bench = await benchFor(handed);
    const labels = await labelsOf(handed, lang);
    const figure = (await figuresOf(handed)).figures.find(({ id }) => id === "held-in-2019");
    if (figure === undefined) throw new Error("no figure");
    const speech = { labels, subject: handed.subject, lang };
    const look = { lang, theme: "light", width: 960 } as const;
    const { svg, takeaway } = drawFigure(
      askFigure(bench, figure),
      look,
      speech,
      aboutOf(handed, bench, labels),
    );
    expect(svg).not.toMatch(/Nothing is recorded|ничего не записано|没有任何记录/);
    expect(takeaway).toMatch(/may be among .*README\.md|возможно.*README\.md|可能.*README\.md/);
  }
});
