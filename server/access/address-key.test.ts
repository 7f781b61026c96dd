import { expect, it } from 'vitest';
import { addressKey } from './address-key';

it('takes an IPv4 address for one caller, also when it is written as IPv6', () => {
  expect(addressKey('203.0.113.9')).toBe('203.0.113.9');
  expect(addressKey('::ffff:203.0.113.9')).toBe('203.0.113.9');
});

it('takes one IPv6 network for one caller', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe(addressKey('2001:db8:1:2::1'));
  expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'));
});

it('takes all who have no address for one caller', () => {
  expect(addressKey('unknown')).toBe('unknown');
});
