/** Where a study's files are: a folder on disk, a set of fetched texts, or a map in a test. */
export interface Files {
  /** Names of the files directly in a folder of the study (`""` is the study itself), sorted. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file, or null where there is none. */
  read(path: string): Promise<Uint8Array | null>;
}

/** Files that can be written too. */
export interface WritableFiles extends Files {
  /** Writes the whole file or nothing. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}
