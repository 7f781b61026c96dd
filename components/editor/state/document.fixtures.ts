// A campaign document with two steps, for the tests of the editor, and random edits of it.
import fc from 'fast-check';
import type { CampaignDocument } from '@/core/campaign/document';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { insertBlocks, moveBlocks, removeBlocks, shiftBlocks } from './block-edits';
import {
  renameStep,
  setBlock,
  setCoverage,
  setFormat,
  setFrequency,
  setGoal,
  setHoldout,
  setPurpose,
  setTargeting,
  setTheme,
  setTriggers,
  type Edit,
} from './edits';

export function exampleDocument(): CampaignDocument {
  return {
    schemaVersion: 1,
    purpose: 'marketing',
    format: { kind: 'popup', width: 440, closeOnBackdrop: true },
    targeting: { kind: 'all', of: [] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 5 }] },
    frequency: { ...TACTFUL_FREQUENCY },
    coverage: 1,
    holdout: 0,
    goal: { kind: 'submitted' },
    variants: [
      {
        id: 'a',
        name: 'Original',
        weight: 1,
        theme: {
          background: '#ffffff',
          text: '#1c1917',
          accent: '#2f4f46',
          onAccent: '#ffffff',
          radius: 16,
          font: 'system',
        },
        steps: [
          {
            id: 'form',
            name: 'Form',
            blocks: [
              { id: 'heading-1', kind: 'heading', text: 'A letter a month', align: 'start' },
              { id: 'text-1', kind: 'text', text: 'New things, first.', align: 'start', tone: 'normal' },
              { id: 'email-1', kind: 'email', label: 'E-mail', placeholder: 'name@example.com' },
              { id: 'consent-1', kind: 'consent', text: 'Yes, write to me.', required: true },
              {
                id: 'button-1',
                kind: 'button',
                label: 'Subscribe',
                emphasis: 'primary',
                action: { kind: 'submit', then: { kind: 'step', step: 'thanks' } },
              },
            ],
          },
          {
            id: 'thanks',
            name: 'Thank you',
            blocks: [{ id: 'heading-2', kind: 'heading', text: 'Thank you', align: 'center' }],
          },
        ],
      },
    ],
  };
}

export const formStep = { variant: 'a', step: 'form' } as const;
export const heading = { ...formStep, block: 'heading-1' } as const;

const someBlock = fc
  .constantFrom('heading-1', 'text-1', 'email-1', 'consent-1', 'button-1', 'gone')
  .map((block) => ({ ...formStep, block }));
const someIds = fc.subarray(['heading-1', 'text-1', 'email-1', 'consent-1', 'button-1', 'new-1', 'gone']);
const newHeading = { id: 'new-1', kind: 'heading', text: 'New', align: 'start' } as const;
const words = fc.constantFrom('', 'A', 'A letter a month', 'Two\nlines');

/** Edits of every verb, often ones that change nothing. */
export const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(someBlock, words).map(([at, text]) => setBlock(at, 'heading', { text })),
  fc
    .tuple(someBlock, fc.constantFrom('start', 'center'))
    .map(([at, align]) => setBlock(at, 'text', { align })),
  fc
    .tuple(someBlock, words)
    .map(([at, label]) => setBlock(at, 'button', { label, action: { kind: 'link', url: label } })),
  fc
    .tuple(someIds, fc.integer({ min: 0, max: 9 }))
    .map(([ids, position]) => moveBlocks(formStep, ids, position)),
  fc
    .tuple(someIds, fc.constantFrom<(-1 | 1)[]>(-1, 1))
    .map(([ids, direction]) => shiftBlocks(formStep, ids, direction)),
  someIds.map((ids) => removeBlocks(formStep, ids)),
  fc.integer({ min: 0, max: 9 }).map((position) => insertBlocks(formStep, position, [newHeading])),
  words.map((name) => renameStep(formStep, name)),
  fc.constantFrom('#ffffff', '#000000').map((accent) => setTheme('a', { accent })),
  fc.integer({ min: 280, max: 282 }).map((width) => setFormat({ width })),
  fc.constantFrom('any', 'all').map((join) => setTriggers({ join, of: [{ kind: 'time', seconds: 5 }] })),
  fc.constantFrom(24, 48).map((everyHours) => setFrequency({ everyHours })),
  fc.constantFrom('new', 'returning').map((value) => setTargeting({ kind: 'visitor', values: [value] })),
  fc.constantFrom('service', 'marketing').map(setPurpose),
  fc.constantFrom('submitted', 'clicked').map((kind) => setGoal({ kind })),
  fc.constantFrom(0.5, 1).map(setCoverage),
  fc.constantFrom(0, 0.1).map(setHoldout),
);
