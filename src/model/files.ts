/** Where a study's files are: a folder on disk, a set of fetched texts, or a map in a test. */
export interface Files {
  /** Names of the files directly in a folder of the study (`""` is the study itself), sorted. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file, or null where there is none. */
  read(path: string): Promise<Uint8Array | null>;
}

/** What a file is to hold: its bytes or, where they are many, what writes them part by part. */
export type Content = Uint8Array | ((write: (part: Uint8Array) => Promise<void>) => Promise<void>);

/** Files that can be written too. */
export interface WritableFiles extends Files {
  /**
   * Writes files and takes out those that are null: all of it or nothing, whenever the process is killed.
   * Folders that are left empty go with their last file.
   */
  commit(changes: ReadonlyMap<string, Content | null>): Promise<void>;
}
