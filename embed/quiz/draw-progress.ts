// The bar that says how far one is. How many steps come depends on the answers, so it goes by the most that can.
import type { ShownQuiz } from '@/core/quiz/shown-quiz';

/** @param taken steps before this one */
export function drawProgress(card: ParentNode, { ahead }: ShownQuiz, taken: number, step: string): void {
  const bar = card.querySelector('.ahead');
  if (!bar) return;
  const percent = `${Math.round((100 * taken) / (taken + 1 + (ahead?.[step] ?? 0)))}`;
  bar.setAttribute('aria-valuenow', percent);
  // After it stands what says it in words.
  (bar.nextSibling as Node).textContent = (bar.firstChild as HTMLElement).style.width = `${percent}%`;
}
