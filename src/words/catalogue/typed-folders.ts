import type { NotePattern } from "./notes/pattern.ts";

/** Why a folder that was named is no study or release, or cannot be written, and what to do instead. */
export const folderNotes: readonly NotePattern[] = [
  ["there is no folder {{path}}", "нет папки {{path}}", "没有文件夹{{path}}"],
  [
    "check the path after --study, or make a study with `multivector init DIR`",
    "проверьте путь после --study или создайте исследование: `multivector init DIR`",
    "请检查--study后的路径，或用`multivector init DIR`新建研究",
  ],
  [
    "{{path}} is a file, and a study is a folder",
    "{{path}} — файл, а исследование — папка",
    "{{path}}是文件，而研究是文件夹",
  ],
  [
    "name the folder that holds study.yaml",
    "назовите папку, в которой лежит study.yaml",
    "请指明含study.yaml的文件夹",
  ],
  ["there is no study.yaml here", "здесь нет study.yaml", "此处没有study.yaml"],
  [
    "the study is in study/: name that folder with --study",
    "исследование лежит в study/: назовите эту папку через --study",
    "研究在study/中：请用--study指明该文件夹",
  ],
  [
    "go to a study folder, name one with --study, or make one with `multivector init DIR`",
    "перейдите в папку исследования, назовите её через --study или создайте: `multivector init DIR`",
    "请进入研究文件夹，用--study指明，或用`multivector init DIR`新建",
  ],
  ["{{path}} is a file", "{{path}} — файл", "{{path}}是文件"],
  ["{{path}} is not empty: {{list}}", "{{path}} не пуста: {{list}}", "{{path}}非空：{{list}}"],
  [
    "{{path}} holds what publish did not write: {{list}}",
    "в {{path}} есть то, чего publish не писал: {{list}}",
    "{{path}}中有并非publish所写的内容：{{list}}",
  ],
  [
    "{{path}} holds the site of {{other}}, and this study is {{title}}",
    "в {{path}} — сайт исследования {{other}}, а это исследование — {{title}}",
    "{{path}}中是{{other}}的网站，而本研究是{{title}}",
  ],
  [
    "name another folder, or add --replace to take that site away",
    "назовите другую папку или добавьте --replace, чтобы тот сайт убрать",
    "请另指文件夹，或加--replace将该网站移除",
  ],
  [
    "name another folder, or add --replace to take all of it away",
    "назовите другую папку или добавьте --replace, чтобы всё это убрать",
    "请另指文件夹，或加--replace将其全部移除",
  ],
  [
    "it came back in place of what was cut short: name another folder, or say --replace once more to take all of it away",
    "прежнее вернулось на место того, что не было дописано: назовите другую папку или повторите с --replace, чтобы всё это убрать",
    "原有内容已恢复，取代了未写完的内容：请另指文件夹，或再次加--replace将其全部移除",
  ],
  [
    "{{path}} is the folder of a study, which nothing may take away",
    "{{path}} — папка исследования, её ничто не убирает",
    "{{path}}是研究的文件夹，不得移除",
  ],
  [
    "{{path}} holds the study, which nothing may take away",
    "в {{path}} лежит исследование, его ничто не убирает",
    "{{path}}含有研究，不得移除",
  ],
  [
    "{{path}} is the folder that you are in, or holds it",
    "{{path}} — папка, в которой вы находитесь, или содержит её",
    "{{path}}是您所在的文件夹或其上级",
  ],
  ["name a folder of its own for the site", "назовите для сайта отдельную папку", "请为网站指明单独的文件夹"],
  [
    "name a folder of its own for the release",
    "назовите для выпуска отдельную папку",
    "请为发布版指明单独的文件夹",
  ],
  [
    "{{path}} holds a release that was cut short: it has no {{name}}",
    "в {{path}} выпуск, запись которого прервалась: в нём нет {{name}}",
    "{{path}}中的发布版未写完：缺少{{name}}",
  ],
  [
    "{{path}} lies in {{folder}}, which holds release {{version@}} of {{date@}}, and verify accepts no release with a file more",
    "{{path}} лежит в {{folder}}, где выпуск {{version}} от {{date}}, а выпуск с лишним файлом verify не принимает",
    "{{path}}位于{{folder}}中，那里是{{date}}的发布版{{version}}，而verify不接受多出文件的发布版",
  ],
  [
    "{{path}} lies in {{folder}}, which holds a release, and verify accepts no release with a file more",
    "{{path}} лежит в {{folder}}, где выпуск, а выпуск с лишним файлом verify не принимает",
    "{{path}}位于{{folder}}中，那里是一个发布版，而verify不接受多出文件的发布版",
  ],
  ["name a folder outside that folder", "назовите папку вне её", "请指明该文件夹以外的文件夹"],
  ["name a file outside that folder", "назовите файл вне этой папки", "请指明该文件夹以外的文件"],
  [
    "{{path}} holds release {{version}} of {{date}}",
    "в {{path}} уже выпуск {{version}} от {{date}}",
    "{{path}}中已有{{date}}的发布版{{version}}",
  ],
  [
    "a release stays as it is: give the next one another version, or add --replace",
    "выпуск не меняется: дайте следующему другую версию или добавьте --replace",
    "发布版一经写成便不再改动：请给下一个另一版本号，或加--replace",
  ],
  ["{{path}} holds no release", "в {{path}} нет выпуска", "{{path}}中没有发布版"],
  ["name the folder of one", "назовите папку выпуска", "请指明发布版的文件夹"],
  ["name the folder of a release", "назовите папку выпуска", "请指明发布版的文件夹"],
  ["{{path}} holds no data.duckdb", "в {{path}} нет data.duckdb", "{{path}}中没有data.duckdb"],
  [
    "name the folder of a release, as multivector release writes one",
    "назовите папку выпуска, какую пишет multivector release",
    "请指明由multivector release写成的发布版文件夹",
  ],
  ["{{path}} cannot be read ({{why}})", "{{path}} не читается ({{why}})", "无法读取{{path}}（{{why}}）"],
  [
    "{{path}} cannot be written ({{why}})",
    "{{path}}: записать не удалось ({{why}})",
    "无法写入{{path}}（{{why}}）",
  ],
  ["nothing was left behind", "следов не осталось", "未留下任何内容"],
  ["left at a question", "прервано на вопросе", "在提问处退出"],
  ["nothing was written", "ничего не записано", "未写入任何内容"],
  ["name another folder", "назовите другую папку", "请另指文件夹"],
  ["name another folder with --out", "назовите другую папку через --out", "请用--out另指文件夹"],
  ["name a new folder", "назовите новую папку", "请指明新文件夹"],
  [
    "name a new folder, nothing was written",
    "назовите новую папку, ничего не записано",
    "请指明新文件夹，未写入任何内容",
  ],
  [
    "{{path}} is not empty (it holds {{name}})",
    "{{path}} не пуста (в ней {{name}})",
    "{{path}}非空（含{{name}}）",
  ],
  [
    "{{path}} is not empty: {{list}} and {{n#}} more",
    "{{path}} не пуста: {{list}} и ещё {{n}}",
    "{{path}}非空：{{list}}及另外{{n}}项",
  ],
  [
    "{{path}} holds what publish did not write: {{list}} and {{n#}} more",
    "в {{path}} есть то, чего publish не писал: {{list}} и ещё {{n}}",
    "{{path}}中有并非publish所写的内容：{{list}}及另外{{n}}项",
  ],
  ["{{path}} holds your home folder", "в {{path}} лежит ваша домашняя папка", "{{path}}含有您的主目录"],
  [
    "{{path}} is a part of the study, which nothing may take away",
    "{{path}} — часть исследования, её ничто не убирает",
    "{{path}}是研究的一部分，不得移除",
  ],
  [
    "{{path}} is a part of the study, whose files it holds alone",
    "{{path}} — часть исследования: там лежат только его файлы",
    "{{path}}是研究的一部分，只存放研究自身的文件",
  ],
  [
    "{{file}} in {{path}} is or would be a table of the study",
    "{{file}} в папке {{path}} — таблица исследования или стал бы ею",
    "{{path}}中的{{file}}是研究的表，或会成为研究的表",
  ],
  [
    "name a folder of its own for the figures with --out, such as pictures",
    "назовите через --out отдельную папку для графиков, например pictures",
    "请用--out为图另指文件夹，如pictures",
  ],
  [
    "name a folder for the site, such as site",
    "назовите папку для сайта, например site",
    "请为网站指明文件夹，如site",
  ],
  [
    "name a folder for the release, such as release",
    "назовите папку для выпуска, например release",
    "请为发布版指明文件夹，如release",
  ],
  [
    "{{path}} cannot be written: the disk is full ({{why}})",
    "{{path}}: записать не удалось, диск заполнен ({{why}})",
    "无法写入{{path}}：磁盘已满（{{why}}）",
  ],
  ["what stood there stands as it was", "то, что там было, осталось как было", "原有内容保持原样"],
  [
    "make room there, or name a folder on another disk",
    "освободите место или назовите папку на другом диске",
    "请腾出空间，或指明另一磁盘上的文件夹",
  ],
  [
    "{{path}} is a file, and a release is a folder",
    "{{path}} — файл, а выпуск — папка",
    "{{path}}是文件，而发布版是文件夹",
  ],
  ["unpack it and name its folder", "распакуйте его и назовите его папку", "请解包并指明其文件夹"],
  [
    "name the folder of the last one after --since",
    "назовите после --since папку последнего выпуска",
    "请在--since后指明上一个发布版的文件夹",
  ],
  [
    "name another folder, and this one after --since",
    "назовите другую папку, а эту — после --since",
    "请另指文件夹，并将此文件夹写在--since后",
  ],
  ["or add --replace", "или добавьте --replace", "或加--replace"],
  [
    "{{path}} holds release {{version}}, which tells what changed since {{last}}",
    "в {{path}} выпуск {{version}}, где сказано, что изменилось после {{last}}",
    "{{path}}中有发布版{{version}}，其中记有{{last}}以来的变更",
  ],
  [
    "name the folder of {{version}} after --since, so that it is told again",
    "назовите папку {{version}} после --since, чтобы это было сказано снова",
    "请在--since后指明{{version}}的文件夹，以便再次记入",
  ],
  [
    "or give this one a later version than {{version}}",
    "или дайте этому версию позже {{version}}",
    "或给此发布版晚于{{version}}的版本号",
  ],
  [
    "{{path}} is release {{version}}, and diff takes two files of a register",
    "{{path}} — выпуск {{version}}, а diff берёт два файла регистра",
    "{{path}}是发布版{{version}}，而diff取登记册的两个文件",
  ],
  [
    "releases are compared by `{{command}}`, whose CHANGES.md says what differs",
    "выпуски сравнивает `{{command}}`: отличия — в CHANGES.md",
    "发布版由`{{command}}`比较，差异见CHANGES.md",
  ],
  [
    "what differs between {{since}} and {{version}} stands in {{path}}, and whole in {{file}}",
    "чем {{version}} отличается от {{since}}, сказано в {{path}}, а целиком — в {{file}}",
    "{{version}}与{{since}}的差异见{{path}}，全部内容见{{file}}",
  ],
  ["a figure cannot be asked", "вопрос графика нельзя задать", "有一幅图的问题无法提出"],
  ["mend it or take it out", "исправьте или уберите график", "请改正或去掉"],
  [
    "no activity would be left: the terms of {{list}} let no row go further",
    "не осталось бы ни одного мероприятия: условия {{list}} не пускают дальше ни одной строки",
    "将没有任何活动留下：{{list}}的条款不允许任何一行对外提供",
  ],
  [
    "no activity would be left: the terms of {{list}} and {{n#}} more let no row go further",
    "не осталось бы ни одного мероприятия: условия {{list}} и ещё {{n}} не пускают дальше ни одной строки",
    "将没有任何活动留下：{{list}}及另外{{n}}个来源的条款不允许任何一行对外提供",
  ],
  [
    "where a source is your own list, or may be handed on, write yes under may_redistribute in {{places!}}",
    "если источник — ваш собственный список или его можно передавать, напишите yes в столбце may_redistribute: {{places}}",
    "来源若为您自己的清单或可以转发，请在may_redistribute下写yes：{{places}}",
  ],
  [
    "where a source is your own list, or may be handed on, write yes under may_redistribute in {{places!}} and {{n#}} more",
    "если источник — ваш собственный список или его можно передавать, напишите yes в столбце may_redistribute: {{places}} и ещё {{n}}",
    "来源若为您自己的清单或可以转发，请在may_redistribute下写yes：{{places}}，另有{{n}}处",
  ],
  [
    "where terms allow an excerpt alone, give the source a rule under release.terms of study.yaml with rows: excerpt, its limit and, under attribution, the line that its terms ask for: {{places!}}",
    "если условия допускают только выдержку, дайте источнику правило в release.terms файла study.yaml: rows: excerpt, предел и под attribution строку, которой требуют условия: {{places}}",
    "条款若只允许摘录，请在study.yaml的release.terms下为来源写规则：rows: excerpt及其限度，并在attribution下写条款要求注明的文字：{{places}}",
  ],
  [
    "where terms allow an excerpt alone, give the source a rule under release.terms of study.yaml with rows: excerpt, its limit and, under attribution, the line that its terms ask for: {{places!}} and {{n#}} more",
    "если условия допускают только выдержку, дайте источнику правило в release.terms файла study.yaml: rows: excerpt, предел и под attribution строку, которой требуют условия: {{places}} и ещё {{n}}",
    "条款若只允许摘录，请在study.yaml的release.terms下为来源写规则：rows: excerpt及其限度，并在attribution下写条款要求注明的文字：{{places}}，另有{{n}}处",
  ],
  [
    "rules that withhold rows stand at {{places!}}",
    "правила, которые удерживают строки: {{places}}",
    "扣留各行的规则见{{places}}",
  ],
  [
    "rules that withhold rows stand at {{places!}} and {{n#}} more",
    "правила, которые удерживают строки: {{places}} и ещё {{n}}",
    "扣留各行的规则见{{places}}，另有{{n}}处",
  ],
  [
    "explore shows all of it to you alone",
    "explore показывает всё это вам одному",
    "explore可向您本人显示全部内容",
  ],
];
