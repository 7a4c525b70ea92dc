import { createHash, getHashes } from 'node:crypto';
import type { Hash } from '@bihuan/domain';
// CommonJS whose names Node.js cannot see.
import library from 'sm-crypto';

/** SM3 (GB/T 32905-2016) by node:crypto. */
const nativeSm3: Hash = (...parts) => {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const bytesOf = (part: string | Uint8Array) => (typeof part === 'string' ? Buffer.from(part) : part);

/** The same by the library, many times slower: for a Node.js whose OpenSSL was built without SM3. */
export const sm3WithoutOpenssl: Hash = (...parts) => library.sm3([...Buffer.concat(parts.map(bytesOf))]);

/** The hash that the domain asks for. */
export const sm3: Hash = getHashes().includes('sm3') ? nativeSm3 : sm3WithoutOpenssl;
