import { expect, test } from "vitest";
import { readmeFile } from "../../src/release/about/readme.ts";
import { claimLedger } from "../../src/release/ledgers/claim-ledger.ts";
import { replicationFiles } from "../../src/release/replication/replication-files.ts";
import { claimsCounted } from "../../src/words/claims-counted.ts";
import { LANGS } from "../../src/words/words.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED } from "../release/handed.ts";
import { htmlAt, siteOf, textOf } from "../web/pages/site-of.ts";

test("claims are counted in the same words in README, in a replication and on pages", async () => {
  const handed = await handedOf(exampleTexts());
  const ledger = claimLedger(handed);
  const said = claimsCounted(handed.claims, "en");
  expect(said).toBe("4 claims, 3 printed values, of which 3 are asked of our records");
  expect(readmeFile({ ...handed, tables: [ledger] }, [], [], NONE_UNJUDGED)).toContain(
    `Printed statements beside our answers: ${said}`,
  );
  const readme = (await replicationFiles(handed)).find(({ path }) => path === "README.md");
  expect(String(await readme?.content())).toContain(said);
  const site = await siteOf(exampleTexts());
  for (const lang of LANGS) {
    const own = claimsCounted(handed.claims, lang);
    for (const page of ["", "claims"]) expect(textOf(await htmlAt(site, page, lang))).toContain(own);
  }
});
