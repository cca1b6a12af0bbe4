import { MapApp, mapAhead } from "./views/map-app.tsx";
import { mount } from "./views/mount.tsx";

void mount({ App: MapApp, names: true, parts: 2, ahead: mapAhead }, "map");
