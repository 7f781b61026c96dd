// The one door through which a compiled tree leaves: what is not on the two allow-lists stays behind, so that no mistake in a
// renderer, and nothing an owner writes, can run or load anything on a shop.
import { isFilmAddress, isPlayerAddress } from '@/core/campaign/video-url';
import { HTML_SANDBOX, isHtmlPath } from '@/core/html-file';
import { isPictureList } from '@/core/picture';
import { isSafeUrl } from '@/core/safe-url';
import { ATTRIBUTES, TAGS, type Attributes, type NodeTree } from './design';

/**
 * The same tree without elements that are not allowed, attributes that are not, values that are no texts, and addresses that
 * are not safe: links to anywhere but pages, mail and telephones, pictures and frames from anywhere but Beckon.
 */
export function harmless(tree: NodeTree): NodeTree {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  if (!TAGS.test(tag) || (tag === 'iframe' && !isConfined(attributes))) return '';
  return [tag, attributes && harmlessAttributes(attributes), ...children.map(harmless)];
}

/** A frame is of Beckon and in its sandbox, or it is none. */
const isConfined = (attributes: Attributes | 0): boolean =>
  attributes !== 0 && isHtmlPath(String(attributes.src)) && attributes.sandbox === HTML_SANDBOX;

function harmlessAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) =>
        ATTRIBUTES.test(name) &&
        typeof value === 'string' &&
        (!/^(?:href|data-then)$/.test(name) || isSafeUrl(value)) &&
        (name !== 'src' || isHtmlPath(value)) &&
        (name !== 'data-player' || isPlayerAddress(value)) &&
        (name !== 'data-film' || isFilmAddress(value)) &&
        (name !== 'srcset' || isPictureList(value)),
    ),
  );
}
