// Runs inside a page: draws a template into it by the code of the builder's canvas. Bundled by bundle-template-page.ts.
import type { Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { Design } from '@/core/render/design';
import { renderVariant } from '@/core/render/render-variant';
import { enliven } from '@/embed/behaviours';
import { holdStill, loadForms, mount } from '@/embed/mount';
import { templates } from '@/templates';
import type { Shop } from '@/templates/template';

/** The one slot of the canvas's page. */
const SLOT = 'canvas';

interface Wish {
  shop?: Shop;
  brand?: Brand;
  /** The first one when absent. */
  step?: string;
}

/** @throws Error when there is no such template */
export function compileTemplate(id: string, { shop, brand = DEFAULT_BRAND }: Wish = {}): Design {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Error(`There is no template "${id}".`);
  const design = renderVariant(template.document(shop), 'a', brand);
  if (!design.format.place) return design;
  return { ...design, format: { ...design.format, place: { kind: 'slot', name: SLOT } } };
}

/** CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** In place of what was drawn before, without the tab, which comes in its place when it is closed. `whole`: all of the card can be seen without scrolling in it. */
export function drawTemplate(id: string, wish: Wish = {}): { card: Box; whole: boolean } {
  for (const earlier of document.querySelectorAll('beckon-campaign')) earlier.remove();
  const { element } = mount(enliven(compileTemplate(id, wish)), {
    document,
    campaign: 'canvas',
    variant: 'a',
    ...(wish.step !== undefined && { step: wish.step }),
    still: holdStill,
    loadForms,
    report: () => {},
  });
  element.shadowRoot?.querySelector('beckon-teaser')?.remove();
  const card = element.shadowRoot?.querySelector('.card');
  if (!card) throw new Error(`The template "${id}" has no card.`);
  const { x, y, width, height } = card.getBoundingClientRect();
  return { card: { x, y, width, height }, whole: card.scrollHeight <= card.clientHeight };
}
