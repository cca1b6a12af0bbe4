import type { NotePattern } from "./notes/pattern.ts";

/** What is wrong with a file as a table, and how to mend it. */
const FORMS: readonly NotePattern[] = [
  [
    "starts with a byte order mark (U+FEFF)",
    "в начале стоит метка порядка байтов (U+FEFF)",
    "开头有字节顺序标记（U+FEFF）",
  ],
  ["save it as UTF-8 without one", "сохраните файл в UTF-8 без неё", "请另存为不带该标记的UTF-8"],
  ["it is read all the same", "файл всё равно читается", "文件仍可读取"],
  [
    "has {{n#}} cells where the header has {{m#}}",
    "ячеек {{n}}, а в заголовке {{m}}",
    "有{{n}}个单元格，而表头有{{m}}个",
  ],
  [
    "add or remove commas, or quote a cell that holds one",
    "добавьте или уберите запятые или возьмите в кавычки ячейку с запятой",
    "请增删逗号，或将含逗号的单元格加引号",
  ],
  [
    "write the header row, or delete the file",
    "впишите строку заголовков или удалите файл",
    "请写上表头，或删除该文件",
  ],
  ["has no column {{name@}}", "нет столбца {{name}}", "没有{{name}}列"],
  [
    "add it, with an id for every row that never changes",
    "добавьте его: каждой строке id, который не меняется",
    "请添加该列，为每一行给出不变的编号",
  ],
  [
    "has no column {{name@}}, so that no row says it",
    "нет столбца {{name}}, и ни одна строка этого не сообщает",
    "没有{{name}}列，因此各行均未说明",
  ],
  [
    "add it, and leave its cells blank where nothing is known",
    "добавьте его; где ничего не известно, оставьте ячейки пустыми",
    "请添加该列，不详之处留空",
  ],
  [
    "rename the column {{from'}} to {{to@}}, if that is what it holds",
    "переименуйте столбец {{from}} в {{to}}, если в нём это и стоит",
    "若{{from}}列所载正是此内容，请将其改名为{{to}}",
  ],
  ["if not, add {{name@}}", "если нет, добавьте {{name}}", "若非，请添加{{name}}"],
  ["holds a NUL byte", "есть нулевой байт", "含有NUL字节"],
  ["save the file again as UTF-8 CSV", "сохраните файл заново как CSV в UTF-8", "请将文件重新存为UTF-8的CSV"],
  ["repeats the column {{name@}}", "столбец {{name}} повторяется", "{{name}}列重复"],
  ["rename or delete one of the two", "переименуйте или удалите один из двух", "请将其中之一改名或删除"],
  ["has no name in the header", "у столбца нет названия в заголовке", "表头中没有名称"],
  ["name the column, or delete it", "назовите столбец или удалите его", "请为该列命名，或将其删除"],
  ["no question reads {{file@}}", "{{file}} не читает ни один вопрос", "没有问题会读取{{file}}"],
  ["keep it elsewhere", "держите его в другом месте", "请存放在别处"],
  [
    "no question reads the column {{name'}}",
    "столбец {{name}} не читает ни один вопрос",
    "没有问题会读取{{name}}列",
  ],
  ["what it holds is kept", "его содержимое сохраняется", "其内容予以保留"],
  [
    "rename it, or leave it as a column of your own",
    "переименуйте его или оставьте как собственный столбец",
    "请改名，或留作自用列",
  ],
  ["has no {{column@}}", "нет {{column}}", "没有{{column}}"],
  ["fill it in, or delete the row", "заполните или удалите строку", "请填写，或删除该行"],
  ["is separated by semicolons", "разделён точками с запятой", "以分号分隔"],
  ["is separated by bars", "разделён вертикальными чертами", "以竖线分隔"],
  ["is separated by tabs", "разделён табуляцией", "以制表符分隔"],
  [
    "save it with commas: CSV UTF-8, comma delimited",
    "сохраните с запятыми: CSV UTF-8, разделитель — запятая",
    "请以逗号保存：CSV UTF-8，逗号分隔",
  ],
  ["is blank", "строка пуста", "是空行"],
  ["delete the row", "удалите строку", "请删除该行"],
  ["mixes line ends: {{list!}}", "концы строк разные: {{list}}", "混用换行符：{{list}}"],
  ["save it again with one of them", "сохраните файл заново с одним из них", "请统一用其中一种重新保存"],
  ["has no id", "нет id", "没有编号"],
  ["give the row an id that never changes", "дайте строке id, который не меняется", "请为该行给出不变的编号"],
  ["opens a quotation mark that is never closed", "кавычка открыта и не закрыта", "引号开启后未闭合"],
  ["close it, or double it", "закройте её или удвойте", "请闭合，或写成两个"],
];

/** What is wrong with codes and the codebook. */
const CODES: readonly NotePattern[] = [
  ["there is no codebook.yaml", "нет codebook.yaml", "没有codebook.yaml"],
  [
    "write it: every variable with its values and their labels, as `multivector init` does",
    "создайте его: каждая переменная, её значения и их названия, как делает `multivector init`",
    "请创建：各变量及其取值与名称，如`multivector init`所做",
  ],
  [
    "{{code!}} has no label in {{langs}}",
    "у {{code}} нет названия на языках: {{langs}}",
    "{{code}}没有{{langs}}名称",
  ],
  ["add the label", "добавьте название", "请添加名称"],
  ["until then the code itself is shown", "до тех пор показывается сам код", "在此之前显示代码本身"],
  [
    "has no variable {{name@}}, which {{where!}} uses",
    "нет переменной {{name}}, а её использует {{where}}",
    "没有{{where}}所用的变量{{name}}",
  ],
  ["add it with its values", "добавьте её со значениями", "请添加该变量及其取值"],
  ["{{name@}} has no values", "у {{name}} нет значений", "{{name}}没有取值"],
  [
    "write value: { en: label } on a line for each",
    "напишите значение: { en: название }, каждое на своей строке",
    "请写取值: { en: 名称 }，每个一行",
  ],
  ["no layer reads the role {{role'}}", "роль {{role}} не читает ни один слой", "没有层面会读取角色{{role}}"],
  ["use one of {{list!}}", "возьмите одно из: {{list}}", "请用其中之一：{{list}}"],
  [
    "no column uses the variable {{name@}}",
    "переменную {{name}} не использует ни один столбец",
    "没有列使用变量{{name}}",
  ],
  [
    "delete it, or keep it for a column of your own",
    "удалите её или оставьте для собственного столбца",
    "请删除，或留给自用列",
  ],
  [
    "is no {{variable@}} of the codebook: {{text'}}",
    "в codebook.yaml нет такого {{variable}}: {{text}}",
    "codebook.yaml中没有此{{variable}}：{{text}}",
  ],
  [
    "write one of {{list!}}, or add it to codebook.yaml",
    "напишите одно из: {{list}}, или добавьте в codebook.yaml",
    "请写其中之一：{{list}}，或将其加入codebook.yaml",
  ],
];

/** What is wrong between rows. */
const ROWS: readonly NotePattern[] = [
  ["is part of itself: {{chain!}}", "оказывается частью себя: {{chain}}", "是其自身的一部分：{{chain}}"],
  ["take out one part_of of these", "уберите одно из этих part_of", "请去掉其中一个part_of"],
  ["rests on itself: {{chain!}}", "опирается на себя: {{chain}}", "以其自身为依据：{{chain}}"],
  ["take out one rests_on of these", "уберите одно из этих rests_on", "请去掉其中一个rests_on"],
  ["{{text'}} is not the framework {{id!}}", "{{text}} — не объединение {{id}}", "{{text}}不是框架{{id}}"],
  ["the id {{id'}} is that of row {{n#}} too", "id {{id}} есть и в строке {{n}}", "第{{n}}行也用编号{{id}}"],
  [
    "the id {{id'}} is in {{file@}} too, row {{n#}}",
    "id {{id}} есть и в {{file}}, строка {{n}}",
    "{{file}}第{{n}}行也用编号{{id}}",
  ],
  ["give one of the two another id", "дайте одной из двух другой id", "请为其中之一另给编号"],
  ["nobody took part in {{id!}}", "у {{id}} нет участников", "{{id}}没有参加方"],
  ["only {{who!}} took part in {{id!}}", "у {{id}} один участник: {{who}}", "{{id}}只有{{who}}参与"],
  [
    "add who took part to participants.csv, or say that the list is short: participants_complete no",
    "добавьте участников в participants.csv или укажите, что список неполон: participants_complete no",
    "请在participants.csv中补上参加方，或注明名单不全：participants_complete no",
  ],
  [
    "is a {{structure@}}, and of nothing",
    "это {{structure}}, но неизвестно чего",
    "是{{structure}}，却不属于任何整体",
  ],
  [
    "name the whole in part_of, or call it single",
    "укажите целое в part_of или поставьте single",
    "请在part_of中写明整体，或改为single",
  ],
  [
    "{{id!}} is no umbrella, and this row is no stage or part of it",
    "{{id}} — не umbrella, а эта строка — не stage и не part",
    "{{id}}不是umbrella，而本行也不是其stage或part",
  ],
  [
    "call the whole an umbrella, or this row a stage or part",
    "поставьте целому umbrella или этой строке stage либо part",
    "请将整体标为umbrella，或将本行标为stage或part",
  ],
  ["gives the point where a facility stands", "указывает точку, где стоит объект", "给出了设施所在的点"],
  [
    "the column {{name@}} places something finer than the district",
    "столбец {{name}} указывает место точнее района",
    "{{name}}列的定位细于区县",
  ],
  [
    "take it out: places are given by district, see `precision`",
    "уберите: места указываются с точностью до района, см. `precision`",
    "请去掉：地点只到区县，见`precision`",
  ],
  [
    "write both, or leave both blank where the place has no point",
    "впишите оба или оставьте оба пустыми, если у места нет точки",
    "请两者都写；地点没有坐标时两者留空",
  ],
  ["lies off the earth: {{n'}}", "лежит вне Земли: {{n}}", "超出地球范围：{{n}}"],
  [
    "write degrees between {{a#}} and {{b#}}",
    "впишите градусы от {{a}} до {{b}}",
    "请写{{a}}至{{b}}之间的度数",
  ],
  ["perhaps lat and lon have changed places", "возможно, lat и lon перепутаны", "lat与lon可能颠倒了"],
  [
    "is finer than a tenth of a degree: {{n'}}",
    "точнее десятой доли градуса: {{n}}",
    "细于十分之一度：{{n}}",
  ],
  [
    "each is judged the same as the next: {{chain!}}",
    "каждая признана той же, что и следующая: {{chain}}",
    "每一条都被判为与下一条相同：{{chain}}",
  ],
  [
    "name the row that stays in b, and it in no a: else none of them counts",
    "назовите остающуюся строку в b и нигде в a: иначе не считается ни одна",
    "请将保留的一行写在b中，且不写入任何a：否则都不计入",
  ],
  [
    "says {{a@}}, and row {{n#}} says {{b@}} of the same two",
    "здесь {{a}}, а в строке {{n}} о тех же двух {{b}}",
    "此处为{{a}}，而第{{n}}行对同两条记为{{b}}",
  ],
  ["keep one of the two judgements", "оставьте одно из двух решений", "请保留两个判断之一"],
  ["is judged in row {{n#}} too", "решено и в строке {{n}}", "第{{n}}行也有判断"],
  ["{{id!}} is judged with itself", "{{id}} сравнивается с собой", "{{id}}与自身比较"],
  ["name the other row", "назовите другую строку", "请写明另一行"],
  ["delete one of the two rows", "удалите одну из двух строк", "请删除两行之一"],
  ["{{id'}} is not in {{file@}}", "{{id}} нет в {{file}}", "{{file}}中没有{{id}}"],
  [
    "add it to {{file@}}, or delete the row",
    "добавьте его в {{file}} или удалите строку",
    "请将其加入{{file}}，或删除该行",
  ],
  ["{{id'}} is in none of {{files!}}", "{{id}} нет ни в одном из {{files}}", "{{files}}中都没有{{id}}"],
  [
    "add the activity, or delete the row",
    "добавьте мероприятие или удалите строку",
    "请添加该活动，或删除该行",
  ],
  ["add the actor", "добавьте актора", "请添加该行为体"],
  [
    "{{who!}} is {{role!}} of {{of!}} at that time in row {{n#}} too",
    "{{who}} в это время имеет роль {{role}} в {{of}} и в строке {{n}}",
    "{{who}}同一时期在{{of}}的{{role}}身份也见第{{n}}行",
  ],
  [
    "end one before the other starts, or keep the other account as a value",
    "закончите одну до начала другой или сохраните вторые сведения как значение",
    "请让其一在另一开始前结束，或将另一说法存为取值",
  ],
  [
    "{{who!}} is {{role!}} of {{of!}} in row {{n#}} too",
    "{{who}} имеет роль {{role}} в {{of}} и в строке {{n}}",
    "{{who}}在{{of}}的{{role}}角色也见第{{n}}行",
  ],
  [
    "{{id!}} organises, and no state leads it",
    "{{id}} организует, но не указано, какое государство ею руководит",
    "{{id}}是组织方，却没有国家主导它",
  ],
  [
    "add a row to memberships.csv with the role lead, dated and sourced",
    "добавьте в memberships.csv строку с ролью lead, датой и источником",
    "请在memberships.csv中加入角色为lead的一行，注明日期和来源",
  ],
  ["there may be several", "их может быть несколько", "可以有多行"],
  [
    "the organisation {{id!}} is listed as a participant of {{of!}}",
    "организация {{id}} указана участником {{of}}",
    "组织{{id}}被列为{{of}}的参加方",
  ],
  [
    "list the members that took part, or say in the note why the organisation itself did",
    "перечислите участвовавших членов или поясните в примечании, почему участвовала сама организация",
    "请列出参与的成员，或在备注中说明为何是组织本身参与",
  ],
  [
    "{{source!}} is the source of the row too, and says the same: {{text'}}",
    "{{source}} — источник и самой строки и говорит то же: {{text}}",
    "{{source}}也是该行的来源，说法相同：{{text}}",
  ],
  [
    "delete this row: only rivals are values",
    "удалите эту строку: значения — только расхождения",
    "请删除本行：只有不同说法才记为取值",
  ],
  ["says what row {{n#}} says: {{what!}}", "повторяет строку {{n}}: {{what}}", "与第{{n}}行相同：{{what}}"],
];

/** What `check` says of tables, of the codebook and of what rows say of each other, and how to mend it. */
export const tableFaults: readonly NotePattern[] = [...FORMS, ...CODES, ...ROWS];
