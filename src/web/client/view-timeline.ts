import { mount } from "./views/mount.tsx";
import { TimelineApp, timelineAhead } from "./views/timeline-app.tsx";

void mount({ App: TimelineApp, names: true, parts: 1, ahead: timelineAhead }, "places");
