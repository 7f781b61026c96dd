// Puts a design on a page: host element, shadow root, dialog, steps, and what a press does. It reports and records nothing.
import { LABEL_ID, type Design, type DesignStep } from '@/core/render/design';
import { buildTree } from './build-tree';
import type { CloseReason, Mount } from './contract';
import { checkField, readForm } from './form';
import { closeControl, FRAME_CSS, TRAP } from './frame';
import { lockScroll } from './lock-scroll';

/** Longest that a closed popup takes to fade (see the frame's CSS), ms. It no longer blocks the page meanwhile. */
const FADE = 160;
/** Events that page scripts listen to on the document: typing here must not trigger a shop's keyboard shortcuts. */
const PRIVATE_EVENTS = ['keydown', 'keypress', 'keyup', 'focusin'];

export const mount: Mount = (design, { document, campaign, variant, format, step, still, report }) => {
  const view = document.defaultView;
  if (!view) throw new TypeError('no window');
  const host = document.createElement('beckon-campaign');
  const root = host.attachShadow({ mode: 'open' });
  // Made by the document's own window: a sheet of another one cannot be adopted.
  const frame = new view.CSSStyleSheet();
  const sheet = new view.CSSStyleSheet();
  const dialog = document.createElement('dialog');
  const card = document.createElement('div');
  const typed = new Map<string, HTMLInputElement>();
  let opened = false;
  let closed = false;
  let submitted = false;
  let unlock = () => {};
  let current: DesignStep | undefined;

  const findStep = (id?: string) => design.steps.find((candidate) => candidate.id === id);
  const stepId = () => current?.id ?? '';

  const draw = (next: DesignStep | undefined) => {
    current = next;
    for (const input of card.querySelectorAll('input')) typed.set(input.id, input);
    card.replaceChildren(
      buildTree(document, closeControl(design.close)),
      buildTree(document, next?.tree ?? ''),
    );
    card.querySelector('form')?.append(buildTree(document, TRAP));
    for (const input of card.querySelectorAll('input')) {
      const before = typed.get(input.id);
      if (before?.type !== input.type) continue;
      input.value = before.value;
      input.checked = before.checked;
    }
  };

  const apply = (next: Design) => {
    design = next;
    sheet.replaceSync(design.css);
    draw(findStep(current?.id ?? step) ?? design.steps[0]);
  };

  const showStep = (id: string) => {
    const next = findStep(id);
    if (!next) return;
    draw(next);
    dialog.scrollTop = 0;
    if (still) return;
    dialog.focus();
    report({ type: 'step', step: id });
  };

  const close = (reason: CloseReason) => {
    if (closed) return;
    closed = true;
    unlock();
    // Gives the focus back to where it was; the popup fades on its own, out of the way.
    if (opened) dialog.close();
    dialog.inert = true;
    if (opened) view.setTimeout(() => host.remove(), FADE);
    else host.remove();
    if (opened) report({ type: 'closed', step: stepId(), reason });
  };
  /** A way out taken by the visitor. After a submission it is the end of the conversation, not a refusal. */
  const dismiss = (reason: CloseReason) => close(submitted ? 'done' : reason);
  const follow = (to: string | undefined) => (to ? showStep(to) : dismiss('button'));

  const open = () => {
    if (closed) return;
    // Hidden by a content blocker: a modal dialog that nobody sees would freeze the page.
    if (view.getComputedStyle(host).display === 'none') return close('api');
    unlock = lockScroll(document, view);
    opened = true;
    dialog.autofocus = true;
    dialog.showModal();
    report({ type: 'shown' });
    report({ type: 'step', step: stepId() });
  };

  /** Where the last press began: text selected by dragging out of the card must not close it. */
  let pressed: EventTarget | null = null;

  const press = (event: Event) => {
    const target = event.target as HTMLElement;
    if (target === dialog && pressed === dialog && format.closeOnBackdrop) dismiss('backdrop');
    const control = target.closest<HTMLElement>('[data-action]');
    if (!control) return;
    const { action, to, block } = control.dataset;
    const closes = action === 'close' || (action === 'go' && !to);
    if (block && !closes) report({ type: 'clicked', step: stepId(), block });
    if (closes || action === 'go') follow(to);
    // A link into the page behind must uncover it.
    else if (control.getAttribute('href')?.startsWith('#')) dismiss('done');
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = readForm(card);
    if (!answers) return;
    submitted = true;
    report({ type: 'submitted', step: stepId(), ...answers });
    follow(event.submitter?.dataset['to']);
  };

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => dialog.addEventListener(type, quiet(act));

  host.dataset['campaign'] = campaign;
  host.dataset['variant'] = variant;
  host.dataset['format'] = format.kind;
  frame.replaceSync(FRAME_CSS);
  root.adoptedStyleSheets = [frame, sheet];
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-labelledby', LABEL_ID);
  dialog.tabIndex = -1;
  card.className = 'card';
  dialog.append(card);
  root.append(dialog);
  apply(design);

  if (still) {
    dialog.className = 'still';
    dialog.open = true;
    listen('click', (event) => event.preventDefault());
    listen('submit', (event) => event.preventDefault());
  } else {
    listen('pointerdown', (event) => (pressed = event.target));
    listen('click', press);
    listen('submit', submit);
    listen('input', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.getAttribute('aria-invalid') === 'true') checkField(input);
    });
    // Escape, and the back gesture where a browser has it: the dialog has closed itself.
    listen('close', () => dismiss('escape'));
    for (const type of PRIVATE_EVENTS) dialog.addEventListener(type, (event) => event.stopPropagation());
    // First paint, then focus: showing a modal at once would force a layout of the whole page.
    view.requestAnimationFrame(() => view.setTimeout(quiet(open)));
  }
  // Beside the body: its transforms, grids and clean-ups do not reach here.
  document.documentElement.append(host);

  return { element: host, update: apply, showStep, close };
};

/** No error of ours may reach the page. */
function quiet<A extends unknown[]>(act: (...values: A) => void): (...values: A) => void {
  return (...values) => {
    try {
      act(...values);
    } catch {
      // Nothing to tell anybody: the shop's console is not ours.
    }
  };
}
