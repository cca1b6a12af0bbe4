import { expect, test } from "vitest";
import { partyText } from "../../src/words/party.ts";
import { LANGS } from "../../src/words/words.ts";

const NAMES: Readonly<Record<string, string>> = { KGZ: "Kyrgyzstan", TJK: "Tajikistan", UZB: "Uzbekistan" };

test.each([
  ["KGZ", ["Kyrgyzstan", "Kyrgyzstan", "Kyrgyzstan"]],
  [
    "=KGZ+TJK",
    [
      "exactly Kyrgyzstan together with Tajikistan",
      "ровно Kyrgyzstan + Tajikistan",
      "恰为Kyrgyzstan + Tajikistan",
    ],
  ],
  [
    "only:KGZ, TJK+UZB",
    [
      "only Kyrgyzstan or Tajikistan together with Uzbekistan",
      "только Kyrgyzstan или Tajikistan + Uzbekistan",
      "仅Kyrgyzstan或Tajikistan + Uzbekistan",
    ],
  ],
])("whom %s names is said in words", (field, texts) => {
  expect(LANGS.map((lang) => partyText(field, lang, (id) => NAMES[id] ?? id))).toEqual(texts);
});
