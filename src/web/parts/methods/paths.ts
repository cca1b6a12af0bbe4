import { fileName } from "../../../views/file-names.ts";

export function measurePath(name: string): string {
  return `methods/measures/${fileName(name)}`;
}

export function conventionPath(name: string): string {
  return `methods/conventions/${fileName(name)}`;
}
