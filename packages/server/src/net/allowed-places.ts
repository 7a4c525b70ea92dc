import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where the operator lets requests go although it is not the open internet: a host by its name, or a range. */
export type AllowedPlace = { host: string } | { range: [ipaddr.IPv4 | ipaddr.IPv6, number] };

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))*$/;

/** One entry of the list: `oa.example.cn`, `10.1.2.3` or `10.1.2.0/24`; null for anything else. */
export function allowedPlaceOf(entry: string): AllowedPlace | null {
  if (isIP(entry) !== 0) {
    const address = ipaddr.process(entry);
    return { range: [address, address.kind() === 'ipv4' ? 32 : 128] };
  }
  if (ipaddr.isValidCIDR(entry)) return { range: ipaddr.parseCIDR(entry) };
  const host = entry.toLowerCase();
  // All digits at the end would be read as an address by URL, never as a name.
  return HOST_NAME.test(host) && !/(?:^|\.)\d+$/.test(host) ? { host } : null;
}

/** Whether the operator named this host, whatever its addresses. */
export function isAllowedHost(places: readonly AllowedPlace[], host: string): boolean {
  return places.some((place) => 'host' in place && place.host === host.toLowerCase());
}

/** Whether the operator named a range that holds this address. */
export function isAllowedAddress(places: readonly AllowedPlace[], address: string): boolean {
  const parsed = ipaddr.process(address);
  return places.some((place) => {
    if (!('range' in place)) return false;
    const [network, bits] = place.range;
    return network.kind() === parsed.kind() && parsed.match(network, bits);
  });
}
