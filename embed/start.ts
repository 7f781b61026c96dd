// The site script's one entry: starts everything on a shop's page, once, and lets no error out.
import type { BeckonApi } from './api';
import { close, explain, restart, review, show } from './campaigns';
import { now } from './clock';
import { granted, type ConsentAnswers } from './consent';
import { guard, listen, parse, stringify } from './natives';
import { watchNavigation } from './navigation';
import { page, turnPage } from './page';
import { change, emptyRecord, read } from './record';
import { on, record, tell } from './recorder';
import { base, keepers, setSite } from './site';
import { leave, wake } from './transport';
import { currentVisitor } from './visit';

/** Set by the build. */
declare const BECKON_VERSION: string;

declare global {
  interface Window {
    beckon?: ((beckon: BeckonApi) => void)[] | BeckonApi;
  }
  interface Document {
    prerendering?: boolean;
  }
}

function viewPage(): void {
  turnPage();
  wake();
  record({ type: 'page.viewed', props: {} });
  change((memory) => keepers.forEach((keep) => keep({ page, memory }, now(), review)));
  restart();
}

function consent(answered: ConsentAnswers): void {
  const before = currentVisitor().consent;
  const answers = { ...read().answers, ...answered };
  const after = granted(answers);
  if (before.statistics && !after.statistics) {
    // What was recorded with consent goes out; nothing of it stays.
    guard(leave)();
    change(() => emptyRecord(answers));
  }
  change((memory) => void (memory.answers = answers));
  if (stringify(before) !== stringify(after)) record({ type: 'consent.changed', props: after });
  review();
}

const api: BeckonApi = {
  push: guard((callback) => callback(api)),
  track: guard((type: string, props: unknown = {}) => {
    // A copy of what can be sent: what the shop does with its own object afterwards is not our event.
    const copy = parse(stringify(props));
    if (type === 'order.placed') record({ type, props: copy });
    else tell({ type, props: copy });
  }),
  consent: guard(consent),
  show: guard(show),
  close: guard(close),
  on: guard(on),
  reset: guard(() => {
    guard(leave)();
    change(({ answers }) => emptyRecord(answers));
    viewPage();
  }),
  explain: guard(() => ({ consent: currentVisitor().consent, campaigns: explain() })),
};

/** Starts the script on this page, with what the server wrote of the site (see `setSite`). */
export const start = guard((...site: Parameters<typeof setSite>): void => {
  const { beckon } = window;
  // The snippet stands on the page twice.
  if (beckon && 'explain' in beckon) return;
  // A page that is only being prepared has no visitor yet.
  if (document.prerendering) return listen(document, 'prerenderingchange', () => start(...site));
  setSite(...site);
  // Run by something that hides our tag: nothing tells where the server is.
  if (base === undefined) return;
  window.beckon = api;
  turnPage();
  record({ type: 'script.started', props: { version: BECKON_VERSION } });
  // Calls that were queued, unless the page means something else by the name.
  beckon?.forEach?.(api.push);
  viewPage();
  watchNavigation(viewPage);
  listen(window, 'pagehide', leave);
  // Back to a page that was kept alive.
  listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && viewPage());
  listen(document, 'visibilitychange', () => {
    if (document.hidden) leave();
    else review();
  });
});
