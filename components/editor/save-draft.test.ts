import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { saveReply } from './save-draft';
import { exampleDocument } from './state/document.fixtures';

const refusal = (appCode: string, details: unknown = null) =>
  Promise.reject(
    TRPCClientError.from({ error: { code: -32000, message: 'refused', data: { appCode, details } } }),
  );

describe('the answer to a save', () => {
  test('an accepted save brings the new revision', async () => {
    expect(await saveReply(Promise.resolve({ revision: 4, savedAt: 9 }))).toEqual({
      kind: 'saved',
      revision: 4,
      savedAt: 9,
    });
  });

  test('a stale save brings the other side', async () => {
    const theirs = { revision: 9, document: exampleDocument(), savedAt: 1, savedBy: null };
    expect(await saveReply(refusal('conflict', theirs))).toEqual({ kind: 'conflict', theirs });
  });

  test.each([
    ['unauthenticated', 'signed-out'],
    ['forbidden', 'forbidden'],
    ['not-found', 'gone'],
    ['invalid', 'invalid'],
  ])('%s is a clear no: %s', async (code, expected) => {
    expect(await saveReply(refusal(code))).toEqual({ kind: 'refused', refusal: expected });
  });

  test('a lost connection, a crowded or a failing server are worth another try', async () => {
    const unreachable = { kind: 'unreachable' };
    expect(await saveReply(Promise.reject(new TypeError('Failed to fetch')))).toEqual(unreachable);
    expect(await saveReply(refusal('rate-limited'))).toEqual(unreachable);
    expect(await saveReply(refusal('internal'))).toEqual(unreachable);
    expect(await saveReply(refusal('conflict', 'not a draft'))).toEqual(unreachable);
  });
});
