/** A script that has what stands far below be laid out, as it is once somebody comes near; it has no text before. */
export const LAID_OUT = `for (const part of document.querySelectorAll("main *"))
  if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";`;

/** A script that waits until what is laid out at the size of now has the fonts that it asks for. */
export const IN_OUR_FONTS =
  "document.body.getBoundingClientRect(), document.fonts.ready.then(({ status }) => status)";
