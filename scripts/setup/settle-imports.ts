// For tests: code that a test asked for ahead of its use arrives before the next file begins in the same process. Else it is
// refused there, with everything that needs it.
import { afterAll, vi } from 'vitest';

afterAll(() => vi.dynamicImportSettled());
