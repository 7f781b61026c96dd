// Time that runs out, once a second, and only while the page is seen.
import type { Behaviour, LivingStep } from './behaviour';
import { isFilledIn } from './is-filled-in';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** So many last minutes are said aloud as they pass; those before can be read. */
const SAID_ALOUD = 5;

export const countdown: Behaviour = (living) => {
  const { card, close, signal, still } = living;
  if (still) return;
  for (const block of card.querySelectorAll<HTMLElement>('.countdown')) {
    const end = knownEnd(block, living);
    if (end === undefined) {
      block.hidden = true;
      continue;
    }
    const units = [...block.querySelectorAll<HTMLElement>('[data-unit]')];
    const spoken = block.querySelector('.said') as HTMLElement;
    const words = block.querySelector('.over');
    let timer: ReturnType<typeof setTimeout>;
    let said: number | undefined;
    let over = false;

    const draw = (left: number) => {
      const parts: string[] = [];
      let rest = left;
      for (const unit of units) {
        const { unit: size, one, many } = unit.dataset;
        const count = Math.floor(rest / Number(size));
        rest -= count * Number(size);
        const [figure, name] = unit.children as unknown as [HTMLElement, HTMLElement];
        figure.textContent = `${count}`.padStart(2, '0');
        name.textContent = (count === 1 ? one : many) ?? '';
        unit.hidden = size === '86400' && count === 0;
        if (size !== '1' && count > 0) parts.push(`${count} ${name.textContent}`);
      }
      const minutes = Math.ceil(left / 60);
      if (minutes === said || parts.length === 0) return;
      said = minutes;
      spoken.setAttribute('aria-live', minutes <= SAID_ALOUD ? 'polite' : 'off');
      spoken.textContent = parts.join(', ');
    };
    const finish = () => {
      over = true;
      const { finish: how } = block.dataset;
      if (words) {
        block.setAttribute('role', 'status');
        words.removeAttribute('class');
        block.replaceChildren(words);
      } else {
        block.hidden = true;
        if (how === 'close' && !isFilledIn(card)) close('done');
      }
    };
    const tick = () => {
      clearTimeout(timer);
      if (over || signal.aborted || document.hidden) return;
      const left = end - Date.now();
      if (left > 0) draw(Math.ceil(left / 1000));
      // At the earliest once all of the campaign stands, which this may be a part of the drawing of.
      timer = setTimeout(left > 0 ? tick : finish, left > 0 ? left % 1000 || 1000 : 0);
    };
    document.addEventListener('visibilitychange', tick, { signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
    tick();
  }
};

/** Also undefined in a time zone that this browser does not know: better no time than a wrong one. */
function knownEnd(...of: Parameters<typeof endOf>): number | undefined {
  try {
    return endOf(...of);
  } catch {
    return undefined;
  }
}

/** ms since 1970. Undefined: nothing may be remembered of the visitor, and a time that begins anew on every page is a lie. */
function endOf(block: HTMLElement, { card, change }: LivingStep): number | undefined {
  const { until, lasts, daily, zone, block: id = '' } = block.dataset;
  const now = Date.now();
  if (until) return Number(until);
  if (daily) return nextTime(daily, zone, now);
  let began: number | undefined = now;
  const campaign = ((card.getRootNode() as ShadowRoot).host as HTMLElement).dataset['campaign'] ?? '';
  change?.(({ campaigns, visitor }) => {
    began = undefined;
    if (visitor === null) return;
    const memory = campaigns[campaign];
    // It began when it was first seen, and never anew.
    began = Math.min(memory?.countdowns?.[id] ?? now, now);
    campaigns[campaign] = { ...memory, countdowns: { ...memory?.countdowns, [id]: began } };
  });
  return began === undefined ? undefined : began + Number(lasts) * MINUTE;
}

/** When it is that time next, in a time zone. */
function nextTime(time: string, timeZone: string | undefined, now: number): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  /** Since midnight there, ms. */
  const timeOf = (text: string) => Date.parse(`1970-01-01T${text}Z`);
  const from = (moment: number) => (timeOf(`${time}:00`) - timeOf(clock.format(moment)) + DAY) % DAY;
  const end = now - (now % 1000) + (from(now) || DAY);
  // Where the clock is changed on the way, the time comes an hour sooner or later.
  const off = from(end);
  return end + (off > DAY / 2 ? off - DAY : off);
}
