import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { checkImport, importTable } from './import-table.js';

describe('the import table', () => {
  it.each<[string, string, boolean]>([
    ['core/decide.ts', './assignment/bucket', false],
    ['core/campaign/document.ts', 'zod/mini', false],
    ['core/campaign/document.ts', '@/core/assignment', false],
    ['core/decide.test.ts', 'vitest', false],
    ['embed/start.ts', '@/core/decide', false],
    ['embed/record.ts', '@/core/campaign/frequency', true],
    ['server/main.ts', 'next', false],
    ['server/open-app.ts', '@/core/campaign/document', false],
    ['components/editor/editor.tsx', '@/embed/mount', false],
    ['components/editor/editor.tsx', '@/server/trpc/router', true],
    ['app/page.tsx', '@/server/services', false],
    ['templates/welcome-email.ts', '@/core/campaign/document', true],
  ])('lets %s use %s', (file, source, typeOnly) => {
    expect(checkImport(file, source, typeOnly)).toBeUndefined();
  });

  it.each<[string, string, boolean]>([
    ['core/decide.ts', '@/server/config', true],
    ['core/decide.ts', '@/embed/start', true],
    ['core/decide.ts', '../components/ui/button', false],
    ['core/decide.ts', 'zod/mini', false],
    ['core/decide.ts', 'node:fs', false],
    ['core/campaign/document.ts', 'zod', false],
    ['embed/record.ts', '@/core/campaign/frequency', false],
    ['embed/record.ts', '@/core/events/event', false],
    ['embed/record.ts', '@/components/ui/button', true],
    ['embed/record.ts', 'react', false],
    ['server/main.ts', '@/components/ui/button', true],
    ['server/main.ts', '@/app/page', true],
    ['server/delivery/encode.ts', '@/embed/mount/mount', false],
    ['components/editor/editor.tsx', '@/server/trpc/router', false],
    ['components/editor/editor.tsx', '@/embed/start', false],
    ['components/editor/editor.tsx', '@/app/page', false],
    ['demo/server.ts', '@/core/decide', false],
    ['templates/welcome-email.ts', '@/server/config', true],
  ])('keeps %s from %s, in words', (file, source, typeOnly) => {
    expect(checkImport(file, source, typeOnly)).toMatch(/^[a-z/-]+\/ may not (import|use) /);
  });

  it.each([
    `import { x } from '@/server/config';`,
    `import type { X } from '@/server/config';`,
    `import { type X } from '@/server/config';`,
    `import '@/server/config';`,
    `export { x } from '@/server/config';`,
    `export * from '@/server/config';`,
    `await import('@/server/config');`,
    `type X = import('@/server/config').X;`,
  ])('sees %s', (code) => {
    const messages = new Linter({ cwd: '/project' }).verify(
      code,
      [
        {
          files: ['**/*.ts'],
          languageOptions: { parser: tseslint.parser as Linter.Parser },
          plugins: { beckon: { rules: { 'import-table': importTable } } },
          rules: { 'beckon/import-table': 'error' },
        },
      ],
      '/project/core/decide.ts',
    );
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('core/ may not import') as string,
    ]);
  });
});
