import { expect, it } from 'vitest';
import { limitKey } from './limit-key';

it('limits a public address', () => {
  expect(limitKey('8.8.8.8')).toBe('8.8.8.8');
  expect(limitKey('2a00:1450:4001:1::1')).toBe(limitKey('2a00:1450:4001:1:ffff::2'));
});

it.each(['127.0.0.1', '::1', '10.1.2.3', '172.17.0.1', '192.168.1.4', 'fd00::1', 'unknown', ''])(
  'does not take %j for a single visitor',
  (address) => expect(limitKey(address)).toBeUndefined(),
);
