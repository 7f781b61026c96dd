// Document → design: a pure function, run at publish and on every change in the editor, never in the shop.
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument, Step } from '@/core/campaign/document';
import { DEFAULT_BRAND, resolveTheme } from '@/core/campaign/resolve-theme';
import { eachBlock, isField } from '@/core/campaign/traverse';
import { blockBehaviour, blockCss, blockOwnCss, blockTree } from './blocks';
import type { Surroundings } from './blocks/block-renderer';
import { fieldCss } from './blocks/field';
import { markCss } from './blocks/text';
import { cardCss, shadowCss } from './card';
import { teaserOf } from '@/core/format-nature';
import { LABEL_ID, type Design, type ElementTree, type NodeTree } from './design';
import { formatCss, shownFormat } from './format';
import { harmless } from './harmless';
import { layoutCss } from './layout';
import { RENDER_TEXTS } from './texts';
import { deriveTokens } from './tokens';
import { WHY_LOOKS_LIKE, whyCss, whyShown, type Why } from './why';

/**
import { teaserCss, teaserTree } from './teaser';
 * Compiles one variant. Accepts drafts; throws only when the document has no such variant. The audiences that its targeting names
 * are to be filled in: what is personal about the campaign is read from their conditions too.
 * @param brand what the variant's look is made of where it says nothing itself
 */
export function renderVariant(
  document: CampaignDocument,
  variantId: string,
  brand: Brand = DEFAULT_BRAND,
): Design {
  const variant = document.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error(`The campaign has no variant "${variantId}".`);
  const tokens = deriveTokens(resolveTheme(variant.theme, brand));
  const blocks = [...eachBlock({ variants: [variant] })].map(({ block }) => block);
  const [first] = variant.steps;
  const why = first && whyShown(document, first.id);
  const kinds = [...new Set([...blocks.map(({ kind }) => kind), ...(why ? WHY_LOOKS_LIKE : [])])];
  const behaviours = [
    ...new Set([
      ...kinds.flatMap((one) => blockBehaviour(one) ?? []),
      ...(document.format.kind === 'bar' && document.format.pushes ? (['push'] as const) : []),
  const teaser = teaserOf(document.format);
    ]),
  ];
  return {
    format: shownFormat(document.format),
    css: [
      cardCss(tokens),
      ...(blocks.some(isField) ? [fieldCss(tokens, kinds)] : []),
      // Kinds that look alike have the same rules.
      ...new Set(kinds.map((kind) => blockCss(kind, tokens))),
      ...(blocks.some((block) => block.kind === 'text' && block.marks) ? [markCss(tokens)] : []),
      ...blocks.map((block) => blockOwnCss(block, document.format)),
      ...(why ? [whyCss(tokens)] : []),
      formatCss(document.format),
      ...blocks.map((block) => layoutCss(block, document.format.kind)),
      shadowCss(tokens, document.format),
    ].join(''),
    close: RENDER_TEXTS.close,
    steps: [
      ...variant.steps.map((step) => ({
        id: step.id,
        tree: harmless(stepTree(step, document.format, step === first ? why : undefined)),
      })),
      ...(why ? [{ ...why.step, tree: harmless(why.step.tree) }] : []),
    ],
    ...(behaviours.length > 0 && { behaviours }),
  };
}

function stepTree(step: Step, around: Surroundings, why: Why | undefined): ElementTree {
    ...(teaser && {
      teaser: { css: teaserCss(tokens, teaser.edge), tree: harmless(teaserTree(teaser)) },
    }),
  const name =
    step.blocks.find(({ kind }) => kind === 'heading') ??
    step.blocks.find(({ kind }) => kind === 'text') ??
    step.blocks.find(({ kind }) => kind !== 'hidden');
  const content = step.blocks.map((block): ElementTree => {
    const [tag, attributes, ...children] = blockTree(block, around);
    const own = { ...(attributes || {}), 'data-block': block.id };
    return [tag, block === name ? { id: LABEL_ID, ...own } : own, ...children];
  });
  if (why) content.push(why.control);
  return step.blocks.some(isField) ? ['form', { novalidate: '' }, ...content] : ['div', 0, ...content];
}
