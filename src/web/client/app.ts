import { afterPaint } from "./after-paint.ts";
import { keepClicks } from "./early-clicks.ts";
import { startFonts } from "./fonts.ts";
import { linkTo } from "./place.ts";
import { startTheme } from "./theme-toggle.ts";

const tools = document.createElement("script");
startTheme();
keepClicks(tools);
afterPaint(() => {
  void startFonts();
  tools.src = linkTo("assets/tools.js");
  document.head.append(tools);
});
