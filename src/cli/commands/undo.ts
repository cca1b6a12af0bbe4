import { undo } from "../../changes/apply.ts";
import type { Run } from "../command.ts";
import { platformOf } from "../upload.ts";

/** `undo`: takes the last import back. */
export const run: Run = async ({ given, screen, files, study }) => {
  await study();
  const undone = await undo(files(), platformOf(screen));
  const { id, file, on } = undone.import;
  if (given.json === true) screen.data({ undone: id, file, on, files: undone.files, stay: undone.stay });
  else {
    screen.say({ text: `${id} is taken back`, style: "strong" }, `: the import of ${file} on ${on}`);
    screen.say(`as before, byte for byte: ${undone.files.join(", ")}`);
    if (undone.stay.length > 0) screen.say(`edited since, and left: ${undone.stay.join(", ")}`);
    else if (undone.files.includes("study.yaml")) screen.say("the study was made with it and is gone too");
  }
  return 0;
};
