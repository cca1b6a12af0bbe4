import { FileError, type Hints, type Upload } from "./document.ts";

/** The first bytes of a file, at most as many as are wanted; the rest is not read. */
export async function firstBytes(upload: Upload, wanted: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of upload.chunks()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= wanted) break;
  }
  return joined(pieces, Math.min(size, wanted));
}

/** All bytes of a file; a file over the limit is a `FileError` with the mend that is given. */
export async function allBytes(
  upload: Upload,
  limit: number,
  what: string,
  mend: string,
): Promise<Uint8Array> {
  const tooLarge = () => {
    const mib = (n: number) => `${Math.ceil(n / 2 ** 20).toLocaleString("en")} MiB`;
    const message = `is ${what} of ${mib(upload.size)}, and at most ${mib(limit)} are read`;
    return new FileError("too-large", message, mend);
  };
  if (upload.size > limit) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of upload.chunks()) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) throw tooLarge();
  }
  return joined(pieces, size);
}

/**
 * Goes through a file in pieces of at most 128 KiB and says how far it has come.
 * A piece holds its bytes only until the next is asked for.
 */
export async function* piecesOf(upload: Upload, progress: Hints["progress"]): AsyncGenerator<Uint8Array> {
  const scratch = new Uint8Array(PIECE);
  let filled = 0;
  let done = 0;
  for await (const chunk of upload.chunks()) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE - filled);
      at += part.length;
      scratch.set(part, filled);
      filled += part.length;
      if (filled < PIECE) break;
      yield scratch;
      filled = 0;
    }
    done += chunk.length;
    progress?.(done, upload.size);
  }
  if (filled > 0) yield scratch.subarray(0, filled);
}

const PIECE = 1 << 17;

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only.subarray(0, size);
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, size - at);
    all.set(part, at);
    at += part.length;
  }
  return all;
}
