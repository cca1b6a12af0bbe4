import type { NotePattern } from "./pattern.ts";

/** What is taken as 0 for want of a record: English, the Russian genitive of many, Chinese. */
const TAKEN: readonly (readonly [string, string, string])[] = [
  ["years", "лет", "年份"],
  ["recipients", "получателей", "接受方"],
  ["partners", "партнёров", "伙伴"],
  ["kinds", "видов", "种类"],
  ["services", "родов войск", "军种"],
  ["layers", "слоёв", "层面"],
  ["parts", "частей", "部分"],
  ["years compared", "сравниваемых лет", "所比年份"],
];

/** Notes on what counts as 0 without a record and how far somebody looked for it, or with records that choices leave out. */
export const withoutRecordNotes: readonly NotePattern[] = TAKEN.flatMap(([what, ru, zh]): NotePattern[] => [
  ...[
    ["has", "counts"],
    ["have", "count"],
  ].map(
    ([have, count]): NotePattern => [
      `{{n#}} of {{m#}} ${what} ${have} records of which none counts under the choices made, and ${count} as 0`,
      `{{n}} из {{m}} ${ru}: записи есть, но по выбранным правилам счёта не учтены, и это взято за 0`,
      `{{m}}个${zh}中有{{n}}个有记录，但按所选约定均未计入，按0计`,
    ],
  ),
  ...["has no record and counts", "have no record and count"].flatMap((taken): NotePattern[] => {
    const english = `{{n#}} of {{m#}} ${what} ${taken} as 0`;
    const russian = `без записей {{n}} из {{m}} ${ru}: это взято за 0`;
    const chinese = `{{m}}个${zh}中有{{n}}个没有记录，按0计`;
    return [
      [english, russian, chinese],
      [`${english}: {{looked}}`, `${russian} ({{looked:}})`, `${chinese}（{{looked:}}）`],
    ];
  }),
]);
