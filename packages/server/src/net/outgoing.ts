/**
 * Requests to addresses that a person typed (webhooks). Whoever may type an address must not thereby reach what only
 * this server can reach: the host is resolved here, each of its addresses is looked at, and the connection goes to
 * just these, so that the name cannot mean something else a moment later (DNS rebinding). Redirects are given back,
 * not followed.
 */

import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type AllowedPlace, isAllowedAddress, isAllowedHost } from './allowed-places.js';
import { OutgoingRefused } from './outgoing-refused.js';
import { isPublicAddress } from './public-address.js';

export interface OutgoingRequest {
  url: string;
  method: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Uint8Array;
}

/** What the operator and the tests choose. */
export interface OutgoingRules {
  /** Places that are reached although they are not public, and without TLS. */
  allow: readonly AllowedPlace[];
  /** All addresses of a host name. */
  resolve?: (host: string) => Promise<readonly string[]>;
  /** For everything together: name, connection, answer. */
  milliseconds?: number;
  /** Of the answer's body. */
  answerBytes?: number;
  /** A certificate authority beside those that Node knows, in PEM. */
  authority?: string;
}

const LIMITS = { milliseconds: 10_000, answerBytes: 64 * 1024, headerBytes: 16 * 1024 };

async function systemAddresses(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * Sends one request, if its address is allowed.
 * @throws OutgoingRefused with a sentence for whoever typed the address
 */
export async function sendOutgoing(outgoing: OutgoingRequest, rules: OutgoingRules): Promise<OutgoingAnswer> {
  const url = addressOf(outgoing.url);
  const signal = AbortSignal.timeout(rules.milliseconds ?? LIMITS.milliseconds);
  try {
    const addresses = await orAborted(allowedAddresses(url, rules), signal);
    return await exchange(outgoing, url, { addresses, signal, rules });
  } catch (error) {
    if (error instanceof OutgoingRefused) throw error;
    throw new OutgoingRefused(signal.aborted ? 'tooSlow' : 'unreachable', { cause: error });
  }
}

/** WHATWG URLs write every form of an IPv4 address (decimal, octal, hexadecimal, short) as four decimal numbers. */
function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new OutgoingRefused('notAnAddress');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutgoingRefused('notHttps');
  if (url.username !== '' || url.password !== '') throw new OutgoingRefused('credentials');
  return url;
}

/** A host of several addresses is refused when one of them is: an honest name does not point both ways. */
async function allowedAddresses(url: URL, { allow, resolve }: OutgoingRules): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await addressesOf(host, resolve ?? systemAddresses) : [host];
  const isNamed = isAllowedHost(allow, host) || addresses.every((one) => isAllowedAddress(allow, one));
  if (isNamed) return addresses;
  if (!addresses.every((one) => isPublicAddress(one) || isAllowedAddress(allow, one)))
    throw new OutgoingRefused('notPublic');
  if (url.protocol !== 'https:') throw new OutgoingRefused('notHttps');
  return addresses;
}

async function addressesOf(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw new OutgoingRefused('unknownHost', { cause });
  });
  if (addresses.length === 0) throw new OutgoingRefused('unknownHost');
  return addresses;
}

interface Exchange {
  addresses: readonly string[];
  signal: AbortSignal;
  rules: OutgoingRules;
}

/** No agent: a connection is never shared with another request, which may have been checked for something else. */
function exchange(outgoing: OutgoingRequest, url: URL, { addresses, signal, rules }: Exchange) {
  const { method, headers, body } = outgoing;
  const options: RequestOptions & { ca?: string } = {
    ...{ method, signal, agent: false as const, maxHeaderSize: LIMITS.headerBytes },
    ...{ lookup: knowing(addresses) },
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body ?? '')) },
    ...(rules.authority !== undefined && { ca: rules.authority }),
  };
  return new Promise<OutgoingAnswer>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      answerOf(response, rules.answerBytes ?? LIMITS.answerBytes).then(resolve, (error: unknown) => {
        request.destroy();
        reject(error);
      });
    });
    request.end(body);
  });
}

/** A resolver that gives the addresses that were looked at, and asks nobody. */
function knowing(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = known;
  return (_host, { all }, done) => {
    if (all) done(null, known);
    else done(null, first?.address ?? '', first?.family);
  };
}

async function answerOf(response: IncomingMessage, limit: number): Promise<OutgoingAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new OutgoingRefused('answerTooLarge');
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

/** Waits no longer than the signal lets it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
