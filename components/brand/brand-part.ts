// What the parts of the brand form have in common.
import type { Theme } from '@/core/campaign/theme';

/** What every part of the form gets. */
export interface BrandPart {
  theme: Theme;
  /** A function gets the theme as it is then: for what is known only later. */
  onChange: (theme: Partial<Theme> | ((now: Theme) => Partial<Theme>)) => void;
  disabled: boolean;
}
