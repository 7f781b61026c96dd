// A quiz on a shop: takes the answers of each step, asks core/quiz where to go, and goes there. Travels inside the designs that hold
// a quiz.
import {
  answerQuestion,
  goBack,
  goOn,
  pathBefore,
  restoreQuiz,
  startQuiz,
  type QuizState,
  type QuizWorld,
} from '@/core/quiz/reduce';
import type { QuizStep } from '@/core/quiz/quiz';
import type { ShownQuiz } from '@/core/quiz/shown-quiz';
import type { Behaviour } from '../behaviours/behaviour';
import type { FormsFile } from '../mount/contract';
import { quiet } from '../mount/quiet';
import { advanceByPress } from './advance-by-press';
import type { AskStock } from './ask-stock';
import { drawProgress } from './draw-progress';
import { factsOf, quizKept, tellAndKeep } from './keep-quiz';
import { listenToKeys, type Listen } from './listen-to-keys';
import { answerIn, enterAnswer, fieldsOf } from './read-answers';
import { settle } from './settle';

/** Set by the build: where the file that reads forms lies, seen from the design. */
declare const BECKON_FORMS: string;
type Forms = Pick<FormsFile, 'checkField'>;

/**
 * @param askStock where outcomes show products
 * @returns what brings every step of the design to life
 */
export function runQuiz(
  shown: ShownQuiz,
  askStock?: AskStock,
  loadForms: () => Promise<Forms> = () => import(/* turbopackIgnore: true */ BECKON_FORMS),
): Behaviour {
  const { quiz, outcomes } = shown;
  let state: QuizState | undefined;
  let soldOut: readonly string[] = [];
  let forms: Forms | undefined;
  /** The last conclusion: looked at again, it is no other. */
  let concluded = '';
  let last: Node | undefined;

  return (living) => {
    const { card, step, signal, still, report, follow } = living;
    const asked = quiz.steps.find(({ id }) => id === step);
    const questions = asked?.questions ?? [];
    if (still) return drawProgress(card, shown, quiz.steps.indexOf(asked as QuizStep), step);
    const root = card.getRootNode() as ShadowRoot;
    const { host } = root;
    const { dataset: named } = host as HTMLElement;
    const campaign = named['campaign'] as string;
    const world: QuizWorld = {
      facts: factsOf(living),
      isSoldOut: (outcome) => soldOut.includes(outcome),
    };
    if (!state) {
      // Without it everything that is entered will do.
      loadForms().then((file) => (forms = file), String);
      askStock?.(named).then((gone) => (soldOut = gone), String);
      state = restoreQuiz(quiz, quizKept(living, campaign), world);
    }
    const isOpening = host !== last;
    last = host;
    const place = state.concluded ? undefined : state.path.at(-1);
    if (isOpening && place && place !== step && asked === quiz.steps[0]) {
      // It stands elsewhere already. Before anything of this step is painted.
      queueMicrotask(quiet(() => follow(place)));
      return;
    }
    if (asked && place !== step) {
      // Taken again, or a button led here past the flow: back to a step that was taken, or on to another one.
      const path = isOpening ? [] : state.path;
      state = { path: [...pathBefore(path, step), step], answers: state.answers };
    }

    /** With what stands on the screen. */
    const collect = () =>
      (state = questions.reduce(
        (before, question) => answerQuestion(quiz, before, question.id, answerIn(card, question)),
        state as QuizState,
      ));
    /** The state after this step; undefined, and the first thing that is wrong has the focus: it is not answered yet. */
    const answered = (): QuizState | undefined => {
      const before = collect();
      const [wrong] = questions
        .flatMap((question) => fieldsOf(card, question))
        .filter((field) => forms && !forms.checkField(field));
      wrong?.focus();
      const after = goOn(quiz, before, world);
      return wrong || after === before ? undefined : after;
    };
    const settled = (after: QuizState) => {
      const key = JSON.stringify(after.concluded && [after.concluded.outcome, after.answers]) ?? concluded;
      const isNew = key !== concluded;
      concluded = key;
      state = after;
      return settle(shown, living, campaign, after, isNew, questions);
    };
    const next = () => {
      const after = answered();
      if (!after) return;
      const go = settled(after);
      const to = stepAfter(after);
      if (to) follow(to);
      else living.close('done');
      go();
    };
    const stepAfter = ({ concluded: over, path }: QuizState) =>
      over ? outcomes[over.outcome]?.step : path.at(-1);

    // What opens has the focus itself at first, around the card.
    const listen: Listen = (type, hear) =>
      root.addEventListener(type, quiet(hear) as EventListener, { capture: true, signal });
    listen('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-go]');
      const { go, action, block = '' } = button?.dataset ?? {};
      // A form is read by the mount; what is no step of the quiz has no next one.
      if (!button || (go === 'next' && (action === 'submit' || !asked))) return;
      event.stopPropagation();
      report({ type: 'campaign.clicked', step, block });
      if (go === 'next') return next();
      const before = collect();
      state = go === 'back' ? goBack(before) : { ...startQuiz(quiz, world), answers: before.answers };
      follow(state.path.at(-1));
    });
    if (!asked) return;

    listen('submit', (event) => {
      const { dataset } = (event as SubmitEvent).submitter ?? {};
      const after = dataset?.['go'] && answered();
      // The mount finds the same wrong, and stays.
      if (!dataset || !after) return;
      const to = stepAfter(after);
      if (to) dataset['to'] = to;
      else delete dataset['to'];
      // Once the mount has sent the form, it leaves.
      signal.addEventListener(
        'abort',
        quiet(() => settled(after)()),
      );
    });
    // Before what follows: an answer that leads on is kept by the way on.
    if (shown.advances && questions.length === 1) advanceByPress(listen, signal, next);
    listen('change', () => {
      tellAndKeep(shown, living, campaign, collect());
    });
    for (const question of questions) {
      const answer = state.answers[question.id];
      if (answer !== undefined && answerIn(card, question) === undefined) enterAnswer(card, question, answer);
    }
    drawProgress(card, shown, state.path.length - 1, step);
    listenToKeys(card, listen, next);
  };
}
