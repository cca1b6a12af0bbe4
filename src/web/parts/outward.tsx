import { isWebAddress } from "../web-address.ts";

/** An address elsewhere as a link, where it is one of the web; any other is shown as text. */
export function Outward({ address }: { address: string }) {
  return isWebAddress(address) ? (
    <a href={address} rel="noreferrer noopener" class="outward">
      <bdi>{address}</bdi>
    </a>
  ) : (
    <bdi>{address}</bdi>
  );
}
