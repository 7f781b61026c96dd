// The tab at the edge of the page: two buttons in a shadow root of their own. Knows nothing of the campaign behind it.
import type { Design } from '@/core/render/design';
import { buildTree } from './build-tree';
import { quiet } from './quiet';

/** Found by its campaign on the page. */
export const tabOf = (document: ParentNode, campaign: string) =>
  document.querySelector(`beckon-teaser[data-teaser="${campaign}"]`);

/** The element of the tab, not yet on the page. @param press what to do when it is opened, or sent away */
export function buildTab(
  document: Document,
  campaign: string,
  { css, tree }: NonNullable<Design['teaser']>,
  press: (action: string | undefined) => void,
): HTMLElement {
  const host = document.createElement('beckon-teaser');
  host.dataset['teaser'] = campaign;
  const root = host.attachShadow({ mode: 'open' });
  const view = document.defaultView;
  if (!view) return host;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  // For designs in the shop's own font, which stands on its body; we stand beside it.
  frame.style.fontFamily = view.getComputedStyle(document.body || host).fontFamily;
  frame.append(buildTree(document, tree));
  root.append(frame);
  root.addEventListener(
    'click',
    quiet(({ target }) => {
      const control = (target as Element).closest<HTMLElement>('[data-action]');
      if (control) press(control.dataset['action']);
    }),
  );
  return host;
}
