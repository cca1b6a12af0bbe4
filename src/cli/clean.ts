// Escape sequences of terminals (CSI, OSC, and the rest), then every control character,
// and the marks that turn the direction of text around.
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-Z\\-_]?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text from a file as it may go to a terminal: on one line, without anything that a terminal obeys. */
export function clean(text: string): string {
  return text
    .replace(ESCAPES, "")
    .replace(CONTROLS, "")
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ");
}
