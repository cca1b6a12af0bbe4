import { catalogue } from "../say.ts";

/** What is said while a study is released, published or verified, and of what came of it. */
export const handingOut = catalogue({
  en: {
    checking: "checking the study …",
    takingOut: "taking out what may not leave …",
    askingFigures: "asking every figure …",
    askingClaims: "asking every claim and panel …",
    askingBoth: "asking its claims and figures …",
    writingTables: "writing tables and networks …",
    removing: "it is written; removing what stood there …",
    kept: "not removed",
    keptWhy:
      "what stood in {{out}} could not be removed whole ({{why}}); what is left of it is {{path}}. What was written now is whole and stands in {{out}}. Delete {{path}} once it may be written and nothing uses it; the next release or publish to {{out}} tries it too",
    writingPages: "writing pages: {{n}} of {{of}}, {{percent}} %",
    wrote_one: "{{count}} file, {{size}} MB, in {{time}} s",
    wrote_other: "{{count}} files, {{size}} MB, in {{time}} s",
    packed_one: "{{count}} file, {{size}} kB",
    packed_other: "{{count}} files, {{size}} kB",
    edition: "release {{version}} of {{date}}, data {{hash}}",
    ofWhat:
      "the fingerprint of what is handed out: records, groupings and choices in study/; names of places and series, claims and figures have theirs in SHA256SUMS; the folder of the study that it was made from has another wherever it keeps more",
    dataAre: "data: {{what}}",
    leftOut: "left out",
    leftOutRows_one: "{{count}} row for the terms of their sources; {{how}}",
    leftOutRows_other: "{{count}} rows for the terms of their sources; {{how}}",
    shownByExplore: "explore shows them to you alone",
    toldInReadme: "README.md says how to get them",
    turned_one:
      "with the rows left out {{count}} claim has another finding; only this screen says so, and nothing that is handed out:",
    turned_other:
      "with the rows left out {{count}} claims have another finding; only this screen says so, and nothing that is handed out:",
    turnedFrom: "whole study: {{whole}}; handed out: {{handedOut}}",
    excerpt: "excerpt",
    unchecked_one:
      "{{count}} row of {{of}}; whether that is less than {{limit}} of the publisher’s table was not checked, since how many rows that has is not recorded (of, under release.terms)",
    unchecked_other:
      "{{count}} rows of {{of}}; whether that is less than {{limit}} of the publisher’s table was not checked, since how many rows that has is not recorded (of, under release.terms)",
    unasked: "left out, since what is handed out cannot answer it: {{why}}",
    warnings: "warnings",
    warningsListed: "{{n}}, listed in README.md",
    firstRelease: "told as the first release; where one came before it, name its folder with --since DIR",
    checkIt: "check it: {{command}}",
    inStudy:
      "{{out}} lies in the folder of the study and is no part of it: no command and no release reads it as such",
    openIt: "open it in a browser, or put the folder on any host",
    unpackIt: "unpack it, then: {{command}}",
    nothingToRecompute:
      "the ledger has no claim, so that there is nothing to recompute; claims/*.yaml holds them",
    claimsOut: "not on the site: {{ids}}; see check",
    figuresOut: "these figures are not on the site; see check",
    errorsShown_one:
      "the study has {{count}} error in its tables or settings, so that what is shown may lack records or be wrong; `multivector check` tells where",
    errorsShown_other:
      "the study has {{count}} errors in its tables or settings, so that what is shown may lack records or be wrong; `multivector check` tells where",
    wrongInStudy_one: "the study has {{count}} error; nothing was written",
    wrongInStudy_other: "the study has {{count}} errors; nothing was written",
    wrongHandedOut_one: "the study as it would be handed out has {{count}} error; nothing was written",
    wrongHandedOut_other: "the study as it would be handed out has {{count}} errors; nothing was written",
    hashing: "checking every file against its hash …",
    readingTables: "checking tables against their schema …",
    askingAgain: "asking every number again …",
    more: "and {{n}} more; --json lists all",
    verified:
      "files: {{files}}; tables: {{tables}}, rows: {{rows}}; asked again: claims {{claims}}, figures {{figures}}, networks {{networks}}; ids of receipts looked up: {{receipts}}; copies of tables (Parquet, DuckDB, workbook) held against their CSV: {{copies}}",
    holds: "it holds",
    holdsNot_one: "it does not hold: {{count}} finding",
    holdsNot_other: "it does not hold: {{count}} findings",
    leftOnly_one:
      "not as it was released yet: {{count}} file is to be deleted that a system left; all that was released holds",
    leftOnly_other:
      "not as it was released yet: {{count}} files are to be deleted that systems left; all that was released holds",
  },
  ru: {
    checking: "проверка исследования …",
    takingOut: "изъятие того, что выдавать нельзя …",
    askingFigures: "расчёт всех графиков …",
    askingClaims: "расчёт всех утверждений и панелей …",
    askingBoth: "расчёт утверждений и графиков …",
    writingTables: "запись таблиц и сетей …",
    removing: "записано; удаляется то, что там было …",
    kept: "не удалено",
    keptWhy:
      "то, что было в {{out}}, удалить целиком не удалось ({{why}}); осталось {{path}}. Записанное сейчас цело и находится в {{out}}. Удалите {{path}}, когда туда можно будет писать и ничто не будет этим пользоваться; следующий release или publish в {{out}} тоже попробует",
    writingPages: "запись страниц: {{n}} из {{of}}, {{percent}} %",
    wrote_one: "{{count}} файл, {{size}} МБ, за {{time}} с",
    wrote_few: "{{count}} файла, {{size}} МБ, за {{time}} с",
    wrote_many: "{{count}} файлов, {{size}} МБ, за {{time}} с",
    wrote_other: "{{count}} файла, {{size}} МБ, за {{time}} с",
    packed_one: "{{count}} файл, {{size}} КБ",
    packed_few: "{{count}} файла, {{size}} КБ",
    packed_many: "{{count}} файлов, {{size}} КБ",
    packed_other: "{{count}} файла, {{size}} КБ",
    edition: "выпуск {{version}} от {{date}}, данные {{hash}}",
    ofWhat:
      "отпечаток того, что выдаётся, — записей, группировок и правил счёта в study/; у названий мест и серий, утверждений и графиков есть свои в SHA256SUMS; у папки исследования, из которой сделан выпуск, отпечаток другой, если в ней есть что-то ещё",
    dataAre: "данные: {{what}}",
    leftOut: "не вошло",
    leftOutRows_one: "{{count}} строка — по условиям источников; {{how}}",
    leftOutRows_few: "{{count}} строки — по условиям источников; {{how}}",
    leftOutRows_many: "{{count}} строк — по условиям источников; {{how}}",
    leftOutRows_other: "{{count}} строки — по условиям источников; {{how}}",
    shownByExplore: "explore показывает их только вам",
    toldInReadme: "в README.md сказано, как их получить",
    turned_one:
      "с не вошедшими строками вывод о {{count}} утверждении иной; сказано это только на этом экране и ни в чём, что выдаётся:",
    turned_few:
      "с не вошедшими строками вывод о {{count}} утверждениях иной; сказано это только на этом экране и ни в чём, что выдаётся:",
    turned_many:
      "с не вошедшими строками вывод о {{count}} утверждениях иной; сказано это только на этом экране и ни в чём, что выдаётся:",
    turned_other:
      "с не вошедшими строками вывод о {{count}} утверждения иной; сказано это только на этом экране и ни в чём, что выдаётся:",
    turnedFrom: "всё исследование: {{whole}}; выдаётся: {{handedOut}}",
    excerpt: "выдержка",
    unchecked_one:
      "{{count}} строка из {{of}}; меньше ли это, чем {{limit}} таблицы издателя, не проверено: не записано, сколько в ней строк (of в release.terms)",
    unchecked_few:
      "{{count}} строки из {{of}}; меньше ли это, чем {{limit}} таблицы издателя, не проверено: не записано, сколько в ней строк (of в release.terms)",
    unchecked_many:
      "{{count}} строк из {{of}}; меньше ли это, чем {{limit}} таблицы издателя, не проверено: не записано, сколько в ней строк (of в release.terms)",
    unchecked_other:
      "{{count}} строки из {{of}}; меньше ли это, чем {{limit}} таблицы издателя, не проверено: не записано, сколько в ней строк (of в release.terms)",
    unasked: "не вошло: по тому, что выдаётся, этого не рассчитать: {{why}}",
    warnings: "предупреждения",
    warningsListed: "{{n}}, перечислены в README.md",
    firstRelease: "описан как первый выпуск; если до него был другой, назовите его папку: --since DIR",
    checkIt: "проверьте: {{command}}",
    inStudy:
      "{{out}} лежит в папке исследования, но не входит в него: ни команды, ни выпуски не читают её как его часть",
    openIt: "откройте в браузере или положите папку на любой сервер",
    unpackIt: "распакуйте, затем: {{command}}",
    nothingToRecompute: "в реестре нет утверждений, и пересчитывать нечего; они хранятся в claims/*.yaml",
    claimsOut: "нет на сайте: {{ids}}; см. check",
    figuresOut: "этих графиков нет на сайте; см. check",
    errorsShown_one:
      "в таблицах или настройках исследования {{count}} ошибка, так что показанное может быть неполным или неверным; где именно, скажет `multivector check`",
    errorsShown_few:
      "в таблицах или настройках исследования {{count}} ошибки, так что показанное может быть неполным или неверным; где именно, скажет `multivector check`",
    errorsShown_many:
      "в таблицах или настройках исследования {{count}} ошибок, так что показанное может быть неполным или неверным; где именно, скажет `multivector check`",
    errorsShown_other:
      "в таблицах или настройках исследования {{count}} ошибки, так что показанное может быть неполным или неверным; где именно, скажет `multivector check`",
    wrongInStudy_one: "в исследовании {{count}} ошибка; ничего не записано",
    wrongInStudy_few: "в исследовании {{count}} ошибки; ничего не записано",
    wrongInStudy_many: "в исследовании {{count}} ошибок; ничего не записано",
    wrongInStudy_other: "в исследовании {{count}} ошибки; ничего не записано",
    wrongHandedOut_one: "в исследовании, каким оно было бы выдано, {{count}} ошибка; ничего не записано",
    wrongHandedOut_few: "в исследовании, каким оно было бы выдано, {{count}} ошибки; ничего не записано",
    wrongHandedOut_many: "в исследовании, каким оно было бы выдано, {{count}} ошибок; ничего не записано",
    wrongHandedOut_other: "в исследовании, каким оно было бы выдано, {{count}} ошибки; ничего не записано",
    hashing: "сверка файлов с контрольными суммами …",
    readingTables: "сверка таблиц со схемой …",
    askingAgain: "пересчёт всех чисел …",
    more: "и ещё {{n}}; все перечисляет --json",
    verified:
      "файлов: {{files}}; таблиц: {{tables}}, строк: {{rows}}; пересчитано: утверждений {{claims}}, графиков {{figures}}, сетей {{networks}}; проверено номеров записей: {{receipts}}; копий таблиц (Parquet, DuckDB, книга Excel), сверенных с их CSV: {{copies}}",
    holds: "всё сходится",
    holdsNot_one: "не сходится: {{count}} расхождение",
    holdsNot_few: "не сходится: {{count}} расхождения",
    holdsNot_many: "не сходится: {{count}} расхождений",
    holdsNot_other: "не сходится: {{count}} расхождения",
    leftOnly_one:
      "пока не так, как выпущено: нужно удалить {{count}} файл, оставленный системой; всё выпущенное сходится",
    leftOnly_few:
      "пока не так, как выпущено: нужно удалить {{count}} файла, оставленных системой; всё выпущенное сходится",
    leftOnly_many:
      "пока не так, как выпущено: нужно удалить {{count}} файлов, оставленных системой; всё выпущенное сходится",
    leftOnly_other:
      "пока не так, как выпущено: нужно удалить {{count}} файла, оставленных системой; всё выпущенное сходится",
  },
  zh: {
    checking: "正在检查研究……",
    takingOut: "正在去除不得外传的内容……",
    askingFigures: "正在计算所有图……",
    askingClaims: "正在计算所有论断和面板……",
    askingBoth: "正在计算论断和图……",
    writingTables: "正在写入表格和网络……",
    removing: "已写入；正在删除原有内容……",
    kept: "未删除",
    keptWhy:
      "{{out}}中原有的内容未能全部删除（{{why}}），剩余部分在{{path}}。此次写入的内容完整，位于{{out}}。待可写且无程序占用时，请删除{{path}}；下一次对{{out}}执行release或publish时也会再试",
    writingPages: "正在写入页面：{{n}}/{{of}}，{{percent}}%",
    wrote_other: "{{count}}个文件，{{size}} MB，用时{{time}}秒",
    packed_other: "{{count}}个文件，{{size}} kB",
    edition: "发布版{{version}}，{{date}}，数据{{hash}}",
    ofWhat:
      "对外提供的数据的指纹，即study/中的记录、分组和选择；地点和系列的名称、论断和图的指纹在SHA256SUMS中；制作此发布版的研究文件夹若含更多内容，其指纹不同",
    dataAre: "数据：{{what}}",
    leftOut: "未收入",
    leftOutRows_other: "{{count}}行，因来源的条款；{{how}}",
    shownByExplore: "explore只向您显示它们",
    toldInReadme: "获取方法见README.md",
    turned_other: "若含未收入的行，{{count}}条论断的结论不同；仅此屏幕说明，对外提供的内容中均未提及：",
    turnedFrom: "完整研究：{{whole}}；对外提供：{{handedOut}}",
    excerpt: "摘录",
    unchecked_other:
      "{{of}}的{{count}}行；是否不足出版方表格的{{limit}}未经核对，因为没有记录该表共有多少行（release.terms中的of）",
    unasked: "未收入，因为对外提供的数据无法回答：{{why}}",
    warnings: "警告",
    warningsListed: "{{n}}个，列于README.md",
    firstRelease: "按首个发布版说明；若此前已有发布版，请用--since DIR指明其文件夹",
    checkIt: "核对：{{command}}",
    inStudy: "{{out}}位于研究的文件夹内，但不属于研究：任何命令和发布版都不把它当作研究的一部分来读取",
    openIt: "用浏览器打开，或将文件夹放到任何主机上",
    unpackIt: "解压后运行：{{command}}",
    nothingToRecompute: "清单中没有论断，因此没有可重算的内容；论断存放在claims/*.yaml",
    claimsOut: "未上网站：{{ids}}；见check",
    figuresOut: "这些图未上网站；见check",
    errorsShown_other:
      "研究的表或设置中有{{count}}个错误，所示内容可能有缺或有误；`multivector check`会指出在何处",
    wrongInStudy_other: "研究有{{count}}个错误；未写入任何内容",
    wrongHandedOut_other: "将要对外提供的研究有{{count}}个错误；未写入任何内容",
    hashing: "正在核对每个文件的校验值……",
    readingTables: "正在按模式核对表格……",
    askingAgain: "正在重新计算所有数字……",
    more: "另有{{n}}项；--json列出全部",
    verified:
      "文件：{{files}}；表格：{{tables}}，行：{{rows}}；重新计算：论断{{claims}}、图{{figures}}、网络{{networks}}；已核查的记录编号：{{receipts}}；与CSV核对的表格副本（Parquet、DuckDB、工作簿）：{{copies}}",
    holds: "完全相符",
    holdsNot_other: "不相符：{{count}}处",
    leftOnly_other: "与发布时尚有出入：请删除系统留下的{{count}}个文件；所发布的内容完全相符",
  },
});
