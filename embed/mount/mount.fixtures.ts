// A popup mounted on a page, for tests: paints and timers are played, all else is real.
import { afterEach, beforeEach, vi } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { CampaignDocument } from '@/core/campaign/document';
import { renderVariant } from '@/core/render/render-variant';
import { enliven } from '../behaviours';
import * as forms from '../forms';
import { mount } from '.';
import type { MountEvent, MountOptions } from './contract';

/** As a shop gets it. */
export const drawn = (...of: Parameters<typeof renderVariant>) => enliven(renderVariant(...of));

export const view = document.defaultView!;
let frames: FrameRequestCallback[] = [];
let tasks: { run: () => void; after: number }[] = [];
export let events: MountEvent[] = [];

/** Sets a page up before each test of a file, and clears it away. */
export function playPages(): void {
  beforeEach(() => {
    frames = [];
    tasks = [];
    events = [];
    // happy-dom computes no initial values.
    document.documentElement.style.overflowY = 'visible';
    vi.spyOn(view, 'requestAnimationFrame').mockImplementation(((callback: FrameRequestCallback) =>
      frames.push(callback)) as never);
    vi.spyOn(view, 'setTimeout').mockImplementation(((run: () => void, after = 0) =>
      tasks.push({ run, after })) as never);
  });
  afterEach(() => {
    for (const left of document.querySelectorAll('beckon-campaign')) left.remove();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
    document.adoptedStyleSheets = [];
    vi.restoreAllMocks();
  });
}

/** Runs what waits for the next paint, and what that leaves for `ms` later. */
export function paint(ms = 0) {
  for (const frame of frames.splice(0)) frame(0);
  const due = tasks.filter(({ after }) => after <= ms);
  tasks = tasks.filter(({ after }) => after > ms);
  for (const { run } of due) run();
}

export function open(
  options: Partial<MountOptions> = {},
  change: (document: CampaignDocument) => void = () => {},
) {
  const campaign = formDocument();
  change(campaign);
  const mounted = mount(drawn(campaign, 'a'), {
    document,
    campaign: 'c1',
    variant: 'a',
    loadForms: async () => forms,
    report: (event) => events.push(event),
    ...options,
  });
  paint();
  const root = mounted.element.shadowRoot!;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  return {
    mounted,
    root,
    find,
    dialog: find<HTMLDialogElement>('dialog'),
    email: () => find<HTMLInputElement>('input[type=email]'),
    tick: () => find<HTMLInputElement>('input[type=checkbox]'),
    press: async (block: string) => {
      find(`[data-block=${block}]`).click();
      await settle();
    },
    errors: () => [...root.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent),
  };
}
/** Until what waits for the file of forms has gone on. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
export const types = () => events.map(({ type }) => type);
export const lastOf = () => events.at(-1);
