import { undo } from "../../changes/apply.ts";
import { undoWords } from "../../words/catalogue/undo.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Run } from "../command.ts";
import { platformOf } from "../upload.ts";

/** `undo`: takes the last import back. */
export const run: Run = async ({ given, screen, files, study, lang }) => {
  await study();
  const undone = await undo(files(), platformOf(screen));
  const { id, file, on } = undone.import;
  const { stay, rest } = undone;
  if (given.json === true) screen.data({ undone: id, file, on, files: undone.files, stay, rest });
  else {
    const whose = `${between(lang, ":")}${say(lang, undoWords, "whose", { file, on })}`;
    screen.say({ text: say(lang, undoWords, "back", { id }), style: "strong" }, whose);
    const named = (key: "before" | "stay" | "rest", paths: readonly string[]) => {
      if (paths.length > 0) screen.say(say(lang, undoWords, key, { files: paths.join(between(lang, "、")) }));
    };
    named("before", undone.files);
    named("stay", stay);
    if (undone.gone) screen.say(say(lang, undoWords, "gone"));
    named("rest", rest);
  }
  return 0;
};
