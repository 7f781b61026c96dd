// For tests: what came of quizzes by definition, straight from the set of events, and nothing of the code that counts them.
import { OUTCOME, type AcceptedEvent, type QuizFigures } from '../event-store';
import { timeBand } from '../counting/time-band';
import { figuresByDefinition } from './figures-by-definition.fixtures';

/** What one person said last, as the values of each dimension. @param own in the order in which it happened */
export function saidLast(own: readonly AcceptedEvent[]) {
  const last: Record<string, readonly string[]> = {};
  for (const { told = {} } of own) Object.assign(last, told);
  const { [OUTCOME]: outcome = [], ...answers } = last;
  return {
    question: Object.keys(answers).filter((question) => answers[question]?.length),
    answer: Object.entries(answers).flatMap(([question, values]) =>
      values.map((one) => `${question}:${one}`),
    ),
    outcome: [...outcome],
  };
}

function timesOf(own: readonly AcceptedEvent[], step: string): { seen?: number; answered?: number } {
  const firstOf = (type: 'step.viewed' | 'quiz.answered') =>
    own.find(
      ({ event, told }) =>
        event.type === type && event.props.step === step && (type === 'step.viewed' || told !== undefined),
    )?.happenedAt;
  return { seen: firstOf('step.viewed'), answered: firstOf('quiz.answered') };
}

export function quizByDefinition(given: readonly AcceptedEvent[], phase: string): QuizFigures {
  const count = (who: (own: readonly AcceptedEvent[]) => boolean) =>
    figuresByDefinition(given, phase, { days: 0, who });
  const outcomes: QuizFigures['outcomes'] = [];
  const steps = new Map<string, QuizFigures['steps'][number]>();
  for (const told of ['', 'likes', 'likes:blue', 'likes:gold', 'whom', 'whom:her', 'whom:him'])
    for (const outcome of ['cold', 'warm'])
      for (const { arm, exposed } of count((own) => {
        const said = saidLast(own);
        return (
          said.outcome.includes(outcome) && (told === '' || [...said.question, ...said.answer].includes(told))
        );
      }))
        outcomes.push({ arm, told, outcome, visitors: exposed });
  for (const step of ['done', 'start']) {
    for (const { arm, exposed } of count((own) => timesOf(own, step).answered !== undefined))
      steps.set(`${arm} ${step}`, { arm, step, answered: exposed, took: [] });
    for (let band = 0; band <= timeBand(Infinity); band++)
      for (const { arm, exposed } of count((own) => {
        const { seen, answered } = timesOf(own, step);
        return (
          seen !== undefined &&
          answered !== undefined &&
          seen <= answered &&
          timeBand(answered - seen) === band
        );
      }))
        steps.get(`${arm} ${step}`)?.took.push({ band, visitors: exposed });
  }
  const byArm = <Row extends { arm: string }>(rows: Row[]) =>
    rows.sort((a, b) => (a.arm < b.arm ? -1 : Number(a.arm > b.arm)));
  return { steps: byArm([...steps.values()]), outcomes: byArm(outcomes) };
}
