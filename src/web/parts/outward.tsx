/** An address elsewhere as a link, where it is one of the web; any other is shown as text. */
export function Outward({ address }: { address: string }) {
  return isWeb(address) ? (
    <a href={address} rel="noreferrer noopener" class="outward">
      <bdi>{address}</bdi>
    </a>
  ) : (
    <bdi>{address}</bdi>
  );
}

function isWeb(address: string): boolean {
  if (!/^https?:\/\//i.test(address)) return false;
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
