/** What is said of a convention in a language that the code itself does not speak. */
export interface ConventionTexts {
  /** A short name for people; the identifier stays beside it. */
  readonly label: string;
  /** One sentence: what is chosen. */
  readonly says: string;
  /** What each listed value means. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** What any other value means; `{{value}}` stands for it. */
  readonly meaning?: string;
  /** The sentence for a methods section, with `{{meaning}}` or `{{value}}` in it. */
  readonly sentence: string;
  /** Sentences of values that the general one does not fit. */
  readonly sentences?: Readonly<Record<string, string>>;
}
