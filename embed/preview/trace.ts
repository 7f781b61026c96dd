// What the panel shows of a running preview: the gates, the conditions with their answers, what it waits for, and the versions.
import type { Truth } from '@/core/targeting/predicate';
import type { ExplainedCondition } from '@/core/targeting/explain-condition';
import type { PreviewData } from '@/core/preview-data';
import { answerName, type Answers } from '@/core/targeting/read-fact';
import { button, element } from './element';
import { gatesOf, type Gate, type GateState } from './gates';
import type { PreviewState, RunningPreview } from './running-preview';
import { askedOf, sayAnswer, sayLeaf, sayWatch } from './words';

const MARKS: Record<GateState, readonly [mark: string, word: string]> = {
  passed: ['✓', 'passed'],
  stopped: ['✕', 'stopped here'],
  waiting: ['●', 'waiting'],
  ahead: ['–', 'not reached'],
};

function sayTruth(truth: Truth): readonly [word: string, name: string] {
  return truth === 1 ? ['Yes', 'truth yes'] : truth === 0 ? ['No', 'truth no'] : ['Not known', 'truth'];
}

const truthMark = (truth: Truth): HTMLElement => {
  const [word, name] = sayTruth(truth);
  return element('span', { class: name }, `${word} · `);
};

function drawCondition(
  explained: ExplainedCondition,
  answers: Answers,
  audienceNames: PreviewData['audienceNames'],
): HTMLElement {
  const draw = (part: ExplainedCondition) => drawCondition(part, answers, audienceNames);
  const group = (title: string, parts: readonly ExplainedCondition[]) =>
    element(
      'li',
      { class: 'leaf' },
      truthMark(explained.truth),
      element('b', {}, title),
      element('ul', { class: 'tree' }, ...parts.map(draw)),
    );
  switch (explained.kind) {
    case 'all':
      return group(explained.of.length === 0 ? 'Everybody' : 'All of these', explained.of);
    case 'any':
      return group('Any of these', explained.of);
    case 'not':
      return group('Not', [explained.of]);
    case 'audience':
      return group(
        `Audience “${audienceNames[explained.id] ?? 'deleted'}”`,
        explained.of ? [explained.of] : [],
      );
    case 'sticky':
      return group(`Now, or within the last ${explained.days} days`, [explained.of]);
    case 'leaf': {
      const { leaf, truth } = explained;
      const answer = answers[answerName(leaf.kind, askedOf(leaf))];
      return element(
        'li',
        { class: 'leaf' },
        truthMark(truth),
        element('b', {}, sayLeaf(leaf)),
        element('i', {}, `Here: ${sayAnswer(answer)}`),
      );
    }
  }
}

function drawWatches(
  { watches, campaign }: PreviewData,
  { fired }: PreviewState,
  running: RunningPreview,
): HTMLElement[] {
  const rows = watches.map(([part, settings], index) =>
    element(
      'div',
      { class: 'row' },
      element('span', {}, sayWatch(part, settings)),
      fired.has(index)
        ? 'Came'
        : button(
            `fire-${index}`,
            'Fire now',
            () => running.fire(index),
            `Fire now: ${sayWatch(part, settings)}`,
          ),
    ),
  );
  if (!campaign.triggers.of.some(({ kind }) => kind === 'asked')) return rows;
  return [
    ...rows,
    element(
      'div',
      { class: 'row' },
      element('span', {}, 'When the shop asks for it (beckon.show)'),
      button('ask', 'Ask now', () => running.ask(), 'Ask for the campaign now'),
    ),
  ];
}

function drawArms(
  { campaign, armNames, designs }: PreviewData,
  { open }: PreviewState,
  running: RunningPreview,
): HTMLElement[] {
  return campaign.arms
    .filter(({ id }) => designs[id])
    .map(({ id }) => {
      const name = armNames[id] ?? id;
      const show = button(
        `show-${id}`,
        open === id ? 'On screen' : 'Show',
        () => running.show(id),
        `Show ${name}`,
      );
      show.setAttribute('aria-pressed', String(open === id));
      return element('div', { class: 'row' }, element('span', {}, name), show);
    });
}

export function drawTrace(data: PreviewData, state: PreviewState, running: RunningPreview): HTMLElement {
  const detail = ({ name }: Gate): HTMLElement[] => {
    switch (name) {
      case 'targeting':
        return [
          element('ul', { class: 'tree' }, drawCondition(state.targeting, state.answers, data.audienceNames)),
        ];
      case 'trigger':
        return drawWatches(data, state, running);
      case 'arm':
        return drawArms(data, state, running);
      default:
        return [];
    }
  };
  return element(
    'ol',
    {},
    ...gatesOf(data, state.decision).map((gate) => {
      const [mark, word] = MARKS[gate.state];
      return element(
        'li',
        { class: `gate ${gate.state}`, 'data-gate': gate.name },
        element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
        element(
          'div',
          {},
          element('p', { class: 'name' }, gate.title, element('span', { class: 'state' }, word)),
          gate.note !== undefined && element('p', { class: 'note' }, gate.note),
          ...detail(gate),
        ),
      );
    }),
  );
}
