// Decisions, conditions and answers in words, for the panel of a preview and for the console. English, like all that the team
// reads on a shop's page.
import type { Decision } from '@/core/decision';
import type { ConditionLeaf } from '@/core/campaign/condition';
import type { FactKind, TextOperator } from '@/core/targeting/facts';
import { factOf } from '@/core/targeting/facts';
import type { Answer } from '@/core/targeting/read-fact';

/** Where the name in the table says too little. The others are read as they are written: `cartTotal` is "cart total". */
const NAMES: { readonly [Kind in FactKind]?: string } = {
  url: 'address',
  query: 'parameter of the address',
  meta: 'meta tag',
  variable: 'variable of the page',
  dataLayer: 'dataLayer',
  adBlocker: 'ad blocker',
  element: 'element on the page',
  elementText: 'text of the element',
  utm: 'UTM',
  firstUtm: 'UTM of the first visit',
  landing: 'landing page of visit',
  channel: 'channel of visit',
  visitor: 'new or returning',
  seen: 'pages seen',
  onSite: 'seconds on the site',
  system: 'operating system',
  viewport: 'width of the window',
  share: 'share of visitors',
  met: 'times campaign was met',
  sinceMet: 'hours since campaign was met',
  arm: 'arm of campaign',
  cartHas: 'things in the cart by',
  cartAttribute: 'attribute in the cart',
  cartPrice: 'price in the cart',
  sinceOrder: 'hours since the last order',
  traitNumber: 'trait',
  answer: 'quiz answer',
};

const sayFact = (kind: FactKind): string =>
  NAMES[kind] ?? kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const OPERATORS: Record<Exclude<TextOperator, 'known'>, string> = {
  is: 'is',
  contains: 'contains',
  starts: 'starts with',
  ends: 'ends with',
  glob: 'looks like',
  regex: 'matches',
};

const quote = (text: string) => `“${text}”`;
const either = (values: readonly string[]) => values.map(quote).join(' or ');

function sayComparison(leaf: ConditionLeaf): string {
  if ('operator' in leaf)
    return leaf.operator === 'known' ? 'is known' : `${OPERATORS[leaf.operator]} ${either(leaf.values)}`;
  if ('from' in leaf) {
    const { from, to } = leaf;
    if (from === null) return `is at most ${to}`;
    return to === null ? `is at least ${from}` : `is from ${from} to ${to}`;
  }
  return 'values' in leaf ? `is ${either(leaf.values)}` : 'is so';
}

/** What the fact is asked with, in the order of the table. */
export function askedOf(leaf: ConditionLeaf): string[] {
  const slots = new Map<string, unknown>(Object.entries(leaf));
  return Object.keys(factOf(leaf.kind).asked).map((slot) => String(slots.get(slot) ?? ''));
}

/** One question of a condition: "UTM (source) is “newsletter”". */
export function sayLeaf(leaf: ConditionLeaf): string {
  const asked = askedOf(leaf);
  const fact = sayFact(leaf.kind) + (asked.length > 0 ? ` (${asked.join(', ')})` : '');
  return `${fact} ${sayComparison(leaf)}`;
}

const MAX_ANSWER = 80;
const cut = (text: string) => (text.length > MAX_ANSWER ? `${text.slice(0, MAX_ANSWER)}…` : text);

export function sayAnswer(answer: Answer | undefined): string {
  if (answer === undefined) return 'not known';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string') return answer === '' ? 'nothing' : quote(cut(answer));
  if (typeof answer === 'number') return String(answer);
  return answer.length === 0 ? 'nothing' : cut(answer.map((one) => quote(String(one))).join(', '));
}

/** Every reason of a decision has its words: one that has none does not compile. */
const REASONS: Record<Decision['reason'], string> = {
  'consent.statistics': 'The visitor has not agreed to statistics, and what interrupts waits for that.',
  'consent.marketing': 'It is for marketing, and the visitor has not agreed to that.',
  'targeting.no-match': 'The conditions do not hold.',
  'targeting.no-place':
    'The page has no place for it, or none that could take it without moving what the visitor reads.',
  'targeting.unknown': 'Whether the conditions hold cannot be known here, so it does not show.',
  'frequency.converted': 'The visitor did already what it asks for.',
  'frequency.ended': 'The visitor closed it as often as ends it, or asked for fewer like it.',
  'frequency.capped': 'The visitor saw it as often as allowed.',
  'frequency.resting': 'The visitor closed it not long ago.',
  'frequency.recent': 'The visitor saw it not long ago.',
  'frequency.visits': 'The visitor saw it too few visits ago.',
  'frequency.pages': 'The visitor saw it too few pages ago.',
  'frequency.bought': 'The visitor bought not long ago what it offers.',
  'frequency.attention': 'Another campaign interrupted the visitor not long ago.',
  'trigger.idle': 'It is not armed yet.',
  'trigger.armed': 'It waits for its trigger.',
  'trigger.fired': 'Its design is on the way.',
  'trigger.over': 'It had its moment on this page.',
  'trigger.cancelled': 'The event that cancels it came.',
  'trigger.refused': 'The shop’s own code stopped it (beforeShow).',
  'exclusion.open': 'Another campaign is open.',
  'exclusion.group': 'The visitor met another campaign of its group on this visit.',
  'exclusion.layer': 'The visitor belongs to other experiments of its layer.',
  'coverage.outside': 'The visitor is not among those who take part.',
  'arm.default': 'It shows in its first version, and is not measured: the visitor may not be recognised.',
  'arm.drawn': 'It shows.',
  'arm.stored': 'It shows, in the version that the visitor got before.',
  'arm.held': 'The visitor is held out of all campaigns of the site.',
};

export const sayReason = (reason: Decision['reason']): string => REASONS[reason];

/** The cart, an event, or a way of meeting a campaign. */
function saySince(what: unknown): string {
  const [name, way] = Array.isArray(what) ? what.map(String) : [];
  return name === undefined ? 'the cart changed' : way ? `campaign ${name} was ${way}` : quote(name);
}

/** What starts it, by the name of the part and what it is made from. */
export function sayWatch(part: string, settings: readonly unknown[]): string {
  const [first, second] = settings.map(String);
  switch (part) {
    case 'time':
      return `After ${first} seconds`;
    case 'scroll':
      return `After ${first} % of the page`;
    case 'exit':
    case 'exitPointer':
    case 'exitTab':
    case 'exitBack':
    case 'either':
      return 'When the visitor is about to leave';
    case 'idle':
      return `After ${first} seconds without a sign of life`;
    case 'click':
      return `With a click on ${first}`;
    case 'visible':
      return `When ${first} was in view for ${second} seconds`;
    case 'nthPage':
      return `On page ${first} of the visit`;
    case 'event':
      return `When the shop tracks “${first}”${second ? ` (${second} ${settings.slice(2).join(' ')})` : ''}`;
    case 'cartValue':
      return `When the cart reaches ${first} (minor units, ${second})`;
    case 'since':
      return `${second} hours or more after ${saySince(settings[0])}`;
    case 'cancel':
      return `Cancelled by “${first}”`;
    default:
      return part;
  }
}
