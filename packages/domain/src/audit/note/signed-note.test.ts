import { describe, expect, it } from 'vitest';
import { logSigner, strangerSigner } from '../../testing/exported-log.js';
import { sha256 } from '../../testing/sha256.js';
import { recordCryptos, signerOf } from '../../testing/signing.js';
import { checkpointText, openCheckpoint, unverifiedCheckpoint } from './checkpoint.js';
import { parsePrivateKey, parsePublicKey, privateKeyText, publicKeyText } from './note-key.js';
import { formatNote, openNote } from './signed-note.js';

/** The example in the documentation of Go's golang.org/x/mod/sumdb/note, which C2SP signed-note describes. */
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PRIVATE = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  );
const SIGNED = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const root = sha256('根');
const at = '2026-08-25T02:42:00.000Z';
const checkpoint = { origin: logSigner.key.name, size: 12, root, at };
const text = checkpointText(checkpoint);
const note = formatNote(text, logSigner.key, logSigner.sign(text));

describe('signed notes', () => {
  it('are read and written as the published example is', () => {
    const key = parsePublicKey(`${PUBLIC}\n`, recordCryptos);
    const secret = parsePrivateKey(PRIVATE);
    if (!key || !secret) throw new Error('the published keys are not read');
    const signer = signerOf(key.name, secret.secret);
    expect(openNote(SIGNED, key)).toBe(TEXT);
    expect(formatNote(TEXT, key, signer.sign(TEXT))).toBe(SIGNED);
    expect(publicKeyText(signer.key)).toBe(PUBLIC);
    expect(privateKeyText(secret)).toBe(PRIVATE);
  });

  it('may be signed by witnesses too', () => {
    const ours = note.split('\n\n')[1];
    const theirs = formatNote(text, strangerSigner.key, strangerSigner.sign(text));
    expect(openNote(`${theirs}${ours}`, logSigner.key)).toBe(text);
  });

  it('are not opened with the key of another, or when anything was changed', () => {
    expect(openNote(note, strangerSigner.key)).toBeNull();
    for (let i = 0; i < note.length; i++) {
      const changed = `${note.slice(0, i)}${note[i] === 'A' ? 'B' : 'A'}${note.slice(i + 1)}`;
      expect(openNote(changed, logSigner.key)).toBeNull();
    }
  });

  it.each([
    ['nothing', ''],
    ['no signature', text],
    ['no line feed at the end', note.slice(0, -1)],
    ['a blank between the signatures', `${note}\n`],
    ['too much', `${'行\n'.repeat(70_000)}${note}`],
  ])('are not read from %s', (_name, given) => {
    expect(openNote(given, logSigner.key)).toBeNull();
  });
});

describe('public keys as text', () => {
  it.each([
    ['another hash', PUBLIC.replace('c74f20a3', 'c74f20a4')],
    ['a key that is too short', 'PeterNeumann+c74f20a3+ARpc'],
    ['a blank in the name', PUBLIC.replace('Peter', 'Peter ')],
    ['another type of key', PUBLIC.replace('+ARpc', '+Ahpc')],
    ['bits beyond the last byte', PUBLIC.replace('0TW', '0TX')],
  ])('are refused with %s', (_name, given) => {
    expect(parsePublicKey(given, recordCryptos)).toBeNull();
  });
});

describe('checkpoints', () => {
  it('say what was sealed, and when', () => {
    expect(openCheckpoint(note, logSigner.key)).toEqual(checkpoint);
    expect(unverifiedCheckpoint(note)).toEqual(checkpoint);
  });

  it('say how the access log ended, where there is one', () => {
    const access = { seq: 4711, hash: 'e0'.repeat(32) };
    const more = checkpointText({ ...checkpoint, access });
    expect(more).toBe(`${text}access 4711 4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4OA=\n`);
    const signed = formatNote(more, logSigner.key, logSigner.sign(more));
    expect(openCheckpoint(signed, logSigner.key)).toEqual({ ...checkpoint, access });
  });

  it.each([
    ['with an access log of no lines', `${text}access 0 4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4OA=\n`],
    ['with a hash of the access log that is too short', `${text}access 1 4ODg\n`],
    ['with two access logs', `${text}${'access 1 4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4OA=\n'.repeat(2)}`],
    ['with a line that does not end', `${text}access 1 4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4ODg4OA=`],
    ['of another log', checkpointText({ ...checkpoint, origin: 'other' })],
    ['of a size written in another way', text.replace('\n12\n', '\n012\n')],
    ['of a size that cannot be', text.replace('\n12\n', '\n9007199254740993\n')],
    ['without a time', text.split('\n').slice(0, 3).join('\n').concat('\n')],
    ['with more to say', `${text}more\n`],
    ['with a root that is too short', checkpointText({ ...checkpoint, root: 'ab' })],
  ])('are not taken %s', (_name, given) => {
    const signed = formatNote(given, logSigner.key, logSigner.sign(given));
    expect(openCheckpoint(signed, logSigner.key)).toBeNull();
  });
});
