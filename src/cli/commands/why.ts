import { measures } from "../../questions/measures.ts";
import type { Run } from "../command.ts";
import { UsageError } from "../usage.ts";

/** `why`: the way back, from a question to its records, from a record to its sources, from a claim to both. */
export const run: Run = async (call) => {
  const [name] = call.names;
  if (name === undefined)
    throw new UsageError("why what? Name a claim, a record, or a measure with the flags of ask");
  if (call.given.layer !== undefined || measures.some((m) => m.name === name)) {
    const { whyQuestion } = await import("../why/question.ts");
    return whyQuestion(call, name);
  }
  const { recordsOf } = await import("../../views/records.ts");
  const study = await call.study();
  const records = recordsOf(study);
  const row = await records.find(name);
  if (row !== null) {
    const { whyRecord } = await import("../why/record.ts");
    return whyRecord(call, study, records, row);
  }
  const { whyClaim } = await import("../why/claim.ts");
  return whyClaim(call, study, records, name);
};
