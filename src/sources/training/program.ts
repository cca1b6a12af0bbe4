/** The US fiscal year that a program's heading names, or null. */
export function fiscalYearOf(program: string): number | null {
  const digits = /\b(?:Fiscal Year|FY)\s?'?(\d{4}|\d{2})(?!\d)/i.exec(program)?.[1];
  if (digits === undefined) return null;
  const year = Number(digits);
  return digits.length === 4 ? year : year > 30 ? 1900 + year : 2000 + year;
}

/** The kind of training that a program is for, where its heading says it for every training; `""` where it does not. */
export function kindOf(program: string): string {
  return KINDS.find(([words]) => words.test(program))?.[1] ?? "";
}

/** A heading without what it repeats: the region and country of older reports, the year and ministry of newer ones. */
export function shortOf(program: string): string {
  const plain = program.replace(/\s+/g, " ").trim();
  const newer = /^(.{1,80}?) - (?:Fiscal Year|FY)\b/i.exec(plain)?.[1];
  if (newer !== undefined) return newer;
  const [region = "", , ...rest] = plain.replace(/, FY ?\d{2,4}$/i, "").split(", ");
  return /\bRegion$/i.test(region) && rest.length > 0 ? rest.join(", ") : plain;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bService Academ(?:y|ies)\b/i, "cadets"],
  [/\bSection 1004\b|\bcounter-?(?:drug|narcotics)\b/i, "counter-narcotics"],
  [/\bIMET\b/, "course"],
];
