// A button, or a link that looks like one. What a press does is written into data attributes, for the mount or a behaviour.
import type { Action, Then } from '@/core/campaign/action';
import { addressOf } from '@/core/campaign/address-of';
import type { BlockOf } from '@/core/campaign/block';
import type { Attributes, BehaviourName, ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import { filledOrGap, type BlockRenderer, type Surroundings } from './block-renderer';

export const button: BlockRenderer<'button'> = {
  tree({ label, emphasis, action }, around) {
    const isLink = action.kind === 'link' || action.kind === 'coupon';
    const element: ElementTree = [
      isLink ? 'a' : 'button',
      { class: emphasis === 'primary' ? 'button' : 'button plain', ...actionAttributes(action, around) },
      ...filledOrGap(label),
    ];
    // What it says of the cart stands below it, and is said aloud.
    return action.kind === 'cart' ? ['div', { class: 'act' }, element, ['p', { role: 'status' }]] : element;
  },
  css: ({ accent, accentHover, accentText, onAccent, text, quiet, controlRadius, buttons }) =>
    `.button{display:block;width:100%;padding:12px 20px;border:1px solid #0000;border-radius:${controlRadius}px;background:${accent};color:${onAccent};font-weight:600;line-height:22px;text-align:center;text-decoration:none;cursor:pointer;transition:background .12s}` +
    `.button:hover{background:${accentHover}}` +
    `.plain,.plain:hover{background:none;color:${quiet};font-weight:500;font-size:15px;margin-top:-8px;padding-block:10px}.plain:last-child{margin-bottom:-12px}` +
    `p+.button,h2+.button{margin-top:8px}.plain:hover{color:${text};text-decoration:underline;text-underline-offset:3px}` +
    // Its words stay readable where the accent would not be.
    (buttons === 'outline'
      ? `.button:not(.plain){border-color:${accentText};background:none;color:${accentText}}.button:not(.plain):hover{background:${accentText}1a}`
      : ''),
};

/** Rules of what a button says of the cart, where one does. */
export const CART_CSS =
  '.act p{margin-top:8px;font-size:14px;line-height:20px;text-align:center}.act p:empty{display:none}';

/** What brings it to life on a shop; most buttons need nothing but the mount. */
export function buttonBehaviours({ action }: BlockOf<'button'>): BehaviourName[] {
  switch (action.kind) {
    case 'submit':
      return action.then.kind === 'link' || action.then.kind === 'coupon' ? ['afterSubmit'] : [];
    case 'cart':
      return ['addToCart'];
    case 'emit':
    case 'trait':
      return [action.kind];
    case 'show':
      return ['showOther'];
    case 'go':
    case 'link':
    case 'coupon':
    case 'restart':
      return [];
  }
}

function actionAttributes(action: Action, around: Surroundings): Attributes {
  switch (action.kind) {
    case 'submit':
      return {
        type: 'submit',
        'data-action': 'submit',
        ...thenAttributes(action.then, around),
        ...quizAttributes(action.then, around),
      };
    case 'go':
      return {
        type: 'button',
        'data-action': 'go',
        ...thenAttributes(action.to, around),
        ...quizAttributes(action.to, around),
      };
    case 'link':
    case 'coupon': {
      const address = addressOf(action);
      return { 'data-action': 'link', ...(address && { href: address }) };
    }
    case 'cart':
      return {
        type: 'button',
        'data-product': action.product,
        'data-quantity': `${action.quantity}`,
        'data-adding': RENDER_TEXTS.adding,
        'data-added': RENDER_TEXTS.added,
        'data-failed': RENDER_TEXTS.notAdded,
        ...thenAttributes(action.then, around),
      };
    case 'emit':
      return {
        type: 'button',
        'data-event': action.name,
        'data-props': JSON.stringify(
          Object.fromEntries(action.props.filter(({ name }) => name).map(({ name, value }) => [name, value])),
        ),
        ...thenAttributes(action.then, around),
      };
    case 'trait':
      return {
        type: 'button',
        'data-trait': action.name,
        'data-value': action.value,
        ...thenAttributes(action.then, around),
      };
    case 'show':
      return { type: 'button', 'data-show': action.campaign };
    case 'restart':
      return { type: 'button', 'data-action': 'go', 'data-go': 'again' };
  }
}

/** In a quiz the answers say which step is next, and the way taken which one was before. */
function quizAttributes(then: Then, { inQuiz }: Surroundings): Attributes {
  if (then.kind === 'next' && inQuiz === 'asked') return { 'data-go': 'next' };
  return then.kind === 'previous' && inQuiz ? { 'data-go': 'back' } : {};
}

function thenAttributes(then: Then, { next, previous }: Surroundings): Attributes {
  switch (then.kind) {
    case 'step':
      return { 'data-to': then.step };
    case 'next':
      return next === undefined ? {} : { 'data-to': next };
    case 'previous':
      return previous === undefined ? {} : { 'data-to': previous };
    case 'link':
    case 'coupon': {
      const address = addressOf(then);
      return address ? { 'data-then': address } : {};
    }
    case 'close':
      return {};
  }
}
