// Under which name the sender of events is limited.
import ipaddr from 'ipaddr.js';
import { addressKey } from '../access/address-key';

/**
 * The key of a public address. Undefined for addresses that are no single visitor: loopback and private networks, where a
 * proxy that is not declared as trusted would make one visitor of everybody.
 */
export function limitKey(address: string): string | undefined {
  const isPublic = ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
  return isPublic ? addressKey(address) : undefined;
}
