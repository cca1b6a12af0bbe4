/** A `study.yaml` whose `release` another takes the place of. */
export function withoutRelease(yaml = ""): string {
  return yaml.replace(/\n# What `multivector release`[^\n]*\nrelease:\n(?: {2}[^\n]*\n)+/, "\n");
}
