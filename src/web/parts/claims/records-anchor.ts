import type { ClaimFinding, ItemFinding } from "../../../claims/judge.ts";

/** Where on the page of a claim the records of one of its values stand: with those of an earlier value, where they are the same. */
export function recordsAnchor(claim: ClaimFinding, item: ItemFinding): string {
  const at = firstLike(claim, item);
  return at <= 0 ? "records" : `records-${at + 1}`;
}

/** Whether an earlier value of the sentence rests on the same records. */
export function sharesRecords(claim: ClaimFinding, item: ItemFinding): boolean {
  return [claim, ...claim.and][firstLike(claim, item)] !== item;
}

function firstLike(claim: ClaimFinding, item: ItemFinding): number {
  return [claim, ...claim.and].findIndex((other) => other === item || alike(other, item));
}

function alike({ answer: a }: ItemFinding, { answer: b }: ItemFinding): boolean {
  const [one, other] = [a?.receipt ?? [], b?.receipt ?? []];
  return (
    one.length === other.length &&
    a?.split?.counted === b?.split?.counted &&
    one.every((id, i) => id === other[i])
  );
}
