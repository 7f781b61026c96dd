import { describe, expect, it } from 'vitest';
import { AppError } from '@/server/errors';
import { refusalCode } from './refusal-code';

describe('refusalCode', () => {
  it('is the code of the refusal that caused the error', () => {
    const cause = new AppError('unreadable', 'The stored design cannot be read.');
    expect(refusalCode(new Error('wrapped', { cause }))).toBe('unreadable');
  });

  it.each([
    ['an error without a cause', new Error('x')],
    ['a cause of another kind', new Error('x', { cause: 'not-found' })],
    [
      'a code of a library',
      new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNREFUSED' }) }),
    ],
    ['something that is no error', { cause: { code: 'not-found' } }],
  ])('is undefined for %s', (_name, error) => {
    expect(refusalCode(error)).toBeUndefined();
  });
});
