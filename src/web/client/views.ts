import { AskApp } from "./views/ask-app.tsx";
import { MapApp } from "./views/map-app.tsx";
import { mount } from "./views/mount.tsx";
import { NetworkApp } from "./views/network-app.tsx";
import { TimelineApp } from "./views/timeline-app.tsx";

switch (document.body.dataset.views) {
  case "ask":
    void mount(AskApp);
    break;
  case "network":
    void mount(NetworkApp);
    break;
  case "map":
    void mount(MapApp, "map");
    break;
  case "timeline":
    void mount(TimelineApp, "places");
    break;
}
