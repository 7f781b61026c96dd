// The card: its paper, ink and type. Where it stands is the format's, how it appears the mount's.
import type { Format } from '@/core/campaign/format';
import type { Tokens } from './tokens';

export function cardCss(tokens: Tokens): string {
  const { background, text, scheme, focus, radius, font } = tokens;
  return (
    `.card{border-radius:${radius}px;background:${background};color:${text};color-scheme:${scheme};font-family:${font}}` +
    `.centre{text-align:center}:focus-visible{outline-color:${focus}}`
  );
}

/** After the format's rules; those that lie in the page, or fill it, have none of their own. The usual one is in the frame. */
export function shadowCss({ shadow, text }: Tokens, { kind }: Format): string {
  if (shadow === 'soft' || kind === 'embed' || kind === 'fullscreen') return '';
  const drawn = { none: `0 0 0 1px ${text}24`, deep: '0 2px 6px #1c191724,0 40px 96px -16px #1c191799' }[
    shadow
  ];
  return `.card{box-shadow:${drawn}}`;
}
