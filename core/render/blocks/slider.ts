// A number that is chosen by pushing a knob along a line. What stands above it follows the knob.
import type { BlockOf } from '@/core/campaign/block';
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { errorLine, inputAttributes, inputId, optionalMark } from './field';

type Slider = BlockOf<'slider'>;

export const slider: BlockRenderer<'slider'> = {
  tree: (block) => {
    const { id, label, name, required, min, max, step, before, after } = block;
    const value = `${startOf(block)}`;
    return [
      'div',
      { class: 'slide', 'data-name': name },
      ['label', { for: inputId(id) }, label, ...optionalMark(required)],
      // Those who hear the page hear the slider itself.
      [
        'p',
        { class: 'now', 'aria-hidden': 'true' },
        ['span', 0, before, ['span', { class: 'number' }, value], after],
      ],
      [
        'input',
        {
          ...inputAttributes(id),
          type: 'range',
          min: `${min}`,
          max: `${max}`,
          step: `${step}`,
          value,
          // One that has to be answered is answered where it stands.
          'data-untouched': '',
          ...(!required && { 'data-none': RENDER_TEXTS.unanswered }),
        },
      ],
      [
        'div',
        { class: 'ends', 'aria-hidden': 'true' },
        ['span', 0, `${before}${min}${after}`],
        ['span', 0, `${before}${max}${after}`],
      ],
      errorLine(id),
    ];
  },
  css: ({ background, outline, quiet, focus }) => {
    const track = `height:6px;border-radius:3px`;
    const knob = `width:28px;height:28px;box-sizing:border-box;border:3px solid ${background};border-radius:50%;background:${focus};box-shadow:0 0 0 1px ${focus}`;
    const ring = `outline:2px solid ${focus};outline-offset:4px`;
    const filled = (to: string) =>
      `linear-gradient(to ${to},${focus} calc(14px + (100% - 28px)*var(--at,0)),${outline} 0)`;
    return (
      `.slide{margin-top:8px}.slide label{display:block;margin-bottom:6px;font-size:14px;font-weight:600;line-height:20px}` +
      `.now{font-size:22px;font-weight:600;line-height:28px;font-variant-numeric:tabular-nums}.now.none{font-size:16px;font-weight:400;color:${quiet}}` +
      // A unit stands where its own script has it.
      `.now>span,.slide .ends span{unicode-bidi:plaintext}` +
      `.slide input{appearance:none;display:block;width:100%;min-width:0;height:44px;margin:0;padding:0;border:0;outline:0;background:none;cursor:pointer}` +
      `.slide ::-webkit-slider-runnable-track{${track};background:${filled('right')}}.slide :dir(rtl)::-webkit-slider-runnable-track{background:${filled('left')}}` +
      `.slide ::-webkit-slider-thumb{appearance:none;margin-top:-11px;${knob}}.slide :focus-visible::-webkit-slider-thumb{${ring}}` +
      `.slide ::-moz-range-track{${track};background:${outline}}.slide ::-moz-range-progress{${track};background:${focus}}` +
      `.slide ::-moz-range-thumb{${knob}}.slide :focus-visible::-moz-range-thumb{${ring}}` +
      `.ends{display:flex;justify-content:space-between;gap:16px;font-size:13px;line-height:18px;color:${quiet}}`
    );
  },
};

/** Where the knob stands at first: on one of the numbers that can be chosen. */
function startOf({ min, max, step, start = (min + max) / 2 }: Slider): number {
  const steps = Math.round((Math.min(Math.max(start, min), max) - min) / step);
  const found = min + Math.max(steps, 0) * step;
  return Number((found > max ? found - step : found).toFixed(2));
}
