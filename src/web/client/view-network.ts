import { mount } from "./views/mount.tsx";
import { NetworkApp } from "./views/network-app.tsx";

void mount(NetworkApp);
