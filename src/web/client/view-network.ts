import { mount } from "./views/mount.tsx";
import { NetworkApp, networkAhead } from "./views/network-app.tsx";

void mount({ App: NetworkApp, names: false, parts: 2, ahead: networkAhead });
