// The smoke suite in WebKitGTK: Playwright drives no WebKit of the system, so it speaks WebDriver and runs beside the others.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  test: {
    dir: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.webkit.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
