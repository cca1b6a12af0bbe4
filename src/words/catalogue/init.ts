import { catalogue } from "../say.ts";

/** What is said of a new study, before and after it is written. */
export const initWords = catalogue({
  en: {
    made: "A new study is in {{folder}}",
    files_one: "{{count}} file",
    files_other: "{{count}} files",
    holds: "what it holds, and what to ask it",
    check: "what is wrong with it, and how to mend it",
    figure: "pictures of it, a map among them",
    edit: "edit exercises.csv and participants.csv in a spreadsheet, then check again",
    agree: "write this as a new study in {{folder}}?",
    agreePart: "write this as a new study in {{folder}}, without what was refused?",
    declined:
      "run it again to be asked again; --answer region=A,B, and any other --answer above, say otherwise than was taken",
    declinedPart:
      "mend in {{file}} what was refused and run it again; or answer y, and import the mended file into the study later",
    would: "a new study in {{folder}} would have {{files}}",
    noRegion:
      "No study is made of it: it names no state that is known, so that no region can be taken from it. --answer region=A,B says who the region is; of a list of sites, --fill operator=ID --fill host=ID says whose they are and where, and the region is taken from that.",
    published:
      "No study is made of it: its rows are published numbers and no records of who receives or hosts, so that no region can be taken from them. They are something to compare records with: make a study from records first; `multivector import {{file}} --study DIR` then adds those of its region, and with --scope all every one.",
    titled:
      "Its title is the name of the file, “{{title}}”, and goes into citations: --answer title=TEXT says another.",
    titledUnasked:
      "Its title is the name of the file, “{{title}}”, and goes into citations: write another under title in {{folder}}/study.yaml.",
    region: "Its region is {{members}}.",
    guessed:
      "Its region is taken to be {{by}}: {{members}}. --answer region=A,B says otherwise, and study.yaml can be edited.",
    guessedUnasked:
      "Its region is taken to be {{by}}: {{members}}. If that is wrong, edit region.members and partners in {{folder}}/study.yaml, or delete the folder and begin again with --answer region=A,B.",
    outside_one:
      "{{count}} row names nobody of it and is taken all the same; a later `multivector import` leaves such rows out, unless --scope all is added.",
    outside_other:
      "{{count}} rows name nobody of it and are taken all the same; a later `multivector import` leaves such rows out, unless --scope all is added.",
    unorganised:
      "No row says who organises, so the study counts whoever takes part: study.yaml has `conventions: { attribution: participant }`.",
    undelivered:
      "No row says that anything was delivered, so the study counts what was licensed or only planned: study.yaml has `conventions: { {{conventions}} }`.",
    keeps: "`multivector publish` and `multivector release` leave the rows of this study out; {{mend}}.",
    receivers: "those who receive or host",
    reporters: "those of whom its numbers are",
    partners:
      "Its outside partners are those who send to it or take part with it, the most frequent first: {{partners}}.",
    partnersToo: "Whoever of them belongs to the region is to be named in --answer region=… too.",
    strangers:
      "Named too, and no partners, as no row has them send to the region or take part with it: {{who}}. Whoever is to be asked about all the same can be added to partners in study.yaml.",
    senders:
      "Left out of it, since they send in every row, or send, or organise elsewhere, more often than they receive or host: {{who}}.",
    venues: "Left out of it, since others met at their place without them: {{who}}.",
    beside:
      "Left out of it, since they took part almost never without a member of it, which its members often did without each other: {{who}}.",
    doubtful:
      "Doubtful in it: {{who}}. They received only what another member of the region sent, hosted only where another took part, or took part without another far less often than the rest.",
    unless: "If they are partners: --answer region={{rest}}.",
    unlessWritten:
      "If they are partners, move them from region.members to partners in {{folder}}/study.yaml.",
    attendants: "the states that join what others organise at least as often as they organise themselves",
    named: "all states that the table names",
  },
  ru: {
    made: "Новое исследование — в папке {{folder}}",
    files_one: "{{count}} файл",
    files_few: "{{count}} файла",
    files_many: "{{count}} файлов",
    files_other: "{{count}} файла",
    holds: "что в нём есть и о чём его спросить",
    check: "что в нём не так и как это исправить",
    figure: "его графики, среди них карта",
    edit: "правьте exercises.csv и participants.csv как таблицы, затем снова check",
    agree: "записать это как новое исследование в {{folder}}?",
    agreePart: "записать это как новое исследование в {{folder}}, без того, что отклонено?",
    declined:
      "запустите снова, и вопрос будет задан опять; --answer region=A,B и другие --answer выше говорят, что взять иначе",
    declinedPart:
      "исправьте в {{file}} то, что отклонено, и запустите снова; или ответьте «да», а исправленный файл импортируйте в исследование позже",
    would: "в новом исследовании в {{folder}} были бы {{files}}",
    titled:
      "Название исследования — имя файла, «{{title}}», и под ним на него будут ссылаться: другое задаёт --answer title=TEXT.",
    titledUnasked:
      "Название исследования — имя файла, «{{title}}», и под ним на него будут ссылаться: другое впишите под title в {{folder}}/study.yaml.",
    noRegion:
      "Исследование из него не создаётся: в нём нет ни одного известного государства, поэтому региона из него не взять. --answer region=A,B говорит, кто составляет регион; для списка объектов --fill operator=ID --fill host=ID говорит, чьи они и где, и регион берётся оттуда.",
    published:
      "Исследование из него не создаётся: строки файла — опубликованные числа, а не записи о том, кто получает или принимает, поэтому региона из них не взять. С ними сравнивают записи: сначала создайте исследование из записей; `multivector import {{file}} --study DIR` затем добавит те из них, что относятся к его региону, а с --scope all — все.",
    region: "Регион: {{members}}.",
    guessed:
      "Регионом считаются {{by}}: {{members}}. Иначе — через --answer region=A,B; study.yaml можно править.",
    guessedUnasked:
      "Регионом считаются {{by}}: {{members}}. Если это не так, исправьте region.members и partners в {{folder}}/study.yaml или удалите папку и начните снова с --answer region=A,B.",
    outside_one:
      "{{count}} строка не называет никого из него и всё же взята; позднее `multivector import` такие строки пропустит, если не добавить --scope all.",
    outside_few:
      "{{count}} строки не называют никого из него и всё же взяты; позднее `multivector import` такие строки пропустит, если не добавить --scope all.",
    outside_many:
      "{{count}} строк не называют никого из него и всё же взяты; позднее `multivector import` такие строки пропустит, если не добавить --scope all.",
    outside_other:
      "{{count}} строки не называют никого из него и всё же взяты; позднее `multivector import` такие строки пропустит, если не добавить --scope all.",
    unorganised:
      "Ни одна строка не говорит, кто организует, поэтому исследование учитывает всех, кто участвует: в study.yaml стоит `conventions: { attribution: participant }`.",
    undelivered:
      "Ни одна строка не говорит, что что-либо поставлено, поэтому исследование учитывает и то, на что лишь выдана лицензия или что лишь намечено: в study.yaml стоит `conventions: { {{conventions}} }`.",
    keeps: "`multivector publish` и `multivector release` не выпускают строки этого исследования; {{mend}}.",
    receivers: "те, кто получает или принимает",
    reporters: "те, о ком её числа",
    partners:
      "Внешние партнёры — те, кто отправляет региону или участвует вместе с ним, начиная с самых частых: {{partners}}.",
    partnersToo: "Кто из них относится к региону, того тоже назовите в --answer region=….",
    strangers:
      "Названы, но не партнёры, так как ни в одной строке они не отправляют региону и не участвуют вместе с ним: {{who}}. Если о ком-то из них всё же нужно спрашивать, добавьте его в partners в study.yaml.",
    senders:
      "В него не включены — отправляют в каждой строке либо отправляют или организуют в других местах чаще, чем получают или принимают: {{who}}.",
    venues: "В него не включены — у них встречались другие, а сами они не участвовали: {{who}}.",
    beside:
      "В него не включены — почти никогда не участвовали без кого-либо из его членов, тогда как сами члены друг без друга — часто: {{who}}.",
    doubtful:
      "Сомнительны в нём: {{who}}. Они получали лишь то, что отправил другой член региона, принимали лишь то, в чём участвовал другой, или участвовали без других членов намного реже остальных.",
    unless: "Если это партнёры: --answer region={{rest}}.",
    unlessWritten: "Если это партнёры, перенесите их из region.members в partners в {{folder}}/study.yaml.",
    attendants: "государства, которые участвуют в организованном другими не реже, чем организуют сами",
    named: "все государства, названные в таблице",
  },
  zh: {
    made: "新研究已写入{{folder}}",
    files_other: "{{count}}个文件",
    holds: "有哪些内容，可以问什么",
    check: "有何错误，如何改正",
    figure: "它的图，其中有地图",
    edit: "用电子表格编辑exercises.csv和participants.csv，然后再次check",
    agree: "把它作为新研究写入{{folder}}？",
    agreePart: "把它作为新研究写入{{folder}}，不含被拒收的内容？",
    declined: "再次运行即可再次询问；--answer region=A,B及上文列出的其他--answer（如有）可另作说明",
    declinedPart: "请改正{{file}}中被拒收的内容后再次运行；或回答“是”，以后再将改正的文件导入研究",
    would: "{{folder}}中的新研究将含{{files}}",
    titled: "标题取自文件名“{{title}}”，引用时将使用此标题：可用--answer title=TEXT另行指定。",
    titledUnasked:
      "标题取自文件名“{{title}}”，引用时将使用此标题：如需更改，请在{{folder}}/study.yaml的title中填写。",
    noRegion:
      "不能由此建立研究：其中没有任何已知国家，因此无法由此得出地区。--answer region=A,B说明地区包括谁；若为设施名单，--fill operator=ID --fill host=ID说明其归属和所在，地区即由此得出。",
    published:
      "不能由此建立研究：其各行为已发表的数字，而非谁接受或东道的记录，因此无法由此得出地区。此类数字供与记录对照：请先由记录建立研究；此后`multivector import {{file}} --study DIR`会加入其中属于该研究地区者，加上--scope all则全部加入。",
    region: "其地区为{{members}}。",
    guessed: "其地区推定为{{by}}：{{members}}。可用--answer region=A,B另行指定，也可编辑study.yaml。",
    guessedUnasked:
      "其地区推定为{{by}}：{{members}}。如不正确，请编辑{{folder}}/study.yaml中的region.members和partners，或删除该文件夹，再用--answer region=A,B重新开始。",
    outside_other:
      "有{{count}}行未提到地区任何成员，仍已纳入；此后`multivector import`会略去此类行，除非加上--scope all。",
    unorganised:
      "没有一行说明由谁组织，因此本研究将所有参加方计入：study.yaml中写有`conventions: { attribution: participant }`。",
    undelivered:
      "没有一行说明有任何交付，因此本研究将仅获许可或仅有计划者计入：study.yaml中写有`conventions: { {{conventions}} }`。",
    keeps: "`multivector publish`和`multivector release`会略去本研究的各行；{{mend}}。",
    receivers: "接受方或东道方",
    reporters: "表中数字所描述的各方",
    partners: "外部伙伴为向本地区提供或与之共同参加的各方，最常见者在前：{{partners}}。",
    partnersToo: "其中属于本地区的，也请写入--answer region=…。",
    strangers:
      "表中也提到但不列为伙伴，因为没有一行显示其向本地区提供或与之共同参加：{{who}}。如仍要查询其中某方，可在study.yaml的partners中添加。",
    senders: "未列入地区，因其在每一行中均为提供方，或提供或在别处组织的次数多于接受或东道的次数：{{who}}。",
    venues: "未列入地区，因他方在其境内会合而其本身未参加：{{who}}。",
    beside: "未列入地区，因其参加时几乎总有地区成员在场，而地区成员则常在没有其他成员时参加：{{who}}。",
    doubtful:
      "其中存疑者：{{who}}。其所接受者均由地区内另一方提供，其所东道者均有另一方参加，或其单独（无其他成员时）参加的次数远少于其余各方。",
    unless: "若为外部伙伴：--answer region={{rest}}。",
    unlessWritten: "若为外部伙伴，请在{{folder}}/study.yaml中将其从region.members移至partners。",
    attendants: "参加他方所组织活动的次数不少于自身组织次数的国家",
    named: "表中提到的所有国家",
  },
});
