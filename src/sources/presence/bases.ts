import { type Document, FileError } from "../file/document.ts";
import type { Context, Interpretation, Reading, Source } from "../source.ts";
import { type Headed, headedIn, headingOf, readHeaded } from "../table/headed.ts";
import type { Column } from "../table/header.ts";
import { ledgerOf } from "../table/ledger.ts";
import { takePairs } from "./bases-pairs.ts";
import { takePoints, unsaidOfPoints } from "./bases-points.ts";
import { takeSites } from "./bases-us.ts";
import { baseCodes } from "./codes.ts";

/** US sites abroad, with the country, the kind of site and a point. */
export const usBases: Source = listOf(
  {
    name: "us-bases",
    title: "US military sites abroad (troopdata)",
    authors: "Vine, D.; Allen, M. A.; Flynn, M. E.; Martinez Machain, C.",
    publisher: "troopdata, a package for R",
    url: "https://github.com/meflynn/troopdata",
    terms: "GPL 3 or later as a package; cite both",
    redistribute: true,
    cite: "Vine, D. (2015), Base Nation, Metropolitan Books; Allen, M. A., M. E. Flynn and C. Martinez Machain (2022), Conflict Management and Peace Science 39(3), 351–370",
    rows: [300, 1000],
    register: "bases",
  },
  (shape) => shape.take === takeSites,
);

/** Lists of bases that nobody has published under a name: pairs of an operator and a host, or points with a name. */
export const baseLists: Source = listOf(
  {
    name: "base-lists",
    title: "List of military bases abroad",
    authors: "",
    publisher: "",
    url: "",
    terms: "not stated",
    redistribute: false,
    cite: "",
    rows: [5, 1000],
    register: "",
  },
  (shape) => shape.take !== takeSites,
);

type About = Pick<
  Source,
  "name" | "title" | "authors" | "publisher" | "url" | "terms" | "redistribute" | "cite" | "rows" | "register"
>;

function listOf(about: About, of: (shape: Shape) => boolean): Source {
  return {
    ...about,
    unit: null,
    tables: ["facilities", "leads"],
    codes: baseCodes,
    vintages: false,
    recognise: (document) => {
      const found = shapeOf(document, of);
      if (found === null) return null;
      const { shape, headed } = found;
      const { header } = headed;
      const known = header.at.size;
      const strange = header.extra.filter((e) => !/^col_\d+$/.test(e.name)).length;
      const evidence = [headingOf(headed, shape.columns), shape.says];
      return { score: (header.score * known) / (known + strange), evidence };
    },
    read: async (document) => {
      const found = shapeOf(document, of);
      if (found === null) {
        const mend = "a list of bases has the headings basename, lon and lat, or Country and Overseas Base";
        throw new FileError("not-recognised", "holds no list of bases that is known", mend);
      }
      const reading = await readHeaded(found.headed, about.title, found.shape.columns);
      return { ...reading, notes: [...reading.notes, ...found.shape.notes] };
    },
    interpret: (reading: Reading, context: Context): Interpretation => {
      const ledger = ledgerOf(context);
      const shape = SHAPES.find(({ key }) => key.every((name) => reading.columns.includes(name)));
      shape?.take(reading.entries, context, ledger);
      const { rejects, ...rest } = ledger.close();
      const notes = shape?.unsaid?.(context) ?? [];
      return { ...rest, notes, rejects: [...reading.rejects, ...rejects] };
    },
  };
}

interface Shape {
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly says: string;
  readonly notes: readonly string[];
  /** What the list does not name and the user has not said of all its rows. */
  readonly unsaid?: (context: Context) => readonly string[];
  readonly take: typeof takeSites;
}

const POINTS_LEFT = "points on the map are not taken into a study";

/** From the shape that says most to the one that says least. */
const SHAPES: readonly Shape[] = [
  {
    key: ["countryname", "iso3c", "basename", "lilypad"],
    columns: [
      ...["countryname", "iso3c", "basename", "base", "lilypad", "fundedsite"].map((name) => ({ name })),
      ...["ccode", "lat", "lon"].map((name) => ({ name, optional: true as const })),
    ],
    says: "sites with the country, the kind of site and a point",
    notes: [POINTS_LEFT, "the list says of no site when it was open: between 1950 and 2018"],
    take: takeSites,
  },
  {
    key: ["Country", "Overseas Base"],
    columns: [{ name: "Country" }, { name: "Overseas Base" }],
    says: "a row is a country and where it has a base",
    notes: ["the list says neither how many bases nor since when"],
    take: takePairs,
  },
  {
    key: ["basename", "lon", "lat"],
    columns: [
      { name: "basename", also: ["base name"] },
      { name: "lon", also: ["longitude", "lng"] },
      { name: "lat", also: ["latitude"] },
    ],
    says: "a row is a name and a point, without operator and host",
    notes: [POINTS_LEFT],
    unsaid: unsaidOfPoints,
    take: takePoints,
  },
];

function shapeOf(
  document: Document,
  of: (shape: Shape) => boolean,
): { readonly shape: Shape; readonly headed: Headed } | null {
  for (const shape of SHAPES) {
    const headed = headedIn(document, shape.columns, shape.key);
    if (headed !== null) return of(shape) ? { shape, headed } : null;
  }
  return null;
}
