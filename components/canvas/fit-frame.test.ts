import { expect, test } from 'vitest';
import { fitFrame } from './fit-frame';

test('a desktop fills the room at its own size', () => {
  expect(fitFrame('desktop', { width: 868, height: 760 })).toEqual({ width: 868, height: 760, scale: 1 });
});

test('in a narrow room a desktop stays a desktop and is shrunk', () => {
  expect(fitFrame('desktop', { width: 380, height: 400 })).toEqual({ width: 760, height: 800, scale: 0.5 });
});

test('a phone has its own size and is not enlarged', () => {
  expect(fitFrame('phone', { width: 868, height: 1000 })).toEqual({ width: 390, height: 844, scale: 1 });
});
