import { mount } from "./views/mount.tsx";
import { TimelineApp } from "./views/timeline-app.tsx";

void mount(TimelineApp, "places");
