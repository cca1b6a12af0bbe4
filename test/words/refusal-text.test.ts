import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { refusalText, typedText } from "../../src/cli/refusal-text.ts";
import { fieldNamed } from "../../src/model/field-named.ts";
import { QuestionError } from "../../src/model/question.ts";
import { refusal } from "../../src/model/refusal.ts";
import { fileNotes } from "../../src/words/catalogue/typed-files.ts";
import { folderNotes } from "../../src/words/catalogue/typed-folders.ts";
import { typedNotes } from "../../src/words/catalogue/typed-notes.ts";
import { noteText } from "../../src/words/notes.ts";

const FLAGS = ["layer", "from", "to", "value", "by", "against", "period", "where"];
const SRC = resolve(import.meta.dirname, "../../src");

/** Errors made of one text, or of one and a mend; those that choose between texts are beyond it. */
const THROWN =
  /new (?:(?:Usage|Change|Font)Error\(|FileError\(\s*"[\w-]+",)\s*(["'`])((?:(?!\1).)+)\1(?:,\s*(?:"([^"]+)"|`([^`]+)`|(\w+)))?,?\s*\)/gs;

/** What stands in a message for an expression of this text. */
const FILLED: Readonly<Record<string, string>> = {
  field: "kind",
  "error.message": "is cut short",
  much: "40000 letters where a cell of a workbook holds 32767",
  DATABASE: "data.duckdb",
  hidden: "",
  hint: "actors.csv lists them",
  mend: "write 1.0.0",
  'command.most === 0 ? "no name" : "one name"': "no name",
};

describe("why a question is refused", () => {
  test.each([
    ['no value "valu"; did you mean value?', '没有数值类型"valu"；是否指value？'],
    ['no part by "layr"; did you mean layer?', '不能按"layr"分；是否指layer？'],
    ['no part by "x"; there are layer, partner', '不能按"x"分；可用：layer，partner'],
    ['value cannot be "x"; it can be by, to', 'value不能为"x"；可取：by，to'],
  ])("leaves names that are no flags as they are: %s", (english, chinese) => {
    expect(refusalText("zh", new QuestionError(english), FLAGS)).toBe(chinese);
    expect(refusalText("ru", new QuestionError(english), FLAGS)).not.toContain("--");
  });

  test("names the flags that a command has, and the fields of files where it has none", () => {
    const share = refusal`share needs whose share: ${fieldNamed("from")}, or a base: ${fieldNamed("against")}`;
    expect(refusalText("zh", share, FLAGS)).toBe("份额须指明属于谁（--from）或基数（--against）");
    expect(refusalText("zh", share, ["from"])).toBe("份额须指明属于谁（--from）或基数（against）");
    const led = refusal`security-hierarchy needs a dominant state: ${fieldNamed("from")}, or ${fieldNamed("by", "partner")}`;
    expect(refusalText("ru", led, FLAGS)).toBe("для меры security-hierarchy нужно --from или --by partner");
    const inner = refusal`${fieldNamed("against", ["from"])}: no actor or group "CHM"; did you mean from?`;
    expect(refusalText("zh", inner, FLAGS)).toBe('--against from=：没有行为体或集团"CHM"；是否指from？');
  });

  test("of layers without soldiers has the layers of each clause in its place", () => {
    const none = "security-hierarchy counts no soldiers in indicators, training";
    const people = "of indicators it reads population alone, whichever layer is asked";
    const those = "layers that tell soldiers abroad are facilities, operations, or both";
    expect(refusalText("ru", new QuestionError(`${none}; ${people}; ${those}`), FLAGS)).toBe(
      "мера security-hierarchy не берёт войск отсюда: показатели, обучение; из показателей она берёт только население, о каком бы слое ни спрашивали; войска за рубежом записаны в слоях: объекты, операции или оба",
    );
    expect(refusalText("zh", new QuestionError(`${none}; ${those}`), FLAGS)).not.toMatch(/[a-z]+ [a-z]+/);
  });

  test("that nobody has translated stays English, with its flags", () => {
    const earlier = fieldNamed("against", { period: "2010..2015" });
    expect(refusalText("ru", refusal`something new with ${earlier}`, FLAGS)).toBe(
      "something new with --against period=2010..2015",
    );
  });
});

describe("what a file or a line says in quotation marks stays as it is", () => {
  test.each([
    ['"Narnia, North; 10 %"', "with commas, clauses and signs of per cent"],
    ['"c. 1.200, \\"or\\" 3.5"', "with numbers and marks of its own"],
  ])("%s, %s", (data) => {
    for (const lang of ["ru", "zh"] as const) {
      const told = [
        importNote(lang, `no actor is known by the name ${data}; add the name to names of actors.csv`),
        typedText(lang, `no figure ${data}; did you mean x?`),
        noteText(lang, `from: no actor or group ${data}; did you mean x?`).text,
      ];
      for (const text of told) {
        expect(text).toContain(data);
        expect(text).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
      }
    }
  });

  test("while what stands between is written as the language writes it", () => {
    expect(typedText("zh", 'no scope "a, b"; there are "c, d", e')).toBe('没有范围"a, b"；可用："c, d"，e');
  });
});

describe("why a line cannot be done", () => {
  test.each([
    ['no kind "x"; did you mean y?', 'нет вида "x"; может быть, y?', '没有类别"x"；是否指y？'],
    [
      'no scope "x"; there are region and all',
      'нет охвата "x"; есть region и all',
      '没有范围"x"；可用：region、all',
    ],
    [
      'check takes no name, and not "this"; the form is check',
      'check пишется без имени, "this" здесь лишнее; вид: check',
      'check不带名称，"this"多余；写法为check',
    ],
    [
      "a/b.csv cannot be read (EACCES); check the path",
      "a/b.csv не читается (EACCES); проверьте путь",
      "无法读取a/b.csv（EACCES）；请检查路径",
    ],
    [
      'site holds the site of "A", and this study is "C"; name another folder, or add --replace to take that site away',
      'в site — сайт исследования "A", а это исследование — "C"; назовите другую папку или добавьте --replace, чтобы тот сайт убрать',
      'site中是"A"的网站，而本研究是"C"；请另指文件夹，或加--replace将该网站移除',
    ],
    [
      "full/a lies in /x/full, which holds release 1.0.0 of 2026-12-20, and verify accepts no release with a file more; name a folder outside that folder",
      "full/a лежит в /x/full, где выпуск 1.0.0 от 2026-12-20, а выпуск с лишним файлом verify не принимает; назовите папку вне её",
      "full/a位于/x/full中，那里是2026-12-20的发布版1.0.0，而verify不接受多出文件的发布版；请指明该文件夹以外的文件夹",
    ],
    [
      "2020-01-01 is before 2026-12-20, the day of release 1.1.0; name 2026-12-20 or a later day after --date",
      "2020-01-01 раньше дня выпуска 1.1.0: он от 2026-12-20; назовите после --date 2026-12-20 или более поздний день",
      "2020-01-01早于发布版1.1.0的日期2026-12-20；请在--date后写2026-12-20或更晚的日期",
    ],
    [
      "today, 2026-11-30, is before 2026-12-20, the day of release 1.1.0-rc.1; name 2026-12-20 or a later day after --date",
      "сегодня 2026-11-30, и это раньше дня выпуска 1.1.0-rc.1: он от 2026-12-20; назовите после --date 2026-12-20 или более поздний день",
      "今天2026-11-30早于发布版1.1.0-rc.1的日期2026-12-20；请在--date后写2026-12-20或更晚的日期",
    ],
    [
      "full/z.zip lies in /x/full, which holds a release, and verify accepts no release with a file more; name a file outside that folder",
      "full/z.zip лежит в /x/full, где выпуск, а выпуск с лишним файлом verify не принимает; назовите файл вне этой папки",
      "full/z.zip位于/x/full中，那里是一个发布版，而verify不接受多出文件的发布版；请指明该文件夹以外的文件",
    ],
  ])("%s", (english, russian, chinese) => {
    expect([typedText("ru", english), typedText("zh", english)]).toEqual([russian, chinese]);
  });

  test("calls a figure in Russian what pages call it", () => {
    for (const [english, russian] of [...fileNotes, ...folderNotes, ...typedNotes])
      if (/\bfigures?\b/.test(english))
        expect([english, russian]).toEqual([english, expect.stringMatching(/график/)]);
  });

  test("stays English throughout where a clause has no translation", () => {
    const half = "no flag --x; something new";
    expect([typedText("ru", half), typedText("zh", half)]).toEqual([half, half]);
  });

  test.each([
    ["cli", 50, "layer"],
    ["release", 7, "release"],
    ["release", 7, "site"],
    ["changes", 15, "layer"],
  ])("is translated throughout wherever src/%s says it", (room, least, what) => {
    const files = readdirSync(join(SRC, room), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const said = files.flatMap((file) => thrownIn(readFileSync(join(SRC, room, file), "utf8"), what));
    expect(said.length).toBeGreaterThan(least);
    for (const lang of ["ru", "zh"] as const)
      expect(said.filter((text) => typedText(lang, text) === text)).toEqual([]);
  });
});

/** What a file throws, each message with its mend where it has one. */
function thrownIn(text: string, of: string): readonly string[] {
  return [...text.matchAll(THROWN)].map(({ 2: what = "", 3: plain, 4: made, 5: name = "", index }) => {
    const mend = plain ?? made ?? mendIn(text.slice(0, index), name);
    const said = filled(mend === undefined ? what : `${what}; ${mend}`, { ...FILLED, what: of });
    return OF_FILE.test(said) ? `"x" ${said}` : said;
  });
}

/** What is said of a file, whose name is put before it. */
const OF_FILE = /^(?:is|has|holds|ends|can|does)\b/;

/** The text that a name stood for last in a file, where it is one. */
function mendIn(text: string, name: string): string | undefined {
  const texts = [...text.matchAll(/const (\w+) =\s*(["'`])((?:(?!\2).)+)\2;/gs)];
  return texts.findLast(([, of]) => of === name)?.[3];
}

/** A message as it could be, with something in place of each of its expressions. */
function filled(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\$\{([^{}]*)\}/g, (_, expression: string) =>
    /\b(?:meant|nearOf)\(/.test(expression) ? "did you mean x?" : (values[expression] ?? '"x"'),
  );
}
