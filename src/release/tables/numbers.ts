/** Whether a text is a whole number as it is written plainly, which every reader holds exactly. */
export function isInteger(text: string): boolean {
  return /^(0|-?[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}

/**
 * Whether a text is a decimal as it is written plainly, and a double gives it back.
 * A leading zero, as of a code, or more digits than a double holds make it none.
 */
export function isNumber(text: string): boolean {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return false;
  const value = Number(text);
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  return digitsOf(text) <= 15 || String(value) === text;
}

function digitsOf(text: string): number {
  return text.replace(/[-.]/g, "").replace(/^0+/, "").length;
}
