import ipaddr from 'ipaddr.js';

/** Everything that is routed in IPv6 today (RFC 4291, 2.4; IANA has given out no other block). */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Services of a cloud about the machine itself that stand on an address which looks like anybody's. */
const CLOUD_METADATA = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the open internet, and not of this machine, its network, or its provider. Only what is
 * known to be public counts: private, loopback, link-local, carrier-grade NAT, unique-local, multicast, reserved and
 * translated addresses (NAT64, 6to4, Teredo) do not; an IPv4 address inside an IPv6 one is looked at by itself.
 * @param address IPv4 or IPv6, as a resolver gives it
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || CLOUD_METADATA.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}
