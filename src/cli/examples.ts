import { type Study, StudyError } from "../study/study.ts";

/** Names to put into examples: those of the open study, or words that stand for them. */
export interface Names {
  readonly layer: string;
  readonly partner: string;
  readonly recipient: string;
  readonly group: string;
  readonly activity: string;
  readonly claim: string;
  readonly figure: string;
}

const GENERIC: Names = {
  layer: "exercises",
  partner: "PARTNER",
  recipient: "RECIPIENT",
  group: "GROUP",
  activity: "RECORD",
  claim: "CLAIM",
  figure: "ID",
};

/** Names out of a study: its first member, its first partner, the layer with the most records. */
export async function namesFor(open: () => Promise<Study>): Promise<Names> {
  try {
    const study = await open();
    const { subject } = study;
    const sizes = await Promise.all(
      ["exercises", "transfers", "training", "facilities"].map(async (table) => {
        const ids = (await study.sheet(table, ["id"])).column("id") ?? [];
        return { table, n: ids.length, first: ids[0] };
      }),
    );
    const largest = sizes.reduce((a, b) => (b.n > a.n ? b : a));
    const groups = Object.keys(Object.values(subject.groupings)[0] ?? {});
    return {
      layer: largest.n === 0 ? GENERIC.layer : largest.table,
      partner: subject.partners[0] ?? GENERIC.partner,
      recipient: subject.region[0] ?? GENERIC.recipient,
      group: groups[0] ?? subject.partners[0] ?? GENERIC.group,
      activity: largest.first ?? GENERIC.activity,
      claim: (await firstId(study, "claims")) ?? GENERIC.claim,
      figure: (await firstId(study, "figures")) ?? GENERIC.figure,
    };
  } catch (error) {
    if (error instanceof StudyError) return GENERIC;
    throw error;
  }
}

/** The first id in the files of a folder, found without reading all of them. */
async function firstId(study: Study, folder: "claims" | "figures"): Promise<string | null> {
  for (const name of await study.files.list(folder)) {
    const bytes = await study.files.read(`${folder}/${name}`);
    const id = /^-\s+id:\s*["']?([^\s"']+)/m.exec(new TextDecoder().decode(bytes ?? new Uint8Array()))?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
