import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, one by one: `recursive` of Node never ends where a folder above takes none, as in /proc.
 * @throws the error of the first folder that cannot be made
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  let at = path;
  for (; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  if (!existsSync(at) || !statSync(at).isDirectory()) missing.push(at);
  for (const one of missing.reverse()) {
    try {
      mkdirSync(one);
    } catch (error) {
      // Another process may have made it since.
      if (!existsSync(one) || one === at) throw error;
    }
  }
}
