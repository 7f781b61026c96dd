// Block kind → its renderer. A kind that is missing here does not compile.
import type { Block, BlockKind } from '@/core/campaign/block';
import type { BehaviourName, ElementTree } from '../design';
import type { Tokens } from '../tokens';
import type { BlockRenderer, Surroundings } from './block-renderer';
import { button } from './button';
import { cards } from './cards';
import { checkboxes } from './checkboxes';
import { columns } from './columns';
import { consent } from './consent';
import { coupon } from './coupon';
import { countdown } from './countdown';
import { date } from './date';
import { divider } from './divider';
import { email } from './email';
import { heading } from './heading';
import { hidden } from './hidden';
import { html } from './html';
import { icon } from './icon';
import { image } from './image';
import { list } from './list';
import { products } from './products';
import { progress } from './progress';
import { timer } from './timer';
import { slider } from './slider';
import { social } from './social';
import { spacer } from './spacer';
import { number } from './number';
import { phone } from './phone';
import { radio } from './radio';
import { rating } from './rating';
import { select } from './select';
import { text } from './text';
import { textField } from './text-field';
import { video } from './video';
import { yesNo } from './yes-no';

const renderers: { [K in BlockKind]: BlockRenderer<K> } = {
  heading,
  social,
  countdown,
  timer,
  progress,
  products,
  list,
  divider,
  spacer,
  icon,
  text,
  email,
  consent,
  button,
  coupon,
  image,
  video,
  html,
  'text-field': textField,
  phone,
  number,
  date,
  select,
  radio,
  checkboxes,
  cards,
  'yes-no': yesNo,
  slider,
  rating,
  hidden,
  columns,
};

export function blockTree(block: Block, around: Surroundings): ElementTree {
  switch (block.kind) {
    case 'heading':
      return heading.tree(block, around);
    case 'text':
      return text.tree(block, around);
    case 'list':
      return list.tree(block, around);
    case 'countdown':
      return countdown.tree(block, around);
    case 'timer':
      return timer.tree(block, around);
    case 'progress':
      return progress.tree(block, around);
    case 'products':
      return products.tree(block, around);
    case 'social':
      return social.tree(block, around);
    case 'divider':
      return divider.tree(block, around);
    case 'spacer':
      return spacer.tree(block, around);
    case 'icon':
      return icon.tree(block, around);
    case 'email':
      return email.tree(block, around);
    case 'consent':
      return consent.tree(block, around);
    case 'button':
      return button.tree(block, around);
    case 'coupon':
      return coupon.tree(block, around);
    case 'image':
      return image.tree(block, around);
    case 'video':
      return video.tree(block, around);
    case 'html':
      return html.tree(block, around);
    case 'text-field':
      return textField.tree(block, around);
    case 'phone':
      return phone.tree(block, around);
    case 'number':
      return number.tree(block, around);
    case 'date':
      return date.tree(block, around);
    case 'select':
      return select.tree(block, around);
    case 'radio':
      return radio.tree(block, around);
    case 'checkboxes':
      return checkboxes.tree(block, around);
    case 'cards':
      return cards.tree(block, around);
    case 'yes-no':
      return yesNo.tree(block, around);
    case 'slider':
      return slider.tree(block, around);
    case 'rating':
      return rating.tree(block, around);
    case 'hidden':
      return hidden.tree(block, around);
    case 'columns':
      return columns.tree(block, around);
  }
}

/** The rules of this block alone. */
export function blockOwnCss(block: Block, around: Surroundings): string {
  switch (block.kind) {
    case 'image':
      return image.ownCss?.(block, around) ?? '';
    case 'cards':
      return cards.ownCss?.(block, around) ?? '';
    case 'video':
      return video.ownCss?.(block, around) ?? '';
    case 'html':
      return html.ownCss?.(block, around) ?? '';
    case 'icon':
      return icon.ownCss?.(block, around) ?? '';
    case 'columns':
      return columns.ownCss?.(block, around) ?? '';
    default:
      return '';
  }
}

export function blockBehaviour(kind: BlockKind): BehaviourName | undefined {
  return renderers[kind].behaviour;
}

export function blockCss(kind: BlockKind, tokens: Tokens): string {
  return renderers[kind].css(tokens);
}
