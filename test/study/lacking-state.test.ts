import { describe, expect, test } from "vitest";
import { faultText } from "../../src/cli/show/faults.ts";
import { fieldNamed } from "../../src/model/field-named.ts";
import { QuestionError } from "../../src/model/question.ts";
import { UnknownActorError } from "../../src/model/unknown-actor.ts";
import { lackingStateOf, withLackingState } from "../../src/study/lacking-state.ts";
import { added, faultsIn } from "./faults.ts";

const SUN =
  "Soviet Union is a state of which the study has no actor: add a row to actors.csv with id SUN, kind state, name Soviet Union";

describe("a state of which the study has no actor", () => {
  test("is told as that, one that has ended too, and never as a name that is spelt alike", async () => {
    expect(lackingStateOf("SUN")).toBe(SUN);
    expect(lackingStateOf("XQZ")).toBeNull();
    const rows = added("facilities", { id: "b0", operator: "SUN" }, { id: "b1", operator: "XQZ" });
    const mends = (
      await faultsIn({ ...added("actors", { id: "HUN", kind: "state", name: "Hungary" }), ...rows })
    )
      .filter(({ code }) => code === "dangling-reference")
      .map(({ mend }) => mend);
    expect(mends).toEqual([SUN, "add it to actors.csv"]);
  });
  test("is told in Russian and Chinese too", () => {
    const cell = `"SUN" is not in actors.csv; ${SUN}`;
    const claim = `claim A-1: from: no actor or group "SUN"; ${SUN}`;
    const figure = `figure one: from: no actor or group "SUN"; ${SUN}`;
    for (const text of [cell, claim, figure]) {
      expect(faultText("ru", text)).toContain("государство");
      expect(faultText("zh", text)).toContain("国家");
    }
  });
  test("is told so where a question is refused for it", () => {
    const from = fieldNamed("from");
    const told = (id: string, meant: string | null) =>
      withLackingState(new UnknownActorError(from, id, meant));
    const refused = 'from: no actor or group "SUN"';
    expect(told("SUN", "did you mean HUN?")).toBe(`${refused}; ${SUN}`);
    expect(told("SUN", null)).toBe(`${refused}; ${SUN}`);
    expect(told("HUX", "did you mean HUN?")).toBe('from: no actor or group "HUX"; did you mean HUN?');
    expect(withLackingState(new QuestionError(refused))).toBe(refused);
  });
});
