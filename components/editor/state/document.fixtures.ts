// A campaign document with two steps, for the tests of the editor, and random edits of it.
import fc from 'fast-check';
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { insertBlocks, moveBlocks, removeBlocks, sendAcross, shiftBlocks } from './block-edits';
import {
  inheritTheme,
  renameStep,
  setBlock,
  setAttributionDays,
  setCoverage,
  setFormat,
  setFormatKind,
  setFrequency,
  setGoal,
  setHoldout,
  setKeepsAnswers,
  setPurpose,
  setQuizPage,
  setTargeting,
  setTeaser,
  setTheme,
  setTriggers,
  setWhy,
  showEverybody,
  type Edit,
} from './edits';
import { putPictureBeside } from './picture-beside';
import {
  addOptions,
  moveOption,
  removeOption,
  setOption,
  setChoice,
  setOptionFields,
  setPrefill,
  setQuestionLabel,
  setQuestionName,
  setRequired,
} from './question-edits';
import { resetSpace, setLayout, setSpace } from './layout-edits';
import { setImage } from './set-image';
import { insertStep, moveStep, putStepBack, removeStep } from './step-edits';
import { setMarks, typeText } from './text-edits';
import {
  insertVariant,
  putVariantBack,
  removeVariant,
  renameVariant,
  setWeight,
  splitEqually,
} from './variant-edits';

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
  .constantFrom('heading-1', 'text-1', 'email-1', 'consent-1', 'button-1', 'select-1', 'gone')
  .map((block) => ({ ...formStep, block }));
const someIds = fc.subarray([
  'heading-1',
  'text-1',
  'email-1',
  'consent-1',
  'button-1',
  'new-1',
  'columns-1',
  'select-1',
  'gone',
]);
const newHeading = { id: 'new-1', kind: 'heading', text: 'New', align: 'start' } as const;
const question: Block = {
  id: 'select-1',
  kind: 'select',
  label: 'Size',
  name: 'size',
  required: false,
  options: [
    { id: 'small', label: 'Small' },
    { id: 'large', label: 'Large' },
  ],
};
export const twoColumns: Block = {
  id: 'columns-1',
  kind: 'columns',
  shares: [1, 2],
  gap: 'medium',
  vertical: 'start',
  stacks: true,
  fill: 'none',
};
const side = {
  id: 'image-1',
  kind: 'image',
  picture: null,
  alt: '',
  ratio: '4:5',
  focus: { x: 0.5, y: 0.5 },
} as const;
const someColumn = fc.option(fc.record({ block: fc.constant('columns-1'), column: fc.nat(2) }), {
  nil: undefined,
});
const sideways = fc.constantFrom<(-1 | 1)[]>(-1, 1);
const words = fc.constantFrom('', 'A', 'A letter a month', 'Two\nlines');

const someStep = fc.constantFrom('form', 'thanks', 'new-step', 'gone');
const someVariant = fc.constantFrom('a', 'b', 'gone');
const places = fc.integer({ min: 0, max: 9 });
const stepNamed = (id: string) => ({
  id,
  name: 'More',
  blocks: [{ ...newHeading, id: `${id}-heading` }],
});
/** What was there before it was deleted, for the verbs that put it back. */
const [whole] = exampleDocument().variants;
const withoutStep = (step: string) =>
  whole ? { ...whole, steps: whole.steps.filter(({ id }) => id !== step) } : never();
const never = (): never => {
  throw new Error('the example has a variant');
};

const devices = fc.constantFrom('desktop', 'tablet', 'phone');

/** Random edits by verb, often ones that change nothing. A verb that is missing here fails `edits.test.ts`. */
export const editsByVerb = {
  setBlock: fc.oneof(
    fc.tuple(someBlock, words).map(([at, text]) => setBlock(at, 'heading', { text })),
    fc
      .tuple(someBlock, fc.constantFrom('start', 'center'))
      .map(([at, align]) => setBlock(at, 'text', { align })),
    fc
      .tuple(someBlock, words)
      .map(([at, label]) => setBlock(at, 'button', { label, action: { kind: 'link', url: label } })),
  ),
  typeText: fc.tuple(someBlock, words).map(([at, text]) => typeText(at, text)),
  setMarks: fc
    .tuple(someBlock, fc.constantFrom(0, 3))
    .map(([at, from]) => setMarks(at, [{ kind: 'bold', from, to: 5 }])),
  setLayout: fc
    .tuple(
      someBlock,
      devices,
      fc.constantFrom(undefined, true as const),
      fc.constantFrom(undefined, 'center'),
    )
    .map(([at, device, hidden, align]) => setLayout(at, device, { hidden, align })),
  setSpace: fc
    .tuple(someBlock, devices, fc.constantFrom('before', 'after'), fc.constantFrom(undefined, 0, 24))
    .map(([at, device, side, value]) => setSpace(at, device, side, value)),
  resetSpace: fc
    .tuple(someBlock, fc.constantFrom('phone', 'tablet'))
    .map(([at, device]) => resetSpace(at, device)),
  setImage: fc.tuple(someBlock, words).map(([at, alt]) => setImage(at, { alt, bleed: undefined })),
  moveBlocks: fc
    .tuple(someIds, places, someColumn)
    .map(([ids, position, inside]) => moveBlocks(formStep, ids, position, inside)),
  putPictureBeside: fc
    .constantFrom('columns-1', 'gone')
    .map((block) => putPictureBeside({ ...formStep, block }, side)),
  sendAcross: fc.tuple(someIds, sideways).map(([ids, direction]) => sendAcross(formStep, ids, direction)),
  shiftBlocks: fc
    .tuple(someIds, fc.constantFrom<(-1 | 1)[]>(-1, 1))
    .map(([ids, direction]) => shiftBlocks(formStep, ids, direction)),
  removeBlocks: someIds.map((ids) => removeBlocks(formStep, ids)),
  insertBlocks: fc
    .tuple(places, someColumn, fc.constantFrom([twoColumns], [newHeading, question]))
    .map(([position, inside, blocks]) => insertBlocks(formStep, position, blocks, inside)),
  renameStep: words.map((name) => renameStep(formStep, name)),
  insertStep: fc
    .tuple(places, fc.constantFrom('new-step', 'form'))
    .map(([position, id]) => insertStep('a', position, stepNamed(id))),
  moveStep: fc.tuple(someStep, places).map(([step, position]) => moveStep({ variant: 'a', step }, position)),
  removeStep: someStep.map((step) => removeStep({ variant: 'a', step })),
  putStepBack: fc
    .constantFrom('form', 'thanks')
    .map((step) => putStepBack(step, whole ?? never(), withoutStep(step))),
  insertVariant: places.map((position) => insertVariant(position, { ...(whole ?? never()), id: 'b' })),
  removeVariant: someVariant.map(removeVariant),
  putVariantBack: someVariant.map((id) => putVariantBack(id, exampleDocument(), exampleDocument())),
  renameVariant: fc.tuple(someVariant, words).map(([id, name]) => renameVariant(id, name)),
  setWeight: fc.tuple(someVariant, fc.constantFrom(0, 0.25, 1)).map(([id, weight]) => setWeight(id, weight)),
  splitEqually: fc.constant(splitEqually()),
  setQuestionLabel: fc.tuple(someBlock, words).map(([at, label]) => setQuestionLabel(at, label)),
  setQuestionName: fc
    .tuple(someBlock, fc.constantFrom('', 'size'))
    .map(([at, name]) => setQuestionName(at, name)),
  setRequired: fc.tuple(someBlock, fc.boolean()).map(([at, required]) => setRequired(at, required)),
  addOptions: fc
    .tuple(someBlock, places, words)
    .map(([at, position, label]) => addOptions(at, position, [label])),
  setOption: fc.tuple(someBlock, words).map(([at, label]) => setOption(at, 'small', label)),
  moveOption: fc
    .tuple(someBlock, fc.constantFrom<(-1 | 1)[]>(-1, 1))
    .map(([at, direction]) => moveOption(at, 'small', direction)),
  setOptionFields: fc
    .tuple(someBlock, fc.constantFrom('alone' as const, 'writes' as const, 'value' as const), fc.boolean())
    .map(([at, name, isOn]) =>
      setOptionFields(at, 'small', { [name]: isOn ? (name === 'value' ? 'S' : true) : undefined }),
    ),
  setChoice: fc
    .tuple(someBlock, fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }))
    .map(([at, least]) => setChoice(at, { least, shuffle: least === undefined ? undefined : true })),
  setPrefill: fc
    .tuple(someBlock, fc.option(words, { nil: undefined }))
    .map(([at, name]) =>
      setPrefill(at, name === undefined ? undefined : { from: 'trait', name: name.slice(0, 100) }),
    ),
  removeOption: someBlock.map((at) => removeOption(at, 'small')),
  setTheme: fc.constantFrom('#ffffff', '#000000').map((accent) => setTheme('a', { accent })),
  inheritTheme: fc.constantFrom('accent', 'radius').map((field) => inheritTheme('a', [field])),
  setFormat: fc.integer({ min: 280, max: 282 }).map((width) => setFormat({ width })),
  setTeaser: fc
    .constantFrom(undefined, 'Offer')
    .map((text) => setTeaser(text === undefined ? text : { text, edge: 'start', when: 'closed' })),
  setFormatKind: fc
    .constantFrom('popup', 'fullscreen', 'slideIn', 'bar', 'embed')
    .map((kind) => setFormatKind(kind)),
  setTriggers: fc
    .constantFrom('any', 'all')
    .map((join) => setTriggers({ join, of: [{ kind: 'time', seconds: 5 }] })),
  setFrequency: fc
    .constantFrom(24, 48)
    .map((everyHours) => setFrequency({ everyHours, everyVisits: undefined })),
  setTargeting: fc
    .constantFrom('new', 'returning')
    .map((value) => setTargeting({ kind: 'visitor', values: [value] })),
  setPurpose: fc.constantFrom('service', 'marketing').map(setPurpose),
  setGoal: fc.constantFrom('submitted', 'clicked').map((kind) => setGoal({ kind })),
  setWhy: fc
    .record({ shown: fc.boolean(), label: fc.constantFrom('', 'Why am I seeing this?') })
    .map((why) => setWhy(why)),
  setKeepsAnswers: fc.boolean().map(setKeepsAnswers),
  setQuizPage: fc.boolean().map(setQuizPage),
  showEverybody: fc.constant(showEverybody()),
  setAttributionDays: fc.constantFrom(7, 14, 30).map(setAttributionDays),
  setCoverage: fc.constantFrom(0.5, 1).map(setCoverage),
  setHoldout: fc.constantFrom(0, 0.1).map(setHoldout),
} satisfies Record<string, fc.Arbitrary<Edit>>;

export const someEdit: fc.Arbitrary<Edit> = fc.oneof(...Object.values(editsByVerb));
