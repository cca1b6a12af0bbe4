import { expect, test } from "vitest";
import { brief, cells, faultsIn, place } from "./faults.ts";

const faultsOf = async (changes: Readonly<Record<string, string>>) =>
  faultsIn(cells("places", "halden", changes));

test("a point to a tenth of a degree is taken", async () => {
  expect(await faultsOf({ lat: "-41.3", lon: "174.8", radius_km: "20" })).toEqual([]);
  expect(await faultsOf({ lat: "38", lon: "68.5" })).toEqual([]);
});

test("a finer point is an error that says what to write", async () => {
  const [fault, ...more] = await faultsOf({ lat: "38.57", lon: "68.5" });
  expect(more).toEqual([]);
  expect(brief(fault === undefined ? [] : [fault])).toEqual([
    `error ${place("places", "halden", "lat")} too-precise`,
  ]);
  expect(fault?.mend).toBe("write 38.6");
});

test("a point off the earth, one that is no number, and half a point", async () => {
  expect(brief(await faultsOf({ lat: "95.1", lon: "68.5" }))).toEqual([
    `error ${place("places", "halden", "lat")} off-the-earth`,
  ]);
  expect(brief(await faultsOf({ lat: "38°N", lon: "68.5" }))).toEqual([
    `error ${place("places", "halden", "lat")} not-a-number`,
  ]);
  expect(brief(await faultsOf({ lat: "38.5", lon: "" }))).toEqual([
    `error ${place("places", "halden", "lon")} half-a-point`,
  ]);
});

test("a kind that is no precision, and a radius below nothing", async () => {
  expect(brief(await faultsOf({ kind: "village" }))).toHaveLength(1);
  expect(brief(await faultsOf({ radius_km: "-3" }))).toEqual([
    `error ${place("places", "halden", "radius_km")} negative`,
  ]);
});
