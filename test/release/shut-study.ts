import { sheetOf } from "../../src/study/csv.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { edited } from "../../src/study/write.ts";

/** The example study with one drill that rests on a paper which may not be handed out. */
export function shutStudy(): Record<string, string> {
  const texts: Record<string, string> = { ...exampleFiles() };
  const source = { id: "shut-press", title: "A drill", publisher: "Shut Press", language: "en" };
  add(texts, "sources", { ...source, may_redistribute: "no", official: "no" });
  drill(texts, { id: "quiet-drill", start: "2019-05", source: "shut-press" });
  return texts;
}

/** The same with ids that differ only by case, and names that a disk would take for paths. */
export function awkwardlyNamed(): Record<string, string> {
  const texts = shutStudy();
  const source = "lake-herald";
  drill(texts, { id: "Night-Watch", name: "../../etc/passwd", start: "2012", source });
  drill(texts, { id: "night-watch", name: "a/b\\c: d", start: "2013", source });
  drill(texts, { id: "NIGHT-WATCH", name: "con", start: "2014", source });
  add(texts, "actors", { id: "ves", kind: "company", name: "Vesper/Works & <Sons>" });
  add(texts, "sources", {
    id: "Lake-Herald",
    title: "../up",
    language: "en",
    may_redistribute: "yes",
    official: "no",
  });
  return texts;
}

function add(texts: Record<string, string>, table: string, row: Readonly<Record<string, string>>): void {
  texts[`${table}.csv`] = edited(sheetOf(`${table}.csv`, texts[`${table}.csv`] ?? ""), { add: [row] });
}

function drill(texts: Record<string, string>, row: Readonly<Record<string, string>>): void {
  const { id = "", source = "" } = row;
  const told = { kind: "military", country: "DOR", status: "held", structure: "single" };
  add(texts, "exercises", { ...told, ...row });
  const part = { activity: id, evidence: "stated", source };
  add(texts, "participants", { ...part, actor: "MIR", role: "organiser" });
  add(texts, "participants", { ...part, actor: "DOR", role: "participant" });
}
