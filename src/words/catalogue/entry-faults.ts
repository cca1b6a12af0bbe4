import { figureFaults } from "./figure-faults.ts";
import type { NotePattern } from "./notes/pattern.ts";

/** What a key of a file holds, where something else is meant. */
const HELD: readonly NotePattern[] = (
  [
    ["is empty", "ничего нет", "为空"],
    ["is a list", "стоит список", "是列表"],
    ["is a map", "стоят ключи со значениями", "是键值表"],
    ["is {{value'}}", "стоит {{value}}", "是{{value}}"],
  ] as const
).flatMap(([is, ru, zh]): readonly NotePattern[] => [
  [
    `an entry of the list ${is}, where {{what}} is meant`,
    `в списке ${ru}, а нужно: {{what:}}`,
    `列表中有一项${zh}，应为{{what:}}`,
  ],
  [
    `an entry of {{name}} ${is}, where {{what}} is meant`,
    `в списке {{name}} ${ru}, а нужно: {{what:}}`,
    `{{name}}中有一项${zh}，应为{{what:}}`,
  ],
  [
    `an entry ${is}, where {{what}} is meant`,
    `в списке ${ru}, а нужно: {{what:}}`,
    `列表中有一项${zh}，应为{{what:}}`,
  ],
  [
    `{{name}} ${is}, where {{what}} is meant`,
    `в {{name}} ${ru}, а нужно: {{what:}}`,
    `{{name}}${zh}，应为{{what:}}`,
  ],
  [
    `{{name}} ${is}, where {{what}} are meant`,
    `в {{name}} ${ru}, а нужно: {{what:}}`,
    `{{name}}${zh}，应为{{what:}}`,
  ],
  [`rest of {{side@}} ${is}`, `в rest у {{side}} ${ru}`, `{{side}}的rest${zh}`],
  [`the id of a figure ${is}`, `в id графика ${ru}`, `图的id${zh}`],
  [`{{name}} ${is}`, `в {{name}} ${ru}`, `{{name}}${zh}`],
]);

/** What may stand at a key. */
const MEANT: readonly NotePattern[] = [
  ["a text", "текст", "文字"],
  ["a number", "число", "数字"],
  ["a list", "список", "列表"],
  ["a map", "ключи со значениями", "键值表"],
  ["a claim", "утверждение", "论断"],
  ["a figure", "график", "图"],
  ["true or false", "true или false", "true或false"],
  ["texts by language", "тексты по языкам", "各语言的文字"],
  ["a number, a text or a list of names", "число, текст или список имён", "数字、文字或名称列表"],
];

/** What to write instead. */
const MENDS: readonly NotePattern[] = [
  [
    "did you mean {{name}}? If not, {{rest}}",
    "может быть, {{name}}? Если нет, {{rest:}}",
    "是否指{{name}}？若非，{{rest:}}",
  ],
  ["write one of {{list}}", "напишите одно из: {{list}}", "请写其中之一：{{list}}"],
  [
    "write one of {{list}}, or a convention",
    "напишите одно из: {{list}} — или правило счёта",
    "请写其中之一：{{list}}，或一项约定",
  ],
  [
    "write it within {{key@}}, or give it another name",
    "напишите его внутри {{key}} или назовите иначе",
    "请写在{{key}}之内，或改用别的名称",
  ],
  ["write a text", "напишите текст", "请写文字"],
  ["write a text: {{key}}: …", "напишите текст: {{key}}: …", "请写文字：{{key}}: …"],
  ["write a text: {{text!}}", "напишите текст: {{text}}", "请写文字：{{text}}"],
  ["write {{key}}: …", "напишите {{key}}: …", "请写{{key}}: …"],
  ["write a number, such as 12", "напишите число, например 12", "请写数字，如12"],
  [
    "write it without quotation marks: {{number@}}",
    "напишите без кавычек: {{number}}",
    "请不加引号书写：{{number}}",
  ],
  ["write {{n@}} for {{m#}} %", "напишите {{n}} вместо {{m}} %", "{{m}}%请写成{{n}}"],
  ["write true or false", "напишите true или false", "请写true或false"],
  ["write a list: {{list}}", "напишите список: {{list}}", "请写成列表：{{list}}"],
  ["write { name: … }", "напишите { имя: … }", "请写{ 名称: … }"],
  ["write {{key}}: { name: … }", "напишите {{key}}: { имя: … }", "请写{{key}}: { 名称: … }"],
  ["write {{key}}: { name: text }", "напишите {{key}}: { имя: текст }", "请写{{key}}: { 名称: 文字 }"],
  ["write {{key}}: { en: … }", "напишите {{key}}: { en: … }", "请写{{key}}: { en: … }"],
  [
    "write a number, such as 12, a text, or a list: [one, another]",
    "напишите число, например 12, текст или список: [один, другой]",
    "请写数字（如12）、文字或列表：[一, 二]",
  ],
  ["write the smaller number as low", "меньшее число напишите в low", "请把较小的数写在low"],
  [
    "write either value, or low and high",
    "напишите или value, или low и high",
    "请写value，或写low与high，二者取一",
  ],
  ["write value, or low and high", "напишите value или low и high", "请写value，或low与high"],
  ["take rounding out, or write a number", "уберите rounding или напишите число", "请去掉rounding，或写数字"],
  ["start it with `- id:`", "начните его с `- id:`", "请以`- id:`开头"],
  ["start each claim with `- id:`", "каждое утверждение начните с `- id:`", "每条论断请以`- id:`开头"],
  ["start each figure with `- id:`", "каждый график начните с `- id:`", "每幅图请以`- id:`开头"],
  [
    "give it an id: a short name that does not change",
    "дайте ему id: короткое имя, которое не меняется",
    "请给出id：不变的简短名称",
  ],
  ["give one of them another id", "дайте одному из них другой id", "请给其中之一另一个id"],
  [
    "give it a question, or say why it has none: qualitative or missing",
    "задайте вопрос (question) или скажите, почему его нет: qualitative или missing",
    "请给出question，或说明为何没有：qualitative或missing",
  ],
  [
    "give it a question with a measure and a layer: question: {{example}}",
    "задайте вопрос с мерой и слоем: question: {{example}}",
    "请给出含指标和层面的问题：question: {{example}}",
  ],
  ["give it a measure", "задайте меру (measure)", "请给出指标（measure）"],
  ["give it a layer", "задайте слой (layer)", "请给出层面（layer）"],
  [
    "give the question a period, or list window under open",
    "задайте период (period) или впишите window в open",
    "请给问题加上period，或在open中列出window",
  ],
  ["`{{command}}` lists them", "список: `{{command}}`", "`{{command}}`可列出全部"],
  [
    "write in: { ru: { says: … }, zh: { says: … } }",
    "напишите in: { ru: { says: … }, zh: { says: … } }",
    "请写in: { ru: { says: … }, zh: { says: … } }",
  ],
  [
    "list it under publications of study.yaml",
    "впишите её в publications файла study.yaml",
    "请将其列入study.yaml的publications",
  ],
  [
    "list it under data of the publication in study.yaml",
    "впишите их в data этой публикации в study.yaml",
    "请将其列入study.yaml中该出版物的data",
  ],
  [
    "write name=value as it is marked under readings",
    "напишите имя=значение так, как оно отмечено в readings",
    "请按readings中的标注写name=value",
  ],
  ["correct the question, or the name in it", "исправьте вопрос или имя в нём", "请改正问题，或其中的名称"],
  [
    "correct what it states, or take it out",
    "исправьте то, что в нём сказано, или уберите",
    "请改正其所述，或将其去掉",
  ],
  ["a claim says {{list}}", "в утверждении бывает: {{list}}", "论断可含：{{list}}"],
  ["correct the name, or take it out", "исправьте имя или уберите его", "请改正名称，或将其去掉"],
  [
    "name a claim of claims/, or take it out",
    "назовите утверждение из claims/ или уберите его",
    "请指明claims/中的一条论断，或将其去掉",
  ],
];

/** Where those that may be named stand. */
const NAMED_AT: readonly NotePattern[] = [
  ["actors.csv lists them", "список: actors.csv", "actors.csv中列有全部"],
  [
    "actors are in actors.csv, groups under groupings in study.yaml: {{list}} and {{n#}} more",
    "акторы — в actors.csv, группы — в study.yaml, раздел groupings: {{list}} и ещё {{n}}",
    "行为体见actors.csv，集团见study.yaml的groupings：{{list}}，另有{{n}}个",
  ],
  [
    "actors are in actors.csv, groups under groupings in study.yaml: {{list}}",
    "акторы — в actors.csv, группы — в study.yaml, раздел groupings: {{list}}",
    "行为体见actors.csv，集团见study.yaml的groupings：{{list}}",
  ],
];

/** Where more is told. */
const MORE: readonly NotePattern[] = [
  [
    "and 1 more fault of it, which `{{command}}` lists",
    "и ещё одна ошибка в нём; она указана в `{{command}}`",
    "另有1处错误，见`{{command}}`",
  ],
  [
    "and {{n#}} more faults of it, which `{{command}}` lists",
    "и ещё ошибок в нём: {{n}}; они указаны в `{{command}}`",
    "另有{{n}}处错误，见`{{command}}`",
  ],
  ["see `{{command}}`", "см. `{{command}}`", "见`{{command}}`"],
];

/** What the checks of a claim refuse. */
const CHECKS: readonly NotePattern[] = [
  [
    "see docs/claims.md for what a check is told",
    "что пишут в проверке, сказано в docs/claims.md",
    "检验的写法见docs/claims.md",
  ],
  [
    "{{a}} is printed in {{unit}} and {{b}} in {{other}}",
    "{{a}} напечатано в {{unit}}, а {{b}} — в {{other}}",
    "{{a}}以{{unit}}刊出，{{b}}以{{other}}刊出",
  ],
  [
    "hold only numbers of one unit against each other, or correct `unit` under printed",
    "сравнивайте только числа в одной единице или исправьте `unit` в printed",
    "只比较同一单位的数字，或改正printed中的`unit`",
  ],
  ["{{id}} prints no single number", "в {{id}} напечатано не одно число", "{{id}}刊出的不是单一数字"],
  [
    "name only claims that print one number",
    "называйте только утверждения с одним числом",
    "只列出刊有单一数字的论断",
  ],
  ["{{base#}} is no base", "{{base}} — не основа для доли", "{{base}}不能作基数"],
  [
    "give the whole number that the share is of",
    "напишите целое число, от которого взята доля",
    "请写该份额所取自的整数",
  ],
  [
    "it is of a share printed as a percentage, and what is printed is {{value}} in {{unit}}",
    "она о доле, напечатанной в процентах, а напечатано {{value}} в {{unit}}",
    "它针对以百分比刊出的份额，而所刊为{{value}}，单位{{unit}}",
  ],
  [
    "it is of a share printed as a percentage, and what is printed is {{value}}",
    "она о доле, напечатанной в процентах, а напечатано {{value}}",
    "它针对以百分比刊出的份额，而所刊为{{value}}",
  ],
  [
    "take the check out, or print a share as such: {{example}}",
    "уберите проверку или напишите долю как долю: {{example}}",
    "请去掉该检验，或按份额书写：{{example}}",
  ],
  ["there is no claim {{id}}", "утверждения {{id}} нет", "没有论断{{id}}"],
  ["name claims by their ids", "называйте утверждения по их id", "请按id列出论断"],
  [
    "of {{a}} and {{b}} one prints a number and the other none",
    "из {{a}} и {{b}} в одном напечатано число, в другом нет",
    "{{a}}与{{b}}中一条刊有数字，另一条没有",
  ],
  [
    "name a claim that prints the same quantity",
    "назовите утверждение о той же величине",
    "请指明刊出同一数量的论断",
  ],
  [
    "it calls {{unit}} printed, and what is printed is in {{other}}",
    "в ней названо {{unit}}, а напечатано в {{other}}",
    "它称所刊为{{unit}}，而所刊单位为{{other}}",
  ],
  [
    "tell the check the unit that stands under printed, or correct that one",
    "напишите в проверке единицу из printed или исправьте ту",
    "请在检验中写printed中的单位，或改正后者",
  ],
  ["{{name}} is none of its unknowns", "{{name}} нет среди unknowns", "{{name}}不在unknowns中"],
  [
    "list it under unknowns, with its range",
    "впишите его в unknowns с границами",
    "请将其列入unknowns，并给出范围",
  ],
];

/** What faults of claims and figures begin with. */
export const entryHeads: readonly NotePattern[] = [
  [
    "{{key@}} is {{n#}}, and a share lies between 0 and 1",
    "{{key}} равно {{n}}, а доля лежит между 0 и 1",
    "{{key}}为{{n}}，而份额在0与1之间",
  ],
  ["{{part@}}: {{rest}}", "{{part}}: {{rest:}}", "{{part}}：{{rest:}}"],
  [
    "{{name@}} cannot be run on {{told}}",
    "проверку {{name}} нельзя провести на {{told}}",
    "{{name}}不能用于{{told}}",
  ],
  [
    "{{name@}} cannot be run on {{told}}: {{why}}",
    "проверку {{name}} нельзя провести на {{told}}: {{why:}}",
    "{{name}}不能用于{{told}}：{{why:}}",
  ],
  ["claim {{id}}: {{rest}}", "утверждение {{id}}: {{rest:}}", "论断{{id}}：{{rest:}}"],
  ["this claim: {{rest}}", "это утверждение: {{rest:}}", "此论断：{{rest:}}"],
  ["figure {{id}}: {{rest}}", "график {{id}}: {{rest:}}", "图{{id}}：{{rest:}}"],
  ["this figure: {{rest}}", "этот график: {{rest:}}", "此图：{{rest:}}"],
  [
    "the question of figure {{id}}: {{rest}}",
    "график {{id}}: question: {{rest:}}",
    "图{{id}}：question：{{rest:}}",
  ],
  [
    "{{part}} of figure {{id}}: {{rest}}",
    "график {{id}}: {{part}}: {{rest:}}",
    "图{{id}}：{{part}}：{{rest:}}",
  ],
];

/** What is wrong in the files of claims and figures, and how to mend it. */
export const entryFaults: readonly NotePattern[] = [
  ...HELD,
  ...MEANT,
  ...MENDS,
  ...figureFaults,
  ...NAMED_AT,
  ...MORE,
  ...CHECKS,
  [
    "change its question or its axes: docs/figures.md says what each kind asks",
    "измените его вопрос или оси: что спрашивает каждый вид, сказано в docs/figures.md",
    "请改其问题或各轴：各类所需见docs/figures.md",
  ],
  [
    "bears on a claim that there is not: {{id}}",
    "относится к утверждению, которого нет: {{id}}",
    "所涉论断不存在：{{id}}",
  ],
  [
    "it rests on no record: none has {{field@}} {{value'}}",
    "не опирается ни на одну запись: {{field}} {{value}} нет ни у одной",
    "没有任何记录支持：没有记录的{{field}}为{{value}}",
  ],
  ["it rests on no record", "не опирается ни на одну запись", "没有任何记录支持"],
  [
    "no record is of its layer {{layer'}}",
    "нет ни одной записи его слоя {{layer}}",
    "没有属于其层面{{layer}}的记录",
  ],
  ["see that its layer is one with records", "проверьте, что в его слое есть записи", "请核对其层面确有记录"],
  [
    "where their absence is what it states, leave it",
    "если утверждение именно об их отсутствии, оставьте",
    "若其所述正是没有记录，则不必改",
  ],
  [
    "see that its layer, names and period are those of records",
    "проверьте, что его слой, имена и период есть у записей",
    "请核对其层面、名称与时期确有记录",
  ],
  [
    "where their absence is what it shows, leave it",
    "если он показывает именно их отсутствие, оставьте",
    "若其所示正是没有记录，则不必改",
  ],
  [
    "figure {{id}} has no {{key@}} in {{lang@}}, so that it stands in English there",
    "у графика {{id}} нет {{key}} на языке {{lang}}, там он стоит по-английски",
    "图{{id}}没有{{lang}}的{{key}}，该语言下仍为英文",
  ],
  [
    "{{n#}} figures have no {{key@}} in {{lang@}}, so that they stand in English there: {{ids}} and {{more#}} more",
    "без {{key}} на языке {{lang}} графиков: {{n}}; там стоит английский: {{ids}} и ещё {{more}}",
    "{{n}}幅图没有{{lang}}的{{key}}，该语言下仍为英文：{{ids}}及另外{{more}}幅",
  ],
  [
    "{{n#}} figures have no {{key@}} in {{lang@}}, so that they stand in English there: {{ids}}",
    "без {{key}} на языке {{lang}} графиков: {{n}}; там стоит английский: {{ids}}",
    "{{n}}幅图没有{{lang}}的{{key}}，该语言下仍为英文：{{ids}}",
  ],
  [
    "add it to the {{key@}}, as in {{example}}",
    "добавьте его в {{key}}, например {{example}}",
    "请将其加入{{key}}，如{{example}}",
  ],
  [
    "add it to each {{key@}}, as in {{example}}",
    "добавьте его в каждый {{key}}, например {{example}}",
    "请将其加入每个{{key}}，如{{example}}",
  ],
  ["there is no key {{key}}", "ключа {{key}} нет", "没有键{{key}}"],
  ["there is no convention {{name}}", "правила счёта {{name}} нет", "没有约定{{name}}"],
  [
    "there is no convention or field {{name}}",
    "ни правила счёта, ни поля {{name}} нет",
    "没有名为{{name}}的约定或字段",
  ],
  ["there is no language {{name}}", "языка {{name}} нет", "没有语言{{name}}"],
  ["there is no publication {{id}}", "публикации {{id}} нет", "没有出版物{{id}}"],
  ["{{id}} names no data {{name}}", "у публикации {{id}} нет данных {{name}}", "{{id}}未列数据{{name}}"],
  ["study.yaml has no publication", "в study.yaml нет публикаций", "study.yaml中没有出版物"],
  ["nothing is marked as {{name}}", "{{name}} нигде не отмечено", "没有标注{{name}}"],
  ["{{name}} cannot hold {{value}}", "в {{name}} не может быть {{value}}", "{{name}}中不能有{{value}}"],
  ["{{key}} is missing", "не хватает {{key}}", "缺少{{key}}"],
  [
    "low is {{low#}} and high {{high#}}",
    "low — {{low}}, а high — {{high}}",
    "low为{{low}}，而high为{{high}}",
  ],
  ["there are a value and a range", "есть и value, и границы", "既有value又有范围"],
  [
    "rounding is of a number, and {{rest}}",
    "rounding бывает у числа, а {{rest:}}",
    "rounding针对数字，而{{rest:}}",
  ],
  ["is a claim without an id", "утверждение без id", "论断没有id"],
  ["claim {{id}} asks nothing", "утверждение {{id}} ничего не спрашивает", "论断{{id}}未提出问题"],
  ["claim {{id}} has no window", "у утверждения {{id}} нет периода", "论断{{id}}没有时段"],
  ["{{part}} has no measure", "в {{part}} нет меры", "{{part}}中没有指标"],
  ["{{part}} has no layer", "в {{part}} нет слоя", "{{part}}中没有层面"],
  [
    "claim {{id}} stands in {{file}} too",
    "утверждение {{id}} есть и в {{file}}",
    "论断{{id}}在{{file}}中也有",
  ],
  ["figure {{id}} stands in {{file}} too", "график {{id}} есть и в {{file}}", "图{{id}}在{{file}}中也有"],
  ["is no list of claims", "это не список утверждений", "不是论断的列表"],
  ["is no list of figures", "это не список графиков", "不是图的列表"],
  [
    "a tab begins the line, and YAML takes none there",
    "строка начинается с табуляции, а в YAML её там не бывает",
    "该行以制表符开头，而YAML不允许如此",
  ],
  [
    "indent with spaces instead of tabs, wherever a line begins with one",
    "делайте отступ пробелами, а не табуляцией, во всех строках, которые с неё начинаются",
    "凡以制表符开头的行，请改用空格缩进",
  ],
  ["{{file}} is not UTF-8", "{{file}} не в UTF-8", "{{file}}不是UTF-8"],
  ["save it again as UTF-8", "сохраните его заново в UTF-8", "请另存为UTF-8"],
  [
    "a spreadsheet calls that CSV UTF-8",
    "в табличных программах это «CSV UTF-8»",
    "电子表格软件称之为CSV UTF-8",
  ],
  [
    "{{key@}} is blank, and read as left out",
    "{{key}} без значения и считается опущенным",
    "{{key}}为空，按未写处理",
  ],
  [
    "put a text with a comma in quotes, since the comma ends it otherwise",
    "возьмите текст с запятой в кавычки: иначе он кончается на запятой",
    "含逗号的文字请加引号，否则到逗号为止",
  ],
  [
    "write what is meant, or delete the key",
    "впишите, что имелось в виду, или удалите ключ",
    "请写明所指，或删去该键",
  ],
  ["{{file}} cannot be read ({{why}})", "{{file}} не читается ({{why}})", "无法读取{{file}}（{{why}}）"],
  [
    "grouping cannot be {{value'}}, as the study has no groupings",
    "grouping не может быть {{value}}: в исследовании нет группировок",
    "grouping不能为{{value}}：研究中没有分组",
  ],
  [
    "take grouping out, or add groupings to study.yaml",
    "уберите grouping или добавьте groupings в study.yaml",
    "请去掉grouping，或在study.yaml中加入groupings",
  ],
  [
    "{{file@}} is a folder, where a table is meant",
    "{{file}} — папка, а нужна таблица",
    "{{file}}是文件夹，应为表格",
  ],
  [
    "move it elsewhere, and put the table in its place",
    "переместите её в другое место, а сюда положите таблицу",
    "请将其移至别处，并把表格放回原位",
  ],
  [
    "check that it is a file and that you may read it",
    "проверьте, что это файл и что у вас есть право его читать",
    "请确认它是文件且您有权读取",
  ],
];
