/** Whether an address is one of the web, so that it may be a link; any other is shown as text. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
