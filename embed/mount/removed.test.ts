// @vitest-environment happy-dom
// Pages that throw our element out without a word, as frameworks do when they redraw.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import { renderVariant } from '@/core/render/render-variant';
import { enliven } from '../behaviours';
import type { MountedCampaign, MountEvent } from './contract';
import * as forms from '../forms';
import { mount } from '.';
import { locks } from './lock.fixtures';

/** As a shop gets it. */
const drawn = (...of: Parameters<typeof renderVariant>) => enliven(renderVariant(...of));

const { documentElement: root, body } = document;
let events: MountEvent[];
let mounted: MountedCampaign;

/** Lets observers hear of what happened, and paints. */
const settle = () => vi.advanceTimersByTimeAsync(50);

beforeEach(async () => {
  vi.useFakeTimers();
  // happy-dom computes no initial values.
  root.style.overflowY = 'visible';
  events = [];
  mounted = mount(drawn(formDocument(), 'a'), {
    document,
    campaign: 'c1',
    variant: 'a',
    loadForms: async () => forms,
    report: (event) => events.push(event),
  });
});
afterEach(async () => {
  mounted.element.remove();
  await settle();
  vi.useRealTimers();
  root.removeAttribute('style');
  body.removeAttribute('style');
});

const closings = () => events.flatMap((event) => ('reason' in event ? [event.reason] : []));

it.each<[name: string, remove: () => void]>([
  ['removes the element', () => mounted.element.remove()],
  ['moves it into a tree of its own', () => document.createElement('div').append(mounted.element)],
  [
    'redraws everything',
    () => root.replaceChildren(...[...root.children].filter((child) => child !== mounted.element)),
  ],
])('a page that %s scrolls again, and the visitor is not said to have closed it', async (_name, remove) => {
  await settle();
  expect(locks()).toHaveLength(1);
  remove();
  await settle();
  expect(locks()).toEqual([]);
  expect(closings()).toEqual(['api']);
});

it('the page is watched for no longer than the element is on it', async () => {
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  await settle();
  expect(disconnect).not.toHaveBeenCalled();
  mounted.close('api');
  await vi.advanceTimersByTimeAsync(500);
  expect(mounted.element.isConnected).toBe(false);
  expect(disconnect).toHaveBeenCalledOnce();
  disconnect.mockRestore();
});

it('a page that removes it before it was painted hears nothing of it, and is never locked', async () => {
  mounted.element.remove();
  await settle();
  expect(locks()).toEqual([]);
  expect(events).toEqual([]);
});

it('a page that changes other things leaves it open', async () => {
  await settle();
  root.append(document.createElement('div'));
  body.append(document.createElement('main'));
  root.lastElementChild?.remove();
  body.replaceChildren();
  await settle();
  expect(locks()).toHaveLength(1);
  expect(closings()).toEqual([]);
});

it('removed while it fades after a close, it was closed once', async () => {
  await settle();
  mounted.close('button');
  mounted.element.remove();
  await settle();
  expect(closings()).toEqual(['button']);
});

it('a page that broke the ways of removing and closing hears of no error of ours', async () => {
  const broken = (): never => {
    throw new Error('broken by the page');
  };
  const errors: unknown[] = [];
  const hear = (event: ErrorEvent) => void errors.push(event.error);
  window.addEventListener('error', hear);
  process.on('uncaughtException', hear);
  await settle();
  const close = vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(broken);
  Element.prototype.removeChild.call(root, mounted.element);
  await settle();
  expect(close).toHaveBeenCalled();
  expect(locks()).toEqual([]);
  window.removeEventListener('error', hear);
  process.off('uncaughtException', hear);
  vi.restoreAllMocks();
  expect(errors).toEqual([]);
});

it('a page that broke removing hears of no error when a closed popup has faded', async () => {
  await settle();
  const remove = vi.spyOn(mounted.element, 'remove').mockImplementation(() => {
    throw new Error('broken by the page');
  });
  mounted.close('button');
  await vi.advanceTimersByTimeAsync(1000);
  expect(remove).toHaveBeenCalledOnce();
  remove.mockRestore();
});
