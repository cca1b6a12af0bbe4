import type { Upload } from "../sources/file/document.ts";

/** What a change needs of the machine: handed in by whoever runs it. */
export interface Platform {
  /** Today, as `2026-05-18`. */
  readonly today: string;
  /** SHA-256 of a file's bytes, as hexadecimal digits. */
  sha256(upload: Upload): Promise<string>;
  /** A place for bytes that are too many to hold; gone when the process is. */
  spool(): Promise<Spool>;
  /** What is going on, for work that takes a while. */
  progress(text: string): void;
}

export interface Spool {
  write(part: Uint8Array): Promise<void>;
  /** Hands on everything that was written, from the start. */
  read(take: (part: Uint8Array) => Promise<void>): Promise<void>;
}
