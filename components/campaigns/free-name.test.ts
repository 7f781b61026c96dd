import { expect, it } from 'vitest';
import { freeName } from './free-name';

it.each([
  [[], 'Letter'],
  [['Other'], 'Letter'],
  [['Letter'], 'Letter 2'],
  [['letter', 'Letter 2'], 'Letter 3'],
  [['Letter', 'Letter 3'], 'Letter 2'],
])('beside %j is %s', (taken, name) => expect(freeName('Letter', taken)).toBe(name));
