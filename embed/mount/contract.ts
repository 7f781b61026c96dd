// What the renderer promises to those who load it: the site script on a shop and the canvas in the builder.
import type { CLOSE_REASONS, EventOf, FEEDBACK_KINDS } from '@/core/events/event';
import type * as FormsModule from '../forms';
import type { Behaviour, LivingStep } from '../behaviours/behaviour';
import type { Design } from '@/core/render/design';

export type FormsFile = typeof FormsModule;
export type CloseReason = (typeof CLOSE_REASONS)[number];
export type Feedback = (typeof FEEDBACK_KINDS)[number];

/** What happened inside a mounted campaign, in the words of the wire format. The mount reports, its owner records. */
export type MountEvent =
  /** Painted and open. Always the first; a campaign that was closed before it was painted reports nothing. */
  | { type: 'campaign.shown' }
  /** A step opened, the first one included. */
  | { type: 'step.viewed'; step: string }
  /** A button or link was pressed that does more than close; also a submit button whose form was not complete. */
  | { type: 'campaign.clicked'; step: string; block: string }
  /** A form was complete. The e-mail address is in `email` alone; a form that a script filled is never reported. */
  | {
      type: 'form.submitted';
      step: string;
      fields: Record<string, string>;
      email?: string;
      consents: { block: string; text: string; granted: boolean }[];
    }
  /** A step of a quiz was left by answering; see core/events. */
  | ({ type: 'quiz.answered' } & EventOf<'quiz.answered'>['props'])
  /** A quiz came to its end. */
  | ({ type: 'quiz.completed' } & EventOf<'quiz.completed'>['props'])
  /** Asked why it is here, for fewer like it, or to be forgotten; it is closed by then, but for `why`. */
  | { type: 'feedback.given'; kind: Feedback }
  /** Once. After a submission every way out that a visitor takes is `done`, for it is no refusal. */
  | { type: 'campaign.closed'; step: string; reason: CloseReason };

export interface MountOptions {
  /** Document to mount into; a frame's own document in the canvas. */
  document: Document;
  campaign: string;
  variant: string;
  /** Step that opens; the first when absent. */
  step?: string;
  /** In the canvas nothing takes the focus, locks the scroll, navigates, closes or is reported. */
  still?: (dialog: HTMLDialogElement) => void;
  /** Asked for with the first key typed into a form; what is sent before it comes waits for it. */
  loadForms(): Promise<Pick<FormsFile, 'checkField' | 'isTrapped' | 'readForm'>>;
  /** For behaviours that remember something. */
  change?: LivingStep['change'];
  told?: LivingStep['told'];
  /** What it throws is swallowed. */
  report(event: MountEvent): void;
}

export interface MountedCampaign {
  /** The `<beckon-campaign>` element, with an open shadow root. */
  element: HTMLElement;
  /** Replaces the design in place, keeping the open step and what was typed. */
  update(design: LivingDesign): void;
  showStep(id: string): void;
  /** Ends it at once; the element leaves the document when it has faded. */
  close(reason: CloseReason): void;
}

/** A design with what moves in it. */
export type LivingDesign = Omit<Design, 'behaviours' | 'quiz'> & { behaviours?: readonly Behaviour[] };

export type Mount = (design: LivingDesign, options: MountOptions) => MountedCampaign;
