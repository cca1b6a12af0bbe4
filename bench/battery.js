import { line, medianOf, seconds, timed, times } from "./time.js";

const STUDY = "studies/central-asia";
const LAYERS = ["exercises", "transfers", "facilities", "training", "technology", "assistance", "operations"];
const FIRST = 1991;
const YEARS = 35;

/** Every measure of ties and of shares for 35 years and 7 layers of the reference study, against asking one by one. */
export async function battery() {
  const { answer, batteryOf, datasetOf, measures, openStudy, tablesOf } = await import("../dist/index.js");
  const { diskFiles } = await import("../dist/disk.js");
  const years = Array.from({ length: YEARS }, (_, i) => FIRST + i);
  const tables = new Set(LAYERS.flatMap((layer) => tablesOf({ measure: "count", layer })));
  const dataset = await datasetOf(await openStudy(diskFiles(STUDY)), [...tables]);
  const first = await timed(() => batteryOf(dataset, { layers: LAYERS, years }));
  const names = [...new Set(first.value.map((cell) => cell.measure))];
  const warm = [];
  for (let i = 0; i < 5; i++)
    warm.push((await timed(() => batteryOf(dataset, { layers: LAYERS, years }))).seconds);
  const some = years.filter((year) => year % 5 === 0);
  const one = await timed(() => {
    for (const layer of LAYERS)
      for (const year of some)
        for (const measure of names) answer(dataset, { measure, layer, period: String(year) });
  });
  const byOne = (one.seconds * YEARS) / some.length;
  const what = `${first.value.length} numbers: ${names.length} of ${measures.length} measures`;
  line(`battery, ${YEARS} years, ${LAYERS.length} layers`, seconds(first.seconds), what);
  line("  again", seconds(medianOf(warm)), `one by one ${times(byOne, medianOf(warm))}`);
}
