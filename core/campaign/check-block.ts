// What a block may not lack, kind by kind: words, pictures, answers, addresses that lead somewhere.
import type { Block, BlockOf } from './block';
import { checkAction, checkUrl } from './check-action';
import { checkProducts } from './check-products';
import { checkPrefill, checkQuestion } from './check-questions';
import type { Variant } from './document';
import { isBlank } from './is-blank';
import { linksIn } from './marks';
import { isNetworkUrl } from './networks';
import type { ProblemCode } from './problem';
import { parseVideoUrl } from './video-url';

export function checkBlock(variant: Variant, block: Block): ProblemCode[] {
  switch (block.kind) {
    case 'heading':
      return isBlank(block.text) ? ['heading-empty'] : [];
    case 'text':
      return [
        ...(isBlank(block.text) ? (['text-empty'] as const) : []),
        ...new Set(linksIn(block).flatMap(({ url }) => checkUrl(url))),
      ];
    case 'list':
      return isBlank(block.text) ? ['list-empty'] : [];
    case 'social':
      return checkNetworks(block);
    case 'countdown':
    case 'timer':
    case 'progress':
    case 'divider':
    case 'spacer':
    case 'icon':
    case 'columns':
      return [];
    case 'products':
      return checkProducts(variant, block);
    case 'email':
      return [...(isBlank(block.label) ? (['email-label-empty'] as const) : []), ...checkPrefill(block)];
    case 'consent':
      return isBlank(block.text) ? ['consent-empty'] : [];
    case 'coupon':
      return isBlank(block.pool ?? block.code) ? ['coupon-empty'] : [];
    case 'text-field':
    case 'phone':
    case 'number':
    case 'date':
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'cards':
    case 'yes-no':
    case 'slider':
    case 'rating':
    case 'hidden':
      return checkQuestion(variant, block);
    case 'image': {
      const { picture, alt, decorative, link } = block;
      return [
        ...(picture ? [] : (['picture-missing'] as const)),
        // Of a link that is nothing but a picture, these are the only words.
        ...(isBlank(alt) && (!decorative || link) ? (['alt-missing'] as const) : []),
        ...(link ? checkUrl(link) : []),
      ];
    }
    case 'video':
      return [
        ...(isBlank(block.url)
          ? (['video-missing'] as const)
          : parseVideoUrl(block.url)
            ? []
            : (['video-unknown'] as const)),
        ...(isBlank(block.title) ? (['video-title-empty'] as const) : []),
      ];
    case 'html':
      return [
        ...(isBlank(block.html) ? (['html-empty'] as const) : []),
        ...(isBlank(block.title) ? (['html-title-empty'] as const) : []),
      ];
    case 'button':
      return [
        ...(isBlank(block.label) ? (['button-label-empty'] as const) : []),
        ...checkAction(variant, block),
      ];
  }
}

function checkNetworks({ links }: BlockOf<'social'>): ProblemCode[] {
  if (links.length === 0) return ['social-empty'];
  return links.every(({ url }) => isNetworkUrl(url)) ? [] : ['social-unsafe'];
}
