import { expect, it } from 'vitest';
import { fontFamily, fontPath } from './font-file';

it('a file is the same family wherever Beckon is', () => {
  const path = fontPath('0123456789abcdef');
  for (const origin of ['', 'https://beckon.example', 'http://localhost:4700/below'])
    expect(fontFamily(origin + path)).toBe('beckon-0123456789abcdef');
});
