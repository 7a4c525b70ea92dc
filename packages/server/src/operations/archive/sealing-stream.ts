import { createCipheriv, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import {
  CHUNK_BYTES,
  CIPHER,
  headerBytes,
  nonceOf,
  SCRYPT_LOG2N,
  type SealedHeader,
  type SealKeys,
  sealKeys,
} from './sealed-format.js';

/** A stream that encrypts what is written into it. @param log2n how dear each guess at the passphrase is */
export async function sealingStream(passphrase: string, log2n = SCRYPT_LOG2N): Promise<Transform> {
  const header = { log2n, prefix: randomBytes(7), salt: randomBytes(16) };
  const keys = await sealKeys(passphrase, header);
  const stream = chunked(header, keys);
  stream.push(headerBytes(header, keys));
  return stream;
}

function chunked({ prefix }: SealedHeader, { cipher: key }: SealKeys): Transform {
  let waiting: Buffer[] = [];
  let length = 0;
  let chunks = 0;

  function sealed(chunk: Buffer, isLast: boolean): Buffer {
    const cipher = createCipheriv(CIPHER, key, nonceOf(prefix, chunks, isLast));
    chunks += 1;
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }

  return new Transform({
    // A full chunk waits until more has come: only then is it known not to be the last.
    transform(piece: Buffer, _encoding, done) {
      waiting.push(piece);
      length += piece.length;
      if (length > CHUNK_BYTES) {
        let rest = Buffer.concat(waiting);
        for (; rest.length > CHUNK_BYTES; rest = rest.subarray(CHUNK_BYTES)) {
          this.push(sealed(rest.subarray(0, CHUNK_BYTES), false));
        }
        waiting = [rest];
        length = rest.length;
      }
      done();
    },
    flush(done) {
      this.push(sealed(Buffer.concat(waiting), true));
      done();
    },
  });
}
