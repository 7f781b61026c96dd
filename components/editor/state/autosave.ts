// When a draft is sent, what a reply means, and what the owner is told: a pure state machine. Time is a parameter.
// It never sends twice at once, never gives up on unsaved work, and never overwrites what somebody else saved.
import { isSame } from './keep-equal';

/** A save waits for this pause in the editing, ms … */
export const SAVE_PAUSE_MS = 600;
/** … but no longer than this after the first edit that is not saved, ms. */
export const SAVE_AT_LATEST_MS = 5000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** Sent documents without an answer that are remembered, to recognise our own work in a conflict. */
const UNCONFIRMED_KEPT = 8;

export interface Theirs<D> {
  document: D;
  revision: number;
  /** Name of the person; null when the account is gone. */
  savedBy: string | null;
  /** Saved by this very person, elsewhere. */
  byYou?: boolean;
  savedAt: number;
}

export type Refusal = 'signed-out' | 'forbidden' | 'gone' | 'invalid';

export type Phase<D> =
  | { kind: 'idle' }
  /** Edited; due when the pause is over. */
  | { kind: 'waiting'; since: number; dueAt: number }
  | { kind: 'sending'; sent: D; failures: number }
  /** The server could not be reached; tried again at `dueAt`, or sooner when the network returns. */
  | { kind: 'unreachable'; dueAt: number; failures: number }
  | { kind: 'conflict'; theirs: Theirs<D> }
  | { kind: 'refused'; refusal: Refusal };

export interface Autosave<D> {
  /** What the owner sees. Unsaved work exists exactly when this is not `saved`. */
  current: D;
  /** What the server holds as far as we know. */
  saved: D;
  revision: number;
  savedAt: number;
  unconfirmed: readonly D[];
  phase: Phase<D>;
}

export type SaveReply<D> =
  | { kind: 'saved'; revision: number; savedAt: number }
  | { kind: 'conflict'; theirs: Theirs<D> }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unreachable' };

export type AutosaveEvent<D> =
  | { kind: 'edited'; document: D }
  /** The due time may have come. */
  | { kind: 'woke' }
  /** Send now, as before publishing. */
  | { kind: 'hurried' }
  | { kind: 'replied'; reply: SaveReply<D> }
  /** The browser says the network is back. Its opposite is not listened to: a server on localhost outlives the network. */
  | { kind: 'online' }
  /** Something other than a save was refused, because the draft is newer than what we know. */
  | { kind: 'found-stale'; theirs: Theirs<D> }
  | { kind: 'kept-mine' }
  | { kind: 'took-theirs' };

export function startAutosave<D>(start: { document: D; revision: number; savedAt: number }): Autosave<D> {
  const { document, ...rest } = start;
  return { ...rest, current: document, saved: document, unconfirmed: [], phase: { kind: 'idle' } };
}

/** The next state. A state in phase `sending` that the previous one was not in asks its owner to send `sent`. */
export function autosave<D>(state: Autosave<D>, event: AutosaveEvent<D>, now: number): Autosave<D> {
  switch (event.kind) {
    case 'edited':
      return edited({ ...state, current: event.document }, now);
    case 'woke': {
      const dueAt = dueTime(state);
      return dueAt !== null && dueAt <= now ? send(state) : state;
    }
    case 'hurried':
      return hurried(state);
    case 'replied':
      return state.phase.kind === 'sending' ? replied(state, state.phase, event.reply, now) : state;
    case 'online':
      return state.phase.kind === 'unreachable' ? send(state) : state;
    case 'found-stale':
      return state.phase.kind === 'idle'
        ? { ...state, phase: { kind: 'conflict', theirs: event.theirs } }
        : state;
    case 'kept-mine':
      return state.phase.kind === 'conflict' ? send(adopt(state, state.phase.theirs)) : state;
    case 'took-theirs':
      return state.phase.kind === 'conflict'
        ? { ...adopt(state, state.phase.theirs), current: state.phase.theirs.document }
        : state;
  }
}

/** When the machine wants to be woken, ms; null: an event will wake it. */
export function dueTime<D>(state: Autosave<D>): number | null {
  return state.phase.kind === 'waiting' || state.phase.kind === 'unreachable' ? state.phase.dueAt : null;
}

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';

/** The one word for the owner. */
export function saveStatus<D>(state: Autosave<D>): SaveStatus {
  switch (state.phase.kind) {
    case 'idle':
      return 'saved';
    case 'waiting':
      return 'unsaved';
    case 'sending':
      return state.phase.failures > 0 ? 'offline' : 'saving';
    case 'unreachable':
      return 'offline';
    case 'conflict':
    case 'refused':
      return state.phase.kind;
  }
}

export const hasUnsaved = <D>(state: Autosave<D>): boolean => state.current !== state.saved;

/** The server's side becomes the known one; phase idle, for the caller to go on from. */
function adopt<D>(state: Autosave<D>, theirs: Theirs<D>): Autosave<D> {
  return {
    ...state,
    saved: theirs.document,
    revision: theirs.revision,
    savedAt: theirs.savedAt,
    unconfirmed: [],
    phase: { kind: 'idle' },
  };
}

function send<D>(state: Autosave<D>): Autosave<D> {
  if (!hasUnsaved(state)) return { ...state, phase: { kind: 'idle' } };
  const failures = 'failures' in state.phase ? state.phase.failures : 0;
  return { ...state, phase: { kind: 'sending', sent: state.current, failures } };
}

function edited<D>(state: Autosave<D>, now: number): Autosave<D> {
  const { phase } = state;
  switch (phase.kind) {
    case 'sending':
    case 'conflict':
      return state;
    case 'unreachable':
      return hasUnsaved(state) ? state : { ...state, phase: { kind: 'idle' } };
    case 'idle':
    case 'waiting':
    case 'refused': {
      if (!hasUnsaved(state)) return { ...state, phase: { kind: 'idle' } };
      const since = phase.kind === 'waiting' ? phase.since : now;
      const dueAt = Math.min(now + SAVE_PAUSE_MS, since + SAVE_AT_LATEST_MS);
      return { ...state, phase: { kind: 'waiting', since, dueAt } };
    }
  }
}

function hurried<D>(state: Autosave<D>): Autosave<D> {
  switch (state.phase.kind) {
    case 'waiting':
    case 'unreachable':
    case 'refused':
      return send(state);
    case 'idle':
    case 'sending':
    case 'conflict':
      return state;
  }
}

function replied<D>(
  state: Autosave<D>,
  { sent, failures }: { sent: D; failures: number },
  reply: SaveReply<D>,
  now: number,
): Autosave<D> {
  switch (reply.kind) {
    case 'saved':
      return edited(
        adopt(state, { document: sent, revision: reply.revision, savedAt: reply.savedAt, savedBy: null }),
        now,
      );
    case 'conflict': {
      const { theirs } = reply;
      // A lost answer: what the server holds is what we sent. Go on from its revision.
      const own = [...state.unconfirmed, sent].find((document) => isSame(document, theirs.document));
      if (own !== undefined) return send(adopt(state, { ...theirs, document: own }));
      return { ...state, phase: { kind: 'conflict', theirs } };
    }
    case 'refused':
      return { ...state, phase: { kind: 'refused', refusal: reply.refusal } };
    case 'unreachable':
      return {
        ...state,
        unconfirmed: [...state.unconfirmed, sent].slice(-UNCONFIRMED_KEPT),
        phase: {
          kind: 'unreachable',
          dueAt: now + Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS),
          failures: failures + 1,
        },
      };
  }
}
