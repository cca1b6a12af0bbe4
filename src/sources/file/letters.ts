/**
 * How surprising a letter of Russian is after another, in bits, as one hexadecimal digit a pair; the first row and column are
 * the edge of a word. Counted over prose and names; a rough table is enough to tell words from the same bytes misread.
 */
export function russianBits(before: number, letter: number): number {
  const digit = PAIRS[before]?.charCodeAt(letter) ?? 0;
  return digit > 57 ? digit - 87 : digit - 48;
}

/** Place of a letter in the table, of either case; 0 for what is no Russian letter. */
export function russianLetter(code: number): number {
  if (code === 0x401 || code === 0x451) return 7;
  if (code < 0x410 || code > 0x44f) return 0;
  const place = (code - 0x410) & 31;
  return place < 6 ? place + 1 : place + 2;
}

const PAIRS: readonly string[] = [
  "9544557ca6494644445345577679c9b678",
  "3865766b75655453864548866687cbb974",
  "43b7ba3cbb4a64a63a3594c7cac644b9c7",
  "32b9b83cb64b6565295576c9cb88c47cc8",
  "4385965cbb4a95751a4784b9caccc7b9ca",
  "53b7863c493a5494374594c8baacc7acc8",
  "2775656c6675545378344aa86779cbbba7",
  "4576775c8757646357153799989ab77997",
  "4369a52cba2a69a2879696bbbbbccbbcba",
  "4264955cb84a77543a5494bbcbccc6bcc7",
  "3666764c9563454475544977668bcbbc74",
  "18b9957cb99a73867a825ac99b9ccbbc9b",
  "4267ba6b992b95882a5545aa6b9cc8a8ab",
  "538a883c6b2b75a64aa885ccc8ccc72c54",
  "3357ba2cbb3a8967258696c9cbacc589c6",
  "43995538983b69953b94468a7b9cc47b98",
  "3743544c6675645475344b88a788cbbb98",
  "53b8ba3cbb4a8798273794ccabccc79c98",
  "4276573c6a4a67663a555488888cc5aa98",
  "5596b95ccb4b258644752699b97cc76cc5",
  "33b4993abb3b78953a4485b8c8ccc64ca8",
  "3547554c5586445485444aa8a456cbb75a",
  "62a96a4cba2a95894a39937bbb9ccaacba",
  "1487aa6cba4a98642a5476bbbbbcca8cba",
  "6478aa3cba1a49a7889795bbbbbcc7acba",
  "73aaba1c7a3a75a46a8856bbbb7ccb7cca",
  "53a6aa2cba2a6774587556bbbbbcca7cba",
  "72a9aa2cba299997898887bbbbbcca3bba",
  "78a9aa2cba8a99988a888abbbbbccaabb1",
  "2995783cb592654696474ab4977ccbbcca",
  "1988766cb37a4a937a934ab9b96ccbbc65",
  "58a6aa8cb88822768a54296bbb5ccaabba",
  "2679558c468a59a68a673abbb3b3caac8a",
  "0994b85cb699a66587785ac67bc8cbbc78",
];
