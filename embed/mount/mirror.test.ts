// Right-to-left pages mirror what stands on them: no rule of ours may speak of left and right.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documents, formDocument } from '@/core/campaign/document.fixtures';
import { renderVariant } from '@/core/render/render-variant';
import { FRAME_CSS } from './frame';

/** A tick looks the same everywhere, and an arrow that points down is made of two sides of a turned square. */
const EXCEPTIONS = [/^\.tick div::before$/, /^\.select::after$/, /^\.face::before$/];

const PHYSICAL = /(?:^|-)(?:left|right)(?:$|-)|^(?:float|clear)$/;

/** Declarations that would stay where they are when the page is mirrored. */
function physicalIn(css: string): string[] {
  const rules = [...css.matchAll(/([^{};@]+)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selector = '', body = '']) =>
    body
      .split(';')
      .filter((declaration) => declaration !== '')
      .filter((declaration) => {
        const [property = '', ...rest] = declaration.split(':');
        return isPhysical(
          property,
          rest.join(':'),
          rules.map(([, one = '']) => one),
          selector,
        );
      })
      .filter(() => !EXCEPTIONS.some((one) => one.test(selector)))
      .map((declaration) => `${selector}{${declaration}}`),
  );
}

function isPhysical(
  property: string,
  value: string,
  selectors: readonly string[],
  selector: string,
): boolean {
  if (PHYSICAL.test(property)) return true;
  if (/^(?:text-align|justify-\w+|caption-side)$/.test(property)) return /\b(?:left|right)\b/.test(value);
  // Four lengths go round from the top, so the second and the last are the sides.
  if (/^(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)$/.test(property)) {
    const sides = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
    return sides.length === 4 && sides[1] !== sides[3];
  }
  if (property === 'border-radius') {
    const corners = value.match(/(?:[^\s()]|\([^()]*\))+/g) ?? [];
    const [a, b = a, c = a, d = b] = corners;
    return a !== b || c !== d;
  }
  // What grows from one side needs its rule for the other.
  if (property === 'transform-origin')
    return (
      !/^(?:50%|center)/.test(value) &&
      !selector.includes(':dir(') &&
      !selectors.includes(`${selector}:dir(rtl)`)
    );
  if (/^(?:transform|translate)$/.test(property))
    return /translateX|translate3d|translate\((?!0|-?50%|calc\(-50%)/.test(value);
  if (property === 'background-position') return /\b(?:left|right)\b/.test(value);
  return false;
}

it('knows what would not be mirrored', () => {
  for (const rule of [
    'margin-left:4px',
    'left:0',
    'padding:1px 2px 3px 4px',
    'border-radius:8px 0 0 8px',
    'text-align:right',
    'transform-origin:0',
    'transform:translateX(4px)',
    'border-left-width:1px',
    'float:left',
  ])
    expect(physicalIn(`.a{${rule}}`), rule).toHaveLength(1);
  for (const rule of [
    'margin-inline-start:4px',
    'padding:1px 2px 3px',
    'padding:1px 2px 3px 2px',
    'border-radius:8px 8px 0 0',
    'text-align:end',
    'transform:translateY(4px)',
    'inset-inline-start:0',
  ])
    expect(physicalIn(`.a{${rule}}`), rule).toEqual([]);
});

it('the frame of every campaign is mirrored', () => expect(physicalIn(FRAME_CSS)).toEqual([]));

it('so is whatever a campaign is made of', () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const { id } of document.variants) {
        const { css, teaser } = renderVariant(document, id);
        expect(physicalIn(css)).toEqual([]);
        expect(physicalIn(teaser?.css ?? '')).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['truck', true],
  ['heart', false],
] as const)('a %s turns with the writing: %s', (icon, turns) => {
  const document = formDocument();
  const look = { size: 'medium', tone: 'normal', align: 'start' } as const;
  document.variants[0]!.steps[0]!.blocks.push({ id: 'drawing', kind: 'icon', icon, ...look });
  expect(renderVariant(document, 'a').css.includes('[data-block="drawing"]:dir(rtl) svg{transform:')).toBe(
    turns,
  );
});
