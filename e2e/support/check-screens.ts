// Goes through pages and their states, and has axe look at each.
import { expect, test, type Page } from '@playwright/test';
import { checkAccess } from './check-access';

/** A page in one state, and how to get there from the one before. */
export type Screen = [name: string, arrive: (page: Page) => Promise<unknown>];

/** Fails with everything that axe objects to on any of them. */
export async function checkScreens(page: Page, screens: readonly Screen[]): Promise<void> {
  const found: string[] = [];
  for (const [name, arrive] of screens)
    await test.step(name, async () => {
      await arrive(page);
      found.push(...(await checkAccess(page)).map((line) => `${name}, ${line}`));
    });
  expect(found).toEqual([]);
}

/** Presses the first button of this name. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  return page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

export function expectText(page: Page, text: string | RegExp): Promise<void> {
  return expect(page.getByText(text).first()).toBeVisible();
}
