// axe on the page as it stands: wide and narrow, light and dark.
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const WIDE = { width: 1440, height: 900 };

/**
 * A menu belongs to the button it opens from, wherever in the page it lies. axe's rule exempts dialogs and forgets menus. Nor does it
 * know that the arrow keys go through one that scrolls.
 */
const MENU: RunOptions['rules'] = {
  region: { enabled: false },
  'scrollable-region-focusable': { enabled: false },
};

/** Every level that axe has a rule for, and what it holds for good practice. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TAGS = [...WCAG, 'best-practice'];

/**
 * Ends what moves: colours half-way between two states are no colours to judge, and one change may start the next. Over once
 * two frames have passed in which nothing began; what the server sends late begins then.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let rounds = 0, still = 0; still < 2 && rounds < 50; rounds++) {
      const now = moving();
      for (const animation of now) animation.finish();
      still = now.length === 0 ? still + 1 : 0;
      await frame();
    }
  });
}

/** @param within selector of what is looked at @returns what was found, one line each */
export async function findViolations(page: Page, wanted: RunOptions, within = 'html'): Promise<string[]> {
  await settle(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const rules = { ...wanted.rules, ...((await page.getByRole('menu').count()) > 0 ? MENU : {}) };
  return page.evaluate(
    async ([place, options]) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(place, options);
      return found.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) =>
            `${id} ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`,
        ),
      );
    },
    [within, { ...wanted, rules, resultTypes: ['violations'] }] satisfies [string, RunOptions],
  );
}

/** What is looked at in one width: everything, everything but colours, or colours alone, for nothing else differs in the dark. */
const LOOKS = {
  light: { runOnly: { type: 'tag', values: TAGS } },
  shapes: { runOnly: { type: 'tag', values: TAGS }, rules: { 'color-contrast': { enabled: false } } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
} as const satisfies Record<string, RunOptions>;

const isFull = !!process.env['BECKON_FULL'];
/** Nearly every colour is met on the wide page: those of the narrow one are left to the full run. */
const WIDTHS: Readonly<Record<'wide' | 'narrow', readonly (keyof typeof LOOKS)[]>> = {
  wide: ['light', 'dark'],
  narrow: isFull ? ['light', 'dark'] : ['shapes'],
};
const SIZES = { wide: WIDE, narrow: { width: 390, height: 844 } };

/** Everything that axe finds, one line each; empty when it finds nothing. */
export async function checkAccess(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of ['wide', 'narrow'] as const) {
    await page.setViewportSize(SIZES[width]);
    for (const look of WIDTHS[width]) {
      await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
      const lines = await findViolations(page, LOOKS[look]);
      found.push(...lines.map((line) => `${width}, ${look}: ${line}`));
    }
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}
