// A campaign with a tab at the edge of the page: before it is opened, after it was closed, or both.
//
// What counts as what. The tab that comes first is the showing: the campaign is exposed and shown with it, and each step is viewed
// once it is opened. A campaign that was closed, or a tab that was sent away unopened, is closed once and for all: what visitors
// open again by themselves is neither shown anew nor closed anew, only its steps are viewed, and pressed and sent as always.
import type { ShownFormat } from '@/core/campaign/format';
import { isModal } from '@/core/format-nature';
import { OPENED_AGAIN } from '../behaviours/behaviour';
import { beside } from './beside';
import type { LivingDesign, MountedCampaign, MountEvent, MountOptions } from './contract';
import { modal } from './modal';
import { mountAs } from './mount';
import { quiet } from './quiet';
import { buildTab, tabOf } from './tab';

/** How far the visitor has come with it. */
export interface Left {
  /** The step that opens. */
  step: string;
  /** It was closed before. */
  closed: boolean;
  /** It was opened before. */
  opened: boolean;
}

export interface TeaserOwner {
  /** It goes on from an earlier page, as its tab. */
  before?: Left | undefined;
  /** The shop asked for it by name: it opens, whatever comes first otherwise. */
  isAsked?: boolean;
  /** Whether an event is the end of what the campaign asks for. */
  isGoal(event: MountEvent): boolean;
  /** Whether it may still leave its tab: not after an order, nor with somebody who was forgotten. */
  stays(): boolean;
  /** The tab is there, for later pages too. */
  left(at: Left): void;
  /** For the first time, out of its tab. */
  opened(): void;
  /** Neither the campaign nor its tab comes back. */
  ended(): void;
}

/** For previews, which remember nothing. */
export const NOBODY: TeaserOwner = {
  isGoal: ({ type }) => type === 'form.submitted',
  stays: () => true,
  left: () => {},
  opened: () => {},
  ended: () => {},
};

const standingOf = ({ kind }: ShownFormat) => (isModal(kind) ? modal : beside);

/** What a visitor typed, by the id of the field. */
const fieldsOf = ({ element }: MountedCampaign) =>
  element.shadowRoot?.querySelectorAll<HTMLInputElement>('[id^=f-]') ?? [];

const cardOf = ({ element }: MountedCampaign) => element.shadowRoot?.querySelector('.card');

export function mountWithTeaser(
  design: LivingDesign,
  options: MountOptions,
  { before, isAsked, isGoal, ...owner }: TeaserOwner,
): MountedCampaign {
  const { campaign, document } = options;
  const view = document.defaultView;
  const { teaser: when } = design.format;
  const mount = mountAs(standingOf(design.format));
  const report = quiet(options.report);
  const at: Left = before ?? { step: design.steps[0]?.id ?? '', closed: false, opened: false };
  const typed = new Map<string, HTMLInputElement>();
  let shown: MountedCampaign | undefined;
  /** The campaign is open, or opens. */
  let isOpen = false;
  let isOver = false;
  let isReported = before !== undefined;
  /** Whoever opened it from its tab by keyboard goes back there. */
  let fromTab = false;

  const tab = design.teaser
    ? buildTab(document, campaign, design.teaser, (action) => (action === 'open' ? open() : sendAway()))
    : document.createElement('beckon-teaser');

  const end = () => {
    isOver = true;
    typed.clear();
    tab.remove();
    owner.ended();
  };
  const leave = () => {
    document.documentElement.append(tab);
    if (fromTab) tab.shadowRoot?.querySelector('button')?.focus();
    owner.left({ ...at });
  };
  const closeOnce = (event: MountEvent) => {
    if (!at.closed) report(event);
    at.closed = true;
  };

  const hear = (event: MountEvent) => {
    switch (event.type) {
      case 'campaign.shown':
        if (!isReported) report(event);
        else if (!at.opened) {
          owner.opened();
          owner.left({ ...at, opened: true });
        }
        isReported = at.opened = true;
        fromTab = tab.isConnected;
        return tab.remove();
      case 'campaign.closed': {
        isOpen = false;
        closeOnce(event);
        at.step = event.step;
        if (shown) for (const field of fieldsOf(shown)) typed.set(field.id, field);
        const isLeft = !isOver && when !== 'first' && event.reason !== 'api' && owner.stays();
        return isLeft ? leave() : end();
      }
      case 'feedback.given':
        report(event);
        // It is closed by then, at the visitor's wish for less of it.
        if (event.kind !== 'why') end();
        return;
      default:
        report(event);
        if (!isGoal(event)) return;
        // It stays as long as it is open, but leaves nothing.
        isOver = true;
        owner.ended();
    }
  };

  const open = () => {
    if (isOpen) return;
    isOpen = true;
    const past = shown && cardOf(shown);
    shown = mount(design, { ...options, step: at.step, report: hear });
    for (const field of fieldsOf(shown)) {
      const was = typed.get(field.id);
      if (was?.type !== field.type) continue;
      field.value = was.value;
      field.checked = was.checked;
    }
    if (past) cardOf(shown)?.dispatchEvent(new CustomEvent(OPENED_AGAIN, { detail: past }));
  };
  const sendAway = () => {
    closeOnce({ type: 'campaign.closed', step: at.step, reason: 'button' });
    end();
  };
  const arrive = () => {
    if (isOver) return;
    // One that came while this one waited.
    tabOf(document, campaign)?.remove();
    document.documentElement.append(tab);
    // Hidden by a content blocker: what nobody sees was not shown.
    if (view?.getComputedStyle(tab).display === 'none') return end();
    if (!isReported) report({ type: 'campaign.shown' });
    isReported = true;
    owner.left({ ...at });
  };

  // One before it, of an earlier moment.
  tabOf(document, campaign)?.remove();
  // Asked about on this very page a moment ago; a frame later it may be another one.
  if (before) quiet(arrive)();
  else if (when !== 'closed' && !isAsked) view?.requestAnimationFrame(() => view.setTimeout(quiet(arrive)));
  else open();

  return {
    // A tab is in nobody's way: while there is nothing else, this is on no page.
    get element() {
      return shown?.element ?? document.createElement('beckon-campaign');
    },
    update(next) {
      design = next;
      shown?.update(next);
    },
    showStep: (id) => shown?.showStep(id),
    close(reason) {
      isOver = true;
      if (isOpen) return shown?.close(reason);
      if (isReported) closeOnce({ type: 'campaign.closed', step: at.step, reason });
      end();
    },
  };
}
