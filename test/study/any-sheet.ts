import fc from "fast-check";
import { cellText } from "../../src/study/csv.ts";

/** Any text a cell may hold: quotes, commas, line ends, letters of any script. */
export const anyCell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", "ж", "和"), maxLength: 6 }),
);

/** A table with its text: with or without a byte order mark and a final line end, cells quoted more often than they need. */
export const anySheet = fc
  .record({
    header: fc
      .uniqueArray(
        fc
          .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
          .filter((name) => name.trim() === name && name[0] !== "\ufeff" && !name.includes("\0")),
        { minLength: 1, maxLength: 4 },
      )
      // A header of one name with a semicolon, a tab or a bar in it is read as columns that are parted by these.
      .filter(([name = "", ...others]) => others.length > 0 || !/[;\t|]/.test(name)),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.boolean(),
    final: fc.boolean(),
    quoted: fc.boolean(),
  })
  .chain((form) => {
    const width = form.header.length;
    const row = fc
      .array(anyCell, { minLength: width, maxLength: width })
      .filter((cells) => cells.join("").trim() !== "" && !cells.some((c) => c.includes("\0")));
    return fc.record({ form: fc.constant(form), rows: fc.array(row, { maxLength: 6 }) });
  })
  .map(({ form: { header, newline, mark, final, quoted }, rows }) => {
    const write = (cell: string) => {
      const text = cellText(cell);
      return quoted && !text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const lines = [header, ...rows].map((cells) => cells.map(write).join(","));
    return {
      header,
      rows,
      newline,
      text: (mark ? "\ufeff" : "") + lines.join(newline) + (final ? newline : ""),
    };
  });
