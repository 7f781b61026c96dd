// What the parts of the brand form have in common.
import type { Theme } from '@/core/campaign/theme';

/** What every part of the form gets. */
export interface BrandPart {
  theme: Theme;
  onChange: (theme: Partial<Theme>) => void;
  disabled: boolean;
}
