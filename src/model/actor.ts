/** A state (ISO 3166-1 alpha-3), an organisation, or another actor with a slug of the study's own. */
export interface Actor {
  readonly id: string;
  readonly kind: "state" | "organisation" | "company" | "other";
  /** English name. */
  readonly name: string;
  /** Names by BCP 47 language tag. */
  readonly names: Readonly<Record<string, string>>;
}
