// Every behaviour there is. Shops never load this list: their designs carry the single files, which are named after their
// behaviour. The canvas and previews take them from here.
import type { BehaviourName, Design } from '@/core/render/design';
import type { LivingDesign } from '../mount/contract';
import type { Behaviour } from './behaviour';
import { addToCart } from './add-to-cart';
import { afterSubmit } from './after-submit';
import { alone } from './alone';
import { claim } from './claim';
import { copy } from './copy';
import { countdown } from './countdown';
import { emit } from './emit';
import { fill } from './fill';
import { font } from './font';
import { products } from './products';
import { prefill } from './prefill';
import { progress } from './progress';
import { showOther } from './show-other';
import { shuffle } from './shuffle';
import { slide } from './slide';
import { timer } from './timer';
import { trait } from './trait';
import { video } from './video';
import { push } from './push';
import { checkField } from '../forms/form';
import { runQuiz } from '../quiz/run-quiz';

export const behaviourModules: Readonly<Record<BehaviourName, Behaviour>> = {
  countdown,
  timer,
  progress,
  copy,
  claim,
  push,
  emit,
  trait,
  addToCart,
  showOther,
  afterSubmit,
  video,
  fill,
  font,
  products,
  prefill,
  slide,
  alone,
  shuffle,
};

/** The design as a shop gets it, with what moves in it. */
export function enliven({ behaviours, quiz, ...design }: Design): LivingDesign {
  if (!behaviours && !quiz) return design;
  const moving = (behaviours ?? []).map((name) => behaviourModules[name]);
  return {
    ...design,
    behaviours: quiz ? [runQuiz(quiz, undefined, async () => ({ checkField })), ...moving] : moving,
  };
}
