// Whether a regular expression may run in a shop, where browsers read it with backtracking: one that was made to freeze the
// page must never get there.
import { LONGEST } from '@/core/campaign/limits';
import { countChoices } from './count-choices';
import { linearPattern } from './linear-pattern';
import { provePattern } from './prove-pattern';

/**
 * `long`: more characters than are looked at. `invalid`: no regular expression. `unsupported`: looks around itself or refers
 * back. `unsafe`: some texts would take far too long. `unproven`: it could not be shown in time that none would.
 */
export const PATTERN_FAULTS = ['long', 'invalid', 'unsupported', 'unsafe', 'unproven'] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

/** Times the 2,048 places of a text at which a match may begin, this is some ten milliseconds. */
const MAX_CHOICES = 2000;
/** Verdicts remembered: typing asks again and again, publishing asks the same. */
const MAX_KNOWN = 500;

const known = new Map<string, Promise<PatternFault | undefined>>();

function isPattern(source: string): boolean {
  try {
    void new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

async function judge(source: string): Promise<PatternFault | undefined> {
  if (!isPattern(source)) return 'invalid';
  if (!linearPattern(source)) return 'unsupported';
  const { count, endless } = countChoices(source);
  const proofs = [await provePattern(source)];
  if (count > MAX_CHOICES) proofs.push(await provePattern(endless));
  return (['unsafe', 'unproven'] as const).find((proof) => proofs.includes(proof));
}

/** Undefined when it may run. Takes up to some seconds, on another thread. Never rejects. */
export function checkPattern(source: string): Promise<PatternFault | undefined> {
  if (source.length > LONGEST.pattern) return Promise.resolve('long');
  const fault = known.get(source) ?? judge(source);
  known.delete(source);
  known.set(source, fault);
  const [oldest] = known.keys();
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  return fault;
}
