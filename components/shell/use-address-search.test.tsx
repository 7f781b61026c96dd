// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, enter, field } from '@/components/draw.fixtures';
import { navigation } from './navigation.fixtures';
import { useAddressSearch } from './use-address-search';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/list');
  navigation.search = location.search;
});
afterEach(() => vi.useRealTimers());

function Search() {
  const { typed, asked, type } = useAddressSearch();
  return (
    <>
      <input aria-label="Search" value={typed} onChange={(event) => type(event.target.value)} />
      <output>{asked}</output>
    </>
  );
}

function open() {
  const show = draw(<Search />);
  /** The router has read the address. */
  return (next = location.search) => {
    navigation.search = next;
    history.replaceState(null, '', `/list${next}`);
    show(<Search />);
  };
}
const rest = () => act(() => vi.advanceTimersByTime(300));
const typed = () => field('Search').value;

test('what is typed is asked for after a rest', () => {
  const follow = open();
  enter(field('Search'), 'ann@');
  expect(location.search).toBe('');
  rest();
  expect(location.search).toBe('?q=ann%40');
  follow();
  expect(document.querySelector('output')?.textContent).toBe('ann@');
});

test('a link to the whole list leaves the search, and nothing brings it back', () => {
  const follow = open();
  enter(field('Search'), 'ann');
  rest();
  follow();
  follow('');
  expect(typed()).toBe('');
  rest();
  expect(location.search).toBe('');
});

test('what was typed just before the search is left is not written either', () => {
  const follow = open();
  enter(field('Search'), 'ann');
  rest();
  follow();
  enter(field('Search'), 'anna');
  follow('');
  rest();
  expect([typed(), location.search]).toEqual(['', '']);
});

test('an answer to earlier typing takes nothing away from what is being typed', () => {
  const follow = open();
  enter(field('Search'), 'ann');
  rest();
  enter(field('Search'), 'anna');
  follow('?q=ann');
  expect(typed()).toBe('anna');
  rest();
  follow();
  expect([typed(), location.search]).toEqual(['anna', '?q=anna']);
});

test('going back and forward shows the search that was asked for', () => {
  const follow = open();
  follow('?q=bea');
  expect(typed()).toBe('bea');
  follow('');
  expect(typed()).toBe('');
});
