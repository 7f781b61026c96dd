// Where a variant's look comes from: what it says itself, and the brand for the rest. Free of the validator.
import type { Brand } from './brand';
import type { CampaignDocument } from './document';
import type { OwnTheme, Theme } from './theme';

/** Of a site that has not said anything about its look. */
export const DEFAULT_BRAND: Brand = {
  theme: {
    background: '#fbf8f1',
    text: '#1f2a24',
    accent: '#234a3a',
    onAccent: '#fbf8f1',
    radius: 12,
    font: 'serif',
    shadow: 'soft',
    buttons: 'filled',
    corners: 'theme',
  },
  logo: null,
};

/** What the variant says itself always wins. */
export function resolveTheme(own: OwnTheme, brand: Brand): Theme {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...brand.theme, ...Object.fromEntries(said) };
}

/** The document with everything about its look said in itself, as a release keeps it: later brands do not change it. */
export function withWholeThemes(document: CampaignDocument, brand: Brand): CampaignDocument {
  return {
    ...document,
    variants: document.variants.map((variant) => ({ ...variant, theme: resolveTheme(variant.theme, brand) })),
  };
}
