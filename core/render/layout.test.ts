import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { blockSchema } from '@/core/campaign/block';
import { hasSpace } from '@/core/campaign/layout';
import { formDocument } from '@/core/campaign/document.fixtures';
import { layoutCss } from './layout';
import { renderVariant } from './render-variant';

const heading = { id: 'h', kind: 'heading', text: 'Letters', align: 'start' } as const;
const email = { id: 'e', kind: 'email', label: 'E-mail', placeholder: '' } as const;
const button = { id: 'b', kind: 'button', label: 'Send', emphasis: 'primary' } as const;
const css = (block: Block, format = 'popup') => layoutCss(block, format);

describe('how a block stands', () => {
  it('is as usual, without a rule, unless it says otherwise', () => {
    expect(css(heading)).toBe('');
    expect(css({ ...heading, space: {}, on: { phone: {}, tablet: { space: {} } } })).toBe('');
  });

  it('is its room above and below, and none in a bar', () => {
    const block = { ...heading, space: { before: 40, after: -8 } };
    expect(css(block)).toBe('.card [data-block="h"]{margin-top:40px;margin-bottom:-8px}');
    expect(css(block, 'bar')).toBe('');
    expect(css({ ...heading, on: { phone: { space: { after: 0 } } } }, 'bar')).toBe('');
  });

  it('is another on a phone and on a tablet, each alone', () => {
    expect(
      css({ ...heading, on: { phone: { align: 'center', space: { before: 4 } }, tablet: { hidden: true } } }),
    ).toBe(
      '@media (max-width:480px){.card [data-block="h"]{text-align:center}.card [data-block="h"]{margin-top:4px}}' +
        '@media (min-width:480.02px) and (max-width:840px){.card [data-block="h"]{display:none!important}}',
    );
  });

  it('is told in the terms of its kind', () => {
    const on = { phone: { align: 'center', size: 'large' } } as const;
    const icon = {
      id: 'i',
      kind: 'icon',
      icon: 'gift',
      size: 'small',
      tone: 'normal',
      align: 'start',
    } as const;
    expect(css({ ...icon, on })).toContain('[data-block="i"] svg{width:64px;stroke-width:1.25}');
    expect(
      css({ id: 's', kind: 'social', links: [], align: 'start', on: { phone: { align: 'center' } } }),
    ).toContain('{justify-content:center}');
    expect(css({ id: 'r', kind: 'spacer', height: 'small', on: { tablet: { height: 'large' } } })).toContain(
      '[data-block="r"]{height:48px}',
    );
  });

  it('hides no field and not what sends them, whatever a document says', () => {
    expect(blockSchema.safeParse({ ...email, on: { phone: { hidden: true } } }).success).toBe(false);
    const on = { phone: { hidden: true } } as const;
    const close = { kind: 'close' } as const;
    expect(css({ ...button, action: { kind: 'submit', then: close }, on })).toBe('');
    expect(css({ ...button, action: { kind: 'go', to: close }, on })).toContain('display:none!important');
  });

  it.each([{ before: 161 }, { after: -17 }, { before: 1.5 }, { left: 3 }])('is never %j', (space) =>
    expect(blockSchema.safeParse({ ...heading, space }).success).toBe(false),
  );

  it.each(
    blockSchema.def.options.flatMap(({ shape }) =>
      shape.kind.def.values.map((kind) => [kind, shape] as const),
    ),
  )('can be said of a %s as far as the editor offers it', (kind, shape) => {
    const layout = z.object('on' in shape ? { on: shape.on } : {});
    expect('space' in shape).toBe(hasSpace({ kind }));
    expect('on' in shape).toBe(kind !== 'hidden');
    const isNeeded = 'name' in shape || ['email', 'consent', 'columns'].includes(kind);
    if ('on' in shape) expect(layout.safeParse({ on: { phone: { hidden: true } } }).success).toBe(!isNeeded);
  });

  it('comes after what its format says of its kind', () => {
    const document = formDocument();
    const block = document.variants[0]?.steps[0]?.blocks.find(({ kind }) => kind === 'heading');
    if (block?.kind !== 'heading') throw new Error('The document has no heading.');
    block.space = { after: 30 };
    const sheet = renderVariant(document, 'a').css;
    expect(sheet.indexOf('margin-bottom:30px')).toBeGreaterThan(sheet.indexOf('.card{max-width'));
  });
});
