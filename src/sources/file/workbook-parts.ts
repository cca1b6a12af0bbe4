import { damaged, externalLinks, macros, quoted } from "./workbook-faults.ts";
import { formatCode, type Shown, shownBy } from "./workbook-formats.ts";
import { readXml } from "./workbook-xml.ts";
import type { Zip } from "./workbook-zip.ts";

/** A sheet as the workbook lists it. */
export interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds it; null for a sheet of charts. */
  readonly part: string | null;
}

/** What the sheets of a workbook share. */
export interface Shared {
  readonly sheets: readonly Listed[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
}

/** How a cell is shown. */
export interface Style {
  readonly shown: Shown;
  /** Its fill colour, told apart from others; null where it has none. */
  readonly fill: string | null;
}

/** Reads what the sheets of a workbook share. @throws FileError for macros and links to other files */
export function sharedOf(zip: Zip): Shared {
  checkContent(zip);
  const main = relationsOf(zip, "").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  if (main === undefined || !zip.has(main)) throw damaged("lacks the part that lists its sheets");
  if (!main.toLowerCase().endsWith(".xml")) throw damaged("is a binary workbook (.xlsb), which is not read");
  const relations = relationsOf(zip, main);
  const partOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  readXml(zip, main, {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = isTrue(attribute("date1904"));
      if (name !== "sheet") return;
      const hidden = ["hidden", "veryHidden"].includes(attribute("state") ?? "");
      listed.push({ name: attribute("name") ?? "", hidden, id: attribute(":id") ?? "" });
    },
  });
  const sheets = listed.map(({ name, hidden, id }) => {
    const relation = relations.find((r) => r.id === id);
    if (relation === undefined) throw damaged(`lacks the sheet ${quoted(name)}`);
    if (/macrosheet$/i.test(relation.type)) throw macros();
    const part = relation.type.endsWith("/worksheet") ? relation.target : null;
    // A sheet's own relations are read for the links among them alone.
    if (part !== null) relationsOf(zip, part);
    return { name, hidden, part };
  });
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  return {
    sheets,
    from1904,
    strings: strings === undefined ? [] : stringsOf(zip, strings),
    styles: styles === undefined ? [] : stylesOf(zip, styles),
  };
}

/** `true` and `1` as XML writes them. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** Text in which signs that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function checkContent(zip: Zip): void {
  if (zip.names.some((name) => /vbaproject[^/]*\.bin$|vbadata\.xml$|(^|\/)macrosheets\//i.test(name))) {
    throw macros();
  }
  const link = zip.names.find((name) => /(^|\/)externallinks\/[^/]+\.xml$/i.test(name));
  if (link !== undefined) throw externalLinks(quoted(link));
  readXml(zip, "[Content_Types].xml", {
    open: (name, attribute) => {
      const type = attribute("ContentType") ?? "";
      const extension = attribute("Extension");
      // A default says nothing of a file that has no part of that extension; some writers list all they know.
      const used = name === "Override" || zip.names.some((part) => part.endsWith(`.${extension}`));
      if (used && /macroEnabled|vbaProject/i.test(type)) throw macros();
    },
  });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part says of others; a link to another file that is no hyperlink is refused. */
function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(file)) return [];
  const relations: Relation[] = [];
  readXml(zip, file, {
    open: (name, attribute) => {
      if (name !== "Relationship") return;
      const type = attribute("Type") ?? "";
      const target = attribute("Target") ?? "";
      if (attribute("TargetMode") !== "External") {
        relations.push({ id: attribute("Id") ?? "", type, target: resolved(folder, target) });
      } else if (!type.endsWith("/hyperlink")) {
        throw externalLinks(quoted(target));
      }
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const out: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") out.pop();
    else if (step !== "." && step !== "") out.push(step);
  }
  return out.join("/");
}

/** Shared strings in their order, without the reading aids that stand over Chinese and Japanese. */
function stringsOf(zip: Zip, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inAid = false;
  readXml(zip, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = !inAid;
      else if (name === "rPh") inAid = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") inAid = false;
    },
  });
  return strings;
}

function stylesOf(zip: Zip, part: string): readonly Style[] {
  const codes = new Map<number, string>();
  const fills: (string | null)[] = [];
  const cells: { format: number; fill: number }[] = [];
  let within = "";
  readXml(zip, part, {
    open: (name, attribute) => {
      if (["numFmts", "fills", "cellXfs"].includes(name)) within = name;
      if (within === "numFmts" && name === "numFmt") {
        codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      } else if (within === "fills" && name === "fill") {
        fills.push(null);
      } else if (within === "fills" && name === "fgColor") {
        const colour = ["rgb", "theme", "indexed", "tint"].map((key) => attribute(key) ?? "").join(" ");
        fills[fills.length - 1] = colour;
      } else if (within === "cellXfs" && name === "xf") {
        cells.push({ format: Number(attribute("numFmtId") ?? 0), fill: Number(attribute("fillId") ?? 0) });
      }
    },
    close: (name) => {
      if (name === within) within = "";
    },
  });
  return cells.map(({ format, fill }) => ({
    shown: shownBy(codes.get(format) ?? formatCode(format)),
    fill: fills[fill] ?? null,
  }));
}
