/** What a release prints of one claim, as far as a later one is held against it. */
export interface PrintedClaim {
  readonly id: string;
  /** What its sentence says, in our words. */
  readonly says: string;
  readonly finding: string;
  readonly comparison: string;
  /** Our answer, exact; null where there is none. */
  readonly value: unknown;
  /** The same as screens write it. */
  readonly shown: string;
}

/** A claim that two releases have differently. */
export interface ClaimChange {
  readonly id: string;
  readonly kind: "added" | "removed" | "finding" | "value";
  readonly was: PrintedClaim | null;
  readonly is: PrintedClaim | null;
}

/** Claims that came, went, or have another finding or another value, findings first. */
export function claimChanges(
  old: readonly PrintedClaim[],
  now: readonly PrintedClaim[],
): readonly ClaimChange[] {
  const before = new Map(old.map((claim) => [claim.id, claim]));
  const after = new Map(now.map((claim) => [claim.id, claim]));
  const out: ClaimChange[] = [];
  for (const [id, is] of after) {
    const was = before.get(id) ?? null;
    if (was === null) out.push({ id, kind: "added", was, is });
    else if (was.finding !== is.finding || was.comparison !== is.comparison)
      out.push({ id, kind: "finding", was, is });
    else if (JSON.stringify(was.value) !== JSON.stringify(is.value)) out.push({ id, kind: "value", was, is });
  }
  for (const [id, was] of before) if (!after.has(id)) out.push({ id, kind: "removed", was, is: null });
  const order = ["finding", "value", "added", "removed"] as const;
  return out.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
