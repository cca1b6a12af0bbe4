import type { NotePattern } from "./notes/pattern.ts";

/** What does not hold in a release that is verified. */
export const verifyNotes: readonly NotePattern[] = [
  [
    "there is no {{file@}}, which is written last: this is no release, or one that was cut short",
    "нет {{file}}, который пишется последним: это не выпуск или выпуск, прерванный на середине",
    "没有最后写入的{{file}}：这不是发布版，或其写入中断",
  ],
  ["it lists no file", "в нём нет ни одного файла", "其中未列任何文件"],
  ["line {{n#}}: {{why}}", "строка {{n}}: {{why:}}", "第{{n}}行：{{why:}}"],
  ["not a path inside the site: {{path!}}", "не путь внутри папки: {{path}}", "不是文件夹内的路径：{{path}}"],
  ["two files of one path: {{path!}}", "два файла с одним путём: {{path}}", "两个文件路径相同：{{path}}"],
  ["two folders of one path: {{path!}}", "две папки с одним путём: {{path}}", "两个文件夹路径相同：{{path}}"],
  ["not a hash and a path", "не контрольная сумма и путь", "不是校验值与路径"],
  [
    "it is a link to another file, and no file",
    "это ссылка на другой файл, а не файл",
    "这是指向另一文件的链接，而非文件",
  ],
  [
    "it is in the folder and not in {{file@}}",
    "файл есть в папке, а в {{file}} его нет",
    "文件夹中有它，而{{file}}中没有",
  ],
  [
    "no part of the release: systems leave a file of this name in folders that they show or copy; deleting it mends this",
    "не часть выпуска: файл с таким именем система оставляет в папках, которые показывает или копирует; достаточно его удалить",
    "不属于发布版：系统会在其显示或复制的文件夹中留下此名文件；删除即可",
  ],
  ["it is listed and not there", "файл указан, а его нет", "已列出，但不存在"],
  ["its bytes are not those that were released", "его байты не те, что были выпущены", "其字节与发布时不同"],
  [
    "it cannot be read, or a later version wrote it",
    "не читается, или записан более поздней версией",
    "无法读取，或由更新的版本写入",
  ],
  [
    "{{n#}} findings are left out on files whose bytes are as they were released: they were held against damaged ones ({{files}}). Get those again, and verify once more.",
    "{{n|Опущено|Опущены|Опущено}} {{n}} {{n|замечание|замечания|замечаний}} о файлах, байты которых те же, что в выпуске: их сверяли с повреждёнными ({{files}}). Получите повреждённые файлы заново и проверьте ещё раз.",
    "略去{{n}}项发现：所涉文件与发布时逐字节相同，只是与已损坏的文件（{{files}}）不符。请重新取得后者，再次核验。",
  ],
  [
    "1 finding is left out on files whose bytes are as they were released: they were held against damaged ones ({{files}}). Get those again, and verify once more.",
    "Опущено одно замечание о файле, байты которого те же, что в выпуске: его сверяли с повреждёнными ({{files}}). Получите повреждённые файлы заново и проверьте ещё раз.",
    "略去1项发现：所涉文件与发布时逐字节相同，只是与已损坏的文件（{{files}}）不符。请重新取得后者，再次核验。",
  ],
  ["it cannot be asked again: {{why!}}", "пересчитать нельзя: {{why}}", "无法重新计算：{{why}}"],
  ["it cannot be read back: {{why!}}", "прочесть обратно нельзя: {{why}}", "无法读回：{{why}}"],
  ["the data are {{hash@}}", "данные — {{hash}}", "数据为{{hash}}"],
  [
    "it counts other claims or figures",
    "в нём другое число утверждений или графиков",
    "其中论断或图的数目不同",
  ],
  [
    "{{name!}} has no rows, and {{file@}} says {{n#}}",
    "в {{name}} нет строк, а в {{file}} указано {{n}}",
    "{{name}}没有行，而{{file}}称有{{n}}行",
  ],
  [
    "{{name!}} has {{there#}} rows, and {{file@}} says none",
    "в {{name}} строк {{there}}, а в {{file}} их нет",
    "{{name}}有{{there}}行，而{{file}}称没有",
  ],
  [
    "{{name!}} has {{there#}} rows, and {{file@}} says {{n#}}",
    "в {{name}} строк {{there}}, а в {{file}} указано {{n}}",
    "{{name}}有{{there}}行，而{{file}}称有{{n}}行",
  ],
  [
    "it is not there, and asked again there is one",
    "его нет, а при пересчёте он есть",
    "它不存在，而重新计算时有",
  ],
  [
    "{{id@}} is not printed, and asked again there is one",
    "{{id}} не напечатано, а при пересчёте есть",
    "{{id}}未印出，而重新计算时有",
  ],
  [
    "{{id@}} is printed, and asked again there is none",
    "{{id}} напечатано, а при пересчёте его нет",
    "{{id}}已印出，而重新计算时没有",
  ],
  ["{{id@}} comes out otherwise: {{how}}", "{{id}} выходит иначе: {{how:}}", "{{id}}结果不同：{{how:}}"],
  [
    "line {{n#}} from column {{column#}} is {{was'}}, and asked again {{is'}}",
    "строка {{n}} со столбца {{column}} — {{was}}, а при пересчёте {{is}}",
    "第{{n}}行自第{{column}}列起为{{was}}，重新计算为{{is}}",
  ],
  [
    "line {{n#}} from column {{column#}} is {{was'}}, and asked again {{is'}} ({{a}}, and {{b}})",
    "строка {{n}} со столбца {{column}} — {{was}}, а при пересчёте {{is}} ({{a:}} и {{b:}})",
    "第{{n}}行自第{{column}}列起为{{was}}，重新计算为{{is}}（{{a:}}与{{b:}}）",
  ],
  ["the end of the text", "конец текста", "文本末尾"],
  ["U+{{code!}}", "U+{{code}}", "U+{{code}}"],
  [
    "line {{n#}} from column {{column#}} is missing, and asked again {{is'}}",
    "строки {{n}} со столбца {{column}} нет, а при пересчёте {{is}}",
    "第{{n}}行自第{{column}}列起缺失，重新计算为{{is}}",
  ],
  [
    "line {{n#}} from column {{column#}} is {{was'}}, and asked again missing",
    "строка {{n}} со столбца {{column}} — {{was}}, а при пересчёте её нет",
    "第{{n}}行自第{{column}}列起为{{was}}，重新计算时缺失",
  ],
  [
    "{{who!}} rests on records that are not there: {{ids!}} and {{n#}} more",
    "{{who}} опирается на записи, которых нет: {{ids}} и ещё {{n}}",
    "{{who}}所依据的记录不存在：{{ids}}，另有{{n}}条",
  ],
  [
    "{{who!}} rests on records that are not there: {{ids!}}",
    "{{who}} опирается на записи, которых нет: {{ids}}",
    "{{who}}所依据的记录不存在：{{ids}}",
  ],
  [
    "datapackage.json names it, and it cannot be read: {{why!}}",
    "datapackage.json называет его, а он не читается: {{why}}",
    "datapackage.json提到它，但无法读取：{{why}}",
  ],
  ["it names no table", "в нём нет ни одной таблицы", "其中没有任何表格"],
  ["and {{n#}} more", "и ещё {{n}}", "另有{{n}}处"],
  ["row {{n#}}: {{column}} is blank", "строка {{n}}: {{column}} не заполнено", "第{{n}}行：{{column}}为空"],
  [
    "row {{n#}}: {{column}} has a value that is not allowed: {{cell!}}",
    "строка {{n}}: в {{column}} недопустимое значение: {{cell}}",
    "第{{n}}行：{{column}}的值不被允许：{{cell}}",
  ],
  [
    "row {{n#}}: {{columns!}} is there twice: {{named!}}",
    "строка {{n}}: {{columns}} встречается дважды: {{named}}",
    "第{{n}}行：{{columns}}出现两次：{{named}}",
  ],
  [
    "row {{n#}}: {{columns!}} is not in this table: {{named!}}",
    "строка {{n}}: {{columns}} нет в этой таблице: {{named}}",
    "第{{n}}行：{{columns}}不在此表格中：{{named}}",
  ],
  ["row {{n#}}: {{fault}}", "строка {{n}}: {{fault:}}", "第{{n}}行：{{fault:}}"],
  [
    "has {{n#}} cells where the header has {{of#}}",
    "ячеек {{n}}, а в заголовке {{of}}",
    "有{{n}}个单元格，而表头有{{of}}个",
  ],
  [
    "opens a quotation mark that is never closed",
    "открыта кавычка, которая нигде не закрыта",
    "引号打开后从未关闭",
  ],
  [
    "row {{n#}}: {{columns!}} is not in {{table@}}: {{named!}}",
    "строка {{n}}: {{columns}} нет в {{table}}: {{named}}",
    "第{{n}}行：{{columns}}不在{{table}}中：{{named}}",
  ],
  [
    "row {{n#}}: {{column}} is no {{type@}}: {{cell!}}",
    "строка {{n}}: {{column}} не {{type}}: {{cell}}",
    "第{{n}}行：{{column}}不是{{type}}：{{cell}}",
  ],
  [
    "its columns are {{columns!}}, and its schema has {{others!}}",
    "столбцы в нём — {{columns}}, а в схеме — {{others}}",
    "其列为{{columns}}，而模式为{{others}}",
  ],
  [
    "it refers to {{table@}}, which is no table here",
    "ссылается на {{table}}, а такой таблицы здесь нет",
    "它引用{{table}}，而此处没有该表格",
  ],
  [
    "{{table@}}: it has {{n#}} rows, and the CSV has {{of#}}",
    "{{table}}: строк {{n}}, а в CSV — {{of}}",
    "{{table}}：有{{n}}行，而CSV有{{of}}行",
  ],
  ["it does not list {{table@}}", "{{table}} в нём не указана", "其中未列{{table}}"],
  [
    "{{table@}}: its columns are {{columns!}}",
    "{{table}}: столбцы — {{columns}}",
    "{{table}}：其列为{{columns}}",
  ],
  [
    "{{table@}}: it has {{n#}} row more than the CSV",
    "{{table}}: на {{n}} строку больше, чем в CSV",
    "{{table}}：比CSV多{{n}}行",
  ],
  [
    "{{table@}}: it has {{n#}} rows more than the CSV",
    "{{table}}: строк больше, чем в CSV, на {{n}}",
    "{{table}}：比CSV多{{n}}行",
  ],
  [
    "{{table@}}: {{column}} is not as in the CSV in {{n#}} row",
    "{{table}}: {{column}} не как в CSV в {{n}} строке",
    "{{table}}：{{column}}有{{n}}行与CSV不同",
  ],
  [
    "{{table@}}: {{column}} is not as in the CSV in {{n#}} rows",
    "{{table}}: {{column}} не как в CSV, строк: {{n}}",
    "{{table}}：{{column}}有{{n}}行与CSV不同",
  ],
  [
    "{{file@}} has {{mb#}} MB, more than {{most#}}: it was held against its hash and not read back.",
    "{{file}} занимает {{mb}} МБ, больше {{most}}: он сверен с контрольной суммой и не прочитан обратно.",
    "{{file}}有{{mb}} MB，超过{{most}}：只核对了校验值，未读回。",
  ],
  [
    "Version {{then@}} wrote this release and this is {{now@}}: drawings and what tells of it in words were not held against each other, numbers were.",
    "Выпуск записан версией {{then}}, а это {{now}}: графики и то, что сказано о выпуске словами, не сверялись, числа сверены.",
    "此发布版由{{then}}写入，当前为{{now}}：未核对图形与文字说明，已核对数字。",
  ],
  [
    "Version {{then@}} did not write these columns, which were held against nothing: {{columns!}}.",
    "Версия {{then}} не записывала этих столбцов, поэтому сверять их не с чем: {{columns}}.",
    "版本{{then}}未写入这些列，因此无从核对：{{columns}}。",
  ],
];
