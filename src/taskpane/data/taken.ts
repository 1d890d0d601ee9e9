/** What was dropped, chosen or pasted. */
export interface Taken {
  /** The file's name, "" for a paste. */
  readonly file: string;
  /** The first bytes, and all of them: a large file is judged by its beginning. */
  readonly head: () => Promise<Uint8Array>;
  readonly bytes: () => Promise<Uint8Array>;
  /** Lines that are hidden where it comes from, counted from 1. */
  readonly hidden?: readonly number[];
}

const HEAD_BYTES = 65_536;

export function takenFile(file: File): Taken {
  const read = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  return {
    file: file.name,
    head: () => read(file.slice(0, HEAD_BYTES)),
    bytes: () => read(file),
  };
}

export function takenText(text: string, hidden: readonly number[] = []): Taken {
  const bytes = () => Promise.resolve(new TextEncoder().encode(text));
  return { file: "", head: bytes, bytes, hidden };
}
