// Time that runs out. What stands here is a time that it may show; on a shop the behaviour sets the right one before it is seen.
import type { BlockOf } from '@/core/campaign/block';
import type { Attributes, ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import { fillNodes, type BlockRenderer } from './block-renderer';

type End = BlockOf<'countdown'>['end'];

const DAY = 86_400;
/** Seconds of each. */
const UNITS = [
  [DAY, RENDER_TEXTS.day, RENDER_TEXTS.days],
  [3600, RENDER_TEXTS.hour, RENDER_TEXTS.hours],
  [60, RENDER_TEXTS.minute, RENDER_TEXTS.minutes],
  [1, RENDER_TEXTS.second, RENDER_TEXTS.seconds],
] as const;

export const countdown: BlockRenderer<'countdown'> = {
  tree: ({ end, finish }) => {
    let left = standing(end);
    // What is never reached is left out: no hours where there are twenty minutes.
    const units = UNITS.filter(([size]) => size <= 60 || standing(end) >= size).map(
      ([size, one, many]): ElementTree => {
        const count = Math.floor(left / size);
        left -= count * size;
        return [
          'span',
          { 'data-unit': `${size}`, 'data-one': one, 'data-many': many },
          ['strong', 0, `${count}`.padStart(2, '0')],
          ['span', 0, count === 1 ? one : many],
        ];
      },
    );
    return [
      'div',
      {
        class: 'countdown',
        role: 'timer',
        ...endAttributes(end),
        'data-finish': finish.kind,
      },
      ['div', { 'aria-hidden': 'true' }, ...units],
      // The time in words, once a minute, for those who listen.
      ['span', { class: 'said' }],
      ...(finish.kind === 'show' ? [['span', { class: 'over' }, ...fillNodes(finish.text)] as const] : []),
    ];
  },
  css: ({ text, quiet, field, outline, controlRadius }) =>
    `.countdown>div{display:flex;gap:8px}.countdown [data-unit]{flex:1;display:grid;padding:12px 4px 10px;border:1px solid ${outline}66;border-radius:${controlRadius}px;background:${field};text-align:center}` +
    `.countdown strong{font-size:26px;font-weight:600;line-height:30px;color:${text};font-variant-numeric:tabular-nums}.countdown [data-unit] span{font-size:12px;line-height:16px;color:${quiet}}` +
    `.countdown[hidden],.countdown [hidden],.over{display:none}.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`,
  behaviour: 'countdown',
};

function endAttributes(end: End): Attributes {
  switch (end.kind) {
    case 'date':
      return { 'data-until': `${end.at}` };
    case 'visitor':
      return { 'data-lasts': `${end.minutes}` };
    case 'daily':
      return { 'data-daily': end.time, 'data-zone': end.timeZone };
  }
}

/** Seconds left in the canvas. */
function standing(end: End): number {
  switch (end.kind) {
    case 'date':
      return 2 * DAY + 11 * 3600 + 45 * 60 + 30;
    case 'visitor':
      return end.minutes * 60;
    case 'daily':
      return 8 * 3600 + 15 * 60 + 30;
  }
}
