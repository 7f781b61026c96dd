import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, campaignEvent, HOUR, identified, NOON, orderPlaced, visitorId } from '../event.fixtures';
import { OUTCOME, type AcceptedEvent, type Told } from '../event-store';
import { assembleValues } from '../counting/assemble-figures';
import { deliveryArbitrary, everyFigure } from '../histories.fixtures';
import { EventLog } from './event-log';
import { figuresByDefinition } from './figures-by-definition.fixtures';
import { MIGRATIONS } from './migrations';
import { quizByDefinition, saidLast } from './quiz-by-definition.fixtures';
import { FigureReader } from './read-figures';
import { QuizReader } from './read-quiz';
import { recount } from './recount';
import { deleteSealedPiece, sealSites } from './seal-events';

const DAY = 24 * HOUR;

function openLog(): { database: Database.Database; log: EventLog } {
  const database = new Database(':memory:');
  for (const step of MIGRATIONS) database.exec(step);
  return { database, log: new EventLog(database) };
}

const toldArbitrary = fc.constantFrom<Told>(
  { whom: ['her'] },
  { whom: ['him'], likes: ['gold', 'blue'] },
  { likes: ['blue'] },
  { likes: [] },
);

/** Three visitors, most of whom were exposed, who answer, change their minds, come to an end, order, and turn out to be one person. */
const historyArbitrary = fc
  .array(
    fc.record({
      what: fc.constantFrom(
        ...(['campaign.exposed', 'step.viewed', 'step.viewed', 'quiz.answered', 'quiz.answered'] as const),
        ...(['quiz.answered', 'quiz.completed', 'campaign.clicked', 'order.placed', 'known'] as const),
      ),
      visitor: fc.integer({ min: 1, max: 3 }),
      arm: fc.constantFrom('a', 'a', 'a', 'a', 'a', 'a', 'a', 'b'),
      // Few, so that equal ones are common, and on either side of what is sealed.
      at: fc.constantFrom(0, 1, 1, 4, 20, 90, 3000, 90_000, 200_000).map((seconds) => NOON + seconds * 1000),
      step: fc.constantFrom('start', 'done'),
      told: toldArbitrary,
      outcome: fc.constantFrom('warm', 'cold'),
      isOfRelease: fc.constantFrom(true, true, true, true, false),
      bot: fc.constantFrom(false, false, false, false, false, false, true),
    }),
    { minLength: 4, maxLength: 24 },
  )
  .map((all) =>
    all.map(({ what, at, visitor, arm, step, told, outcome, isOfRelease, bot }, index): AcceptedEvent => {
      const known = { id: index + 1, at, visitor };
      if (what === 'order.placed') return accepted(orderPlaced({ ...known, order: `A-${index}` }), { bot });
      if (what === 'known') return accepted(identified('kari', known), { bot });
      return accepted(campaignEvent(what, { ...known, arm, step }), {
        bot,
        ...(what === 'quiz.answered' && isOfRelease && { told }),
        ...(what === 'quiz.completed' && { told: { ...told, [OUTCOME]: [outcome] } }),
      });
    }),
  )
  .map((events) => [
    ...events,
    ...[1, 2].map((visitor) =>
      accepted(campaignEvent('campaign.exposed', { id: 100 + visitor, visitor, at: NOON - HOUR })),
    ),
  ]);

const SPLITS = [
  ['question', 'likes'],
  ['answer', 'whom:her'],
  ['answer', 'likes:blue'],
  ['outcome', 'warm'],
] as const;

describe('what a quiz was told', () => {
  it('is counted as it was said last, in every order, repetition and cut into batches of the same events', () => {
    const cases = historyArbitrary.chain((events) =>
      fc.tuple(fc.constant(events), deliveryArbitrary(events), deliveryArbitrary(events)),
    );
    let seen = 0;
    fc.assert(
      fc.property(cases, ([events, one, other]) => {
        const [first, second] = [openLog(), openLog()];
        for (const batch of one) first.log.append([batch]);
        second.log.append(other);
        expect(everyFigure(second.database)).toEqual(everyFigure(first.database));
        expect(recount(first.database)).toEqual([]);
        const figures = new FigureReader(first.database);
        const quiz = new QuizReader(first.database).figures('shop', ['p1']);
        expect(quiz).toEqual(quizByDefinition(events, 'p1'));
        seen += quiz.outcomes.length + quiz.steps.flatMap(({ took }) => took).length;
        for (const [dimension, value] of SPLITS) {
          const said = assembleValues(figures.figuresBy('shop', ['p1'], dimension)).find(
            (row) => row.value === value,
          );
          const who = (own: readonly AcceptedEvent[]) => saidLast(own)[dimension].includes(value);
          expect(said?.arms ?? []).toEqual(figuresByDefinition(events, 'p1', { days: 14, who }));
        }
        first.database.close();
        second.database.close();
      }),
      { numRuns: 120 },
    );
    // Else the histories would hold nothing of what this is about.
    expect(seen).toBeGreaterThan(50);
  });

  it('agrees with a recount when somebody is forgotten, and when events are deleted because their time is over', () => {
    const cases = historyArbitrary.chain((events) =>
      fc.record({
        events: fc.constant(events),
        at: fc.nat({ max: events.length }),
        visitor: fc.integer({ min: 1, max: 3 }),
        until: fc.constantFrom(0, 2000, DAY),
      }),
    );
    fc.assert(
      fc.property(cases, ({ events, at, visitor, until }) => {
        const { database, log } = openLog();
        const read = () => new QuizReader(database).figures('shop', ['p1']);
        log.append([events.slice(0, at)]);
        const before = read();
        sealSites(database, { shop: NOON + until });
        for (let next: number | null = 0; next !== null;) ({ next } = deleteSealedPiece(database, next));
        expect(read()).toEqual(before);
        expect(recount(database)).toEqual([]);
        log.append([events.slice(at).filter(({ happenedAt }) => happenedAt >= NOON + until)]);
        expect(recount(database)).toEqual([]);
        log.forget('shop', visitorId(visitor));
        expect(recount(database)).toEqual([]);
        database.close();
      }),
      { numRuns: 120 },
    );
  });
});
