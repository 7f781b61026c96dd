// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { button, draw, enter, field, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { RANGE } from '@/core/campaign/limits';
import { useCommandKeys } from '../commands/use-command-keys';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { setFrequency, setTheme } from '../state/edits';
import { ColourField } from './colour-field';
import { LimitField, NumberField } from './number-field';

/** Three fields of the document, one that is none of its, and the editor's keys. */
function Fields() {
  const { frequency, variants } = useDocument();
  useCommandKeys();
  return (
    <>
      <input aria-label="Name" defaultValue="Letter" />
      <button>Elsewhere</button>
      <ColourField
        label="Accent"
        pickLabel="Pick"
        value={variants[0]?.theme.accent ?? ''}
        edit={(accent) => setTheme('a', { accent })}
        typing="accent"
      />
      <NumberField
        label="Rest"
        value={frequency.restAfterCloseDays}
        {...RANGE.restAfterCloseDays}
        edit={(restAfterCloseDays) => setFrequency({ restAfterCloseDays })}
        typing="rest"
      />
      <LimitField
        label="At most"
        value={frequency.atMost}
        {...RANGE.atMost}
        none="No limit"
        edit={(atMost) => setFrequency({ atMost })}
        typing="most"
      />
    </>
  );
}

function open() {
  const session = exampleSession();
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <Fields />
      </InEditor>
    </ToastProvider>,
  );
  return () => session.store.getState().history.present;
}

const leave = (element: HTMLElement) => act(() => element.blur());
/** What the field says below itself. */
const said = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

describe('a number that the document cannot hold', () => {
  test('is said to be one, with the range, and is not in the document', () => {
    const present = open();
    const rest = field('Rest');
    const before = present();
    enter(rest, '900');
    expect(rest.getAttribute('aria-invalid')).toBe('true');
    expect(said(rest)).toBe('Enter a whole number from 0 to 365.');
    expect(present()).toBe(before);
  });

  test('is not forgotten silently when the field is left', () => {
    open();
    const rest = field('Rest');
    enter(rest, '2.5');
    leave(rest);
    expect(rest.value).toBe('7');
    expect(rest.getAttribute('aria-invalid')).not.toBe('true');
    expect(said(rest)).toBe('The last entry was not taken. Enter a whole number from 0 to 365.');
    enter(rest, '14');
    expect(said(rest)).toBe('');
  });

  test('differs from an empty field that means no limit', () => {
    const present = open();
    enter(field('At most'), '0');
    expect(said(field('At most'))).toBe('Enter a whole number from 1 to 1,000, or nothing for no limit.');
    enter(field('At most'), '3');
    enter(field('At most'), '');
    expect(said(field('At most'))).toBe('');
    expect(present().frequency.atMost).toBeNull();
  });
});

describe('a colour', () => {
  test('is taken in its short form, and stays as it was typed', () => {
    const present = open();
    enter(field('Accent'), '#ABC');
    expect(field('Accent').value).toBe('#ABC');
    expect(present().variants[0]?.theme.accent).toBe('#aabbcc');
  });

  test('that is none is said to be none', () => {
    open();
    enter(field('Accent'), '#12');
    expect(said(field('Accent'))).toContain('Enter a colour code such as #2f5bea');
    leave(field('Accent'));
    expect(said(field('Accent'))).toContain('The last entry was not taken.');
  });

  test('that is undone is not hidden by what was typed', () => {
    const present = open();
    const before = present().variants[0]?.theme.accent;
    enter(field('Accent'), '#ABC');
    expect(strike(field('Accent'), 'z', { ctrlKey: true })).toBe(false);
    expect(present().variants[0]?.theme.accent).toBe(before);
    expect(field('Accent').value).toBe(before);
  });
});

describe('undo by keyboard', () => {
  test('takes back an edit of the design from its field and from anywhere else', () => {
    const present = open();
    const before = present();
    for (const place of [field('Rest'), button('Elsewhere')]) {
      enter(field('Rest'), '30');
      expect(strike(place, 'z', { ctrlKey: true })).toBe(false);
      expect(present()).toEqual(before);
    }
  });

  test('is the browser’s own in a field that is not part of the document', () => {
    const present = open();
    enter(field('Rest'), '30');
    const after = present();
    expect(strike(field('Name'), 'z', { ctrlKey: true })).toBe(true);
    expect(strike(field('Name'), 'y', { ctrlKey: true })).toBe(true);
    expect(present()).toBe(after);
    expect(strike(field('Name'), 's', { ctrlKey: true })).toBe(false);
  });
});
