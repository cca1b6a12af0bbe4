import { undo } from "../../changes/undo.ts";
import type { Fault } from "../../model/fault.ts";
import { undoWords } from "../../words/catalogue/undo.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { asksAbout } from "../asks-about.ts";
import type { Run } from "../command.ts";
import { showFaults } from "../show/faults.ts";
import { platformOf } from "../upload.ts";

/** `undo`: takes the last import back. */
export const run: Run = async ({ given, screen, files, study, lang }) => {
  const before = await study();
  let asking: readonly Fault[] = [];
  const undone = await undo(files(), platformOf(screen), async ({ changes, gone }) => {
    if (!gone) asking = await asksAbout(before, changes);
  });
  const { id, file, on } = undone.import;
  const { edited, stay, rest } = undone;
  if (given.json === true)
    screen.data({ undone: id, file, on, files: undone.files, edited, stay, rest, asking });
  else {
    const whose = `${between(lang, ":")}${say(lang, undoWords, "whose", { file, on })}`;
    screen.say({ text: say(lang, undoWords, "back", { id }), style: "strong" }, whose);
    const named = (key: "before" | "edited" | "stay" | "rest", paths: readonly string[]) => {
      if (paths.length > 0) screen.say(say(lang, undoWords, key, { files: paths.join(between(lang, "、")) }));
    };
    named("before", undone.files);
    named("edited", edited);
    named("stay", stay);
    if (undone.gone) screen.say(say(lang, undoWords, "gone"));
    named("rest", rest);
    if (asking.length > 0) screen.say(say(lang, undoWords, "asking"));
    showFaults(screen, asking, lang);
  }
  return 0;
};
