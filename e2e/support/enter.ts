// Typing into a field, key by key.
import type { Locator } from '@playwright/test';

/**
 * Empties a field and types into it. Not `fill`: over WebDriver BiDi, which drives Firefox, Playwright 1.64 assigns the
 * value from a script, and React takes that for its own doing and does not look at the event that follows.
 */
export async function enter(field: Locator, text: string): Promise<void> {
  await field.clear();
  await field.pressSequentially(text);
}
