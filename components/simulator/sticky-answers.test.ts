import { expect, test } from 'vitest';
import type { StickyCondition } from '@/core/campaign/condition';
import { fromAddress, toAddress, YES, type MadeUpVisitor } from './made-up-visitor';
import { stickyAnswers } from './sticky-answers';

const sticky: StickyCondition = {
  kind: 'sticky',
  id: 'c1.s',
  days: 30,
  of: { kind: 'visitor', values: ['new'] },
};
const visitor: MadeUpVisitor = { consent: [], time: '', typed: {}, unknown: [] };

test('a new visitor did not meet what sticks before', () => {
  expect(stickyAnswers(visitor, [sticky])).toEqual({ 'sticky c1.s': false });
});

test('who did, says so, and the address keeps it', () => {
  const said = fromAddress(toAddress({ ...visitor, typed: { 'sticky c1.s': YES } }));
  expect(stickyAnswers(said, [sticky])).toEqual({ 'sticky c1.s': true });
});

test('what cannot be known has no answer', () => {
  const unsure = fromAddress(toAddress({ ...visitor, unknown: ['sticky c1.s'] }));
  expect(stickyAnswers(unsure, [sticky])).toEqual({});
});
