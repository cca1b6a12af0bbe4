import { splitList } from "./plain.ts";

/** Who wrote a source: a person by family and given name, or a name as it stands, of an organisation or of whom no given name is known. */
export type Author = { readonly family: string; readonly given: string } | { readonly name: string };

/** The authors that a cell names, in its order. */
export function authorsIn(cell: string): readonly Author[] {
  return splitList(cell).map((name) => {
    const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
    return family === "" || given === "" || more.length > 0 ? { name } : { family, given };
  });
}

/** An author as lists of authors begin with one. */
export function authorName(author: Author): string {
  return "name" in author ? author.name : `${author.family}, ${author.given}`;
}
