import { query } from "./views/address.ts";
import { AskApp } from "./views/ask-app.tsx";
import { askAhead } from "./views/ask-work.ts";
import { computable } from "./views/computable.ts";
import { mount } from "./views/mount.tsx";

const asked = query();
void mount(
  { App: AskApp, names: true, parts: 6, ahead: askAhead },
  "no",
  computable([asked.get("measure"), asked.get("against.measure")]),
);
