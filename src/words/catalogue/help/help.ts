import { catalogue } from "../../say.ts";

/** What help says around commands and flags. */
export const helpWords = catalogue({
  en: {
    title: "sourced records of security cooperation, and answers that open",
    bare: "Without a command: what the study in this folder holds, and what to ask it.",
    more: "multivector help COMMAND tells more of one. Exit code: 0 done, 1 the data or a claim falls short, 2 the command line cannot be understood.",
    global: "Every command takes {{flags}}.",
    sentence: "{{says}}.",
  },
  ru: {
    title:
      "записи о сотрудничестве в сфере безопасности с источниками и ответы, которые раскрываются до записей",
    bare: "Без команды: что есть в исследовании этой папки и о чём его спросить.",
    more: "multivector help COMMAND расскажет о команде подробнее. Код завершения: 0 — сделано, 1 — данных или утверждению чего-то недостаёт, 2 — строка команды не понята.",
    global: "Каждая команда принимает {{flags}}.",
    sentence: "{{says}}.",
  },
  zh: {
    title: "附来源的安全合作记录，以及可逐层展开的答案",
    bare: "不带命令：本文件夹中的研究有哪些内容，可以问什么。",
    more: "multivector help COMMAND说明某一命令的更多内容。退出码：0为完成，1为数据或论断未达要求，2为命令行无法理解。",
    global: "所有命令都接受{{flags}}。",
    sentence: "{{says}}。",
  },
});
