// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { button, draw, press } from '../../draw.fixtures';
import { PersonaBar } from './persona-bar';
import { readyMade } from './ready-made';
import type { Personas } from './use-personas';

const ada = { id: 'p', name: 'Ada', visitor: { consent: [], time: '', typed: {}, unknown: [] } };

function show(change: Partial<Personas>, { mayEdit = true, onStart = () => {} } = {}) {
  const personas: Personas = {
    list: [ada],
    active: undefined,
    isChanged: false,
    isBusy: false,
    pick: () => {},
    create: () => Promise.resolve(),
    rename: () => Promise.resolve(),
    update: () => {},
    remove: () => {},
    ...change,
  };
  draw(<PersonaBar personas={personas} mayEdit={mayEdit} onStart={onStart} />);
}
const names = () =>
  [...document.querySelectorAll('button')].map(
    (element) => element.getAttribute('aria-label') ?? element.textContent,
  );

describe('the visitors that are kept', () => {
  it('begin with ready-made ones', () => {
    const onStart = vi.fn();
    show({ list: [] }, { onStart });
    press(button('Returning from the newsletter'));
    expect(onStart).toHaveBeenCalledWith(readyMade('newsletter'));
  });

  it('can be updated once they were changed, by those who may', () => {
    const update = vi.fn();
    show({ active: ada, isChanged: true, update });
    expect(names()).toContain('Save as another');
    press(button('Update persona'));
    expect(update).toHaveBeenCalledWith(ada);
  });

  it('have nothing to be kept while they are as they were', () => {
    show({ active: ada });
    expect(names()).toContain('Actions for Ada');
    expect(names()).toEqual(['Persona', 'Actions for Ada']);
  });

  it('are only picked by those who may look', () => {
    show({ active: ada, isChanged: true }, { mayEdit: false });
    expect(names()).toEqual(['Persona']);
  });
});
