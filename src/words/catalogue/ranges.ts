import { catalogue } from "../say.ts";

/** How ranges are written where an end is open, or where a dash would hide a sign. */
export const ranges = catalogue({
  en: {
    orMore: "{{low}} or more",
    orLess: "{{high}} or less",
    fromTo: "{{low}} to {{high}}",
  },
  ru: {
    orMore: "{{low}} и более",
    orLess: "{{high}} и менее",
    fromTo: "от {{low}} до {{high}}",
  },
  zh: {
    orMore: "不少于{{low}}",
    orLess: "不超过{{high}}",
    fromTo: "{{low}}至{{high}}",
  },
});
