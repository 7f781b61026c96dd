// The elements a popup stands on, and drawing one step of a design into them. Knows nothing of presses or reports.
import { LABEL_ID, type DesignStep } from '@/core/render/design';
import { buildTree } from './build-tree';
import type { LivingDesign } from './contract';
import { closeControl, FRAME_CSS, TRAP } from './frame';

export interface Stage {
  /** The `<beckon-campaign>` element, not yet in the document. */
  host: HTMLElement;
  dialog: HTMLDialogElement;
  card: HTMLElement;
  view: Window & typeof globalThis;
  /** Shows a step in place of the last one; what was typed into a field of the same id is kept. */
  draw(design: LivingDesign, step: DesignStep | undefined): void;
}

export function buildStage(document: Document, view: Window & typeof globalThis): Stage {
  const host = document.createElement('beckon-campaign');
  const dialog = document.createElement('dialog');
  const card = document.createElement('div');
  // Made by the document's own window: a sheet of another one cannot be adopted.
  const frame = new view.CSSStyleSheet();
  const sheet = new view.CSSStyleSheet();
  const typed = new Map<string, HTMLInputElement>();
  let drawn = '';

  frame.replaceSync(FRAME_CSS);
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', LABEL_ID);
  dialog.tabIndex = -1;
  card.className = 'card';
  dialog.append(card);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [frame, sheet];
  root.append(dialog);

  const draw = (design: LivingDesign, step: DesignStep | undefined) => {
    // By their prefix all fields of blocks, lists and long texts too, which have what is used of an input here.
    for (const input of card.querySelectorAll<HTMLInputElement>('[id^=f-]')) typed.set(input.id, input);
    // A restyle of the whole tree for nothing is what typing in the editor would cost.
    if (design.css !== drawn) sheet.replaceSync((drawn = design.css));
    card.replaceChildren(
      buildTree(document, closeControl(design.close)),
      buildTree(document, step?.tree ?? ''),
    );
    card.querySelector('form')?.prepend(buildTree(document, TRAP));
    for (const input of card.querySelectorAll<HTMLInputElement>('[id^=f-]')) {
      const before = typed.get(input.id);
      if (before?.type !== input.type) continue;
      input.value = before.value;
      input.checked = before.checked;
    }
  };

  return { host, dialog, card, view, draw };
}
