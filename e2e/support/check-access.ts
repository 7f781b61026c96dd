// axe on the page as it stands: wide and narrow, light and dark.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Every level that axe has a rule for, and what it holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

async function violations(page: Page, builder: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  await settle(page);
  // In one context: the pages have no frames of other origins, and this saves a page per check.
  const axe = builder(new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }));
  // A menu belongs to the button it opens from, wherever in the page it lies. axe's rule exempts dialogs and forgets menus.
  // Nor does it know that the arrow keys go through one that scrolls.
  if ((await page.getByRole('menu').count()) > 0) axe.disableRules(['region', 'scrollable-region-focusable']);
  const results = await axe.analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`,
    ),
  );
}

/** Nearly every colour is met on the wide page: what the narrow one has in the dark is left to the full run. */
const SCHEMES: Readonly<Record<'wide' | 'narrow', readonly ('light' | 'dark')[]>> = {
  wide: ['light', 'dark'],
  narrow: process.env.BECKON_FULL ? ['light', 'dark'] : ['light'],
};

/**
 * Everything that axe finds, one line each; empty when it finds nothing. Colours alone are judged again in the dark:
 * nothing else differs there.
 */
export async function checkAccess(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, size] of [
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const) {
    await page.setViewportSize(size);
    for (const scheme of SCHEMES[width]) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const lines = await violations(page, (axe) =>
        scheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast', 'link-in-text-block']),
      );
      found.push(...lines.map((line) => `${width}, ${scheme}: ${line}`));
    }
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}
