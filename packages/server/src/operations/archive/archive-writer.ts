/** Writes a tar archive, part by part; nothing is held but the part at hand. */

import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { TAR_END, tarHeader, tarPadding } from './tar-header.js';

/** What was written of a stream. */
export interface WrittenStream {
  /** Hex, of the bytes as they came. */
  sha256: string;
  /** Whether there were as many bytes as announced. */
  hasItsSize: boolean;
}

export class ArchiveWriter {
  readonly #seconds: number;

  /** @param at UTC instant that all parts carry. */
  constructor(
    private readonly sink: Writable,
    at: string,
  ) {
    this.#seconds = Math.floor(Date.parse(at) / 1_000);
  }

  /** @returns the hex SHA-256 of the part */
  async add(name: string, content: Uint8Array): Promise<string> {
    await this.#write(tarHeader({ name, size: content.length }, this.#seconds));
    await this.#write(content);
    await this.#write(tarPadding(content.length));
    return createHash('sha256').update(content).digest('hex');
  }

  /** Adds a part whose size is known before; too few bytes are made up with zeros, too many left out. */
  async addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<WrittenStream> {
    await this.#write(tarHeader({ name, size }, this.#seconds));
    const hash = createHash('sha256');
    let came = 0;
    for await (const piece of content) {
      hash.update(piece);
      await this.#write(piece.subarray(0, Math.max(0, size - came)));
      came += piece.length;
    }
    for (let written = came; written < size; written += ZEROS.length) {
      await this.#write(ZEROS.subarray(0, size - written));
    }
    await this.#write(tarPadding(size));
    return { sha256: hash.digest('hex'), hasItsSize: came === size };
  }

  /** Ends the archive; the sink stays open. */
  async end(): Promise<void> {
    await this.#write(TAR_END);
  }

  #write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.sink.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }
}

const ZEROS = Buffer.alloc(64 * 1024);
