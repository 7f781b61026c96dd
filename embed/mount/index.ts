// The renderer whole, for the builder's canvas and for previews. Shops load one of its two halves (embed/arrive-modal.ts,
// embed/arrive-beside.ts), and only when a campaign is due.
import { isModal } from '@/core/format-nature';
import { beside } from './beside';
import type { Mount } from './contract';
import { modal } from './modal';
import { mountAs } from './mount';
import { withStillTab } from './still-tab';
import { mountWithTeaser, NOBODY } from './teaser';

export { holdStill } from './hold-still';

export const loadForms = () => import('../forms');

export const mount: Mount = (design, options) => {
  if (!options.still && design.teaser) return mountWithTeaser(design, options, NOBODY);
  const mounted = mountAs(isModal(design.format.kind) ? modal : beside)(design, options);
  return options.still ? withStillTab(mounted, design) : mounted;
};
