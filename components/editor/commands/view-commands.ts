// Commands for how the campaign is looked at: device, page, panel.
import type { Device } from '@/components/canvas/fit-frame';
import type { Panel, View } from '../state/editor-store';
import { isWide } from '../wide';
import type { Command, CommandContext } from './command';

const shared = { group: 'view', scope: 'editor', keys: [] } as const;

const isOtherDevice =
  (device: Device) =>
  ({ store }: CommandContext) =>
    store.getState().view.device !== device;
const isOtherPage =
  (page: View['page']) =>
  ({ pageBehind }: CommandContext) =>
    pageBehind() !== page;

/** Opens the panel and goes there. */
function open({ store }: CommandContext, panel: Panel): void {
  store.getState().openPanel(panel);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus());
}

export const viewCommands = [
  {
    ...shared,
    id: 'deviceDesktop',
    when: isOtherDevice('desktop'),
    run: ({ store }) => store.getState().setDevice('desktop'),
  },
  {
    ...shared,
    id: 'deviceTablet',
    when: isOtherDevice('tablet'),
    run: ({ store }) => store.getState().setDevice('tablet'),
  },
  {
    ...shared,
    id: 'devicePhone',
    when: isOtherDevice('phone'),
    run: ({ store }) => store.getState().setDevice('phone'),
  },
  {
    ...shared,
    id: 'pageDark',
    when: isOtherPage('dark'),
    run: ({ showPage }) => showPage('dark'),
  },
  {
    ...shared,
    id: 'pageLight',
    when: isOtherPage('light'),
    run: ({ showPage }) => showPage('light'),
  },
  {
    ...shared,
    id: 'pageLeftward',
    when: ({ store }) => store.getState().view.direction === 'ltr',
    run: ({ store }) => store.getState().setDirection('rtl'),
  },
  {
    ...shared,
    id: 'pageRightward',
    when: ({ store }) => store.getState().view.direction === 'rtl',
    run: ({ store }) => store.getState().setDirection('ltr'),
  },
  // Where there is room they have a column of their own.
  { ...shared, id: 'panelLayers', when: () => !isWide(), run: (context) => open(context, 'layers') },
  { ...shared, id: 'panelDesign', run: (context) => open(context, 'design') },
  { ...shared, id: 'panelBehaviour', run: (context) => open(context, 'behaviour') },
  { ...shared, id: 'panelAudience', run: (context) => open(context, 'audience') },
  { ...shared, id: 'panelQuiz', run: (context) => open(context, 'quiz') },
] as const satisfies readonly Command[];
