import { CLAIM } from "../../claims/fields.ts";
import { ENTRY_FOLDERS } from "../../study/folders.ts";
import { mentioner, textsWithin } from "../../study/mentions.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf, textsOf } from "../../study/plain.ts";
import { isInternal, type ReleaseSettings } from "../../study/release.ts";
import { names } from "../../study/subject.ts";
import type { ListedFile } from "./listed-files.ts";
import type { KeptBack, Unasked } from "./withheld.ts";

/** Claims and figures as they are handed out. */
export interface Entries {
  readonly files: readonly ListedFile[];
  readonly kept: readonly KeptBack[];
  /** Ids of claims and figures that do not go. */
  readonly gone: Readonly<Record<(typeof ENTRY_FOLDERS)[number], ReadonlySet<string>>>;
  /** How many do not go as they cannot be asked of what does. */
  readonly unasked: Unasked<number>;
}

/** What a claim and a figure may say; anything else that stands there is a remark and stays with the study. */
const FIELDS: Readonly<Record<(typeof ENTRY_FOLDERS)[number], readonly string[]>> = {
  claims: Object.keys(CLAIM),
  figures:
    "id kind title note question series columns panels against border-view facilities claims where".split(
      " ",
    ),
};

/**
 * Takes out of claims and figures what the study keeps to itself: entries by id, fields of all, and entries that
 * name a record or ask by a column that does not go.
 * @param unasked those that cannot be asked of what goes, which go no more than others that name them
 */
export function handedEntries(
  files: Readonly<Record<(typeof ENTRY_FOLDERS)[number], readonly ListedFile[]>>,
  settings: ReleaseSettings,
  out: { readonly ids: ReadonlySet<string>; readonly columns: ReadonlySet<string> },
  unasked?: Unasked<ReadonlySet<string>>,
): Entries {
  const named = mentioner(out.ids);
  const exact = new Set(out.ids);
  const stays = (folder: string) => (item: Plain) =>
    !settings.internal.some(
      (k) =>
        k.table === folder &&
        (k.kind === "table" || (k.kind === "rows" && names([k.id], textOf(item.id)?.trim() ?? ""))),
    ) &&
    ![...textsWithin(item)].some(
      ([text, path]) => exact.has(text) || named(text) !== null || asksBy(out.columns, text, path),
    );
  const gone = { claims: new Set<string>(), figures: new Set<string>() };
  const left = new Set<Plain>();
  const takeOut = (folder: (typeof ENTRY_FOLDERS)[number], goes: (item: Plain) => boolean) => {
    const items = files[folder]
      .flatMap((file) => file.items)
      .filter((item) => !left.has(item) && !goes(item));
    for (const item of items) {
      left.add(item);
      gone[folder].add(textOf(item.id)?.trim() ?? "");
    }
    return items.length > 0;
  };
  const takeOutNaming = () => {
    for (let more = true; more; ) {
      const names = mentioner(gone.claims);
      more = ENTRY_FOLDERS.map((folder) =>
        takeOut(
          folder,
          (item) => ![...textsWithin(pruned(item, gone.claims))].some(([text]) => names(text) !== null),
        ),
      ).some((took) => took);
    }
  };
  for (const folder of ENTRY_FOLDERS) takeOut(folder, stays(folder));
  takeOutNaming();
  const kept = new Set(left);
  if (unasked !== undefined) {
    for (const folder of ENTRY_FOLDERS)
      takeOut(folder, (item) => !unasked[folder].has(textOf(item.id)?.trim() ?? ""));
    takeOutNaming();
  }
  const unaskedIn = (folder: (typeof ENTRY_FOLDERS)[number]) =>
    files[folder].flatMap(({ items }) => items).filter((item) => left.has(item) && !kept.has(item)).length;
  const counts: KeptBack[] = [];
  let readings = 0;
  const read = (item: Plain): Plain => {
    const id = textOf(item.id)?.trim() ?? "";
    const marks = unmarked(item, (name, value) => unasked?.readings.has(`${id} ${name}=${value}`) ?? false);
    readings += marks.taken;
    return marks.item;
  };
  const handed = ENTRY_FOLDERS.flatMap((folder) =>
    files[folder].map(({ file, items }) => {
      const staying = items.filter((item) => !left.has(item));
      counts.push({ table: folder, column: null, count: items.filter((item) => kept.has(item)).length });
      return {
        file,
        items: staying.map((item) =>
          pruned(withFields(folder, folder === "claims" ? read(item) : item, settings, counts), gone.claims),
        ),
      };
    }),
  );
  return {
    files: handed.filter(({ items }) => items.length > 0),
    kept: counts,
    gone,
    unasked: { claims: unaskedIn("claims"), readings, figures: unaskedIn("figures") },
  };
}

/** A claim without some marks of its readings, those of a part of it too, and how many it had. */
function unmarked(
  item: Plain,
  out: (name: string, value: string) => boolean,
): { readonly item: Plain; readonly taken: number } {
  const entries = Object.entries(mapOf(item.readings) ?? {}).map(
    ([name, marks]) =>
      [name, entriesOf(marks).filter(([value]) => !out(name, value)), entriesOf(marks).length] as const,
  );
  const parts = listOf(item.and).map((part) => unmarked(mapOf(part) ?? {}, out));
  const taken = entries.reduce((sum, [, left, all]) => sum + all - left.length, 0);
  const more = parts.reduce((sum, part) => sum + part.taken, 0);
  if (taken + more === 0) return { item, taken: 0 };
  const marks = entries.flatMap(([name, left]) =>
    left.length === 0 ? [] : [[name, Object.fromEntries(left)] as const],
  );
  return {
    item: {
      ...item,
      ...(taken === 0 ? {} : { readings: Object.fromEntries(marks) }),
      ...(more === 0 ? {} : { and: parts.map((part) => part.item) }),
    },
    taken: taken + more,
  };
}

/** Whether a text is a column to ask by that does not go: a key of `where`, or `where.column` as the field of an axis. */
function asksBy(columns: ReadonlySet<string>, text: string, path: readonly (string | number)[]): boolean {
  if (path.at(-1) === "field") return text.startsWith("where.") && columns.has(text.slice("where.".length));
  return path.at(-2) === "where" && path.at(-1) === text && columns.has(text);
}

/** An entry with the fields that go; those of a part of a claim and of its other languages too. */
function withFields(
  folder: (typeof ENTRY_FOLDERS)[number],
  item: Plain,
  settings: ReleaseSettings,
  counts: KeptBack[],
): Plain {
  const known = FIELDS[folder];
  const out = Object.entries(item).filter(([field, value]) => {
    const goes = !isInternal(settings, folder, field, known.includes(field));
    const said = value !== null && value !== "";
    if (!goes && said) counts.push({ table: folder, column: known.includes(field) ? field : "", count: 1 });
    return goes;
  });
  const inner = (value: unknown) => withFields(folder, mapOf(value) ?? {}, settings, counts);
  return Object.fromEntries(
    out.map(([field, value]) => {
      if (field === "and") return [field, listOf(value).map(inner)];
      if (field !== "in" || mapOf(value) === null) return [field, value];
      return [
        field,
        Object.fromEntries(Object.entries(mapOf(value) ?? {}).map(([lang, v]) => [lang, inner(v)])),
      ];
    }),
  );
}

/** An entry that names no claim which is gone: not in the claims beside a figure, nor in a check against another. */
function pruned(item: Plain, gone: ReadonlySet<string>): Plain {
  if (gone.size === 0) return item;
  const { checks, claims, ...rest } = item;
  const left = listOf(checks).filter((check) => ![...textsWithin(check)].some(([text]) => gone.has(text)));
  return {
    ...rest,
    ...(checks === undefined ? {} : { checks: left }),
    ...(claims === undefined ? {} : { claims: textsOf(claims).filter((id) => !gone.has(id)) }),
  };
}
