import type { NotePattern } from "../notes/pattern.ts";

/** Names of fields, any of which would do. */
const FIELDS = [1, 2, 3, 4, 5, 6].map((n) => ["a", "b", "c", "d", "e", "f"].slice(0, n));

function fieldsBy(or: string, fields: readonly string[], kind = ""): string {
  return fields.map((field) => `{{${field}${kind}}}`).join(or);
}

/** Why a row of a table of one's own is refused, and how that is mended. */
const REFUSED: readonly NotePattern[] = [
  [
    "if it is a place there, a second entry of the column under columns of the mapping takes both: - { heading: {{heading'}}, to: place }",
    "если это место там, вторая запись столбца в columns разметки берёт и то и другое: - { heading: {{heading}}, to: place }",
    "若为其境内地点，在列对应的columns下为该列再写一条即可兼取二者：- { heading: {{heading}}, to: place }",
  ],
  ["is neither yes nor no", "не «да» и не «нет»", "既非是也非否"],
  ["write yes or no, or leave it blank", "напишите yes или no либо оставьте пустым", "请写yes或no，或留空"],
  ["write digits", "напишите цифрами", "请写数字"],
  [
    "a range as 60–70, words into a note",
    "промежуток — как 60–70, слова — в примечание",
    "范围写作60–70，文字写入备注",
  ],
  ["is less than nothing", "меньше нуля", "小于零"],
  [
    "write what was counted, or say in the mapping that it stands for nothing known",
    "напишите, сколько было насчитано, или укажите в разметке, что это означает «ничего не известно»",
    "请写所计的数量，或在列对应中说明它表示未知",
  ],
  ["is no address of the web", "не адрес в интернете", "不是网址"],
  ["only http, https and doi are taken", "берутся только http, https и doi", "只接受http、https与doi"],
  ["is no value of {{variable@}}", "не значение {{variable}}", "不是{{variable}}的取值"],
  [
    "say in the mapping what it means, or add it to {{variable@}} of the codebook",
    "укажите в разметке, что это значит, или добавьте в {{variable}} кодовой книги",
    "请在列对应中说明其含义，或将其加入编码手册的{{variable}}",
  ],
  [
    "did you mean {{near!}}? If not, say in the mapping what it means, or add it to {{variable@}} of the codebook",
    "может быть, {{near}}? Если нет, укажите в разметке, что это значит, или добавьте в {{variable}} кодовой книги",
    "是否指{{near}}？若不是，请在列对应中说明其含义，或将其加入编码手册的{{variable}}",
  ],
  [
    "has {{n#}} cells where the headings have {{m#}}",
    "ячеек {{n}}, а заголовков {{m}}",
    "有{{n}}格，而标题有{{m}}个",
  ],
  ["has nothing that an id could be made of", "нет ничего, из чего составить id", "没有可用来组成id的内容"],
  ["give it a name or a date", "дайте название или дату", "请给出名称或日期"],
  ["does not say whether it took part", "не говорит, было ли участие", "未说明是否参加"],
  ["write x or leave it blank", "напишите x или оставьте пустым", "请写x，或留空"],
  ...FIELDS.flatMap((fields): readonly NotePattern[] => [
    [
      `has no ${fieldsBy(" or ", fields, "@")}`,
      `нет ${fieldsBy(" или ", fields)}`,
      `没有${fieldsBy("或", fields)}`,
    ],
    [
      `write its ${fieldsBy(" or ", fields, "@")}, or take the line out if it is no record`,
      `впишите ${fieldsBy(" или ", fields)} или уберите строку, если это не запись`,
      `请填写${fieldsBy("或", fields)}；若该行不是记录，请将其去掉`,
    ],
  ]),
];

/** How a file was opened: what it is, and how its text is encoded. */
const OPENED: readonly NotePattern[] = [
  ["is an RTF file", "это файл RTF", "是RTF文件"],
  ["is an XML file", "это файл XML", "是XML文件"],
  [
    "is an Excel workbook (.xlsx): {{sheets}}",
    "это книга Excel (.xlsx): {{sheets:}}",
    "是Excel工作簿（.xlsx）：{{sheets:}}",
  ],
  [
    "is an Excel workbook of before 2007 (.xls): {{sheets}}",
    "это книга Excel до 2007 года (.xls): {{sheets:}}",
    "是2007年以前的Excel工作簿（.xls）：{{sheets:}}",
  ],
  [
    "{{sheet'}} with {{n#}} rows of {{m#}} columns",
    "{{sheet}}: строк {{n}}, столбцов {{m}}",
    "{{sheet}}有{{n}}行{{m}}列",
  ],
  [
    "{{sheet'}} with {{n#}} rows of {{m#}} columns, {{rest}}",
    "{{sheet}}: строк {{n}}, столбцов {{m}}, {{rest:}}",
    "{{sheet}}有{{n}}行{{m}}列，{{rest:}}",
  ],
  ["no sheet holds anything", "все листы пусты", "各工作表均为空"],
  [
    "sheets without text were left out: {{list!}}",
    "листы без текста опущены: {{list}}",
    "没有文字的工作表已略去：{{list}}",
  ],
  ["no sign parts its lines into cells", "строки на ячейки ничем не делятся", "没有符号将各行分为单元格"],
  ["bars", "вертикальная черта", "竖线"],
  ["the file says so", "так сказано в файле", "文件如此注明"],
  ...(["line has", "lines have"] as const).flatMap((lines): readonly NotePattern[] => [
    [
      `{{n#}} ${lines} signs beyond ASCII: {{rest}}`,
      "знаки вне ASCII — в {{n}} {{n|строке|строках|строках}}: {{rest:}}",
      "{{n}}行含有ASCII以外的字符：{{rest:}}",
    ],
    [
      `{{n#}} ${lines} signs beyond ASCII, {{rest}}`,
      "знаки вне ASCII — в {{n}} {{n|строке|строках|строках}}, {{rest:}}",
      "{{n}}行含有ASCII以外的字符，{{rest:}}",
    ],
  ]),
  ...(["sign", "signs"] as const).flatMap((signs): readonly NotePattern[] => [
    [`{{m#}} ${signs} of UTF-8`, "знаков UTF-8: {{m}}", "{{m}}个UTF-8字符"],
    [
      `{{m#}} ${signs} of UTF-8 and {{b#}} bytes that are not`,
      "знаков UTF-8: {{m}}, байтов не из UTF-8: {{b}}",
      "{{m}}个UTF-8字符和{{b}}个非UTF-8字节",
    ],
  ]),
  ["it reads them as words", "в этой кодировке они читаются как слова", "按此编码可读作词语"],
  [
    "{{rest}}, {{h#}} of their words are known names",
    "{{rest:}}, известных названий среди их слов: {{h}}",
    "{{rest:}}，其中{{h}}个词是已知名称",
  ],
  [
    "{{rest}}, and {{other@}} would make less sense of them",
    "{{rest:}}, а в {{other}} смысла было бы меньше",
    "{{rest:}}，而按{{other}}则较不通顺",
  ],
  [
    "{{n#}} of its pairs of bytes have a NUL as the second",
    "пар байтов, в которых второй — NUL: {{n}}",
    "{{n}}对字节的第二个为NUL",
  ],
  [
    "{{n#}} of its pairs of bytes have a NUL as the first",
    "пар байтов, в которых первый — NUL: {{n}}",
    "{{n}}对字节的第一个为NUL",
  ],
  [
    "its pairs of bytes are letters and its single bytes are not",
    "буквы образуют пары байтов, а отдельные байты — нет",
    "成对的字节为字母，单个字节则不是",
  ],
];

/** Why a column is what it is proposed to be, or is left out. */
const PROPOSED: readonly NotePattern[] = [
  [
    "{{n#}} dates prove day first, none contradicts",
    "дат, по которым первым стоит день: {{n}}, ни одна не противоречит",
    "{{n}}个日期表明日在前，没有一个与之相悖",
  ],
  [
    "{{n#}} dates prove month first, none contradicts",
    "дат, по которым первым стоит месяц: {{n}}, ни одна не противоречит",
    "{{n}}个日期表明月在前，没有一个与之相悖",
  ],
  [
    "{{n#}} dates prove month first and {{m#}} day first",
    "дат, по которым первым стоит месяц: {{n}}, по которым день: {{m}}",
    "{{n}}个日期表明月在前，{{m}}个表明日在前",
  ],
  ["{{n#}} could be read both ways", "двояко читаются: {{n}}", "{{n}}个可作两种读法"],
  ["each is multiplied by {{times}}", "каждое умножается на {{times}}", "每个乘以{{times}}"],
  [
    "{{id@}} is read as {{before@}} was, and what sources.csv says of that holds of it too: {{fields}}",
    "{{id}} читается так же, как {{before}}, и что о том сказано в sources.csv, верно и здесь: {{fields}}",
    "{{id}}与{{before}}读法相同，sources.csv中对后者的说明同样适用：{{fields}}",
  ],
  [
    "{{n#}} of the {{m#}} records that {{file!}} brought are in it: it is read as a later edition of that list",
    "в нём {{n}} из {{m}} записей из {{file}}: он читается как более поздняя редакция того списка",
    "{{file}}带来的{{m}}条记录中有{{n}}条见于其中：按该列表的较新版本读取",
  ],
  [
    "{{n#}} of the {{m#}} records that {{file!}} brought are in it: it is read as a list of its own, {{name@}}",
    "в нём {{n}} из {{m}} записей из {{file}}: он читается как отдельный список, {{name}}",
    "{{file}}带来的{{m}}条记录中有{{n}}条见于其中：按单独的列表{{name}}读取",
  ],
  [
    "where it is a list of its own, add --register {{name@}}",
    "если это отдельный список, добавьте --register {{name}}",
    "若为单独的列表，请加--register {{name}}",
  ],
  [
    "where it is a later edition of that list, add --register {{name@}}",
    "если это более поздняя редакция того списка, добавьте --register {{name}}",
    "若为该列表的较新版本，请加--register {{name}}",
  ],
  [
    "{{before@}} may be handed on: write yes under may_redistribute of {{id@}} too if that may",
    "{{before}} можно передавать дальше: если можно и {{id}}, напишите yes в may_redistribute и у него",
    "{{before}}可以再分发：若{{id}}也可以，请同样在其may_redistribute中填yes",
  ],
  ["they count persons", "считаются люди", "所计为人数"],
  ["they count {{unit@}}", "считаются {{unit}}", "所计为{{unit}}"],
  [
    "counts the rows: not taken as an id, since it changes when rows move",
    "нумерует строки: как id не взят, так как меняется, когда строки переставляют",
    "为行编号：不取作id，因为行移动时它会改变",
  ],
  [
    "could be {{field@}}, which is taken from {{column!}}: left out",
    "мог бы быть {{field}}, но это взято из {{column}}: опущен",
    "可能是{{field}}，但已取自{{column}}：略去",
  ],
  [
    "is taken where {{column!}} says less",
    "берётся там, где {{column}} говорит меньше",
    "在{{column}}所述较少处采用",
  ],
  [
    "is headed as {{field@}}, but its cells are none: left out",
    "озаглавлен как {{field}}, но ячейки не такие: опущен",
    "标题为{{field}}，但单元格并非如此：略去",
  ],
  [
    "is headed as id, but only {{n#}} of its {{m#}} cells differ: left out",
    "озаглавлен как id, но разных среди его ячеек ({{m}}) только {{n}}: опущен",
    "标题为id，但{{m}}格中仅有{{n}}种不同：略去",
  ],
  [
    "no field of {{table@}} is meant by it: left out",
    "ни одному полю {{table}} не соответствует: опущен",
    "不对应{{table}}的任何字段：略去",
  ],
  [
    "{{n#}} headings are years, {{first!}} to {{last!}}, and their cells numbers: deliveries of the year",
    "заголовков-годов {{n}}, от {{first}} до {{last}}, в ячейках числа: поставки за год",
    "{{n}}个标题为年份，{{first}}至{{last}}，其单元格为数字：该年的交付",
  ],
  [
    "{{n#}} headings are actors and their cells count its people",
    "заголовков-акторов {{n}}, в ячейках число их людей",
    "{{n}}个标题为行为体，其单元格为人数",
  ],
  [
    "{{n#}} headings are actors and their cells mark who took part",
    "заголовков-акторов {{n}}, в ячейках отмечено, кто участвовал",
    "{{n}}个标题为行为体，其单元格标明参加方",
  ],
  [
    "{{n#}} columns, {{first!}} to {{last!}}: {{m#}} of {{all#}} cells are actors",
    "столбцов {{n}}, от {{first}} до {{last}}: акторов {{m}} из {{all}} ячеек",
    "{{n}}列，{{first}}至{{last}}：{{all}}格中有{{m}}格为行为体",
  ],
];

/** How a table of one's own was opened and read, and why a row of it is refused. */
export const ownTableNotes: readonly NotePattern[] = [...REFUSED, ...OPENED, ...PROPOSED];
