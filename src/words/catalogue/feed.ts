import { catalogue } from "../say.ts";

/** What the feed of a study says of each release. */
export const feedWords = catalogue({
  en: {
    first: "The first release.",
    after: "Changes since {{version}}",
    since_one:
      "Since {{version}}: {{count}} record added, {{removed}} removed, {{changed}} changed, {{merged}} merged{{kept}}{{claims}}.",
    since_other:
      "Since {{version}}: {{count}} records added, {{removed}} removed, {{changed}} changed, {{merged}} merged{{kept}}{{claims}}.",
    kept_one: "; {{count}} is no longer handed out",
    kept_other: "; {{count}} are no longer handed out",
    moved_one: "; {{count}} claim moved",
    moved_other: "; {{count}} claims moved",
  },
  ru: {
    first: "Первый выпуск.",
    after: "Изменения после {{version}}",
    since_one:
      "После {{version}}: добавлена {{count}} запись, удалено {{removed}}, изменено {{changed}}, слито {{merged}}{{kept}}{{claims}}.",
    since_few:
      "После {{version}}: добавлены {{count}} записи, удалено {{removed}}, изменено {{changed}}, слито {{merged}}{{kept}}{{claims}}.",
    since_many:
      "После {{version}}: добавлено {{count}} записей, удалено {{removed}}, изменено {{changed}}, слито {{merged}}{{kept}}{{claims}}.",
    since_other:
      "После {{version}}: добавлено {{count}} записи, удалено {{removed}}, изменено {{changed}}, слито {{merged}}{{kept}}{{claims}}.",
    kept_one: "; больше не публикуется: {{count}}",
    kept_few: "; больше не публикуются: {{count}}",
    kept_many: "; больше не публикуются: {{count}}",
    kept_other: "; больше не публикуются: {{count}}",
    moved_one: "; изменения в реестре утверждений: {{count}}",
    moved_few: "; изменения в реестре утверждений: {{count}}",
    moved_many: "; изменения в реестре утверждений: {{count}}",
    moved_other: "; изменения в реестре утверждений: {{count}}",
  },
  zh: {
    first: "首个发布版。",
    after: "自{{version}}以来的变更",
    since_other:
      "自{{version}}以来：新增{{count}}条记录，删除{{removed}}条，修改{{changed}}条，合并{{merged}}条{{kept}}{{claims}}。",
    kept_other: "；不再公开{{count}}条",
    moved_other: "；{{count}}条论断有变动",
  },
});
