import type { Content } from "../model/files.ts";
import type { Platform } from "./platform.ts";

/** The SHA-256 of what a file holds or is to hold. */
export function hashOf(platform: Platform, name: string, content: Content): Promise<string> {
  const whole = async function* () {
    if (content instanceof Uint8Array) yield content;
  };
  const chunks = content instanceof Uint8Array ? whole : () => pulled(content);
  return platform.sha256({ name, size: content instanceof Uint8Array ? content.length : 0, chunks });
}

/** The parts of what writes itself part by part, one at a time. */
async function* pulled(content: Exclude<Content, Uint8Array>): AsyncGenerator<Uint8Array> {
  let give: (part: Uint8Array | null) => void = () => {};
  let taken = () => {};
  const waiting = () =>
    new Promise<Uint8Array | null>((resolve) => {
      give = resolve;
    });
  let next = waiting();
  const done = content(
    (part) =>
      new Promise((resolve) => {
        taken = resolve;
        give(part);
      }),
  ).finally(() => give(null));
  for (let part = await next; part !== null; part = await next) {
    next = waiting();
    yield part;
    taken();
  }
  await done;
}
