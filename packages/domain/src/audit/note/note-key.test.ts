import { describe, expect, it } from 'vitest';
import { recordCryptos, sm2SignerOf, sm3 } from '../../testing/signing.js';
import { base64OfBytes, bytesOfHex } from '../bytes.js';
import { parsePrivateKey, parsePublicKey, privateKeyText, publicKeyText } from './note-key.js';
import { formatNote, openNote } from './signed-note.js';

/** The key of GB/T 32918.5-2017, annex A.2. */
const SECRET = bytesOfHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const POINT =
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
  'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
/** 0xff, then the DER of the object identifier 1.2.156.10197.1.501. */
const TYPE = 'ff06082a811ccf55018375';

const signer = sm2SignerOf('bihuan-test', SECRET);
const PUBLIC = publicKeyText(signer.key);

describe('a key of SM2 as text', () => {
  it('begins with the mark of types without a number and the identifier of SM2 with SM3', () => {
    const typed = bytesOfHex(`${TYPE}${POINT}`);
    const hash = sm3('bihuan-test\n', typed).slice(0, 8);
    expect(PUBLIC).toBe(`bihuan-test+${hash}+${base64OfBytes(typed)}`);
  });

  it('tells its suite, and is read as it was written', () => {
    expect(parsePublicKey(`${PUBLIC}\n`, recordCryptos)).toEqual(signer.key);
    expect(parsePublicKey(PUBLIC, recordCryptos)?.crypto.name).toBe('sm');
    const secret = { name: 'bihuan-test', keyHash: signer.key.keyHash, secret: SECRET, suite: 'sm' } as const;
    expect(parsePrivateKey(privateKeyText(secret))).toEqual(secret);
  });

  it.each([
    ['another hash', PUBLIC.replace(signer.key.keyHash, '00000000')],
    ['an identifier of something else', retyped('ff06082a811ccf55018376')],
    ['no identifier', retyped('ff')],
    ['the type of Ed25519', retyped('01')],
    ['a point that is cut', PUBLIC.slice(0, -4)],
  ])('is not read with %s', (_name, text) => {
    expect(parsePublicKey(text, recordCryptos)).toBeNull();
  });

  it('opens the notes that it has signed, and no others', () => {
    const text = '记录\n';
    const note = formatNote(text, signer.key, signer.sign(text));
    expect(openNote(note, signer.key)).toBe(text);
    expect(openNote(note.replace('记录', '纪录'), signer.key)).toBeNull();
  });
});

function retyped(type: string): string {
  const [name, hash] = PUBLIC.split('+');
  return `${name}+${hash}+${base64OfBytes(bytesOfHex(`${type}${POINT}`))}`;
}
