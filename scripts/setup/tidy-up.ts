// For tests: what one file leaves behind does not meet the next one in the same process. Code that was asked for ahead of its use arrives
// before that begins: else it is refused there, with everything that needs it.
import { afterAll, vi } from 'vitest';

afterAll(async () => {
  await vi.dynamicImportSettled();
  globalThis.document?.body.replaceChildren();
});
