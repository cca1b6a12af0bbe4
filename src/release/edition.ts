import { licenceIn } from "../study/release.ts";
import type { Study } from "../study/study.ts";
import type { Edition } from "./handed.ts";

/** A version that can be released: https://semver.org, without build metadata, which orders nothing. */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?$/;

/** Whether a text is a semantic version, such as `1.0.0` or `1.0.0-rc.1`. */
export function isVersion(text: string): boolean {
  return text.length <= 64 && SEMVER.test(text);
}

/** Whether one semantic version comes after another (semver.org, 11). */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map(partsOf);
  if (a === undefined || b === undefined) return false;
  for (let i = 0; i < 3; i++) {
    const apart = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (apart !== 0) return apart > 0;
  }
  if (a.before.length === 0 || b.before.length === 0) return a.before.length === 0 && b.before.length > 0;
  for (let i = 0; i < Math.max(a.before.length, b.before.length); i++) {
    const [x, y] = [a.before[i], b.before[i]];
    if (x === y) continue;
    if (x === undefined || y === undefined) return y === undefined;
    const [m, n] = [x, y].map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
    if (m !== undefined && n !== undefined && !Number.isNaN(m) && !Number.isNaN(n)) return m > n;
    if (Number.isNaN(m) !== Number.isNaN(n)) return Number.isNaN(m);
    return x > y;
  }
  return false;
}

function partsOf(version: string) {
  const [core = "", ...rest] = version.split("-");
  const before = rest.join("-");
  return { numbers: core.split(".").map(Number), before: before === "" ? [] : before.split(".") };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Title and licence of a study as a release prints them, on one line each. */
export function titleAndLicence(study: Study): Pick<Edition, "title" | "licence"> {
  return { title: flat(study.subject.title), licence: flat(licenceIn(study.yaml.data)) };
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
