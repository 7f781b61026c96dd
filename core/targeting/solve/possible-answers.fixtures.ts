// What can be true of one visitor at once, said a second time for tests: answers at random, put right.
import { factOf, isFactKind } from '../facts';
import type { Answer, Answers } from '../read-fact';

const asPath = (text: string) => `/${text.replace(/[?#]/g, '')}`.replace(/^\/\//, '/');
const isTexts = (answer: Answer | undefined): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'string');
const isNumbers = (answer: Answer): answer is readonly number[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'number');
const number = (answer: Answer | undefined) => (typeof answer === 'number' ? answer : undefined);

/** Changes as little as it must; what can be true stays as it is, and nothing is added. */
export function possible(answers: Answers): Answers {
  const mended: Record<string, Answer> = {};
  const set = (name: string, make: (before: Answer) => Answer | undefined) => {
    const before = mended[name];
    const after = before === undefined ? undefined : make(before);
    if (after !== undefined) mended[name] = after;
  };
  for (const [name, answer] of Object.entries(answers)) if (answer !== undefined) mended[name] = answer;

  for (const name of Object.keys(mended)) {
    const kind = name.split(' ')[0];
    if (!isFactKind(kind)) continue;
    const fact = factOf(kind);
    if (fact.type === 'number' && !['date', 'plain', 'money'].includes(fact.unit) && kind !== 'cartCount') {
      const least = kind === 'visits' || kind === 'pages' ? 1 : 0;
      const lift = (one: Answer): Answer => (typeof one === 'number' ? Math.max(one, least) : one);
      set(name, (before) => (isNumbers(before) ? before.map((one) => Math.max(one, least)) : lift(before)));
    }
    if (['path', 'landing', 'seen'].includes(kind))
      set(name, (before) =>
        isTexts(before) ? before.map(asPath) : typeof before === 'string' ? asPath(before) : before,
      );
  }
  set('visitor', (before) => {
    const visits = number(mended.visits);
    return visits === undefined ? before : visits === 1 ? 'new' : 'returning';
  });
  const isFirst = mended.visitor === 'new' || mended.visits === 1;
  const path = typeof mended.path === 'string' ? mended.path : undefined;
  set('url', (before) => {
    if (typeof before !== 'string' || !/^https?:\/\/[^/?#]+\//.test(before)) before = 'https://shop.example/';
    if (path === undefined) return before;
    const rest = before.replace(/^(https?:\/\/[^/?#]+)[^?#]*/, `$1${path}`);
    return rest.replace(/#.*/, '');
  });
  set('seen visit', (before) =>
    isTexts(before) ? [...before, ...(path === undefined ? [] : [path])] : before,
  );
  set('seen ever', (before) => {
    const visit = mended['seen visit'];
    const more = [...(isTexts(visit) ? visit : []), ...(path === undefined ? [] : [path])];
    return isTexts(before) ? [...before, ...more] : before;
  });
  for (const span of ['visit', 'ever'])
    set(`seen ${span}`, (before) => (isTexts(before) && before.length === 0 ? ['/'] : before));
  set('pages ever', (before) => Math.max(Number(before), number(mended['pages visit']) ?? 1));
  if (isFirst) {
    set('channel first', () => mended['channel this']);
    set('landing first', () => mended['landing this']);
    set('pages ever', () => mended['pages visit']);
    set('seen ever', () => mended['seen visit']);
    for (const parameter of ['source', 'medium', 'campaign'])
      set(`firstUtm ${parameter}`, () => mended[`utm ${parameter}`]);
  }
  for (const name of Object.keys(mended)) {
    if (!/^(?:met|orders)\b/.test(name) || mended[name] !== 0) continue;
    const since = name.replace('met', 'sinceMet').replace('orders', 'sinceOrder');
    set(since, (before) => Math.max(Number(before), 1e9));
  }
  for (const span of ['visit', 'ever'])
    set(`seen ${span}`, (before) => (isTexts(before) ? [...new Set(before)].sort() : before));
  return mended;
}
