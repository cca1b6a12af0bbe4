import { expect, test } from "vitest";
import { verifyNotes } from "../../src/words/catalogue/verify-notes.ts";
import { oneBy } from "../../src/words/notes.ts";

const told = oneBy(verifyNotes);

test.each([
  [
    'line 3 from column 7 is "1,5", and asked again "1.6"',
    'строка 3 со столбца 7 — "1,5", а при пересчёте "1.6"',
    '第3行自第7列起为"1,5"，重新计算为"1.6"',
  ],
  [
    'AR-01 comes out otherwise: line 3 from column 7 is missing, and asked again "2020 1.6"',
    'AR-01 выходит иначе: строки 3 со столбца 7 нет, а при пересчёте "2020 1.6"',
    'AR-01结果不同：第3行自第7列起缺失，重新计算为"2020 1.6"',
  ],
  ["row 12: start is no date: 2020.5", "строка 12: start не date: 2020.5", "第12行：start不是date：2020.5"],
  [
    "no part of the release: systems leave a file of this name in folders that they show or copy; deleting it mends this",
    "не часть выпуска: файл с таким именем система оставляет в папках, которые показывает или копирует; достаточно его удалить",
    "不属于发布版：系统会在其显示或复制的文件夹中留下此名文件；删除即可",
  ],
  ["the data are 12e4567890ab", "данные — 12e4567890ab", "数据为12e4567890ab"],
])("%s", (english, ru, zh) => {
  expect([told("en", english), told("ru", english), told("zh", english)]).toEqual([english, ru, zh]);
});

test.each([
  ["row 12: name is no date: about 2.5 years; ca", "строка 12: name не date: about 2.5 years; ca"],
  ["row 12: id is there twice: 2.5 · a: b", "строка 12: id встречается дважды: 2.5 · a: b"],
  [
    "it cannot be asked again: there is no study.yaml here; go to 1.5",
    "пересчитать нельзя: there is no study.yaml here; go to 1.5",
  ],
  [
    'line 3 from column 7 is "a", and asked again "b" (U+00A0, and the end of the text)',
    'строка 3 со столбца 7 — "a", а при пересчёте "b" (U+00A0 и конец текста)',
  ],
  ["row 12: has 3 cells where the header has 4", "строка 12: ячеек 3, а в заголовке 4"],
])("what stands in a file stays as it is there: %s", (english, ru) => {
  expect(told("ru", english)).toBe(ru);
});
