// The card of a popup: its width, paper, ink and type. Where it stands and how it appears is the mount's.
import type { Format } from '@/core/campaign/format';
import type { Tokens } from './tokens';

export function cardCss({ width }: Format, tokens: Tokens): string {
  const { background, text, scheme, focus, radius, font } = tokens;
  return (
    `.card{max-width:${width}px;border-radius:${radius}px;background:${background};color:${text};color-scheme:${scheme};font-family:${font}}` +
    `.centre{text-align:center}:focus-visible{outline-color:${focus}}`
  );
}
