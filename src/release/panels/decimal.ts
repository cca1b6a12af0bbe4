/** A number as a plain decimal that reads back as the same number; blank where it is not known or has no end. */
export function decimalOf(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "";
  const text = String(value === 0 ? 0 : value);
  const [digits = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  const all = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return `${sign}${all.padEnd(point, "0").slice(0, point)}${point < all.length ? `.${all.slice(point)}` : ""}`;
}
