/** What a measure is called, and one sentence for a researcher. */
export type MeasureText = readonly [title: string, says: string];
