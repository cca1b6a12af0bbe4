import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { multivector, onStudy, STUDY, withCopy } from "./run.ts";

const WRONG: readonly (readonly [string, RegExp])[] = [
  ["aks", /^no command "aks"; /],
  ["ask cuont --layer exercises", /did you mean count\?/],
  ["ask count --layer exercise", /did you mean exercises\?/],
  ["ask count --layr exercises", /did you mean --layer\?/],
  ["release 1.0.0 --nope", /^no flag --nope; help lists the flags of a command$/m],
  ["import --scop all", /did you mean --scope\?/],
  ["aks --layr exercises", /did you mean --layer\?/],
  ["ask count --layer", /--layer needs a value/],
  ["ask count --layer exercises --to KAY", /no actor or group "KAY"/],
  ["ask count --layer exercises --set attributon=participant", /did you mean attribution\?/],
  ["ask count --layer exercises --set unit=nothing", /it can be edition/],
  ["ask count --layer exercises --set unit=serie", /did you mean series\?/],
  ["ask count --layer exercises --set seed=1.5", /a whole number/],
  ["ask count --layer exercises --vary sed=1,2", /did you mean seed\?/],
  ["ask count --layer exercises --by yeer", /did you mean year\?/],
  ["ask count --layer exercises --where knd=air", /did you mean kind\?/],
  ["ask count --layer exercises --where kind", /takes name=value/],
  ["ask count --layer exercises --against perod=2010", /did you mean period\?/],
  ["ask count --layer exercises --period 2021..2016", /not a period/],
  ["ask count --layer exercises --finding consistent", /a flag of claims/],
  ["ask count sum --layer exercises", /takes one name/],
  ["ask sum --layer transfers --value troops", /cannot be added up in troops/],
  ["ask share --layer transfers", /^share needs whose share: --from, or a base: --against$/m],
  ["ask security-hierarchy --layer facilities", /needs a dominant state: --from, or --by partner/],
  ["ask count --layer exercises --to ,", /^--to names nobody: ","/],
  ["ask count --layer exercises --from KAY", /^--from: no actor or group "KAY"/],
  ["ask count --layer exercises --from Chine", /no actor or group "Chine"; did you mean CHN \(China\)\?/],
  [
    "ask count --layer exercises --from VNM",
    /^--from: no actor or group "VNM"; Vietnam is a state of which the study has no actor: add a row to actors\.csv with id VNM, kind state, name Vietnam$/m,
  ],
  ["ask count --layer exercises --to KAZ+Вьетнам", /^--to: no actor or group "Вьетнам"; Vietnam is a state/],
  ["ask share --layer exercises --from CHN --against from=VNM", /^--against from=: .*; Vietnam is a state/],
  ["ask count --layer exercises --vary from=CHN,VNM", /^--vary from=: .*; Vietnam is a state/],
  ["card VNM", /^no actor or group "VNM"; Vietnam is a state/],
  ["why count --layer exercises --from VNM", /^--from: .*; Vietnam is a state/],
  [
    "ask count --layer exercises --from VNM --lang zh",
    /^--from：没有行为体或集团"VNM"；Vietnam是国家，但本研究没有这一行为体：请在actors\.csv中加一行/,
  ],
  ["card VNM --lang ru", /^нет актора или группы "VNM"; Vietnam — государство, которого в исследовании нет/],
  [
    "ask count --layer exercises --from EU",
    /^--from: no actor or group "EU"; actors are in actors\.csv, groups under groupings in study\.yaml: russia-led \(Russia, CIS and CSTO\), us-nato \(United States and NATO\), china-linked \(China and SCO\) and 3 more$/m,
  ],
  [
    "ask count --layer exercises --from EU --lang ru",
    /^--from: нет актора или группы "EU"; акторы — в actors\.csv, группы — в study\.yaml, раздел groupings: russia-led \(Россия, СНГ и ОДКБ\), .* и ещё 3$/m,
  ],
  [
    "card QQQQQ --set grouping=states-alone --lang zh",
    /^没有行为体或集团"QQQQQ"；行为体见actors\.csv，集团见study\.yaml的groupings：russia-led（俄罗斯、独联体与集安组织）、.*，另有3个$/m,
  ],
  ["ask count --layer exercises --from Central-Azia", /did you mean region \(Central Asia\)\?$/m],
  ["card China-and-SOC", /did you mean china-linked\?$/m],
  [
    "ask count --layer exercises --to china-linked",
    /^--to takes actors, and china-linked is a group: CHN, SCO$/m,
  ],
  [
    "ask count --layer exercises --without region --lang ru",
    /^--without: здесь нужны акторы, а region — группа: KAZ, KGZ, TJK, TKM, UZB$/m,
  ],
  [
    "ask count --layer exercises --to China,Nowhere",
    /^--to: no actor or group "Nowhere"; actors\.csv lists them$/m,
  ],
  [
    "ask overlap-cosine --layer transfers",
    /--to A --against to=B, or two partners, --from A --against from=B/,
  ],
  [
    "ask share --layer transfers --to KAZ --from CHN --against to=KAY",
    /^--against to=: no actor or group "KAY"/,
  ],
  [
    "ask share --layer transfers --from CHN --against from=CHM",
    /^--against from=: no actor or group "CHM"; did you mean CHN\?/,
  ],
  ["ask count --layer exercises --vary to=KAZ,KAY", /^--vary to=: no actor or group "KAY"/],
  ["ask count --layer exercises --vary from=Китай,Нигде", /^--vary from=: no actor or group "Нигде"/],
  [
    "ask count --layer exercises --vary from=CHN,EU",
    /^--vary from=: no actor or group "EU"; actors are in actors\.csv, groups under groupings in study\.yaml: russia-led \(Russia, CIS and CSTO\), .* and 3 more$/m,
  ],
  [
    "ask count --layer exercises --vary from=CHN|rusia-led --lang ru",
    /^--vary from=: нет актора или группы "rusia-led"; может быть, russia-led\?$/m,
  ],
  [
    "ask count --layer exercises --vary to=KAZ,Nowhere",
    /^--vary to=: no actor or group "Nowhere"; actors\.csv lists them$/m,
  ],
  ["ask count --layer exercises --to KAY --vary from=CHN", /^--to: no actor or group "KAY"/],
  ["ask count --layer exercises --vary to=KAZ|only:", /^--vary to= names nobody/],
  ["ask ratio --layer transfers --from CHN --against from=,", /^--against from= names nobody/],
  [
    "ask share --layer transfers --from CHN --against without=KAY",
    /^--against without=: no actor or group "KAY"/,
  ],
  [
    "ask share --layer transfers --vary to=KAZ,UZB",
    /^share needs whose share: --from, or a base: --against$/m,
  ],
  ["ask growth-effect --layer transfers --from CHN", /: --against period=2010\.\.2015$/m],
  ["ask", /Name a measure/],
  ["why nothing-of-this-name", /no claim and no record/],
  ["card", /Name an actor/],
  ["card Kazahkstan", /did you mean KAZ\?/],
  ["card KAZ --layer transferz", /did you mean transfers\?/],
  ["card KAZ --period 2021..2016", /not a period/],
  [
    "card KAZ --period 2021..2016 --lang ru",
    /; 2021 позже, чем 2016: возможно, имелось в виду 2016\.\.2021\?$/m,
  ],
  ["card KAZ --period 2016-02-30 --lang zh", /；2016-02只有29天$/m],
  ["card KAZ --set attributon=participant", /did you mean attribution\?/],
  ["card KAZ --by year", /card takes no --by/],
  ["claims AR-14 --all-readings", /flag of ask; why AR-14 shows the readings of a claim/],
  [
    "ask count --layer exercises --where kind=peacekeping",
    /no kind "peacekeping"; did you mean peacekeeping\?/,
  ],
  [
    "ask count --layer exercises --where kind=foo",
    /no kind "foo"; there are (?=.*\bpeacekeeping\b)(?!.*\bair-base\b)/,
  ],
  ["claims AR-0", /did you mean AR-0\d\?/],
  ["claims --finding consistant", /did you mean consistent\?/],
  ["conventions unt", /did you mean unit\?/],
  ["check this", /takes no name/],
  ["completion tcsh", /bash, zsh, fish/],
  ["ask count --layer exercises --lang fr", /en, ru, zh/],
  ["--json=1", /takes no value/],
];

test.each(WRONG)(
  "%s is misuse: exit 2, one line on standard error, nothing on standard output",
  async (line, says) => {
    const { code, out, err } = await onStudy(...line.split(" "));
    expect(err).toMatch(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n {4}at /);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  },
);

test.each([
  ["ask cuont --layer exercises --lang ru", 'нет меры "cuont"; может быть, count?'],
  ["ask cuont --layer exercises --lang zh", '没有指标"cuont"；是否指count？'],
  ["ask share --layer transfers --lang ru", "для доли нужно, чья она (--from), или база (--against)"],
  [
    "ask share --layer transfers --from CHN --against from=CHM --lang=zh",
    '--against from=：没有行为体或集团"CHM"；是否指CHN？',
  ],
  [
    "ask growth-effect --layer transfers --from CHN --lang ru",
    "для меры growth-effect нужен более ранний период: --against period=2010..2015",
  ],
  ["ask count --layer exercises --value valu --lang ru", 'нет величины "valu"; может быть, value?'],
  ["ask --layr --lang ru", "нет флага --layr; может быть, --layer?"],
  ["publish --lang zh", "发布到何处？请用--out指明文件夹，如--out site"],
  ["claims AR-0 --lang zh", '没有论断"AR-0"；是否指AR-01？'],
])("%s is refused in its language", async (line, says) => {
  const { code, err } = await onStudy(...line.split(" "));
  expect({ code, err: err.trimEnd().replaceAll("\n", " ") }).toEqual({ code: 2, err: says });
});

test("folders that are none are told in the language asked for, and paths as they are", async () => {
  const gone = await multivector(["--study", "/no/such/folder-1.2", "card", "KAZ", "--lang", "ru"]);
  expect(gone.err).toContain("нет папки /no/such/folder-1.2; проверьте путь после --study");
});

test("a folder that is no study says how to get one", async () => {
  const bare = await multivector(["check"], { cwd: "/" });
  expect(bare).toMatchObject({ code: 2, out: "" });
  expect(bare.err).toContain("multivector init DIR");
  const gone = await multivector(["--study", "/no/such/folder", "card", "KAZ"]);
  expect(gone.code).toBe(2);
  expect(gone.err).toContain("there is no folder /no/such/folder");
});

test("what is no release is misuse, whether it is a file, a folder of something else or nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "multivector-misuse-"));
  try {
    writeFileSync(join(folder, "release.zip"), "PK\u0005\u0006");
    mkdirSync(join(folder, "thesis"));
    mkdirSync(join(folder, "cut", "tables"), { recursive: true });
    const verify = async (name: string) => multivector(["verify", join(folder, name)]);
    for (const [name, says] of [
      ["release.zip", /is a file, and a release is a folder; unpack it/],
      ["thesis", /thesis holds no release/],
      ["none", /there is no folder/],
    ] as const)
      expect(await verify(name)).toEqual({ code: 2, out: "", err: expect.stringMatching(says) });
    expect(await verify("cut")).toMatchObject({ code: 1, out: expect.stringContaining("it does not hold") });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("without a study help takes general words, and within one its actors", async () => {
  const outside = await multivector(["help", "ask"], { cwd: "/" });
  expect(outside).toMatchObject({ code: 0 });
  expect(outside.out).toContain("--from PARTNER --to RECIPIENT");
  const inside = await multivector(["ask", "--help"], { cwd: STUDY });
  expect(inside.out).toContain("--from RUS --to KAZ");
});

test("claims of which a file is broken are not told as none", async () => {
  await withCopy(async (folder) => {
    writeFileSync(join(folder, "claims/zz.yaml"), "a: [b\n");
    const { code, err, out } = await multivector(["claims", "--study", folder]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("zz.yaml");
    expect(err).toContain(`multivector --study ${folder} check`);
  });
});

test("all faults of claims are printed, and those without one are judged", async () => {
  await withCopy(async (folder) => {
    const claim = (id: string, relation: string) =>
      `- id: ${id}\n  says: x\n  printed: { value: 1, unit: exercises, relation: ${relation} }\n  question: { measure: count, layer: exercises, period: "2001" }\n`;
    writeFileSync(
      join(folder, "claims/zz.yaml"),
      `${claim("ZZ-1", "more")}${claim("ZZ-2", "over")}${claim("ZZ-3", "less")}`,
    );
    const { code, out } = await multivector(["claims", "--study", folder]);
    expect(code).toBe(1);
    expect(out).toContain('printed: relation cannot be "more"');
    expect(out).toContain('printed: relation cannot be "less"');
    expect(out).toMatch(/^AR-14 /m);
    expect(out).toMatch(/^ZZ-2 /m);
    expect(out).not.toMatch(/^ZZ-[13] /m);
    const json = await multivector(["claims", "AR-14", "--json", "--study", folder]);
    expect(json.code).toBe(1);
    expect(json.err).toContain('printed: relation cannot be "less"');
    expect(JSON.parse(json.out)).toHaveLength(1);
  });
});

test("a code that the codebook has is asked, though no record asked of has it", async () => {
  const { code, out } = await onStudy("ask", "count", "--layer", "facilities", "--where", "kind=naval");
  expect(code).toBe(0);
  expect(out).toContain("0 facilities");
});
