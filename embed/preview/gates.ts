// The gates of a decision, in their order, and how far this campaign came. Pure.
import type { Decision } from '@/core/decision';
import type { PreviewData } from '@/core/preview-data';
import { sayReason } from './words';

export type GateName = 'consent' | 'targeting' | 'frequency' | 'trigger' | 'exclusion' | 'coverage' | 'arm';

/** `ahead`: not asked yet, because one before it did not let it pass. */
export type GateState = 'passed' | 'stopped' | 'waiting' | 'ahead';

export interface Gate {
  name: GateName;
  title: string;
  state: GateState;
  /** What there is to say beyond the state. */
  note?: string;
}

const TITLES: readonly (readonly [GateName, string])[] = [
  ['consent', 'Consent'],
  ['targeting', 'Who and where'],
  ['frequency', 'How often'],
  ['trigger', 'When'],
  ['exclusion', 'Nothing else is open'],
  ['coverage', 'Takes part'],
  ['arm', 'Version'],
];

const WAITING: readonly Decision['reason'][] = ['trigger.idle', 'trigger.armed', 'trigger.fired'];

const nameOf = (reason: Decision['reason']) => reason.split('.')[0];

function noteOf(
  name: GateName,
  { name: _name, armNames, visitor }: PreviewData,
  decision: Decision,
): string | undefined {
  if (name === 'frequency') return 'A preview remembers no earlier showing.';
  if (name === 'consent') {
    const agreed = Object.entries(visitor.consent).flatMap(([purpose, given]) => (given ? [purpose] : []));
    return agreed.length > 0 ? `Agreed to ${agreed.join(', ')}.` : 'Agreed to nothing.';
  }
  if (name === 'arm' && 'arm' in decision) {
    const { arm, file, share } = decision;
    const chance = `${Math.round(share * 1000) / 10} %`;
    return file === undefined
      ? `Drawn: the holdout, which sees nothing (${chance}).`
      : `Drawn: ${armNames[arm] ?? arm} (${chance}).`;
  }
  return undefined;
}

export function gatesOf(data: PreviewData, decision: Decision): Gate[] {
  const { reason } = decision;
  const at = TITLES.findIndex(([name]) => name === nameOf(reason));
  return TITLES.map(([name, title], index) => {
    const isHere = index === at;
    const state = isHere
      ? name === 'arm'
        ? 'passed'
        : WAITING.includes(reason)
          ? 'waiting'
          : 'stopped'
      : index < at
        ? 'passed'
        : 'ahead';
    const note = state === 'stopped' ? sayReason(reason) : noteOf(name, data, decision);
    return { name, title, state, ...(note !== undefined && { note }) };
  });
}
