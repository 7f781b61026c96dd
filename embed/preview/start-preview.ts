// Puts a preview together on a page of the shop: asks the server what to show, runs it, and keeps the panel up to date.
import type { PreviewData } from '@/core/preview-data';
import { fetch, guard } from '../natives';
import { watchNavigation } from '../navigation';
import type { BeckonApi } from '../api';
import { carryToken, leavePreview, restoreToken } from './address';
import { element } from './element';
import { openPanel } from './panel';
import { runPreview } from './run-preview';
import { drawTrace } from './trace';

/** The panel looks anew this often, ms: pages change without saying so. */
const EVERY = 1000;

const dateOf = (ms: number) =>
  new Date(ms).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

function sayShown({ source, expiresAt }: PreviewData): string {
  const what =
    source.kind === 'release'
      ? `Release ${source.release}`
      : `Draft${source.revision === source.asked ? '' : ', newer than the link'}`;
  return `${what} · until ${dateOf(expiresAt)}`;
}

type Reply = PreviewData | { reason: string };

async function load(base: string, token: string): Promise<Reply> {
  const unreachable = { reason: 'Beckon does not answer. Check the connection and reload the page.' };
  try {
    const reply = await fetch(`${base}/v1/preview?token=${encodeURIComponent(token)}`, {
      credentials: 'omit',
      cache: 'no-store',
    });
    return (await reply.json()) as Reply;
  } catch {
    return unreachable;
  }
}

/** @param base what stands before `/s/` in the address of this file */
export async function startPreview(base: string, token: string): Promise<void> {
  const panel = openPanel(leavePreview);
  const problem = (sentence: string) =>
    panel.draw(['Preview', 'Not shown'], [element('p', { class: 'problem', role: 'alert' }, sentence)]);
  panel.draw(['Preview', 'Loading'], []);
  const data = await load(base, token);
  if ('reason' in data) return problem(data.reason);

  let due = false;
  let drawn = '';
  const draw = guard(() => {
    due = false;
    const state = running.look();
    const now = JSON.stringify([state, [...state.fired]]);
    if (now === drawn) return;
    drawn = now;
    panel.draw([`Preview: ${data.name}`, sayShown(data)], [drawTrace(data, state, running)]);
  });
  const changed = () => {
    if (!due) setTimeout(draw);
    due = true;
  };
  const running = runPreview(data, {
    base,
    changed,
    report(event, mounted) {
      const dialog = mounted?.element.shadowRoot?.querySelector('dialog');
      if (event.type === 'campaign.shown' && dialog) panel.moveTo(dialog);
      if (event.type === 'campaign.closed') panel.moveTo(document.documentElement);
    },
  });

  const queue = window.beckon;
  window.beckon = running.api;
  if (Array.isArray(queue)) (queue as ((beckon: BeckonApi) => void)[]).forEach(running.api.push);
  carryToken(token);
  watchNavigation(() => {
    restoreToken(token);
    running.restart();
  });
  running.restart();
  setInterval(() => document.hidden || draw(), EVERY);
}
