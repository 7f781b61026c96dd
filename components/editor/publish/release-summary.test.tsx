// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import type { CampaignDocument } from '@/core/campaign/document';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument, heading } from '../state/document.fixtures';
import { renameStep, setBlock, setCoverage, setHoldout } from '../state/edits';
import { copyOfVariant } from '../state/new-step';
import { insertVariant, renameVariant } from '../state/variant-edits';
import { ReleaseSummary } from './release-summary';

const live = exampleDocument();
const [original] = live.variants;
const second = original && copyOfVariant(live, original, 'Gift', () => 'b');

function read(document: CampaignDocument, arms: string[] | null = null): string {
  const session = exampleSession(document);
  const published = arms && { release: 1, at: 0, document: live, audiences: {}, arms };
  draw(
    <InEditor session={{ ...session, campaign: { ...session.campaign, published } }}>
      <ReleaseSummary document={document} />
    </InEditor>,
  );
  return window.document.body.textContent ?? '';
}
const AFRESH = 'counting starts afresh with this release';

test('says who of the visitors sees what, by letter, name and share', () => {
  if (!second) throw new Error('The example has a variant.');
  const text = read(setHoldout(0.1)(insertVariant(1, second)(live)));
  expect(text).toContain('AOriginal45%');
  expect(text).toContain('BGift45%');
  expect(text).toContain('–See nothing10%');
});

test('a letter stays with the variant that had it, and is given to no other', () => {
  if (!second) throw new Error('The example has a variant.');
  expect(read(insertVariant(1, second)(live), ['a', 'gone'])).toContain('CGift50%');
});

test('says beforehand that counting starts afresh, when it does', () => {
  expect(read(setBlock(heading, 'heading', { text: 'New' })(live), ['a'])).toContain(AFRESH);
});

test('does not say so of what no visitor sees, nor of the first release', () => {
  const unseen = setCoverage(0.5)(
    renameVariant('a', 'X')(renameStep({ variant: 'a', step: 'form' }, 'X')(live)),
  );
  expect(read(unseen, ['a'])).not.toContain(AFRESH);
  expect(read(setHoldout(0.1)(live))).not.toContain(AFRESH);
});
