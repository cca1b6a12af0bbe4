import type { NotePattern } from "./notes/pattern.ts";

/** Why a file that was named cannot be read or written, and what to do instead. */
export const fileNotes: readonly NotePattern[] = [
  ["there is no file {{path}}", "нет файла {{path}}", "没有文件{{path}}"],
  ["looked in {{folder}}", "искали в {{folder}}", "已在{{folder}}中查找"],
  ["check the path", "проверьте путь", "请检查路径"],
  ["{{path}} is a folder", "{{path}} — папка", "{{path}}是文件夹"],
  ["name one file in it", "назовите один файл из неё", "请指明其中一个文件"],
  ["each file is an import of its own", "каждый файл импортируется отдельно", "每个文件单独导入"],
  ["{{path}} is no file", "{{path}} — не файл", "{{path}}不是文件"],
  ["name a file on disk", "назовите файл на диске", "请指明磁盘上的文件"],
  ["name another file", "назовите другой файл", "请另指文件"],
  ["{{path}} is there already", "{{path}} уже есть", "{{path}}已存在"],
  [
    "name another file, or add --replace",
    "назовите другой файл или добавьте --replace",
    "请另指文件，或加--replace",
  ],
  [
    "{{path}} is there already, perhaps with edits",
    "{{path}} уже есть, возможно, с правками",
    "{{path}}已存在，可能含有修改",
  ],
  [
    "name another file, or add --yes to replace it",
    "назовите другой файл или добавьте --yes, чтобы заменить этот",
    "请另指文件，或加--yes将其替换",
  ],
  [
    "{{path}} is there already and is no figure of ours",
    "{{path}} уже есть, и это не наш график",
    "{{path}}已存在，且并非本软件的图",
  ],
  [
    "name another folder with --out, or add --yes to replace it",
    "назовите другую папку через --out или добавьте --yes, чтобы заменить его",
    "请用--out另指文件夹，或加--yes将其替换",
  ],
  [
    "{{path}} is to be a workbook: name it FILE.xlsx",
    "{{path}} должен быть книгой: назовите его FILE.xlsx",
    "{{path}}应为工作簿：请命名为FILE.xlsx",
  ],
  [
    "{{path}} has the shape of no source that is known here",
    "{{path}} не похож ни на один известный здесь источник",
    "{{path}}不具有此处已知的任何来源的形式",
  ],
  ["name two registers", "назовите два регистра", "请指明两份登记册"],
  [
    "{{path}} has the shape of no register or table of values",
    "{{path}} не похож ни на регистр, ни на таблицу объёмов",
    "{{path}}既不具有登记册也不具有数值表的形式",
  ],
  ["name a file as published", "назовите файл в том виде, в каком он издан", "请指明按原样发表的文件"],
  [
    "{{path}} may be {{first}} or {{second}}",
    "{{path}} может быть {{first}} или {{second}}",
    "{{path}}可能是{{first}}或{{second}}",
  ],
  [
    "say which: {{first}} or {{second}}",
    "скажите, что именно: {{first}} или {{second}}",
    "请说明是哪一个：{{first}}或{{second}}",
  ],
  [
    "{{path}}: no source is called {{name}}",
    "{{path}}: источника {{name}} нет",
    "{{path}}：没有名为{{name}}的来源",
  ],
  [
    "{{path}} does not have the shape of {{title}}",
    "{{path}} не похож на {{title}}",
    "{{path}}不具有{{title}}的形式",
  ],
  [
    "leave --as out to see what it is taken for",
    "уберите --as, чтобы увидеть, за что он принят",
    "请去掉--as，看它被认作什么",
  ],
  ["{{path}} holds no table", "в {{path}} нет таблицы", "{{path}}中没有表格"],
  ["hand in CSV, TSV or a workbook", "дайте CSV, TSV или книгу", "请给CSV、TSV或工作簿"],
  [
    "{{path}} holds no table: no row has two cells",
    "в {{path}} нет таблицы: ни в одной строке нет двух ячеек",
    "{{path}}中没有表格：没有一行有两个单元格",
  ],
  [
    "take a file with a row of headings and a row for each record",
    "возьмите файл со строкой заголовков и строкой на каждую запись",
    "请取有一行标题且每条记录占一行的文件",
  ],
  [
    "{{path}} holds no table of {{title}}",
    "в {{path}} нет таблицы {{title}}",
    "{{path}}中没有{{title}}的表格",
  ],
  ["take the file as it is published", "возьмите файл в том виде, в каком он издан", "请取按原样发表的文件"],
  [
    "{{path}} has no columns that are understood (read as {{encoding}})",
    "в {{path}} нет понятных столбцов (прочитано как {{encoding}})",
    "{{path}}中没有可识别的列（按{{encoding}}读取）",
  ],
  [
    "check that it is the right file and encoding (--encoding NAME), and that its first rows hold the headings",
    "проверьте, тот ли это файл и та ли кодировка (--encoding NAME) и стоят ли в первых строках заголовки",
    "请核对文件与编码（--encoding NAME）是否正确，标题是否在前几行",
  ],
  [
    "{{path}} is a file of {{publisher}} ({{title}})",
    "{{path}} — файл издателя {{publisher}} ({{title}})",
    "{{path}}是{{publisher}}的文件（{{title}}）",
  ],
  [
    "take it into a study: {{command}}",
    "возьмите его в исследование: {{command}}",
    "请将其导入研究：{{command}}",
  ],
  [
    "or name the columns to read it as it stands: --columns",
    "или назовите столбцы, чтобы прочитать его как есть: --columns",
    "或指明各列以按原样读取：--columns",
  ],
  ["there is no import to take back", "нет импорта, который можно отменить", "没有可撤销的导入"],
  ["imports/ is empty", "папка imports/ пуста", "imports/为空"],
  [
    "{{path}} was changed after {{id}}, and taking the import back would lose that",
    "{{path}} изменён после {{id}}, и отмена импорта потеряла бы это",
    "{{path}}在{{id}}之后有改动，撤销导入会丢失该改动",
  ],
  [
    "take the later change out first, or go back in git",
    "сначала уберите позднее изменение или вернитесь назад в git",
    "请先去掉后来的改动，或在git中回退",
  ],
  [
    "what {{path}} held before {{id}} is not kept here",
    "то, что было в {{path}} до {{id}}, здесь не хранится",
    "{{path}}在{{id}}之前的内容未保存于此",
  ],
  [
    "it is kept only where the import was made",
    "оно хранится только там, где сделан импорт",
    "只保存在作出导入之处",
  ],
  ["go back in git", "вернитесь назад в git", "请在git中回退"],
  [
    "{{path}} was changed while the file was read",
    "{{path}} изменён, пока читался файл",
    "读取文件期间{{path}}有改动",
  ],
  ["import the file again", "импортируйте файл снова", "请重新导入该文件"],
  ["the disk is full: {{why}}", "диск заполнен: {{why}}", "磁盘已满：{{why}}"],
  [
    "make room there, or set TMPDIR to a folder that has it",
    "освободите место или задайте TMPDIR — папку, где оно есть",
    "请腾出空间，或将TMPDIR设为有空间的文件夹",
  ],
];
