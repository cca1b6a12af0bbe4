/** A script that has what stands far below be laid out, as it is once somebody comes near; it has no text before. */
export const LAID_OUT = `for (const part of document.querySelectorAll("main *"))
  if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";`;
