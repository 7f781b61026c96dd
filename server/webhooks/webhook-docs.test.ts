// docs/webhooks.md is what receivers are written from: its example is what is sent, and its code tells genuine messages from others.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '@/core/message-kinds';
import { EXAMPLES } from './example-messages';
import { writePayload } from './queue-messages';
import { makeSecret, showSecret, signMessage } from './sign-message';

const docs = readFileSync('docs/webhooks.md', 'utf8');
const blocks = (language: string) =>
  [...docs.matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(([, kind, code = '']) =>
    kind === language ? [code] : [],
  );

/** Names of fields, however deep. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, inner]) => [name, name === 'fields' ? 'answers' : shapeOf(inner)] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      )
    : typeof value;

it('the example of a message has the shape of a real one', () => {
  const sent = writePayload({ siteId: 's', kind: 'lead.created', data: EXAMPLES['lead.created'], at: 0 }, {});
  expect(shapeOf(JSON.parse(blocks('json')[0] ?? ''))).toEqual(shapeOf(JSON.parse(sent)));
});

it('every kind of message is named', () => {
  for (const kind of MESSAGE_KINDS) expect(docs).toContain(`| \`${kind}\``);
});

it('the code for receivers takes what is signed with its secret, now, and nothing else', () => {
  const code = blocks('js')[1]?.replace(/^import .*$/m, '') ?? '';
  const isGenuine = new Function('createHmac', 'timingSafeEqual', 'Buffer', `${code}\nreturn isGenuine;`)(
    createHmac,
    timingSafeEqual,
    Buffer,
  ) as (body: string, headers: Record<string, string>, secret: string) => boolean;
  const secret = makeSecret();
  const sign = (at: number) =>
    signMessage({ url: '', id: 'm', at, payload: '{"a":1}', secrets: [secret, makeSecret()] });
  const headers = sign(Date.now());
  expect(isGenuine('{"a":1}', headers, showSecret(secret))).toBe(true);
  expect(isGenuine('{"a":2}', headers, showSecret(secret))).toBe(false);
  expect(isGenuine('{"a":1}', headers, showSecret(makeSecret()))).toBe(false);
  expect(isGenuine('{"a":1}', { ...headers, 'webhook-id': 'other' }, showSecret(secret))).toBe(false);
  expect(isGenuine('{"a":1}', sign(Date.now() - 600_000), showSecret(secret))).toBe(false);
});
