// Makes a document from elsewhere at home on a site: nothing in it stands for something of the place it comes from.
import { randomBytes } from 'node:crypto';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Font, OwnTheme } from '@/core/campaign/theme';
import { parseDocument } from '@/core/campaign/parse-document';
import type { Audiences } from '@/core/targeting';
import type { Picture } from '@/core/campaign/blocks/image';
import { hasFonts } from '../fonts/find-missing-fonts';
import type { CampaignFile } from './parse-campaign-file';

export interface Home {
  /** The id that the campaign gets. */
  id: string;
  /** Audiences of the site. */
  audiences: Audiences;
  /** What became of the pictures of the file, by the hash they had; a picture that is not among them is left out. */
  pictures: ReadonlyMap<string, Picture>;
  /** Likewise of its uploaded fonts. A look that is set in one that is left out leaves its fonts to the brand. */
  fonts: ReadonlyMap<string, string>;
}

/**
 * Audiences that the site lacks become plain conditions where the file carries them; what sticks is remembered under a new id;
 * what asks about the campaign itself asks about the new one.
 */
export function settleDocument(file: CampaignFile, home: Home): CampaignDocument {
  const targeting = renewSticky(inlineAudiences(file.document.targeting, file.audiences, home.audiences));
  const variants = file.document.variants.map((variant) => ({
    ...variant,
    theme: settleFonts(variant.theme, home.fonts),
  }));
  const settled = replaceValues({ ...file.document, variants, targeting }, file.id, home);
  const parsed = parseDocument(settled);
  if (parsed.ok) return parsed.document;
  // Filled in, its conditions would be nested too deeply: the audiences stay named, and publishing asks for them.
  const named = { ...file.document, variants, targeting: renewSticky(file.document.targeting) };
  const again = parseDocument(replaceValues(named, file.id, home));
  if (!again.ok) throw new Error(`A settled document does not parse: ${again.problems[0]?.message}`);
  return again.document;
}

function inlineAudiences(condition: Condition, carried: Audiences, site: Audiences): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => inlineAudiences(part, carried, site)) };
    case 'not':
    case 'sticky':
      return { ...condition, of: inlineAudiences(condition.of, carried, site) };
    case 'audience': {
      const { id } = condition;
      if (Object.hasOwn(site, id)) return condition;
      const found = Object.hasOwn(carried, id) ? carried[id] : undefined;
      return found ?? condition;
    }
    default:
      return condition;
  }
}

function settleFonts(theme: OwnTheme, kept: Home['fonts']): OwnTheme {
  const { font, ...others } = theme;
  if (!font) return theme;
  if (!hasFonts([...kept.keys()], font)) return others;
  const settle = (one: Font): Font =>
    typeof one === 'string' ? one : { ...one, file: kept.get(one.file) ?? one.file };
  return typeof font === 'string'
    ? theme
    : { ...others, font: { heading: settle(font.heading), body: settle(font.body) } };
}

function renewSticky(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(renewSticky) };
    case 'not':
      return { ...condition, of: renewSticky(condition.of) };
    case 'sticky':
      return { ...condition, id: randomBytes(6).toString('hex'), of: renewSticky(condition.of) };
    default:
      return condition;
  }
}

/** By its address. */
const PICTURE_IN_HTML = /(?<=\/s\/i\/)[0-9a-f]{16}(?=-)/g;

/**
 * Pictures, which alone have a hash, those in custom HTML, and mentions of the campaign itself, wherever a block, condition or
 * trigger has them.
 */
function replaceValues(value: unknown, formerId: string, home: Home): unknown {
  if (typeof value === 'string')
    return value.replace(PICTURE_IN_HTML, (hash) => home.pictures.get(hash)?.hash ?? hash);
  if (Array.isArray(value)) return value.map((item) => replaceValues(item, formerId, home));
  if (typeof value !== 'object' || value === null) return value;
  if ('hash' in value && typeof value.hash === 'string') return home.pictures.get(value.hash) ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'campaign' && part === formerId) return [key, home.id];
      return [key, replaceValues(part, formerId, home)];
    }),
  );
}
