import { describe, expect, test } from 'vitest';
import { exampleDocument, heading } from './document.fixtures';
import { findBlock } from './edits';
import { resetSpace, setLayout, setSpace } from './layout-edits';

const block = (document: ReturnType<typeof exampleDocument>) => findBlock(document, heading);

describe('how a block stands', () => {
  test('is set for one device and leaves the others as they are', () => {
    const document = exampleDocument();
    const next = setLayout(heading, 'phone', { align: 'center' })(document);
    expect(block(next)).toMatchObject({ align: 'start', on: { phone: { align: 'center' } } });
    expect(block(setLayout(heading, 'desktop', { align: 'center' })(document))).toMatchObject({
      align: 'center',
    });
    expect(block(setLayout(heading, 'desktop', { align: 'center' })(document))).not.toHaveProperty('on');
  });

  test('comes back to the very content it had, when all of it is taken back', () => {
    const document = exampleDocument();
    const changed = [
      setLayout(heading, 'tablet', { hidden: true }),
      setSpace(heading, 'tablet', 'before', 12),
      setSpace(heading, 'tablet', 'after', 0),
      setSpace(heading, 'desktop', 'after', 40),
    ].reduce((before, edit) => edit(before), document);
    expect(block(changed)).toMatchObject({
      space: { after: 40 },
      on: { tablet: { hidden: true, space: { before: 12, after: 0 } } },
    });
    const back = [
      resetSpace(heading, 'tablet'),
      setLayout(heading, 'tablet', { hidden: undefined }),
      setSpace(heading, 'desktop', 'after', undefined),
    ].reduce((before, edit) => edit(before), changed);
    expect(back).toEqual(document);
  });

  test('takes nothing that its kind has not', () => {
    const document = exampleDocument();
    expect(setLayout(heading, 'phone', { size: 'large', height: 'small' })(document)).toBe(document);
    expect(setLayout(heading, 'desktop', { hidden: true })(document)).toBe(document);
    const email = { ...heading, block: 'email-1' };
    const kind = findBlock(document, email)?.kind;
    expect(kind).toBe('email');
    expect(setLayout(email, 'phone', { hidden: true })(document)).toBe(document);
  });
});
