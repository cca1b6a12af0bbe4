import { expect, test } from "vitest";
import { naming } from "../../src/cli/given-file.ts";
import { FileError } from "../../src/sources/file/document.ts";

test("what is asked about a file is still asked once the file's name is told", async () => {
  const asking = naming("list.csv", async () => {
    throw new FileError({ asks: "region" }, "who is the region?", "say it: --answer region=…");
  });
  await expect(asking).rejects.toMatchObject({
    code: "unanswered",
    asks: "region",
    message: "list.csv: who is the region?",
  });
  const failing = naming("list.csv", async () => {
    throw new FileError("empty", "is empty", "name another file");
  });
  await expect(failing).rejects.toMatchObject({ code: "empty", asks: null, message: "list.csv is empty" });
});
