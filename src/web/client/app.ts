import { afterPaint } from "./after-paint.ts";
import { startFonts } from "./fonts.ts";
import { linkTo } from "./place.ts";
import { startTheme } from "./theme-toggle.ts";

startTheme();
afterPaint(() => {
  void startFonts();
  const tools = document.createElement("script");
  tools.src = linkTo("assets/tools.js");
  document.head.append(tools);
});
