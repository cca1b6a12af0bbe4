import { once } from "node:events";
import { copyFileSync, createReadStream, createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "./generate.js";

const STATES =
  "Angola,Argentina,Armenia,Australia,Austria,Bangladesh,Belgium,Brazil,Canada,Chile,China,Colombia,Croatia,Denmark,Egypt,Ethiopia,Finland,France,Germany,Ghana,Greece,Hungary,India,Indonesia,Iran,Iraq,Israel,Italy,Japan,Jordan,Kazakhstan,Kenya,Kuwait,Kyrgyzstan,Malaysia,Mexico,Morocco,Nepal,Netherlands,Nigeria,Norway,Oman,Pakistan,Peru,Poland,Portugal,Qatar,Romania,Russia,Serbia,Singapore,Spain,Sweden,Switzerland,Tajikistan,Thailand,Tunisia,Turkiye,Turkmenistan,Uganda,Ukraine,United States,Uruguay,Uzbekistan,Zambia".split(
    ",",
  );
const WEAPONS = ["Mi-17", "BTR-80", "S-300PS", "Bü-181", "C-295", "RBS-70 Mk-2", "T-72", "Su-30MK"];
const HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";

/** Writes a made-up world-wide register in the flat shape, windows-1252: the same bytes for the same seed. */
export function writeRegister(path, rows, seed = 20260518) {
  const next = seeded(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const lines = [
    "Transfers of major conventional arms from All countries to All countries. Deals with deliveries or orders made for year range '1950' to '2025' ",
    ...Array.from({ length: 7 }, (_, i) => `An explanation, number ${i + 1}; it holds commas, and dots.`),
    "",
    "Source: SIPRI Arms Transfers Database (c) SIPRI.",
    "Data generated: 18 May 2026 2:29:20 PM",
    HEADER,
  ];
  let deal = 10_000;
  while (lines.length < rows + 12) {
    deal++;
    const [supplier, recipient, weapon] = [pick(STATES), pick(STATES), pick(WEAPONS)];
    const order = 1992 + Math.floor(next() * 30);
    const years = 1 + Math.floor(next() * 4);
    const orderFlag = next() < 0.3 ? "Yes" : "No";
    const unit = Number((0.1 + next() * 20).toFixed(2));
    for (let y = 0; y < years && lines.length < rows + 12; y++) {
      const n = 1 + Math.floor(next() * 40);
      const yes = () => (next() < 0.3 ? "Yes" : "No");
      lines.push(
        [
          deal,
          supplier,
          recipient,
          weapon,
          "a weapon",
          "Aircraft",
          order,
          orderFlag,
          n,
          yes(),
          order + 1 + y,
          yes(),
          "New",
          unit,
          unit,
          Number((n * unit).toFixed(3)),
          "No",
        ].join(","),
      );
    }
  }
  writeFileSync(path, Buffer.from(`${lines.join("\n")}\n`, "latin1"));
}

/** Writes a made-up table of exercises, twelve columns, about 150 bytes a row. */
export async function writeTable(path, rows, seed = 7) {
  const next = seeded(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const out = createWriteStream(path);
  const put = async (text) => {
    if (!out.write(text)) await once(out, "drain");
  };
  await put("id,exercise name,start date,end date,place,host,participants,type,troops,status,link,remarks\n");
  let block = "";
  for (let i = 0; i < rows; i++) {
    const year = 1992 + Math.floor(next() * 32);
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const day = 1 + Math.floor(next() * 20);
    const date = (d) => `${year}-${month}-${String(d).padStart(2, "0")}`;
    block += `e${i},Exercise of the year ${year} number ${i},${date(day)},${date(day + 5)},Range ${Math.floor(next() * 500)},${pick(STATES)},${pick(STATES)}; ${pick(STATES)},military,${50 + Math.floor(next() * 5000)},held,https://example.org/${i},a remark of some length\n`;
    if (block.length > 1 << 20) {
      await put(block);
      block = "";
    }
  }
  await put(block);
  out.end();
  await once(out, "finish");
}

/** Writes a study without records. */
export function writeStudy(folder) {
  mkdirSync(folder);
  const text = "title: Empty\nregion: { name: Region, members: [KAZ] }\npartners: [RUS]\n";
  writeFileSync(join(folder, "study.yaml"), text);
  copyFileSync("studies/central-asia/codebook.yaml", join(folder, "codebook.yaml"));
}

/** Reads a file with csv-parse alone, as arrays, and gives the number of records. */
export async function parsedAlone(path) {
  const { parse } = await import("csv-parse");
  let n = 0;
  const parser = createReadStream(path).pipe(parse({ relax_column_count: true, relax_quotes: true }));
  for await (const _ of parser) n++;
  return n;
}
