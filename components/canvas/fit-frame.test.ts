import { expect, test } from 'vitest';
import { fitFrame, zoomBy, zoomStep } from './fit-frame';

test('a desktop fills the room at its own size', () => {
  expect(fitFrame('desktop', { width: 868, height: 760 })).toEqual({ width: 868, height: 760, scale: 1 });
});

test('in a narrow room a desktop stays a desktop and is shrunk', () => {
  expect(fitFrame('desktop', { width: 420.5, height: 400 })).toEqual({ width: 841, height: 800, scale: 0.5 });
});

test('a phone has its own size and is not enlarged', () => {
  expect(fitFrame('phone', { width: 868, height: 1000 })).toEqual({ width: 390, height: 844, scale: 1 });
});

test('a page that is zoomed in keeps its layout; zoomed out it shows more of itself', () => {
  expect(fitFrame('desktop', { width: 868, height: 760 }, 2)).toEqual({ width: 868, height: 760, scale: 2 });
  expect(fitFrame('desktop', { width: 868, height: 760 }, 0.5)).toEqual({
    width: 1736,
    height: 1520,
    scale: 0.5,
  });
  expect(fitFrame('phone', { width: 868, height: 600 }, 0.5)).toEqual({
    width: 390,
    height: 844,
    scale: 0.5,
  });
});

test('zooming goes by round steps and stays within its range', () => {
  expect(zoomStep(1, 1)).toBe(1.25);
  expect(zoomStep(0.83, -1)).toBe(0.75);
  expect(zoomStep(2, 1)).toBe(2);
  expect(zoomStep(0.5, -1)).toBe(0.5);
  expect(zoomBy(1, -100)).toBeGreaterThan(1.2);
  expect(zoomBy(1, 9999)).toBe(0.5);
  expect(zoomBy(1, -9999)).toBe(2);
});
