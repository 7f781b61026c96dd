// The colours a design needs beyond the four that its owner chose, derived so that they stay readable on any background.
import { fontFamily, fontPath } from '@/core/font-file';
import { channels, CONTROL_CONTRAST, contrastRatio, TEXT_CONTRAST } from '@/core/campaign/contrast';
import { fontsOf } from '@/core/campaign/fonts-of';
import type { Font, Theme } from '@/core/campaign/theme';
import type { FontName } from '@/core/campaign/theme-choices';

/** Colours are `#rrggbb`. */
export interface Tokens extends Omit<Theme, 'font'> {
  /** What native parts (tick box, caret, autofill) should match. */
  scheme: 'light' | 'dark';
  /** Running text, a shade softer than headings. */
  body: string;
  /** Text of less weight, in fields too: at least 4.5:1 when the text itself has it. */
  quiet: string;
  /** Outline of fields: at least 3:1 when the text itself has it. */
  outline: string;
  /** Behind what visitors type, which is as readable there as it is on the background. */
  field: string;
  /** Behind a group of blocks, faintly; as strong as running text on it stays readable. */
  ground: string;
  accentGround: string;
  /** Primary button under the pointer. */
  accentHover: string;
  /** Focus ring: the accent, unless it drowns in the background. */
  focus: string;
  /** Words in the accent colour; those of the text, when they could not be read. */
  accentText: string;
  error: string;
  /** Corner radius of fields and buttons, CSS px. */
  controlRadius: number;
  /** Of what is neither the card nor a control, as pictures are, CSS px. */
  pictureRadius: number;
  /** Font families. */
  font: string;
  headingFont: string;
  /** Book faces look best light, plain ones carry a heading by weight. */
  headingWeight: number;
}

/** After modernfontstacks.com, cut to what still tells them apart: every design carries these bytes. */
const FAMILIES: Record<FontName, string> = {
  system: 'system-ui,sans-serif',
  humanist: 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif',
  geometric: 'Avenir,Montserrat,Corbel,"URW Gothic",sans-serif',
  rounded: 'ui-rounded,"Hiragino Maru Gothic ProN",Quicksand,Comfortaa,"Arial Rounded MT Bold",sans-serif',
  serif: '"Iowan Old Style","Palatino Linotype",P052,Georgia,serif',
  transitional: 'Charter,"Bitstream Charter","Sitka Text",Cambria,serif',
  slab: 'Rockwell,"Rockwell Nova","Roboto Slab","DejaVu Serif",serif',
  mono: 'ui-monospace,"Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace',
  inherit: 'inherit',
};
/** CSS px. */
const SQUARE = 0;
/** Half the height of a field: rounder is no rounder. */
const PILL = 24;
const ERRORS = ['#a4262c', '#ffb3ad'];

export function deriveTokens(theme: Theme): Tokens {
  const { background, text, accent, onAccent, radius, corners } = theme;
  const { heading, body } = fontsOf(theme.font);
  const softRadius = Math.round((radius * 2) / 3);
  const isDark = contrastRatio(background, '#ffffff') > contrastRatio(background, '#000000');
  const readable = (colour: string, least: number) => contrastRatio(colour, background) >= least;
  // A white box would swallow white words, as on a blue of middling lightness.
  const field = tint('#ffffff', background, isDark ? 0.06 : 0.7, [text]);
  const softer = fade(text, [background], 0.84, TEXT_CONTRAST);
  const accentText = readable(accent, TEXT_CONTRAST) ? accent : text;
  return {
    ...theme,
    scheme: isDark ? 'dark' : 'light',
    body: softer,
    quiet: fade(text, [background, field], 0.66, TEXT_CONTRAST),
    outline: fade(text, [background], 0.36, CONTROL_CONTRAST),
    field,
    ground: tint(text, background, 0.06, [softer, accentText]),
    accentGround: tint(accent, background, 0.16, [softer, accentText]),
    accentHover: mix(onAccent, accent, 0.12),
    focus: readable(accent, CONTROL_CONTRAST) ? accent : text,
    accentText,
    error: ERRORS.find((colour) => readable(colour, TEXT_CONTRAST)) ?? text,
    controlRadius: { theme: softRadius, square: SQUARE, pill: PILL }[corners],
    pictureRadius: softRadius,
    font: familyOf(body),
    headingFont: familyOf(heading),
    headingWeight: isLight(heading) ? 400 : 600,
  };
}

function familyOf(font: Font): string {
  return typeof font === 'string' ? FAMILIES[font] : `${fontFamily(fontPath(font.file))},${FAMILIES.system}`;
}

/** Whether bold would not suit it, or would have to be made up. */
function isLight(font: Font): boolean {
  return typeof font === 'string' ? font === 'serif' || font === 'transitional' : !font.variable;
}

/** `share` (0–1) of one colour over the rest of the other, in sRGB as `color-mix(in srgb, …)` does. */
function mix(one: string, other: string, share: number): string {
  const over = channels(other);
  const mixed = channels(one).map((channel, index) =>
    Math.round(channel * share + (over[index] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** The faintest mix from `share` upwards that has the contrast wanted on all of them; the full colour when none has. */
function fade(colour: string, grounds: [string, ...string[]], share: number, wanted: number): string {
  for (let attempt = share; attempt < 1; attempt += 0.04) {
    const candidate = mix(colour, grounds[0], attempt);
    if (grounds.every((ground) => contrastRatio(candidate, ground) >= wanted)) return candidate;
  }
  return colour;
}

/** At most `share` of a colour over the background: as much as leaves the words on it as readable as they have to be. */
function tint(colour: string, background: string, share: number, words: readonly string[]): string {
  for (let attempt = share; attempt > 0.01; attempt -= 0.02) {
    const candidate = mix(colour, background, attempt);
    if (words.every((word) => contrastRatio(word, candidate) >= TEXT_CONTRAST)) return candidate;
  }
  return background;
}
