// Document → design: a pure function, run at publish and on every change in the editor, never in the shop.
import type { Block } from '@/core/campaign/block';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument, Step } from '@/core/campaign/document';
import { fillableTexts, fillInsOf } from '@/core/campaign/fill-ins';
import { personalFacts } from '@/core/campaign/personal-facts';
import { DEFAULT_BRAND, resolveTheme } from '@/core/campaign/resolve-theme';
import { eachBlock, isField } from '@/core/campaign/traverse';
import { nestBlocks, isColumns } from '@/core/campaign/nest-blocks';
import { blockBehaviour, blockCss, blockOwnCss, blockTree } from './blocks';
import type { Surroundings } from './blocks/block-renderer';
import { columnSurroundings, moreColumnsCss } from './blocks/columns';
import { buttonBehaviours, CART_CSS } from './blocks/button';
import { couponBehaviour } from './blocks/coupon';
import { productsBehaviours } from './blocks/products';
import { moreChoiceCss } from './blocks/choice';
import { ECHO_CSS, fieldCss, repeatsHeading } from './blocks/field';
import { prefillAttributes, questionBehaviours } from './blocks/question-behaviours';
import { markCss } from './blocks/text';
import { cardCss, shadowCss } from './card';
import { teaserOf } from '@/core/format-nature';
import { FAR_ID, progressCss, progressTrees, QUIZ_CSS, showQuiz, type RivalsOf } from './quiz';
import { LABEL_ID, type Design, type ElementTree, type NodeTree } from './design';
import { fontsNamed, withFonts } from './fonts-named';
import { formatCss, shownFormat } from './format';
import { harmless } from './harmless';
import { layoutCss } from './layout';
import { RENDER_TEXTS } from './texts';
import { teaserCss, teaserTree } from './teaser';
import { deriveTokens } from './tokens';
import { WHY_LOOKS_LIKE, whyCss, whyShown, type Why } from './why';

/**
 * Compiles one variant. Accepts drafts; throws only when the document has no such variant. The audiences that its targeting names
 * are to be filled in: what is personal about the campaign is read from their conditions too.
 * @param brand what the variant's look is made of where it says nothing itself
 * @param pageOf block id → address of the page that holds its custom HTML; undefined: the room for it stays empty
 * @param rivalsOf of a segment; absent: every segment stands alone
 */
export function renderVariant(
  document: CampaignDocument,
  variantId: string,
  brand: Brand = DEFAULT_BRAND,
  pageOf?: Surroundings['pageOf'],
  rivalsOf?: RivalsOf,
): Design {
  const variant = document.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error(`The campaign has no variant "${variantId}".`);
  const theme = resolveTheme(variant.theme, brand);
  const tokens = deriveTokens(theme);
  const fonts = fontsNamed(theme);
  const blocks = [...eachBlock({ variants: [variant] })].map(({ block }) => block);
  const [first] = variant.steps;
  const fillIns = blocks.flatMap(fillableTexts).flatMap(fillInsOf);
  const why = first && whyShown(document, first.id, personalFacts(variant));
  const kinds = [...new Set([...blocks.map(({ kind }) => kind), ...(why ? WHY_LOOKS_LIKE : [])])];
  const teaser = teaserOf(document.format);
  const quiz = showQuiz(variant, rivalsOf);
  const asked = new Set(quiz?.quiz.steps.map(({ id }) => id));
  const around = (index: number): Surroundings => ({
    ...document.format,
    pageOf,
    asksAddress: blocks.some(({ kind }) => kind === 'email'),
    next: variant.steps[index + 1]?.id,
    previous: variant.steps[index - 1]?.id,
    ...(quiz && { inQuiz: asked.has(variant.steps[index]?.id ?? '') ? 'asked' : 'outcome' }),
  });
  const bar = (step: Step) => (quiz?.ahead && asked.has(step.id) ? progressTrees() : []);
  const behaviours = [
    ...new Set([
      ...kinds.flatMap((one) => blockBehaviour(one) ?? []),
      ...blocks.flatMap((block) => (block.kind === 'button' ? buttonBehaviours(block) : [])),
      ...blocks.flatMap((block) => (block.kind === 'coupon' ? [couponBehaviour(block)] : [])),
      ...blocks.flatMap((block) => (block.kind === 'products' ? productsBehaviours(block) : [])),
      ...questionBehaviours(blocks),
      ...(document.format.kind === 'bar' && document.format.pushes ? (['push'] as const) : []),
      ...(fillIns.length > 0 ? (['fill'] as const) : []),
      ...(fonts ? (['font'] as const) : []),
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
      moreChoiceCss(blocks, tokens),
      moreColumnsCss(blocks, tokens, document.format.kind),
      ...blocks.map((block) => blockOwnCss(block, document.format)),
      // What is filled in may be in a language of the other direction.
      ...(fillIns.length > 0 ? ['[data-fill]{unicode-bidi:isolate}'] : []),
      ...(behaviours.includes('addToCart') ? [CART_CSS] : []),
      ...(quiz ? [QUIZ_CSS, ECHO_CSS] : []),
      ...(quiz?.ahead ? [progressCss(tokens)] : []),
      ...(why ? [whyCss(tokens)] : []),
      formatCss(document.format),
      ...blocks.map((block) => layoutCss(block, document.format.kind)),
      shadowCss(tokens, document.format),
    ].join(''),
    close: RENDER_TEXTS.close,
    steps: [
      ...variant.steps.map((step, index) => ({
        id: step.id,
        tree: harmless(
          withFonts(stepTree(step, around(index), step === first ? why : undefined, bar(step)), fonts),
        ),
      })),
      ...(why ? [{ ...why.step, tree: harmless(why.step.tree) }] : []),
    ],
    ...(teaser && {
      teaser: { css: teaserCss(tokens, teaser.edge), tree: harmless(teaserTree(teaser)) },
    }),
    ...(behaviours.length > 0 && { behaviours }),
    ...(quiz && { quiz }),
  };
}

function stepTree(
  step: Step,
  around: Surroundings,
  why: Why | undefined,
  above: readonly ElementTree[],
): ElementTree {
  const name =
    step.blocks.find(({ kind }) => kind === 'heading') ??
    step.blocks.find(({ kind }) => kind === 'text') ??
    step.blocks.find(({ kind }) => kind !== 'hidden' && kind !== 'columns');
  const element = (block: Block, place: Surroundings, columns: readonly NodeTree[] = []): ElementTree => {
    const [tag, attributes, ...children] = blockTree(block, place);
    const own = {
      ...(attributes || {}),
      ...(around.inQuiz &&
        repeatsHeading(block, step) && { class: `${(attributes || {}).class ?? ''} echo`.trim() }),
      ...prefillAttributes(block),
      'data-block': block.id,
    };
    return [
      tag,
      block === name
        ? {
            id: LABEL_ID,
            ...(around.inQuiz && { tabindex: '-1' }),
            ...(above.length > 0 && { 'aria-describedby': FAR_ID }),
            ...own,
          }
        : own,
      ...children,
      ...columns,
    ];
  };
  const content: NodeTree[] = nestBlocks(step.blocks).map(({ block, columns }) =>
    isColumns(block)
      ? element(
          block,
          around,
          columns?.map((inside, index): ElementTree => {
            const place = columnSurroundings(block, index, around);
            return ['div', { class: 'column' }, ...inside.map((one) => element(one, place))];
          }),
        )
      : element(block, around),
  );
  content.unshift(...above);
  if (why) content.push(why.control);
  return step.blocks.some(isField) ? ['form', { novalidate: '' }, ...content] : ['div', 0, ...content];
}
