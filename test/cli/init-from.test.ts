import { existsSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFlags } from "../../src/words/catalogue/import/flags.ts";
import { importNotes } from "../../src/words/catalogue/import/notes.ts";
import { outputOf } from "../release/programs.ts";
import { atTerminal, TERMINAL } from "./at-terminal.ts";
import { BIN, multivector, unbroken } from "./run.ts";

const LIST = `Exercise,Start,Host,Participants
Reef 2001,2001-05-14,Kazakhstan,Kazakhstan; Russia
Tide 2003,2003-06,Kyrgyzstan,Kyrgyzstan; Russia; Atlantis
Reef 2004,2004-05-14,Kazakhstan,Kazakhstan; China
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-init-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ASKS = /\[[Yy]\/[Nn]\]|to stop:|or nothing for/;

/** Types lines at a terminal, each once something was asked there, and gives all that it showed. */
async function answered(args: readonly string[], ...lines: readonly string[]): Promise<string> {
  const { until, type, shown, ended } = atTerminal([process.execPath, BIN, ...args]);
  for (const line of lines) {
    const asked = await Promise.race([until(ASKS), ended]);
    if (typeof asked !== "string") break;
    type(`${line}\r`);
  }
  await ended;
  return shown();
}

test("whoever reads no further, as head does, still has a study made of what --yes was said to", async () => {
  const list = await file("piped.csv", LIST);
  const folder = join(root, "piped");
  const command = `"$0" "$1" init "$2" --from "$3" --yes | true; echo "\${PIPESTATUS[0]}"`;
  expect(outputOf("bash", ["-c", command, process.execPath, BIN, folder, list]).trim()).toBe("0");
  expect(await readdir(folder)).toContain("exercises.csv");
});

test.skipIf(!TERMINAL)(
  "whoever leaves at a question is told that nothing was written, and it is",
  async () => {
    const list = await file("left.csv", LIST);
    const folder = join(root, "left");
    const shown = await answered(["init", folder, "--from", list], "\u0003");
    expect(shown).toContain("left at a question; nothing was written");
    expect(shown).not.toContain("fault of multivector");
    expect(existsSync(folder)).toBe(false);
  },
);

test("a later list names whom it adds to a record, and who is new to the study, and no record that is new itself", async () => {
  const folder = join(root, "later");
  const list = await file("later.csv", LIST);
  const first = await multivector(["init", folder, "--from", list, "--yes"]);
  expect(first.code).toBe(0);
  const more = `${LIST.replace("Kazakhstan; Russia", "Kazakhstan; Russia; Belarus")}Tide 2005,2005-06,Kyrgyzstan,Kyrgyzstan; Russia\n`;
  const again = await multivector(["import", await file("later.csv", more), "--study", folder]);
  const rows = again.out.split("\n").filter((line) => /\S {2,}new\s*$/.test(line));
  expect(
    rows.map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .slice(-2),
    ),
  ).toEqual([
    [expect.stringMatching(/^\S*reef-2001\S* · BLR/), "new"],
    ["BLR", "new"],
  ]);
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

test("a list becomes a study that check accepts, that answers, and into which the list comes again as a no-op", async () => {
  const list = await file("drills.csv", LIST);
  const folder = join(root, "study");
  const made = await multivector(["init", folder, "--from", list, "--yes", "--json"]);
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(made.out)).toMatchObject({
    rows: { read: 3, taken: 2, ignored: 0, refused: 1 },
    unmatched: [{ name: "Atlantis" }],
    region: ["KAZ", "KGZ"],
    partners: ["CHN", "RUS"],
    mapping: "mappings/drills.yaml",
    applied: "0001-drills",
  });
  expect(await readdir(folder)).toEqual(expect.arrayContaining(["imports", "mappings", "study.yaml"]));
  const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
  expect((await call("check", "--quiet")).code).toBe(0);
  const asked = await call("ask", "count", "--layer", "exercises", "--to", "KAZ", "--json");
  expect(JSON.parse(asked.out)).toMatchObject({ answer: { value: 2 } });
  const again = await call("import", list, "--json");
  expect(JSON.parse(again.out)).toMatchObject({ mapping: { proposed: false }, files: [], applied: null });
});

test("a person sees how each column is read, what was refused, and what to do next", async () => {
  const folder = join(root, "shown");
  const { code, out } = await multivector([
    "init",
    folder,
    "--from",
    await file("drills.csv", LIST),
    "--yes",
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(/Participants +participants/);
  expect(out).toContain("Atlantis");
  expect(unbroken(out)).toContain(`next: multivector --study ${folder} check`);
  expect(out.match(/^next: /gm)).toHaveLength(1);
  expect(unbroken(out)).toMatch(/ {6}multivector --study \S+ import \S+drills\.csv once it is corrected/);
  expect(out).toContain("written as 0001-drills:");
  expect(out.replaceAll(/\s+/g, " ")).toContain("No row says who organises, so the study counts whoever");
  expect(out.replaceAll(/\s+/g, " ")).toMatch(
    /leave the rows of this study out; where a source is your own list, .*sources.csv:2:\d+/,
  );
  expect(existsSync(join(folder, "imports", "0001-drills.yaml"))).toBe(true);
});

test.each([
  ["en", "correct them in the list; or make the study, say what they stand for in its mappings/names.yaml"],
  ["ru", "исправьте их в списке; или создайте исследование"],
  ["zh", "请在列表中更正；或先建立研究"],
])(
  "a name that nobody knows has one mend, which can be done before there is a study: %s",
  async (lang, mend) => {
    const list = await file("drills.csv", LIST);
    const { out } = await multivector(["init", join(root, "named"), "--from", list, "--lang", lang]);
    expect(out.replaceAll(/\n */g, lang === "zh" ? "" : " ")).toContain(mend);
    expect(out).not.toContain("actors.csv;");
    expect(out).toContain('"Atlantis": ID');
    expect(out.match(/names\.yaml|names of actors\.csv|файла actors\.csv|names列/g)).toEqual(["names.yaml"]);
  },
);

test.each([
  [
    "en",
    "drills.csv is listed in",
    "import it again",
    ["rows of drills.csv were refused", "delete the list", "0 errors, 2 warnings"],
  ],
  [
    "ru",
    "Что из drills.csv отклонено, перечислено в",
    "импортируйте его снова",
    ["часть строк из drills.csv отклонена", "удалите этот список", "0 ошибок, 2 предупреждения"],
  ],
  [
    "zh",
    "drills.csv中被拒收的内容列于",
    "再重新导入",
    ["drills.csv中有行被拒收", "请删除该清单", "0个错误，2个警告"],
  ],
] as const)(
  "where refused rows are and what to do is said as they are written, and by check until they are in: %s",
  async (lang, where, mend, checked) => {
    const plain = (text: string) => text.replaceAll(/\s/g, "");
    const folder = join(root, `refused-${lang}`);
    const list = await file("drills.csv", LIST);
    const call = (...args: readonly string[]) => multivector(["--study", folder, "--lang", lang, ...args]);
    const rejects = "imports/0001-drills/rejects.csv";
    const made = await multivector(["init", folder, "--from", list, "--yes", "--lang", lang]);
    for (const said of [where, `${folder}/${rejects}`, mend]) expect(plain(made.out)).toContain(plain(said));
    expect(unbroken(made.out)).toContain(`multivector --study ${folder} import ${list}`);
    expect(await readFile(join(folder, rejects), "utf8")).toContain("Atlantis");
    for (const said of [rejects, mend, ...checked])
      expect(plain((await call("check")).out)).toContain(plain(said));
    const faults: readonly { readonly code: string }[] = JSON.parse((await call("check", "--json")).out);
    expect(faults.filter(({ code }) => code === "refused-rows")).toEqual([
      expect.objectContaining({ level: "warning", file: expect.stringMatching(/^imports\/.*rejects\.csv$/) }),
    ]);
    await file("drills.csv", `${LIST}Owl 2005,2005-07-01,Kazakhstan,Kazakhstan\n`);
    const again = await call("import", list, "--yes");
    for (const said of [where, "imports/0002-drills/rejects.csv", mend])
      expect(plain(again.out)).toContain(plain(said));
    expect(unbroken(again.out)).toContain(`multivector --study ${folder} import ${list}`);
    await file("drills.csv", LIST.replace("; Atlantis", ""));
    const mended = await call("import", list, "--yes");
    for (const { out } of [mended, await call("check")]) expect(out).not.toContain("rejects.csv");
  },
);

test.each([
  ["en", "is refused any more: imports/0001-gone/rejects.csv is deleted", "--yes deletes"],
  ["ru", "больше ничего не отклонено: imports/0001-gone/rejects.csv удалён", "--yes удалит"],
  ["zh", "imports/0001-gone/rejects.csv已删除", "加--yes即删除"],
])(
  "a bad row that is taken out of the file is refused no more, though nothing changes: %s",
  async (lang, said, would) => {
    const plain = (text: string) => text.replaceAll(/\s/g, "");
    const folder = join(root, `gone-${lang}`);
    const bad = "Owl 2005,2005-07-01,Kazakhstan,Atlantis\n";
    const list = await file(
      "gone.csv",
      `${LIST.replace("; Atlantis", "")}${bad}${bad.replace("Owl", "Elk")}`,
    );
    const call = (...args: readonly string[]) => multivector(["--study", folder, "--lang", lang, ...args]);
    await multivector(["init", folder, "--from", list, "--yes"]);
    await file("gone.csv", `${LIST.replace("; Atlantis", "")}${bad}`);
    expect((await call("import", list, "--yes")).out).not.toContain(said);
    expect((await call("check")).out).toContain("rejects.csv");
    await file("gone.csv", LIST.replace("; Atlantis", ""));
    expect(plain((await call("import", list)).out)).toContain(plain(would));
    expect((await call("check")).out).toContain("rejects.csv");
    expect(plain((await call("import", list, "--yes")).out)).toContain(plain(said));
    expect((await call("check")).out).not.toContain("rejects.csv");
    expect((await call("import", list, "--yes")).out).not.toContain("rejects.csv");
  },
);

test("how a place in a column of countries is kept is said once of the column, and in each row of the list", async () => {
  const rows = ["Reef,2001,Kazakhstan", 'Tide,2002,"Almaty, Kazakhstan"', 'Owl,2003,"Osh, Kyrgyzstan"'];
  const more = ["Elk,2004,Kazakhstan", "Fox,2005,Kyrgyzstan", "Bee,2006,Kyrgyzstan"];
  const text = ["Exercise,Start,Country", ...rows, ...more].join("\n");
  const path = await file("placed.csv", `${text}\n`);
  const folder = join(root, "placed");
  const { out } = await multivector(["init", folder, "--from", path, "--yes"]);
  const entry = '- { heading: "Country", to: place }';
  expect(out.replaceAll(/\s+/g, " ").split(entry)).toHaveLength(2);
  const rejects = await readFile(join(folder, "imports/0001-placed/rejects.csv"), "utf8");
  expect(rejects.split(entry.replaceAll('"', '""'))).toHaveLength(3);
});

test.each([
  ["en", "--answer new-codes=add adds", "in place of its codes", 'values: { "odd game": CODE }'],
  ["ru", "--answer new-codes=add добавляет", "вместо его codes", 'values: { "odd game": CODE }'],
  ["zh", "--answer new-codes=add可补入", "取代其codes", 'values: { "odd game": CODE }'],
])("what the codebook lacks is shown as lines that can be pasted: %s", async (lang, first, later, means) => {
  const rows = ["Reef,2001,Kazakhstan,staff", "Tide,2002,Kazakhstan,odd game", "Owl,2003,Russia,staff"];
  const path = await file("lacking.csv", `${["Exercise,Start,Participants,Type", ...rows].join("\n")}\n`);
  const folder = join(root, `lacking-${lang}`);
  const lines = 'codes:\n  exercise_kind: { odd-game: { en: "odd game" } }\n';
  const plain = (text: string) => text.replaceAll(/\s/g, "");
  const init = ["init", folder, "--from", path, "--yes", "--lang", lang];
  const made = await multivector([...init, "--answer", "region=KAZ,RUS"]);
  for (const said of [first, "mappings/lacking.yaml", means]) expect(plain(made.out)).toContain(plain(said));
  expect(made.out).toContain(`\n${lines}`);
  const again = ["--study", folder, "import", path, "--lang", lang];
  const shown = await multivector(again);
  expect(shown.out).toContain(`\n${lines}`);
  expect(plain(shown.out)).toContain(plain(later));
  expect(shown.out).not.toContain("new-codes=add");
  const mapping = join(folder, "mappings/lacking.yaml");
  await writeFile(mapping, (await readFile(mapping, "utf8")).replace("codes: {}\n", lines));
  const mended = JSON.parse((await multivector([...again, "--yes", "--json"])).out);
  expect(mended).toMatchObject({ rows: { taken: 3, refused: 0 }, applied: "0002-lacking" });
  expect(await readFile(join(folder, "codebook.yaml"), "utf8")).toContain("odd-game");
});

test("what to do next can be typed where a folder or a file has a space in its name", async () => {
  const folder = join(root, "my drills");
  const list = await file("drills.csv", LIST);
  const from = await multivector(["init", folder, "--from", list, "--yes"]);
  expect(unbroken(from.out)).toContain(`next: multivector --study '${folder}' check`);
  const example = await multivector(["init", join(root, "an example")]);
  expect(unbroken(example.out)).toContain(`next: multivector --study '${join(root, "an example")}'`);
  const book = join(root, "my study.xlsx");
  const exported = await multivector(["--study", folder, "export", "--xlsx", book]);
  expect(unbroken(exported.out)).toContain(`multivector --study '${folder}' import '${book}'`);
});

test.each([
  ["en", "of others, and left: judgements.csv, figures/mine.yaml"],
  ["ru", "не от этого импорта и оставлены: judgements.csv, figures/mine.yaml"],
  ["zh", "并非该导入写入，予以保留：judgements.csv、figures/mine.yaml"],
])("what undo leaves of a study that goes with its first import is named: %s", async (lang, said) => {
  const folder = join(root, `left-${lang}`);
  await multivector(["init", folder, "--from", await file("drills.csv", LIST), "--yes"]);
  await mkdir(join(folder, "figures"));
  await writeFile(join(folder, "figures/mine.yaml"), "");
  await writeFile(join(folder, "judgements.csv"), "table,a,b,verdict,who,on,why\n");
  await appendFile(join(folder, "codebook.yaml"), "\n");
  const { code, out } = await multivector(["--study", folder, "undo", "--lang", lang]);
  expect([code, out]).toEqual([0, expect.stringContaining(said)]);
  expect(out).toContain("codebook.yaml");
  expect((await readdir(folder)).sort()).toEqual(["codebook.yaml", "figures", "judgements.csv"]);
});

test.each([
  ["en", "send to it or take part with it, the most frequent first: RUS, CHN. Whoever of them belongs"],
  ["ru", "участвует вместе с ним, начиная с самых частых: RUS, CHN. Кто из них"],
  ["zh", "与之共同参加的各方，最常见者在前：RUS、CHN。"],
])("whom a guessed region leaves out is told, and how to name them: %s", async (lang, said) => {
  const path = await file("guessed.csv", LIST.replace("; Atlantis", ""));
  const { out } = await multivector(["init", join(root, "guessed"), "--from", path, "--lang", lang]);
  expect(out.replaceAll(/\n */g, lang === "zh" ? "" : " ")).toContain(said);
});

test.each([
  ["en", "receive or host: KAZ, KGZ. If that is wrong, edit region.members and partners in"],
  ["ru", "принимает: KAZ, KGZ. Если это не так, исправьте region.members и partners в"],
  ["zh", "东道方：KAZ、KGZ。如不正确，请编辑"],
])("a region that is guessed and written unasked is told with what changes it: %s", async (lang, said) => {
  const path = await file("unasked.csv", LIST.replace("; Atlantis", ""));
  const folder = join(root, `unasked-${lang}`);
  const init = ["init", folder, "--from", path, "--yes", "--lang", lang];
  const plain = (text: string) => text.replaceAll(/\s/g, "");
  const { code, out } = await multivector([...init, "--quiet"]);
  expect(code).toBe(0);
  expect(plain(out)).toContain(plain(said));
  expect(plain(out)).toContain(plain(`${folder}/study.yaml`));
  const json = async (...more: readonly string[]) =>
    JSON.parse((await multivector(["init", join(root, "told"), "--from", path, "--json", ...more])).out);
  expect(await json()).toMatchObject({
    region: ["KAZ", "KGZ"],
    guessed: { by: "receivers", mend: "--answer region=A,B" },
  });
  expect(await json("--answer", "region=KAZ")).toMatchObject({ region: ["KAZ"], guessed: null });
});

test.each([
  ["en", "more often than they receive or host: CHN.", "Doubtful in it: IND.", "If they are partners"],
  ["ru", "чаще, чем получают или принимают: CHN.", "Сомнительны в нём: IND.", "Если это партнёры"],
  ["zh", "多于接受或东道的次数：CHN。", "其中存疑者：IND。", "若为外部伙伴"],
])(
  "whom a guessed region leaves out and who in it is doubtful is told, with the region without them: %s",
  async (lang, out, doubtful, mend) => {
    const deals = ["China,Kazakhstan", "China,Uzbekistan", "Russia,Kazakhstan", "Russia,Uzbekistan"];
    const back = ["Uzbekistan,China", "Kazakhstan,India"];
    const list = ["Supplier,Recipient,Designation,Order year"];
    for (const [i, deal] of [...deals, ...back].entries()) list.push(`${deal},Type ${i},200${i}`);
    const path = await file("deals.csv", `${list.join("\n")}\n`);
    const plain = (text: string) => text.replaceAll(/\s/g, "");
    const init = ["init", join(root, `doubtful-${lang}`), "--from", path, "--lang", lang];
    const shown = plain((await multivector(init)).out);
    for (const said of [out, doubtful, mend, "--answer region=KAZ,UZB"]) expect(shown).toContain(plain(said));
    const json = JSON.parse((await multivector([...init, "--json"])).out);
    expect(json).toMatchObject({
      region: ["KAZ", "UZB", "IND"],
      guessed: { senders: ["CHN"], venues: [], doubtful: ["IND"] },
    });
    const written = plain((await multivector([...init, "--yes"])).out);
    for (const said of [out, doubtful, mend, `doubtful-${lang}/study.yaml`])
      expect(written).toContain(plain(said));
    expect(written).not.toContain(plain("--answer region=KAZ,UZB"));
  },
);

test.each([
  [
    "en",
    "took part almost never without a member of it, which its members often did without each other: RUS.",
  ],
  [
    "ru",
    "почти никогда не участвовали без кого-либо из его членов, тогда как сами члены друг без друга — часто: RUS.",
  ],
  ["zh", "其参加时几乎总有地区成员在场，而地区成员则常在没有其他成员时参加：RUS。"],
])(
  "a power that hosts some of what it shares with each member is left out, and told: %s",
  async (lang, said) => {
    const list = ["Exercise,Start,Host,Participants"];
    const add = (host: string, other: string, n: number) => {
      for (let i = 0; i < n; i++)
        list.push(`Drill ${list.length},20${10 + (list.length % 9)},${host},${host}; ${other}`);
    };
    for (const [member, other] of [
      ["Kazakhstan", "United States"],
      ["Kyrgyzstan", "India"],
      ["Uzbekistan", "Turkey"],
    ] as const) {
      add(member, other, 4);
      add(member, "Russia", 3);
      add("Russia", member, 2);
    }
    const path = await file("power.csv", `${list.join("\n")}\n`);
    const init = ["init", join(root, `power-${lang}`), "--from", path, "--lang", lang];
    const plain = (text: string) => text.replaceAll(/\s/g, "");
    expect(plain((await multivector(init)).out)).toContain(plain(said));
    expect(JSON.parse((await multivector([...init, "--json"])).out)).toMatchObject({
      region: ["KAZ", "KGZ", "UZB"],
      guessed: { beside: ["RUS"], doubtful: [] },
    });
  },
);

test.each([
  ["en", "1 row names nobody of it and is taken all the same"],
  ["ru", "1 строка не называет никого из него"],
  ["zh", "有1行未提到地区任何成员"],
])("rows outside the region are told, as a later import leaves them out: %s", async (lang, said) => {
  const list = "Exercise,Start,Participants\nReef,2010,Kazakhstan; Russia\nTide,2011,Peru; Chile\n";
  const path = await file("far.csv", list);
  const folder = join(root, `far-${lang}`);
  const { out } = await multivector([
    ...["init", folder, "--from", path, "--answer", "region=KAZ", "--answer", "organiser=none"],
    ...["--yes", "--lang", lang],
  ]);
  expect(unbroken(out)).toContain(said);
  const again = await multivector(["--study", folder, "import", path, "--json"]);
  expect(JSON.parse(again.out)).toMatchObject({ rows: { read: 2, taken: 1, ignored: 1 } });
});

test("where all of a guessed region are doubtful nobody is told to move them all, and what doubtful means is plain", async () => {
  const list =
    "Supplier,Recipient,Designation,Order year\nKazakhstan,Kyrgyzstan,A,2001\nKyrgyzstan,Kazakhstan,B,2002\n";
  const init = ["init", join(root, "all-doubtful"), "--from", await file("all-doubtful.csv", list), "--yes"];
  const out = (await multivector(init)).out.replaceAll(/\s+/g, " ");
  expect(out).toContain("They received only what another member of the region sent");
  expect(out).not.toContain("move them");
});

test("what was answered is not told as taken by itself", async () => {
  const path = await file("answered.csv", "Exercise,Start,Participants\nReef,2010,Kazakhstan; Russia\n");
  const init = ["init", join(root, "answered"), "--from", path, "--answer", "region=KAZ"];
  const unanswered = await multivector(init);
  expect(unanswered.out).toContain("organiser=…");
  const answered = await multivector([...init, "--answer", "organiser=none"]);
  expect(answered.code).toBe(0);
  expect(answered.out).not.toContain("organiser=…");
});

test("where nobody is there to agree a table is shown as it was read, and nothing is written without --yes", async () => {
  const folder = join(root, "unsaid");
  const { code, out } = await multivector(["init", folder, "--from", await file("drills.csv", LIST)]);
  expect(code).toBe(0);
  expect(out).toMatch(/Participants +participants/);
  expect(out).toContain("nothing was written");
  expect(out).toContain("add --yes to write it");
  expect(existsSync(folder)).toBe(false);
});

test.skipIf(!TERMINAL)("at a terminal a person is asked before it is written, and may decline", async () => {
  const list = await file("drills.csv", LIST.replace("; Atlantis", ""));
  for (const [typed, there] of [
    ["n", false],
    ["", true],
  ] as const) {
    const folder = join(root, "agreed");
    const said = await answered(["init", folder, "--from", list], "", typed);
    expect(said).toContain(`write this as a new study in ${folder}? [Y/n]`);
    expect(said).toContain(there ? "A new study is in" : "nothing was written");
    expect(said.includes("run it again to be asked again")).toBe(!there);
    expect(said).not.toContain("add --yes");
    expect(existsSync(join(folder, "study.yaml"))).toBe(there);
  }
});

test.skipIf(!TERMINAL)(
  "where rows are refused nothing typed at a terminal writes nothing, and what to do is said",
  async () => {
    const list = await file("drills.csv", LIST);
    for (const [typed, there] of [
      ["", false],
      ["y", true],
    ] as const) {
      const folder = join(root, "agreed-in-part");
      const said = await answered(["init", folder, "--from", list], "", typed);
      expect(said).toContain("without what was refused? [y/N]");
      expect(said.includes("mend in drills.csv what was refused")).toBe(!there);
      expect(said).not.toContain("add --yes");
      expect(existsSync(join(folder, "study.yaml"))).toBe(there);
    }
  },
);

test.skipIf(!TERMINAL)(
  "at a terminal is asked what costs rows, and who the region is where partners may be in it",
  async () => {
    const rows = [
      "Reef,2001,Kazakhstan,Kazakhstan; Peru,staff",
      "Tide,2002,Kazakhstan,Kazakhstan; Russia,staff",
    ];
    const more = ["Owl,2003,Russia,Kazakhstan; Russia,odd game", "Elk,2004,Peru,Peru; Chile,staff"];
    const text = ["Exercise,Start,Host,Participants,Type", ...rows, ...more].join("\n");
    const list = await file("asked.csv", `${text}\n`);
    const folder = join(root, "asked-all");
    const said = await answered(["init", folder, "--from", list], "add", "1", "", "n");
    expect(said).toMatch(/what of values that the codebook lacks: [^?]*odd game/);
    expect(said).toContain("these may be partners: RUS");
    expect(said).toMatch(/0 refused/);
    expect(said).toContain("Its region is KAZ, PER.");
    const own = await answered(["init", folder, "--from", list], "add", "PER", "", "n");
    expect(own).toContain("Its region is PER.");
    const yes = await answered(["init", folder, "--from", list, "--yes"], "");
    expect(yes).not.toContain("to stop:");
    expect(existsSync(join(folder, "study.yaml"))).toBe(true);
  },
);

test.skipIf(!TERMINAL)(
  "at a terminal what the study is called is asked last, with the name of the file in words where nothing is typed",
  async () => {
    const list = await file("my_drills-v2.csv", LIST.replace("; Atlantis", ""));
    for (const [typed, title, n] of [
      ["", "My drills v2", 1],
      ["Drills of the steppe", "Drills of the steppe", 2],
    ] as const) {
      const folder = join(root, `titled-${n}`);
      const said = await answered(["init", folder, "--from", list], typed, "y");
      expect(said).toContain("what is the study called? Its pages, releases and citations go by the title");
      expect(said).toContain("or nothing for “My drills v2”:");
      expect(said).not.toContain("Its title is the name of the file");
      expect(await readFile(join(folder, "study.yaml"), "utf8")).toContain(
        `title: ${JSON.stringify(title)}\n`,
      );
    }
    const folder = join(root, "titled-3");
    const said = await answered(["init", folder, "--from", list, "--answer", "title=Own"], "n");
    expect(said).not.toContain("what is the study called?");
  },
);

test.each([
  ["en", "the name of the file, “My drills v2”, and goes into citations", "write another under title in"],
  ["ru", "имя файла, «My drills v2», и под ним на него будут ссылаться", "другое впишите под title в"],
  ["zh", "标题取自文件名“My drills v2”，引用时将使用此标题", "的title中填写"],
])("a title that nobody said is told, with what changes it: %s", async (lang, is, mend) => {
  const list = await file("my_drills-v2.csv", LIST.replace("; Atlantis", ""));
  const folder = join(root, `untitled-${lang}`);
  const plain = (text: string) => text.replaceAll(/\s/g, "");
  const init = ["init", folder, "--from", list, "--lang", lang];
  const shown = plain((await multivector(init)).out);
  for (const said of [is, "--answer title=TEXT"]) expect(shown).toContain(plain(said));
  const own = await multivector([...init, "--answer", "title=Own"]);
  expect(plain(own.out)).not.toContain("title=TEXT");
  const made = plain((await multivector([...init, "--yes"])).out);
  for (const said of [is, mend, `${folder}/study.yaml`]) expect(made).toContain(plain(said));
  const json = async (...more: readonly string[]) =>
    JSON.parse((await multivector(["init", join(root, "called"), "--from", list, "--json", ...more])).out);
  expect(await json()).toMatchObject({
    title: "My drills v2",
    titled: { by: "file", mend: "--answer title=TEXT" },
  });
  expect(await json("--answer", "title=Own")).toMatchObject({ title: "Own", titled: null });
});

test.each([
  ["en", "who is the region? No row names anybody of NATO"],
  ["ru", "Ни одна строка не называет никого из NATO"],
  ["zh", "没有一行提到NATO中的任何一方"],
])("a region that no row names is asked for again, with the one of the guess: %s", async (lang, said) => {
  const path = await file("nobody.csv", LIST.replace("; Atlantis", ""));
  const init = ["init", join(root, "nobody"), "--from", path, "--yes", "--lang", lang];
  const { code, err } = await multivector([...init, "--answer", "region=NATO"]);
  expect([code, existsSync(join(root, "nobody"))]).toEqual([1, false]);
  expect(unbroken(err)).toContain(said);
  expect(unbroken(err)).toContain("--answer region=KAZ,KGZ");
  const one = await multivector([...init.slice(0, 4), "--answer", "region=NATO,KGZ"]);
  expect([one.code, one.err]).toEqual([0, ""]);
});

test.skipIf(!TERMINAL)(
  "at a terminal who the region is is asked where some were left out, and where nobody receives or hosts",
  async () => {
    const list = ["Supplier,Recipient,Designation,Order year"];
    for (const [i, deal] of ["China,Kazakhstan", "China,Uzbekistan", "Uzbekistan,China"].entries())
      list.push(`${deal},Type ${i},200${i}`, `Russia,Kazakhstan,Type ${i},201${i}`);
    const deals = await file("left-out.csv", `${list.join("\n")}\n`);
    const out = join(root, "left-out");
    const shown = await answered(["init", out, "--from", deals], "2", "", "n");
    expect(shown).toContain("Left out of those who receive or host are CHN");
    expect(unbroken(shown)).toContain("Its region is KAZ, UZB, CHN.");
    const joint = "Exercise,Start,Participants\nReef,2010,Kazakhstan; Russia\nTide,2011,Kazakhstan\n";
    const none = await file("joint.csv", joint);
    const init = ["init", out, "--from", none, "--answer", "organiser=none"];
    expect(unbroken(await answered(init, "1", "", "n"))).toContain("by who takes part it may be KAZ, RUS");
    const again = unbroken(await answered(init, "NATO", "KAZ", "", "n"));
    expect(again).toContain("No row names anybody of NATO");
    expect(again).toContain("Its region is KAZ.");
  },
);

test.each([
  ["en", "organzer=none", "did you mean organiser?"],
  ["en", "titel=X", "did you mean title?"],
  ["ru", "regoin=KAZ", "может быть, region?"],
  ["zh", "dates=X", "可答者为organiser，region，title"],
])("an answer to what is not asked is refused, with what may be meant: %s %s", async (lang, answer, mend) => {
  const path = await file("stray.csv", "Exercise,Start,Participants\nReef,2010,Kazakhstan; Russia\n");
  const init = ["init", join(root, "stray"), "--from", path, "--yes", "--lang", lang];
  const { code, err } = await multivector([...init, "--answer", answer]);
  expect([code, unbroken(err)]).toEqual([2, expect.stringContaining(mend)]);
  expect(existsSync(join(root, "stray"))).toBe(false);
});

test("an answer is refused too where our own workbook leaves nothing to be asked", async () => {
  const folder = join(root, "stray-book");
  await multivector(["init", folder, "--from", await file("book.csv", LIST), "--yes"]);
  const book = join(root, "stray.xlsx");
  await multivector(["--study", folder, "export", "--xlsx", book]);
  const { code, err } = await multivector(["--study", folder, "import", book, "--answer", "organiser=none"]);
  expect([code, unbroken(err)]).toEqual([2, expect.stringContaining("leave it out: nothing is asked")]);
});

test("a list of which every row is refused makes no study: exit 1, with and without --json", async () => {
  const list = await file("undated.csv", "Exercise,Host,Participants\nReef,Kazakhstan,Kazakhstan; Russia\n");
  const folder = join(root, "none-taken");
  const { code, out } = await multivector(["init", folder, "--from", list, "--yes"]);
  expect([code, out]).toEqual([1, expect.stringContaining("nothing of it is taken; nothing was written")]);
  expect(out).toContain("has no start");
  const json = await multivector(["init", folder, "--from", list, "--yes", "--json"]);
  expect([json.code, JSON.parse(json.out)]).toEqual([1, expect.objectContaining({ applied: null })]);
  expect(existsSync(folder)).toBe(false);
});

test("errors that the study would have are told below the whole report, all of them, and nothing is written: exit 1", async () => {
  const reversed = `Exercise,Start,End,Host,Participants
Reef 2001,2001-05-14,2001-05-20,Kazakhstan,Kazakhstan; Russia
Tide 2003,2003-06-02,2003-06-05,Kyrgyzstan,Kyrgyzstan; Russia; Atlantis
Reef 2004,2004-05-14,2004-05-10,Kazakhstan,Kazakhstan; China
Tide 2010,2010-05-20,2010-05-10,Kyrgyzstan,Kyrgyzstan; Russia
`;
  const list = await file("reversed.csv", reversed);
  const folder = join(root, "reversed");
  for (const yes of [[], ["--yes"]]) {
    const { code, out, err } = await multivector(["init", folder, "--from", list, ...yes]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/Participants +participants/);
    expect(out).toContain('no actor is known by the name "Atlantis"');
    const said = out.replaceAll(/\s+/g, " ");
    expect(said).toMatch(/2004-05-10 lies before start 2004-05-14 \(reversed\.csv, row 4\)/);
    expect(said).toMatch(/2010-05-10 lies before start 2010-05-20 \(reversed\.csv, row 5\)/);
    expect(said).toContain(
      "Its region is taken to be those who receive or host: KAZ, KGZ. --answer region=A,B",
    );
    expect(said).toContain("nothing was written; a new study in");
    expect(said).not.toContain("add --yes to write it");
    const json = await multivector(["init", folder, "--from", list, "--json", ...yes]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      region: ["KAZ", "KGZ"],
      faults: [{ file: "exercises.csv" }, { file: "exercises.csv" }],
      guessed: { mend: "--answer region=A,B" },
      files: expect.arrayContaining(["exercises.csv", "study.yaml"]),
      applied: null,
    });
    expect(existsSync(folder)).toBe(false);
  }
  const sound = join(root, "sound");
  const mended = reversed.replace("2004-05-10", "2004-05-18").replace("2010-05-10", "2010-05-28");
  await multivector(["init", sound, "--from", await file("sound.csv", mended), "--yes"]);
  const records = await readFile(join(sound, "exercises.csv"), "utf8");
  const into = await multivector(["--study", sound, "import", list, "--yes"]);
  expect([into.code, into.err]).toEqual([1, ""]);
  expect(into.out.replaceAll(/\s+/g, " ")).toMatch(/2010-05-20 \(reversed\.csv, row 5\)/);
  expect(await readFile(join(sound, "exercises.csv"), "utf8")).toBe(records);
});

test("a list of sites without operator and host says how to say them, and so said its rows are facilities", async () => {
  const list = await file("sites.csv", "basename;lon;lat\nFirst Air Base;1;2\nSecond Radar Station;3;4\n");
  const folder = join(root, "sites");
  const shown = await multivector(["init", folder, "--from", list]);
  expect(shown.out.replaceAll(/\s+/g, " ")).toContain(
    "say both with --fill operator=ID --fill host=ID, and the rows become facilities;",
  );
  for (const [lang, says] of [
    ["ru", "назовите обоих через --fill operator=ID --fill host=ID"],
    ["zh", "请用--fill operator=ID --fill host=ID说明两者"],
  ] as const) {
    const { out } = await multivector(["init", folder, "--from", list, "--lang", lang]);
    expect(out.replaceAll(/\s+/g, "")).toContain(says.replaceAll(" ", ""));
    expect(out).not.toContain("never counted");
  }
  const both = ["--fill", "operator=RUS", "--fill", "host=KAZ"];
  for (const [fill, says] of [
    [both, null],
    [both.slice(0, 2), "the list names no host: say it too with --fill host=ID"],
    [both.slice(2), "the list names no operator: say it too with --fill operator=ID"],
  ] as const) {
    const { out } = await multivector(["init", folder, "--from", list, ...fill]);
    const said = out.replaceAll(/\s+/g, " ");
    expect(said).not.toContain("say both");
    expect(said.includes("say it too")).toBe(says !== null);
    expect(said).toContain(says ?? "");
  }
  const made = await multivector(["init", folder, "--from", list, ...both, "--yes", "--json"]);
  expect(JSON.parse(made.out)).toMatchObject({
    changes: { tables: { facilities: { new: 2 } } },
    region: ["KAZ"],
    partners: ["RUS"],
    outside: 0,
    applied: "0001-base-lists",
  });
  const asked = await multivector(["--study", folder, "ask", "count", "--layer", "facilities", "--json"]);
  expect(JSON.parse(asked.out)).toMatchObject({ answer: { value: 2 } });
});

test.each([
  ["en", 'no actor is called "Rusia"', "did you mean Russia (RUS)", "If not, make the study without it"],
  [
    "ru",
    'актора с названием "Rusia" нет',
    "может быть, Russia (RUS)",
    "Если нет, создайте исследование без этого",
  ],
  ["zh", '没有名为"Rusia"的行为体', "是否指Russia (RUS)", "若非，请先不带此项建立研究"],
])("whom --fill names and no list is refused, with near names: %s", async (lang, none, near, mend) => {
  const bare = (text: string) => text.replaceAll(/\s/g, "");
  const list = await file("sites.csv", "basename;lon;lat\nFirst Air Base;1;2\nSecond Radar Station;3;4\n");
  const folder = join(root, `filled-${lang}`);
  const fill = ["--fill", "operator=Rusia", "--fill", "host=KAZ", "--lang", lang];
  const init = await multivector(["init", folder, "--from", list, "--yes", ...fill]);
  expect([init.code, init.out]).toEqual([2, ""]);
  for (const said of [none, near, mend]) expect(bare(init.err)).toContain(bare(said));
  expect(existsSync(folder)).toBe(false);
  await multivector(["init", folder, "--from", await file("drills.csv", LIST), "--yes"]);
  const call = (...args: readonly string[]) => multivector(["--study", folder, "import", ...args]);
  const refused = await call(list, ...fill);
  expect([refused.code, refused.out]).toEqual([2, ""]);
  for (const said of [none, near, "actors.csv"]) expect(bare(refused.err)).toContain(bare(said));
  await appendFile(join(folder, "actors.csv"), "rusia-corps,other,Rusia,,,,\n");
  expect((await call(list, ...fill)).code).toBe(0);
});

test("a field that --fill would fill nothing of is refused, with the one that may be meant", async () => {
  const list = await file("sites.csv", "basename;lon;lat\nFirst Air Base;1;2\nSecond Radar Station;3;4\n");
  const init = ["init", join(root, "misfilled"), "--from", list, "--yes", "--fill", "operater=RUS"];
  const { code, err } = await multivector(init);
  expect([code, err.replaceAll(/\s+/g, " ")]).toEqual([
    2,
    expect.stringContaining('--fill knows no "operater"; did you mean operator?'),
  ]);
});

test.each([
  ["en", "published numbers and no records of who receives or hosts", "make a study from records first"],
  [
    "ru",
    "опубликованные числа, а не записи о том, кто получает или",
    "сначала создайте исследование из записей",
  ],
  ["zh", "已发表的数字，而非谁接受或东道的记录", "请先由记录建立研究"],
])(
  "a file of published numbers alone is said to be something to compare with: %s",
  async (lang, are, make) => {
    const values = "Exports by,2018,2019,2018-2019\nKazakhstan,3,,3\nUzbekistan,1,2,3\n";
    const path = await file("values.csv", values);
    const folder = join(root, "values");
    const init = ["init", folder, "--from", path, "--lang", lang];
    const bare = (text: string) => text.replaceAll(/\s+/g, "");
    for (const yes of [[], ["--yes"]]) {
      const shown = await multivector([...init, ...yes]);
      expect(shown.code).toBe(1);
      for (const said of [are, make, `import ${path} --study DIR`])
        expect(bare(shown.out)).toContain(bare(said));
      expect(shown.out).not.toContain("region=A,B");
      expect(shown.out).not.toContain("--yes");
      const json = await multivector([...init, ...yes, "--json"]);
      expect([json.code, JSON.parse(json.out)]).toEqual([
        1,
        expect.objectContaining({
          applied: null,
          files: [],
          why: expect.stringContaining("no region can be named for it"),
        }),
      ]);
      expect(existsSync(folder)).toBe(false);
    }
    const { code, err } = await multivector([...init, "--answer", "region=KAZ,UZB"]);
    expect(code).toBe(1);
    for (const said of [are, make, "import FILE --study DIR"]) expect(bare(err)).toContain(bare(said));
    expect(err).not.toContain("--answer");
    const study = join(root, `values-${lang}`);
    await multivector(["init", study, "--from", await file("drills.csv", LIST), "--yes"]);
    const added = await multivector(["--study", study, "import", path, "--json"]);
    expect(JSON.parse(added.out)).toMatchObject({
      rows: { taken: 1 },
      changes: { tables: { published: { new: 1 } } },
    });
  },
);

test("a folder or an archive in place of a file has to be typed otherwise: exit 2 both", async () => {
  const zip = await file("drills.zip", zipSync({ "drills.csv": new TextEncoder().encode(LIST) }));
  for (const [path, says] of [
    [zip, "is a zip archive"],
    [root, "is a folder"],
  ] as const) {
    const { code, out, err } = await multivector(["init", join(root, "x"), "--from", path, "--yes"]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(says)]);
  }
});

test("a workbook does as well, and is imported again under its mapping when a row is added", async () => {
  const workbook = (rows: readonly (readonly string[])[]) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((r) => [...r])), "Drills");
    return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  };
  const rows = LIST.trimEnd()
    .split("\n")
    .map((line) => line.replace("; Atlantis", "").split(","));
  const list = await file("drills.xlsx", workbook(rows));
  const folder = join(root, "from-workbook");
  expect((await multivector(["init", folder, "--from", list, "--yes"])).code).toBe(0);
  await file(
    "drills.xlsx",
    workbook([...rows, ["Owl 2005", "2005-07-01", "Kazakhstan", "Kazakhstan; China"]]),
  );
  const { out } = await multivector(["--study", folder, "import", list, "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    rows: { read: 4, taken: 4 },
    changes: { changed: 1, tables: { exercises: { new: 1, unchanged: 3 }, sources: { changed: 1 } } },
  });
});

const AMBIGUOUS = LIST.replace("2001-05-14", "3/4/2001")
  .replace("2003-06", "5/6/2003")
  .replace("2004-05-14", "7/8/2004");

test("what only a person can say is asked on standard error with its choices, exit 1, and nothing is left behind", async () => {
  const list = await file("dates.csv", AMBIGUOUS);
  const folder = join(root, "asked");
  const { code, out, err } = await multivector(["init", folder, "--from", list]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("--answer date-style=");
  expect(err).toMatch(/^ {2}day-first\s[\s\S]*^ {2}month-first\s/m);
  expect(existsSync(folder)).toBe(false);
  const said = await multivector([
    "init",
    folder,
    "--from",
    list,
    "--answer",
    "date-style=day-first",
    "--json",
  ]);
  expect([said.code, JSON.parse(said.out)]).toEqual([0, expect.objectContaining({ applied: null })]);
});

test("a folder that is not empty, a file that is not there and one that is no table leave nothing", async () => {
  const list = await file("drills.csv", LIST);
  const full = await multivector(["init", root, "--from", list]);
  expect([full.code, full.err]).toEqual([1, expect.stringContaining("is not empty")]);
  const before = (await readdir(root)).sort();
  const none = await multivector(["init", join(root, "x"), "--from", join(root, "none.csv")]);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("there is no file")]);
  await rm(join(root, "drills.csv"));
  const pdf = await multivector(["init", join(root, "x"), "--from", await file("drills.csv", "%PDF-1.7\n")]);
  expect([pdf.code, pdf.err]).toEqual([1, expect.stringContaining("drills.csv is a PDF, not a table")]);
  expect((await readdir(root)).sort()).toEqual(before);
});

test.each(["ru", "zh"])("no line on a new study is in English, in %s", async (lang) => {
  const { out, code } = await multivector(["init", `example-${lang}`, "--lang", lang], { cwd: root });
  const told = out.replaceAll(/multivector [a-z]*/g, "");
  expect([code, told.match(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/g)]).toEqual([0, null]);
  expect(out.split("\n").filter((line) => /^[ -~]+$/.test(line))).toEqual([]);
});

/** Words of English that stand beside each other, but for commands. */
function inEnglish(out: string): readonly string[] | null {
  return out.replaceAll(/multivector [a-z]*/g, "").match(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/g);
}

test.each(["ru", "zh"])(
  "no line on a list of one's own, new or in a study, is in English, in %s",
  async (lang) => {
    const list = await file(`list-${lang}.csv`, `${LIST}Reef 2005,200x,Kazakhstan,Kazakhstan\n`);
    const folder = `list-${lang}`;
    const shown = await multivector(["init", folder, "--from", list, "--lang", lang], { cwd: root });
    const made = await multivector(["init", folder, "--from", list, "--yes", "--lang", lang], { cwd: root });
    await file(`list-${lang}.csv`, LIST.replace("2004-05-14", "2004-05-15"));
    const edited = ["--study", folder, "import", list, "--lang", lang];
    const held = await multivector(edited, { cwd: root });
    expect({ code: held.code, words: inEnglish(held.out) }).toEqual({ code: 1, words: null });
    const again = await multivector([...edited, "--as-new"], { cwd: root });
    const written = await multivector([...edited, "--as-new", "--yes"], { cwd: root });
    for (const { out, err, code } of [shown, made, again, written]) {
      const words = inEnglish(out);
      expect({ code, err, words }).toEqual({ code: 0, err: "", words: null });
      expect(out.split("\n").length).toBeGreaterThan(10);
    }
  },
);

test.each(["ru", "zh"])("no line around the list of sources is in English, in %s", async (lang) => {
  const { out } = await multivector(["import", "--lang", lang], { cwd: root });
  const [head = "", ...lines] = out.trimEnd().split("\n");
  expect(head).not.toMatch(/[a-z]/);
  expect(lines.slice(-3).join(" ")).toMatch(lang === "ru" ? /Источник узнаётся/ : /来源由文件形式判断/);
});

test("every pattern of what is said on reading a table fills the same places in each language", () => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
  for (const [en, ru, zh] of [...importNotes, ...importFlags]) {
    expect(places(ru), en).toEqual(places(en));
    expect(places(zh), en).toEqual(places(en));
  }
});

test("a list of bases that names no state makes no study before its region is said, or whose its rows are", async () => {
  const list = await file("points.csv", "basename;lon;lat\nAlder Base;1;2\nBirch Base;1;2\n");
  const folder = (name: string) => join(root, name);
  for (const [lang, says] of [
    ["en", "No study is made of it: it names no state that is known"],
    ["ru", "в нём нет ни одного известного государства"],
    ["zh", "其中没有任何已知国家，因此无法由此得出地区"],
  ] as const) {
    const args = ["init", folder("nobody"), "--from", list, "--yes", "--lang", lang];
    const { code, out } = await multivector(args);
    expect([code, existsSync(folder("nobody"))]).toEqual([1, false]);
    expect(out.replaceAll(/\s/g, "")).toContain(says.replaceAll(" ", ""));
    expect(out.replaceAll(/\s/g, "")).toContain("--answerregion=A,B");
  }
  const json = await multivector(["init", folder("nobody"), "--from", list, "--yes", "--json"]);
  expect([json.code, JSON.parse(json.out)]).toMatchObject([
    1,
    { applied: null, files: [], why: expect.stringContaining("no region can be taken from it") },
  ]);
  const settings = (name: string) => readFile(join(folder(name), "study.yaml"), "utf8");
  const filled = ["--fill", "operator=RUS", "--fill", "host=KAZ"];
  const sited = await multivector(["init", folder("sited"), "--from", list, "--yes", ...filled]);
  expect(sited.code).toBe(0);
  expect(sited.out.replaceAll(/\s+/g, " ")).toContain(
    "Its outside partners are those who send to it or take part with it, the most frequent first: RUS.",
  );
  expect(await settings("sited")).toContain('members: ["KAZ"] }\npartners: ["RUS"]');
  const said = await multivector(["init", folder("said"), "--from", list, "--yes", "--answer", "region=KAZ"]);
  expect(said.code).toBe(0);
  expect(await settings("said")).toContain('members: ["KAZ"] }\npartners: []');
});

test("recipients outside a region are no partners of it, and that is told", async () => {
  const list = await file(
    "deals.csv",
    "Supplier,Recipient,Weapon,Order year\nRussia,Kazakhstan,Tank,2010\nRussia,Kazakhstan,Jet,2011\nFrance,Brazil,Gun,2013\n",
  );
  const args = ["init", join(root, "deals"), "--from", list, "--answer", "region=KAZ"];
  const { partners, strangers } = JSON.parse((await multivector([...args, "--json"])).out);
  expect({ partners, strangers }).toEqual({ partners: ["RUS"], strangers: ["BRA", "FRA"] });
  for (const [lang, told] of [
    ["en", "no partners, as no row has them send to the region or take part with it: BRA, FRA."],
    ["ru", "не отправляют региону и не участвуют вместе с ним: BRA, FRA."],
    ["zh", "没有一行显示其向本地区提供或与之共同参加：BRA、FRA。"],
  ] as const)
    expect((await multivector([...args, "--lang", lang])).out.replaceAll(/\s/g, "")).toContain(
      told.replaceAll(" ", ""),
    );
});
