// Worker thread: reads the event file, so that neither requests nor writes wait for a report.
import { answerCalls } from './answer-calls';
import { openForReading } from './open-database';
import { FigureReader } from './read-figures';
import { LogReader } from './read-log';
import { QuizReader } from './read-quiz';
import { recount } from './recount';
import { VisitorReader } from './read-visitors';
import { readSealed } from './seal-events';
import type { ReaderCalls } from './worker-calls';

answerCalls<ReaderCalls>(({ file }) => {
  const database = openForReading(file);
  const log = new LogReader(database);
  const figures = new FigureReader(database);
  const quizzes = new QuizReader(database);
  const visitors = new VisitorReader(database);
  return {
    readAfter: (cursor, limit) => log.after(cursor, limit),
    figures: (site, phases) => figures.figures(site, phases),
    figuresBy: (site, phases, dimension, most) => figures.figuresBy(site, phases, dimension, most),
    figuresWithin: (site, phases, dimension, days) => figures.figuresWithin(site, phases, dimension, days),
    steps: (site, phases) => figures.steps(site, phases),
    quiz: (site, phases) => quizzes.figures(site, phases),
    trend: (site, phases, intervals, goals) => figures.trend(site, phases, intervals, goals),
    summaries: (site, groups, days) => figures.summaries(site, groups, days),
    excluded: (site, phases) => figures.excluded(site, phases),
    visitors: (site, phase, after, limit) => visitors.part(site, phase, after, limit),
    orderAmounts: (site, currency, span, limit) => visitors.orderAmounts(site, currency, span, limit),
    eventsOf: (site, visitor, limit) => log.eventsOf(site, visitor, limit),
    submissionsOf: (site, visitor) => log.submissionsOf(site, visitor),
    answersOf: (site, submissions) => log.answersOf(site, submissions),
    sealed: () => readSealed(database),
    recount: () => recount(database),
    backup: (path) => void database.prepare('VACUUM INTO ?').run(path),
    close: () => void database.close(),
  };
});
