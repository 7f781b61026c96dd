// The card: its paper, ink and type. Where it stands is the format's, how it appears the mount's.
import type { Tokens } from './tokens';

export function cardCss(tokens: Tokens): string {
  const { background, text, scheme, focus, radius, font } = tokens;
  return (
    `.card{border-radius:${radius}px;background:${background};color:${text};color-scheme:${scheme};font-family:${font}}` +
    `.centre{text-align:center}:focus-visible{outline-color:${focus}}`
  );
}
