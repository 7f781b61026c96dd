// What a question of a quiz is worth: whom it loses, against what its answer says of what the quiz concludes and of who converts.
import { mutualInformation, type Information } from '../statistics/mutual-information';
import { wilsonInterval } from '../statistics/wilson-interval';

/** Visitors, each counted once. */
export interface Answered {
  visitors: number;
  /** Of them, who reached the goal. */
  converted: number;
  /** Of them, whom the quiz concluded this of: one number for each outcome, always in the same order. */
  outcomes: readonly number[];
}

export interface AskedQuestion {
  /** Who saw the step that it stands on, and how many of them left without answering it. */
  saw: number;
  left: number;
  /** Everybody who answered it. */
  all: Answered;
  /** By what they answered. */
  answers: readonly Answered[];
  /** Several at once may be chosen. */
  several: boolean;
}

interface Influence extends Information {
  /** Chance alone would seldom make the answers look so different. */
  isBeyondChance: boolean;
  /** There are so many that what would matter could not hide behind chance. */
  isEnough: boolean;
}

/**
 * - `early`: too few to say.
 * - `tells`: the answer says something of the outcome or of the goal.
 * - `cut`: it says nothing of either, and loses visitors.
 * - `idle`: it says nothing of either, and loses hardly anybody.
 */
type Verdict = 'early' | 'tells' | 'cut' | 'idle';

export interface QuestionWorth {
  /** Absent: nothing is known of what was answered, as of words that were written. */
  outcome?: Influence;
  goal?: Influence;
  verdict?: Verdict;
}

const ALPHA = 0.05;
/** The least visitors of whom anything is said. */
const LEAST_VISITORS = 100;
/** Visitors who reached the goal, and who did not, without whom nothing is said of it. */
const LEAST_OF_EITHER = 20;
/** An answer that says less than this part of all there is to know says nothing. */
const LEAST_SHARE = 0.02;
/** A question that surely loses more than this part of those who see it costs something. */
const LEAST_LOSS = 0.01;

/** @param question with at least two different answers, else nothing can be weighed */
export function questionWorth(question: AskedQuestion): QuestionWorth {
  const { all, answers, saw, left } = question;
  if (answers.length < 2) return {};
  const outcome = judge(inform(question, ({ outcomes }) => outcomes));
  const information = inform(question, ({ visitors, converted }) => [converted, visitors - converted]);
  const either = Math.min(all.converted, all.visitors - all.converted);
  const goal = {
    ...information,
    isBeyondChance: information.pValue < ALPHA && either >= LEAST_OF_EITHER / 2,
    isEnough: all.visitors >= LEAST_VISITORS && either >= LEAST_OF_EITHER,
  };
  const tells =
    (outcome.isBeyondChance && outcome.isEnough && outcome.bits >= LEAST_SHARE * outcome.of) ||
    (goal.isBeyondChance && goal.isEnough);
  const isSilent = outcome.isEnough && goal.isEnough;
  const loses = saw >= LEAST_VISITORS && wilsonInterval(left, saw).low > LEAST_LOSS;
  return { outcome, goal, verdict: tells ? 'tells' : isSilent ? (loses ? 'cut' : 'idle') : 'early' };
}

function judge(information: Information): Influence {
  const { visitors, noise, of, pValue } = information;
  return {
    ...information,
    isBeyondChance: pValue < ALPHA,
    // Where there is only one outcome, no answer can say anything of it.
    isEnough: visitors >= LEAST_VISITORS && (of === 0 || noise <= LEAST_SHARE * of),
  };
}

/** Of several answers at once, what the most telling one says; its chance is that of the best among so many (Bonferroni). */
function inform(
  { all, answers, several }: AskedQuestion,
  columns: (of: Answered) => readonly number[],
): Information {
  if (!several) return mutualInformation(answers.map(columns));
  const each = answers.map((one) => {
    const [chose, everybody] = [columns(one), columns(all)];
    return mutualInformation([
      chose,
      everybody.map((count, place) => Math.max(0, count - (chose[place] ?? 0))),
    ]);
  });
  const [first = mutualInformation([]), ...others] = each;
  const best = others.reduce((a, b) => (b.bits > a.bits ? b : a), first);
  return { ...best, pValue: Math.min(1, best.pValue * answers.length) };
}
