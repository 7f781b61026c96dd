// Undo and redo over whole documents: one entry per gesture, never per keystroke. Pure; time comes from outside.
// Entries are snapshots that share their unchanged parts, so a long history costs little and undo is exact.
import { isSame } from './keep-equal';

/** Typing in one field stays one entry until a pause this long, ms. */
export const TYPING_PAUSE_MS = 1500;

/** A change, kept as the document on its other side, with the place where it happened so that undo can show it. */
interface Change<D, P> {
  document: D;
  place: P;
}

type Gesture = { kind: 'none' } | { kind: 'typing'; key: string; at: number } | { kind: 'transaction' };

export interface History<D, P> {
  present: D;
  past: readonly Change<D, P>[];
  future: readonly Change<D, P>[];
  /** The gesture that the newest entry still grows with. */
  gesture: Gesture;
  /** Entries in `past` when the running transaction began. */
  transactionFrom: number;
  /** What could be redone when it began: there again when the transaction comes to nothing. */
  futureBefore: readonly Change<D, P>[];
}

export interface EditMark<P> {
  place: P;
  /** ms; any clock that only moves forward. */
  at: number;
  /** Edits that follow each other with the same key, such as typing into one field, are one entry. */
  typing?: string;
}

export function startHistory<D, P>(document: D): History<D, P> {
  return {
    present: document,
    past: [],
    future: [],
    gesture: { kind: 'none' },
    transactionFrom: 0,
    futureBefore: [],
  };
}

/** Takes `next` as the present. The same reference is returned when nothing changed. */
export function record<D, P>(history: History<D, P>, next: D, mark: EditMark<P>): History<D, P> {
  if (next === history.present) return history;
  const last = history.past.at(-1);
  if (last !== undefined && growsLastEntry(history, mark)) {
    const gesture = gestureAfter(history, mark);
    // Typed and deleted again: nothing happened, and the document is the very one it was.
    if (isSame(last.document, next)) {
      const future = gesture.kind === 'transaction' ? history.futureBefore : history.future;
      return { ...history, present: last.document, past: history.past.slice(0, -1), future, gesture };
    }
    return { ...history, present: next, gesture };
  }
  return {
    ...history,
    present: next,
    past: [...history.past, { document: history.present, place: mark.place }],
    future: [],
    gesture: gestureAfter(history, mark),
  };
}

function growsLastEntry<D, P>(history: History<D, P>, mark: EditMark<P>): boolean {
  const { gesture } = history;
  switch (gesture.kind) {
    case 'none':
      return false;
    case 'typing':
      return gesture.key === mark.typing && mark.at - gesture.at <= TYPING_PAUSE_MS;
    case 'transaction':
      return history.past.length > history.transactionFrom;
  }
}

function gestureAfter<D, P>(history: History<D, P>, mark: EditMark<P>): Gesture {
  if (history.gesture.kind === 'transaction') return history.gesture;
  return mark.typing === undefined ? { kind: 'none' } : { kind: 'typing', key: mark.typing, at: mark.at };
}

/** From here until `endGesture` every edit belongs to one entry, as while a colour is being dragged. */
export function beginTransaction<D, P>(history: History<D, P>): History<D, P> {
  return history.gesture.kind === 'transaction'
    ? history
    : {
        ...history,
        gesture: { kind: 'transaction' },
        transactionFrom: history.past.length,
        futureBefore: history.future,
      };
}

/** The next edit starts an entry of its own. */
export function endGesture<D, P>(history: History<D, P>): History<D, P> {
  return history.gesture.kind === 'none' ? history : { ...history, gesture: { kind: 'none' } };
}

export interface Step<D, P> {
  history: History<D, P>;
  /** Where the change that was undone or redone had been made; absent when there was none. */
  place?: P;
}

export function undo<D, P>(history: History<D, P>): Step<D, P> {
  const change = history.past.at(-1);
  if (change === undefined) return { history };
  return {
    place: change.place,
    history: {
      ...endGesture(history),
      present: change.document,
      past: history.past.slice(0, -1),
      future: [...history.future, { document: history.present, place: change.place }],
    },
  };
}

export function redo<D, P>(history: History<D, P>): Step<D, P> {
  const change = history.future.at(-1);
  if (change === undefined) return { history };
  return {
    place: change.place,
    history: {
      ...endGesture(history),
      present: change.document,
      past: [...history.past, { document: history.present, place: change.place }],
      future: history.future.slice(0, -1),
    },
  };
}
