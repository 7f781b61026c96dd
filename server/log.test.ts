import { expect, it } from 'vitest';
import { createLog } from './log';

it('writes lines of JSON from which personal data and secrets are left out, wherever they stand', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const secrets = {
    email: 'kari@example.com',
    ip: '198.51.100.7',
    address: '198.51.100.8',
    token: 'a-token',
    password: 'a-password',
    visitor: 'a-visitor',
  };
  log.info({ id: 'r1', ...secrets, inside: secrets }, 'request');
  log.debug('below the level');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    id: 'r1',
    msg: 'request',
    inside: { ip: '[left out]' },
  });
  for (const secret of Object.values(secrets)) expect(lines[0]).not.toContain(secret);
});
