// The tab of a campaign in the builder's canvas: it lies beside the open campaign, as the shop would show it in its place.
import type { LivingDesign, MountedCampaign } from './contract';
import { buildTab } from './tab';

/** In the shadow root of the campaign, so that it comes and goes with it. */
export function withStillTab(mounted: MountedCampaign, design: LivingDesign): MountedCampaign {
  const { element } = mounted;
  let tab: HTMLElement | undefined;
  let drawn = '';
  const draw = ({ teaser }: LivingDesign) => {
    const now = JSON.stringify(teaser) ?? '';
    if (now === drawn) return;
    drawn = now;
    tab?.remove();
    tab = teaser && buildTab(element.ownerDocument, 'canvas', teaser, () => {});
    if (tab) element.shadowRoot?.append(tab);
  };
  draw(design);
  return {
    ...mounted,
    update(next) {
      mounted.update(next);
      draw(next);
    },
  };
}
