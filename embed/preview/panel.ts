// The panel of a preview: every gate in its order, what came of it here and why. It moves into the campaign's dialog while that is
// open, because a modal dialog lets nothing else be pressed.
import { guard } from '../natives';
import { element } from './element';
import { PANEL_CSS } from './panel-css';

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  smaller: 'M5 12h14',
  larger: 'M5 12h14M12 5v14',
} as const;

function icon(name: keyof typeof ICONS): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', ICONS[name]);
  drawing.append(line);
  return drawing;
}

/** Where the panel can stand, in the order in which "Move" goes round. */
const CORNERS = [
  { bottom: '16px', right: '16px' },
  { top: '16px', right: '16px' },
  { top: '16px', left: '16px' },
  { bottom: '16px', left: '16px' },
] as const;

export interface Panel {
  draw(titles: readonly [title: string, sub: string], body: readonly Node[]): void;
  /** Into an open campaign, or back beside the page. */
  moveTo(home: Element): void;
}

/** @param end what "Leave preview" does */
export function openPanel(end: () => void): Panel {
  const host = document.createElement('beckon-preview');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PANEL_CSS);
  root.adoptedStyleSheets = [sheet];

  const title = element('h2', { id: 'title' });
  const sub = element('p', { class: 'sub' });
  const move = element(
    'button',
    { type: 'button', class: 'icon', 'aria-label': 'Move to another corner' },
    icon('move'),
  );
  const fold = element('button', { type: 'button', class: 'icon' });
  const header = element('header', {}, element('div', { class: 'titles' }, title, sub), move, fold);
  const body = element('div', {
    class: 'body',
    id: 'body',
    tabindex: '0',
    role: 'group',
    'aria-label': 'What decides',
  });
  const leave = element('button', { type: 'button' }, 'Leave preview');
  const footer = element('footer', {}, element('span', { class: 'note' }, 'Nothing here is counted.'), leave);
  const section = element('section', { 'aria-labelledby': 'title' }, header, body, footer);
  root.append(section);

  const place = (sides: Readonly<Record<string, string>>) => {
    for (const side of ['top', 'right', 'bottom', 'left'])
      section.style.setProperty(side, sides[side] ?? 'auto');
  };
  let corner = 0;
  const turn = guard(() => {
    corner = (corner + 1) % CORNERS.length;
    place(CORNERS[corner] ?? CORNERS[0]);
  });

  let isSmall = false;
  const setSmall = (small: boolean) => {
    isSmall = small;
    section.className = small ? 'small' : '';
    fold.replaceChildren(icon(small ? 'larger' : 'smaller'));
    fold.setAttribute('aria-label', small ? 'Show the trace' : 'Hide the trace');
    fold.setAttribute('aria-expanded', String(!small));
  };
  // On a phone the shop comes first.
  setSmall(matchMedia('(max-width: 480px)').matches);

  move.addEventListener('click', turn);
  fold.addEventListener('click', () => setSmall(!isSmall));
  leave.addEventListener('click', guard(end));

  header.addEventListener(
    'pointerdown',
    guard((down: PointerEvent) => {
      if ((down.target as Element).closest('button')) return;
      const { left, top } = section.getBoundingClientRect();
      header.setPointerCapture(down.pointerId);
      header.className = 'held';
      const drag = guard(({ clientX, clientY }: PointerEvent) => {
        const within = (value: number, most: number) => `${Math.max(0, Math.min(value, most))}px`;
        place({
          left: within(left + clientX - down.clientX, innerWidth - section.offsetWidth),
          top: within(top + clientY - down.clientY, innerHeight - 48),
        });
      });
      const drop = () => {
        header.className = '';
        header.removeEventListener('pointermove', drag);
      };
      header.addEventListener('pointermove', drag);
      header.addEventListener('pointerup', drop, { once: true });
      header.addEventListener('pointercancel', drop, { once: true });
    }),
  );

  const keepFocus = (change: () => void) => {
    const focused = root.activeElement;
    const key = focused?.getAttribute('data-key');
    change();
    const next = key
      ? [...body.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset['key'] === key)
      : focused;
    if (focused && next instanceof HTMLElement && root.activeElement !== next) next.focus();
  };

  document.documentElement.append(host);
  return {
    draw([name, about], content) {
      keepFocus(() => {
        title.textContent = name;
        sub.textContent = about;
        const { scrollTop } = body;
        body.replaceChildren(...content);
        body.scrollTop = scrollTop;
      });
    },
    moveTo(home) {
      if (host.parentNode !== home) keepFocus(() => home.append(host));
    },
  };
}
