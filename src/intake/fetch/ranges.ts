import ipaddr from 'ipaddr.js';

/** Whether an IP address is one of the public internet; IPv4 inside IPv6 counts as what it stands for. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
