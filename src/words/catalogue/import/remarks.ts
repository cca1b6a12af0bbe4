import type { NotePattern } from "../notes/pattern.ts";

/** What was mended while a file was read. */
export const remarkNotes: readonly NotePattern[] = [
  ["1 row: {{what}}", "строк 1: {{what:}}", "1行：{{what:}}"],
  ["{{n#}} rows: {{what}}", "строк {{n}}: {{what:}}", "{{n}}行：{{what:}}"],
  [
    "an unquoted line break had split the record",
    "перенос строки без кавычек разорвал запись",
    "未加引号的换行将记录断开",
  ],
  ["its parts were joined", "её части соединены", "已将其各部分接合"],
  ["opens a quotation mark that is never closed", "кавычка открыта и не закрыта", "引号开启后未闭合"],
  [
    "the line was read as if it were a sign like any other",
    "строка прочитана так, будто это обычный знак",
    "该行按普通字符读取",
  ],
  ["has text after a closing quotation mark", "после закрывающей кавычки есть текст", "闭合引号之后还有文字"],
  ["both were kept as one cell", "то и другое оставлено в одной ячейке", "两者留作一个单元格"],
  [
    "was quoted as a whole and stood in one cell",
    "строка целиком стояла в кавычках в одной ячейке",
    "整行加了引号，位于一个单元格中",
  ],
  ["it was read again as a row", "она прочитана заново как строка", "已重新按一行读取"],
  [
    "is separated by another sign than the rest",
    "разделена другим знаком, чем остальные",
    "所用分隔符与其余各行不同",
  ],
  ["it was read by its own", "прочитана по своему знаку", "已按其自身的分隔符读取"],
  [
    "blank cells past the last column were dropped",
    "пустые ячейки за последним столбцом отброшены",
    "末列之后的空单元格已去掉",
  ],
  [
    "a separator that closes the line was dropped",
    "разделитель в конце строки отброшен",
    "行末的分隔符已去掉",
  ],
  ["holds NUL bytes", "есть нулевые байты", "含有NUL字节"],
  ["they were dropped", "они отброшены", "已去掉"],
  [
    "holds bytes that could not be read as text",
    "есть байты, которые не читаются как текст",
    "含有无法读作文字的字节",
  ],
  ["each is �", "каждый показан как �", "各显示为�"],
];
