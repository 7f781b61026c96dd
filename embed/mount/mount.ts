// Puts a design on a page and carries out what a press means. It reports what happens and records nothing.
import type { DesignStep } from '@/core/render/design';
import type { CloseReason, Feedback, Mount, MountOptions } from './contract';
import { quiet } from './quiet';
import { buildStage } from './stage';
import type { Standing } from './standing';

/** Longest that a closed popup takes to fade (see the frame's CSS), ms. It no longer blocks the page meanwhile. */
const FADE = 160;
/** Kept from the page's own listeners: typing here must not set off a shop's keyboard shortcuts or focus traps. */
const PRIVATE_EVENTS = ['keydown', 'keypress', 'keyup', 'focusin'] as const;

type Forms = Awaited<ReturnType<MountOptions['loadForms']>>;

/** `mount` for campaigns that stand on the page in this way. */
export const mountAs =
  ({ place, open: stand }: Standing): Mount =>
  (design, { document, campaign, variant, step, still, change, told, ...owner }) => {
    const view = document.defaultView;
    if (!view) throw new TypeError('no window');
    const report = quiet(owner.report);
    const stage = buildStage(document, view);
    const { host, dialog, card, draw } = stage;
    let current: DesignStep | undefined;
    let living = new AbortController();
    let opened = false;
    let closed = false;
    let submitted = false;
    let leave = () => {};
    /** Where the last press began: text selected by dragging out of the card must not close it. */
    let pressed: EventTarget | null = null;

    /** What takes the focus has everything laid out at once, a modal that is opened the whole page. */
    const afterPaint = (act: () => void) => view.requestAnimationFrame(() => view.setTimeout(quiet(act)));
    const findStep = (id?: string) => design.steps.find((candidate) => candidate.id === id);
    const stepId = () => current?.id ?? '';

    const show = (next: DesignStep | undefined) => {
      current = next;
      draw(design, next);
      living.abort();
      const { signal } = (living = new AbortController());
      for (const behave of design.behaviours ?? [])
        quiet(behave)({ card, step: stepId(), signal, still, report, follow, close, change, told });
    };

    const update = (next: typeof design) => {
      design = next;
      show(findStep(current?.id ?? step) ?? design.steps[0]);
    };

    const showStep = (id: string) => {
      const next = findStep(id);
      if (!next) return;
      // Before the new step is there, all of which would have to be laid out for it.
      dialog.scrollTop = 0;
      show(next);
      // Before it is open it was not seen.
      if (!opened) return;
      report({ type: 'step.viewed', step: id });
      // Those who hear the page hear the new question of a quiz, or what came out; those who use keys go on from it.
      afterPaint(() =>
        (card.querySelector<HTMLElement>('#label[tabindex]') ?? dialog).focus({ preventScroll: true }),
      );
    };

    const close = (reason: CloseReason) => {
      if (closed) return;
      closed = true;
      living.abort();
      leave();
      if (opened) {
        // Hands the focus back to where it was; then the popup fades, out of everybody's way.
        dialog.close();
        dialog.inert = true;
        view.setTimeout(
          quiet(() => host.remove()),
          FADE,
        );
        report({ type: 'campaign.closed', step: stepId(), reason });
      } else host.remove();
    };
    /** A way out taken by the visitor. After a submission it is the end of the conversation, not a refusal. */
    const dismiss = (reason: CloseReason) => close(submitted ? 'done' : reason);
    const follow = (to: string | undefined) => (to ? showStep(to) : dismiss('button'));

    const open = () => {
      if (closed) return;
      // Hidden by a content blocker: a modal dialog that nobody sees would freeze the page.
      if (view.getComputedStyle(host).display === 'none') return close('api');
      opened = true;
      leave = stand(stage, design.format);
      report({ type: 'campaign.shown' });
      report({ type: 'step.viewed', step: stepId() });
    };

    const press = (event: Event) => {
      const target = event.target as HTMLElement;
      if (target === dialog && pressed === dialog && design.format.closeOnBackdrop) dismiss('backdrop');
      const control = target.closest<HTMLElement>('[data-action]');
      if (!control) return;
      const { action, to, tell } = control.dataset;
      // A link in a text is of the text.
      const block = control.closest<HTMLElement>('[data-block]')?.dataset['block'];
      const stays = action === 'link' || action === 'submit';
      if (block && (to || stays)) report({ type: 'campaign.clicked', step: stepId(), block });
      if (!stays) follow(to);
      // A link into the page behind must uncover it.
      else if (control.getAttribute('href')?.startsWith('#')) dismiss('done');
      if (tell) report({ type: 'feedback.given', kind: tell as Feedback });
    };

    /** With what reads forms; silence when it does not come. */
    const withForms = (use: (forms: Forms) => void) => owner.loadForms().then(quiet(use), () => {});

    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const asked = current;
      withForms(({ isTrapped, readForm }) => {
        // Pressed twice while it was on its way.
        const answers = current === asked && readForm(card);
        if (!answers) return;
        submitted = true;
        // A script that filled the trap is thanked like everybody; nobody hears of it.
        if (!isTrapped(card)) report({ type: 'form.submitted', step: stepId(), ...answers });
        follow(event.submitter?.dataset['to']);
      });
    };

    const recheck = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      // The first key typed fetches what will read the form.
      withForms(({ checkField }) => {
        if (input.getAttribute('aria-invalid') === 'true') checkField(input);
      });
    };

    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ) => dialog.addEventListener(type, quiet(act));

    host.dataset['campaign'] = campaign;
    host.dataset['variant'] = variant;
    host.dataset['format'] = design.format.kind;
    update(design);

    if (still) still(dialog);
    else {
      dialog.className = 'live';
      // For designs in the shop's own font, which stands on its body; we stand beside it.
      dialog.style.fontFamily = view.getComputedStyle(document.body || host).fontFamily;
      listen('pointerdown', ({ target }) => (pressed = target));
      listen('click', press);
      listen('submit', submit);
      listen('input', recheck);
      // Escape, or the back gesture where a browser has one: the dialog has closed itself.
      listen('close', () => dismiss('escape'));
      for (const type of PRIVATE_EVENTS) listen(type, (event) => event.stopPropagation());
      afterPaint(open);
    }
    const parent = place(stage, design.format);
    // No place for it on this page: nothing opens.
    if (!parent) closed = true;
    // A page that throws our element out is not left locked. Once it is out, nothing watches any more.
    else
      new view.MutationObserver(
        quiet((_changes: unknown, watch: MutationObserver) => {
          if (host.isConnected) return;
          watch.disconnect();
          close('api');
        }),
      ).observe(parent, { childList: true });

    return { element: host, update, showStep, close };
  };
