// Rules of the one block that stands otherwise than its kind does, or does on a smaller screen.
import type { Block } from '@/core/campaign/block';
import { DEVICE_QUERY } from '@/core/campaign/devices';
import {
  devicesOf,
  hasSpace,
  isHiddenOn,
  ownOn,
  spaceOf,
  type OwnLayout,
  type Space,
} from '@/core/campaign/layout';

/** As their kinds draw them, CSS px. */
const ICON = {
  small: '24px;stroke-width:1.75',
  medium: '40px;stroke-width:1.5',
  large: '64px;stroke-width:1.25',
};
export const SPACER_HEIGHTS = { small: 8, medium: 24, large: 48 };

/** @param format of the campaign: in a bar blocks stand beside each other, where there is no above and below */
export function layoutCss(block: Block, format: string): string {
  // More than what a kind or a neighbour says of it.
  const own = `.card [data-block="${block.id}"]`;
  const isStacked = format !== 'bar' && hasSpace(block);
  const usual = isStacked ? margins(spaceOf(block)) : '';
  return (
    (usual && `${own}{${usual}}`) +
    devicesOf(block)
      .map((device) => {
        const said = ownOn(block, device);
        const space = isStacked ? margins(said.space ?? {}) : '';
        const rules = isHiddenOn(block, device)
          ? // A kind or a format that lays it out must not bring it back.
            `${own}{display:none!important}`
          : look(own, block, said) + (space && `${own}{${space}}`);
        return rules && `@media ${DEVICE_QUERY[device]}{${rules}}`;
      })
      .join('')
  );
}

const margins = ({ before, after }: Space): string =>
  [before !== undefined && `margin-top:${before}px`, after !== undefined && `margin-bottom:${after}px`]
    .filter(Boolean)
    .join(';');

function look(own: string, { kind }: Block, { align, size, height }: OwnLayout): string {
  const placed = kind === 'social' ? `justify-content:${align}` : `text-align:${align}`;
  return (
    (align ? `${own}{${placed}}` : '') +
    (size ? `${own} svg{width:${ICON[size]}}` : '') +
    (height ? `${own}{height:${typeof height === 'number' ? height : SPACER_HEIGHTS[height]}px}` : '')
  );
}
