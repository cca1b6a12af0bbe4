import { expect, test } from "vitest";
import { screenOf } from "../../src/cli/screen.ts";
import { showStandings } from "../../src/cli/show/card.ts";
import { openStudy } from "../../src/study/study.ts";
import { othersIn, standingsOf } from "../../src/views/standings.ts";
import { frameworkLabels } from "../../src/words/framework-labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

/** The small study with so many agreements of Ada and Pol in place of its frameworks; the first has the name of neither. */
function agreed(n: number) {
  const ids = Array.from({ length: n }, (_, i) => `agreement-${i}`);
  const rows = ids.map(
    (id, i) => `${id},${i === 0 ? "First pact" : `Pact ${i} of Ada and Pol`},200${i % 10}`,
  );
  const signed = ids.flatMap((id) =>
    ["ADA", "POL"].map((who) => `${id}-${who},${id},${who},signatory,2001,plain`),
  );
  return {
    ...smallStudy,
    "frameworks.csv": `id,name,founded\n${rows.join("\n")}\n`,
    "memberships.csv": `id,framework,actor,role,from,source\n${signed.join("\n")}\n`,
  };
}

async function told(n: number): Promise<string> {
  const study = await openStudy(memoryFiles(agreed(n)));
  const dataset = await datasetIn(agreed(n));
  let text = "";
  const out = {
    columns: 60,
    write: (more: string) => {
      text += more;
    },
  };
  const screen = screenOf({ out, err: { write: () => undefined }, env: {} }, false);
  const others = (framework: string) => othersIn(dataset, framework, "ADA");
  const labels = await frameworkLabels(study, "en");
  showStandings(
    screen,
    standingsOf(dataset, "ADA"),
    others,
    0,
    { ...labels, actor: named(labels.actor) },
    "en",
  );
  return text.replaceAll(/\s+/g, " ");
}

/** People by short names. */
function named(actor: (id: string) => string) {
  return (id: string) => ({ ADA: "Ada", POL: "Pol" })[id] ?? actor(id);
}

test("a card calls agreements by their names, with who else is in them where the name does not say", async () => {
  const text = await told(2);
  expect(text).toContain("First pact (Pol)");
  expect(text).toContain("Pact 1 of Ada and Pol");
  expect(text).not.toContain("agreement-");
  expect(text).not.toContain("Pol (Pol)");
});

test("of many it tells how many they are, a few, and how many more", async () => {
  const text = await told(30);
  expect(text).toContain("30: ");
  expect(text.match(/Pact \d+ of|First pact/g)).toHaveLength(8);
  expect(text).toContain("and 22 more; --json has them all");
});
