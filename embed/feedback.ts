// What follows when a shopper says what they think of a campaign: fewer like it, or to be forgotten. A file of its own, loaded
// with the press, because hardly anybody presses.
import { remember } from '@/core/frequency';
import type { BeckonApi } from './api';
import { now } from './clock';
import type { Feedback } from './mount/contract';
import type { change, VisitorRecord } from './record';

/** How many times longer such a visitor rests between two interruptions. Asking again makes it no longer. */
const PATIENCE = 2;

/** @param site public key of the site */
export type AnswerFeedback = (
  kind: Feedback,
  of: { campaign: string; site: string },
  alter: typeof change,
) => void;

export const answerFeedback: AnswerFeedback = (kind, { campaign, site }, alter) => {
  if (kind === 'fewer')
    alter((memory) => {
      memory.patience = PATIENCE;
      memory.campaigns[campaign] = remember({ ...memory.campaigns[campaign] }, 'fewer', now());
    });
  if (kind !== 'forget') return;
  let visitor: VisitorRecord['visitor'] = null;
  alter((memory) => void (visitor = memory.visitor));
  const beckon = window.beckon as BeckonApi;
  // What quizzes told this page would be kept again, of somebody new.
  beckon.set({ answers: {}, joined: [], traits: {} });
  beckon.reset();
  // Whoever asks to be forgotten does not want to be interrupted next as somebody new.
  alter((memory) => void (memory.interruptedAt = now()));
  if (visitor === null) return;
  const [base] = import.meta.url.split('/s/f/');
  // Outlives the page; what the server cannot be told now it will never learn, for nobody remembers the id.
  void fetch(`${base}/v1/forget`, {
    method: 'POST',
    body: JSON.stringify({ site, visitor }),
    keepalive: true,
    credentials: 'omit',
  }).catch(() => {});
};
