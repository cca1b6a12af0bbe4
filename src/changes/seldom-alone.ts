/** Something that several took part in: at whose place it was, and all whom it names. */
export interface Joint {
  readonly at: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Hosts who may be partners, by whom they are beside. */
export interface SeldomAlone {
  /** Those of whom the file leaves no doubt. */
  readonly clear: ReadonlySet<string>;
  /** Those of whom it says less. */
  readonly maybe: ReadonlySet<string>;
}

/** From so many that would be without another of the region, were it a member like the others, their lack says something. */
const EXPECTED = { clear: 6, maybe: 2 };
/** How many times fewer they then are. */
const FEWER = { clear: 10, maybe: 3 };
/** Up to which part of what it takes part in a partner hosts, and up to which it hosts little. */
const HOSTED = { most: 0.4, little: 0.2 };
/** Another host is needed rather than one of the core from so many of those in which it is the only one, from this part of its own, and from so many times the other’s part. */
const RATHER = { many: 2, part: 0.5, times: 2 };

/**
 * Hosts who hardly ever take part without another host, where the others often do. A file about a region names somebody of it
 * in every row, so that its members are few hosts of whom one is in each: a member meets many others with nobody of the
 * region beside it, a partner only its members.
 * @param hosts the most frequent first
 */
export function seldomAlone(hosts: readonly string[], joints: readonly Joint[]): SeldomAlone {
  const meetings = joints.map(({ at, all }) => ({ at, hosts: hosts.filter((host) => all.has(host)) }));
  const core = firmOf(widened(neededFor(hosts, meetings), hosts, meetings), meetings);
  const [clear, maybe] = [new Set<string>(), new Set<string>()];
  // Who is in every row may be the region, or its only partner; and hosts of whom none is ever the only one may all be of it.
  const only = new Set(meetings.flatMap((meeting) => (meeting.hosts.length === 1 ? meeting.hosts : [])));
  if (core.filter((host) => only.has(host)).length < 2) return { clear, maybe };
  const standings = standingsTo(core, meetings);
  for (const host of hosts) {
    const told = toldOf(host, core, standings);
    if (told === null) continue;
    const { taken, hosted, met } = told.standing;
    const meetsMost = met.size >= 2 && met.size * 2 >= core.length;
    const most = meetsMost ? HOSTED.most : HOSTED.little;
    if (isSuch("clear", told) && hosted <= taken * most) clear.add(host);
    else if (isSuch("maybe", told)) maybe.add(host);
  }
  return { clear, maybe };
}

/** Of something that several took part in, the hosts among them. */
interface Meeting {
  readonly at: ReadonlySet<string>;
  readonly hosts: readonly string[];
}

/** Few hosts of whom one is in each meeting: again and again whoever is in most of those that are left. */
function neededFor(hosts: readonly string[], meetings: readonly Meeting[]): readonly string[] {
  const needed: string[] = [];
  let left = meetings;
  for (;;) {
    const counts = new Map<string, number>();
    for (const host of left.flatMap((meeting) => meeting.hosts))
      counts.set(host, (counts.get(host) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const host = hosts.find((one) => counts.get(one) === most);
    if (host === undefined) return needed;
    needed.push(host);
    left = left.filter((meeting) => !meeting.hosts.includes(host));
  }
}

/** The core with those who are in what only one of it is in, where that is more of all that they take part in than of its own. */
function widened(
  core: readonly string[],
  hosts: readonly string[],
  meetings: readonly Meeting[],
): readonly string[] {
  const members = new Set(core);
  const standings = standingsTo(core, meetings);
  const partOf = (host: string, n: number) => n / (standings.get(host)?.taken ?? 1);
  const besideOnly = new Map(core.map((member) => [member, new Map<string, number>()]));
  for (const meeting of meetings) {
    const [member, ...more] = meeting.hosts.filter((host) => members.has(host));
    const counts = member === undefined || more.length > 0 ? undefined : besideOnly.get(member);
    for (const host of meeting.hosts) counts?.set(host, (counts.get(host) ?? 0) + 1);
  }
  const added = new Set<string>();
  for (const [member, counts] of besideOnly) {
    const least = Math.max(RATHER.part, RATHER.times * partOf(member, counts.get(member) ?? 0));
    const [first] = hosts
      .filter((host) => host !== member && !added.has(host) && (counts.get(host) ?? 0) >= RATHER.many)
      .map((host) => ({ host, part: partOf(host, counts.get(host) ?? 0) }))
      .filter(({ part }) => part >= least)
      .sort((a, b) => b.part - a.part);
    if (first !== undefined) added.add(first.host);
  }
  return [...core, ...added];
}

/** The core without those who may be partners themselves, the surest first. */
function firmOf(core: readonly string[], meetings: readonly Meeting[]): readonly string[] {
  let firm = core;
  while (firm.length > 1) {
    const standings = standingsTo(firm, meetings);
    const [weakest] = firm
      .flatMap((host) => toldOf(host, firm, standings) ?? [])
      .filter((told) => isSuch("maybe", told))
      .sort(
        (a, b) =>
          a.standing.without / a.expected - b.standing.without / b.expected || b.expected - a.expected,
      );
    if (weakest === undefined) return firm;
    firm = firm.filter((host) => host !== weakest.host);
  }
  return firm;
}

/** In how many meetings a host is, and how it stands there to the core. */
interface Standing {
  taken: number;
  hosted: number;
  /** Without another of the core. */
  without: number;
  /** Itself none of the core, with one of it who would be without another. */
  beside: number;
  /** Those of the core with whom it is where no other of it is. */
  readonly met: Set<string>;
}

function standingsTo(core: readonly string[], meetings: readonly Meeting[]): ReadonlyMap<string, Standing> {
  const members = new Set(core);
  const standings = new Map<string, Standing>();
  for (const { at, hosts } of meetings) {
    const those = hosts.filter((host) => members.has(host));
    for (const host of hosts) {
      const own = standings.get(host) ?? { taken: 0, hosted: 0, without: 0, beside: 0, met: new Set() };
      standings.set(host, own);
      const [other, ...more] = those.filter((member) => member !== host);
      own.taken++;
      if (at.has(host)) own.hosted++;
      if (other === undefined) own.without++;
      else if (more.length === 0) own.met.add(other);
      if (those.length === 1 && !members.has(host)) own.beside++;
    }
  }
  return standings;
}

/** How a host stands, and in how many it would be without another of the core, were it in as few as the core is with it. */
interface Told {
  readonly host: string;
  readonly standing: Standing;
  readonly expected: number;
}

function toldOf(
  host: string,
  core: readonly string[],
  standings: ReadonlyMap<string, Standing>,
): Told | null {
  const standing = standings.get(host);
  if (standing === undefined) return null;
  let [taken, without] = [0, -standing.beside];
  for (const member of core) {
    if (member === host) continue;
    taken += standings.get(member)?.taken ?? 0;
    without += standings.get(member)?.without ?? 0;
  }
  return { host, standing, expected: (standing.taken * without) / taken };
}

function isSuch(sure: "clear" | "maybe", { standing, expected }: Told): boolean {
  return expected >= EXPECTED[sure] && standing.without * FEWER[sure] <= expected;
}
