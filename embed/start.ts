// The site script's one entry: starts everything on a shop's page, once, and lets no error out.
import type { EventOf } from '@/core/events/event';
import type { BeckonApi } from './api';
import { close, explain, interrupted, restart, review, show } from './campaigns';
import { now } from './clock';
import { granted, type ConsentAnswers } from './consent';
import { loadHelp } from './load-file';
import { guard, listen, parse, stringify } from './natives';
import { watchNavigation } from './navigation';
import { page, turnPage } from './page';
import { change, emptyRecord, read } from './record';
import { on, record, tell } from './recorder';
import { attachments, base, keepers, setSite } from './site';
import { told, type Told } from './told';
import { leave, wake } from './transport';
import { currentVisitor } from './visit';

type Queue = ((beckon: BeckonApi) => void)[];

declare global {
  interface Window {
    beckon?: Queue | BeckonApi;
  }
  interface Document {
    prerendering?: boolean;
  }
}

function viewPage(): void {
  turnPage();
  wake();
  record({ type: 'page.viewed', props: {} });
  change((memory) => keepers.forEach((keep) => keep({ page, memory, told }, now(), review)));
  restart();
}

/** Forgets the visitor, but not what they answered. What was recorded with consent goes out; nothing of it stays. */
function forget(answers: ConsentAnswers): void {
  guard(leave)();
  change(() => emptyRecord(answers));
}

function consent(answered: ConsentAnswers): void {
  const before = allows();
  const answers = { ...read().answers, ...answered };
  const after = granted(answers);
  change((memory) => {
    memory.answers = answers;
    if (!after.personalisation) delete memory.kept.profile;
  });
  if (stringify(before) !== stringify(after)) record({ type: 'consent.changed', props: after });
  // Once the server was told by whom, for it has something to forget too.
  if (before.statistics && !after.statistics) forget(answers);
  review();
}

/** A copy of what can be sent: what the shop does with its own object afterwards is not ours. */
function copyOf<Value>(value: Value): Value {
  return parse(stringify(value));
}

function set(facts: Told): void {
  Object.assign(told, copyOf(facts));
  tell({ type: 'set', props: told });
  review();
}

const allows = () => currentVisitor().consent;

const api: BeckonApi = {
  push: guard((callback) => callback(api)),
  track: guard((type: string, props: unknown = {}) => {
    const event = { type, props: copyOf(props) };
    if (type === 'order.placed') record(event as EventOf<'order.placed'>);
    else tell(event);
  }),
  set: guard(set),
  identify: guard((id, traits) => set({ id, traits })),
  consent: guard(consent),
  show: guard(show),
  close: guard(close),
  on: guard(on),
  reset: guard(() => {
    close();
    forget(read().answers);
    viewPage();
  }),
  explain: guard(() => {
    const explained = { consent: allows(), campaigns: explain() };
    loadHelp().then((file) => file.print(explained, read(), told), String);
    return explained;
  }),
};

/** Starts the script on this page, with what the server wrote of the site (see `setSite`). */
export const start = guard((...site: Parameters<typeof setSite>): void => {
  const { beckon } = window;
  // The snippet stands on the page twice.
  if ((beckon as BeckonApi | undefined)?.explain) return;
  // A page that is only being prepared has no visitor yet.
  if (document.prerendering) return listen(document, 'prerenderingchange', () => start(...site));
  // Run by something that hides our tag: nothing tells where the server is.
  if (!setSite(...site)) return;
  // One of the team looks at a campaign here: the preview runs in place of this script, so that nothing of it counts. It reads
  // the rest from the address, and keeps it there from page to page.
  if (/^#beckon=/.test(location.hash)) return void loadHelp();
  window.beckon = api;
  turnPage();
  // Before the first event: a tool for consent may know that the visitor said no.
  for (const attach of attachments)
    guard(attach)({
      api,
      base,
      listen: on,
      record,
      read,
      change,
      review,
      told,
      allows,
      explain,
      interrupted,
    });
  record({ type: 'script.started', props: { version: BECKON_VERSION } });
  // Calls that were queued, unless the page means something else by the name.
  (beckon as Queue | undefined)?.forEach?.(api.push);
  viewPage();
  watchNavigation(viewPage);
  // Back to a page that was kept alive.
  listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && viewPage());
  listen(document, 'visibilitychange', () => {
    // Also when the page is left.
    if (document.hidden) leave();
    else review();
  });
});
