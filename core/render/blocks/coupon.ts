// A code, and a button that copies it. One of a pool is fetched first: no design holds it.
import type { BlockOf } from '@/core/campaign/block';
import type { BehaviourName } from '../design';
import { RENDER_TEXTS } from '../texts';
import { textOrGap, type BlockRenderer } from './block-renderer';

export const coupon: BlockRenderer<'coupon'> = {
  tree: ({ code, pool, noneLeft }, { asksAddress }) =>
    pool === undefined
      ? [
          'div',
          { class: 'coupon' },
          ['span', 0, textOrGap(code)],
          ['button', { type: 'button', 'data-copied': RENDER_TEXTS.copied }, RENDER_TEXTS.copy],
        ]
      : [
          'div',
          { class: 'coupon' },
          ['span', { role: 'status' }, RENDER_TEXTS.claimWaits],
          [
            'button',
            {
              type: 'button',
              'data-claimed': RENDER_TEXTS.copy,
              'data-copied': RENDER_TEXTS.copied,
              'data-asking': RENDER_TEXTS.claimAsks,
              'data-first': asksAddress ? RENDER_TEXTS.claimAddress : RENDER_TEXTS.claimConsent,
              'data-none': noneLeft || RENDER_TEXTS.claimNone,
              'data-failed': RENDER_TEXTS.claimFailed,
            },
            RENDER_TEXTS.claim,
          ],
        ],
  css: ({ outline, text, accent, onAccent, accentHover, controlRadius }) =>
    `.coupon{display:flex;border:1px dashed ${outline};border-radius:${controlRadius}px}` +
    `.coupon span{flex:1;padding:12px 14px;font-weight:600;letter-spacing:.06em;color:${text};user-select:all}` +
    `.coupon button{flex:none;min-width:88px;margin:4px;padding:8px 14px;border:0;border-radius:${Math.max(0, controlRadius - 4)}px;background:${accent};color:${onAccent};font-weight:600;cursor:pointer}` +
    `.coupon button:hover{background:${accentHover}}`,
};

/** What brings it to life on a shop. */
export const couponBehaviour = ({ pool }: BlockOf<'coupon'>): BehaviourName =>
  pool === undefined ? 'copy' : 'claim';
