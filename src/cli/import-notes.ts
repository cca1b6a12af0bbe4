import { outlastedNotes } from "../words/catalogue/check-notes.ts";
import { baseNotes } from "../words/catalogue/import/base-notes.ts";
import { exerciseNotes } from "../words/catalogue/import/exercise-notes.ts";
import { importFlags } from "../words/catalogue/import/flags.ts";
import { importNotes } from "../words/catalogue/import/notes.ts";
import { ownTableNotes } from "../words/catalogue/import/own-table.ts";
import { publisherRows } from "../words/catalogue/import/publisher-rows.ts";
import { questionNotes } from "../words/catalogue/import/questions.ts";
import { registerNotes } from "../words/catalogue/import/register-notes.ts";
import { registerRows } from "../words/catalogue/import/register-rows.ts";
import { remarkNotes } from "../words/catalogue/import/remarks.ts";
import { clausesBy } from "../words/notes.ts";

/** How a file was read and why a cell is odd or was refused, in a language; what has no translation yet stays English. */
export const importNote = clausesBy([
  ...importNotes,
  ...ownTableNotes,
  ...remarkNotes,
  ...questionNotes,
  ...exerciseNotes,
  ...baseNotes,
  ...registerNotes,
  ...registerRows,
  ...publisherRows,
  ...importFlags,
  ...outlastedNotes,
]);
