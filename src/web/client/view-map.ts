import { MapApp } from "./views/map-app.tsx";
import { mount } from "./views/mount.tsx";

void mount(MapApp, "map");
