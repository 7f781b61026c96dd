// What moves in a design, for the builder's canvas: fetched when a design first needs it, as most need little of it. Shops have
// it in their designs, and previews have all of it.
import type { BehaviourName, Design } from '@/core/render/design';
import type { Behaviour } from '../behaviours/behaviour';
import type { runQuiz as RunQuiz } from '../quiz/run-quiz';
import type { LivingDesign } from './contract';

const files: Readonly<Record<BehaviourName, () => Promise<Behaviour>>> = {
  countdown: async () => (await import('../behaviours/countdown')).countdown,
  timer: async () => (await import('../behaviours/timer')).timer,
  progress: async () => (await import('../behaviours/progress')).progress,
  copy: async () => (await import('../behaviours/copy')).copy,
  claim: async () => (await import('../behaviours/claim')).claim,
  push: async () => (await import('../behaviours/push')).push,
  emit: async () => (await import('../behaviours/emit')).emit,
  trait: async () => (await import('../behaviours/trait')).trait,
  addToCart: async () => (await import('../behaviours/add-to-cart')).addToCart,
  showOther: async () => (await import('../behaviours/show-other')).showOther,
  afterSubmit: async () => (await import('../behaviours/after-submit')).afterSubmit,
  video: async () => (await import('../behaviours/video')).video,
  fill: async () => (await import('../behaviours/fill')).fill,
  font: async () => (await import('../behaviours/font')).font,
  products: async () => (await import('../behaviours/products')).products,
  prefill: async () => (await import('../behaviours/prefill')).prefill,
  slide: async () => (await import('../behaviours/slide')).slide,
  alone: async () => (await import('../behaviours/alone')).alone,
  shuffle: async () => (await import('../behaviours/shuffle')).shuffle,
};

const loaded = new Map<BehaviourName, Behaviour>();
let runQuiz: typeof RunQuiz | undefined;

/** The design as a shop gets it, with as much of what moves in it as is here. */
export function enlivenWithLoaded({ behaviours = [], quiz, ...design }: Design): LivingDesign {
  const moving = behaviours.flatMap((name) => loaded.get(name) ?? []);
  if (quiz && runQuiz) moving.unshift(runQuiz(quiz, undefined, () => import('../forms')));
  return moving.length > 0 ? { ...design, behaviours: moving } : design;
}

/**
 * Fetches what moves in a design and is not here yet. Undefined: everything is here. Rejected when something could not be had;
 * a later call tries again.
 */
export function loadBehaviours({ behaviours = [], quiz }: Design): Promise<unknown> | undefined {
  const missing = behaviours.filter((name) => !loaded.has(name));
  const lacksQuiz = quiz !== undefined && !runQuiz;
  if (missing.length === 0 && !lacksQuiz) return undefined;
  return Promise.all([
    ...missing.map(async (name) => loaded.set(name, await files[name]())),
    ...(lacksQuiz ? [import('../quiz/run-quiz').then((file) => void (runQuiz = file.runQuiz))] : []),
  ]);
}
