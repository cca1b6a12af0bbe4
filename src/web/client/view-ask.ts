import { query } from "./views/address.ts";
import { AskApp } from "./views/ask-app.tsx";
import { computable } from "./views/computable.ts";
import { mount } from "./views/mount.tsx";

const asked = query();
void mount(AskApp, "no", computable([asked.get("measure"), asked.get("against.measure")]));
