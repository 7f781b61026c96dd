import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Test files that run one after another in the same process: what they import is read once, and that is half of their time.
 * Not those of the shop's side, which break what every page has, nor one that puts something else in the place of a module.
 */
const inCompany = ['core', 'components', 'server', 'templates'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, ...file.split(path.sep)))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => !readFileSync(path.join(root, file), 'utf8').includes('vi.mock(')),
);

export default defineConfig({
  resolve: {
    alias: { 'next/navigation': path.join(root, 'components/shell/navigation.fixtures.ts'), '@': root },
  },
  test: {
    testTimeout: 20_000,
    // Ends servers and removes what they wrote, on a disk that may be busy.
    hookTimeout: 60_000,
    // By itself it leaves a core to nobody: nothing else runs meanwhile.
    maxWorkers: '100%',
    unstubGlobals: true,
    unstubEnvs: true,
    setupFiles: ['scripts/setup/tidy-up.ts', 'components/shell/reset-navigation.fixtures.ts'].map((file) =>
      path.join(root, file),
    ),
    projects: [
      { extends: true, test: { name: 'in company', include: inCompany, isolate: false } },
      // A page each, and not a process each: making one takes longer than most of these run. Arithmetic is slow there.
      { extends: true, test: { name: 'on a page', include: ['embed/**/*.test.ts'], pool: 'vmForks' } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [
            'node_modules/**',
            '.next/**',
            '.build/**',
            'data/**',
            'e2e/**',
            'embed/**',
            ...inCompany,
          ],
        },
      },
    ],
  },
});
