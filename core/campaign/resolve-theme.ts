// Where a variant's look comes from: what it says itself, and the brand for the rest. Free of the validator.
import type { Brand } from './brand';
import type { CampaignDocument } from './document';
import type { OwnTheme, Theme } from './theme';

/** In the order in which they are told. */
export const THEME_FIELDS = [
  'background',
  'text',
  'accent',
  'onAccent',
  'radius',
  'font',
  'shadow',
  'buttons',
  'corners',
] as const satisfies readonly (keyof Theme)[];

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
export function resolveTheme(own: OwnTheme, { theme }: Brand): Theme {
  return {
    background: own.background ?? theme.background,
    text: own.text ?? theme.text,
    accent: own.accent ?? theme.accent,
    onAccent: own.onAccent ?? theme.onAccent,
    radius: own.radius ?? theme.radius,
    font: own.font ?? theme.font,
    shadow: own.shadow ?? theme.shadow,
    buttons: own.buttons ?? theme.buttons,
    corners: own.corners ?? theme.corners,
  };
}

/** The document with everything about its look said in itself, as a release keeps it: later brands do not change it. */
export function withWholeThemes(document: CampaignDocument, brand: Brand): CampaignDocument {
  return {
    ...document,
    variants: document.variants.map((variant) => ({ ...variant, theme: resolveTheme(variant.theme, brand) })),
  };
}

/** The other way: what a whole look has in common with the brand is the brand's again, as when a release is restored. */
export function leaveToBrand(document: CampaignDocument, { theme: usual }: Brand): CampaignDocument {
  return {
    ...document,
    variants: document.variants.map((variant) => ({
      ...variant,
      theme: differing(variant.theme, usual),
    })),
  };
}

function differing(own: OwnTheme, usual: Theme): OwnTheme {
  const theme = { ...own };
  for (const field of THEME_FIELDS)
    // Fonts may be objects; of equal ones the texts are equal, because all have come through the schema.
    if (JSON.stringify(own[field]) === JSON.stringify(usual[field])) delete theme[field];
  return theme;
}
