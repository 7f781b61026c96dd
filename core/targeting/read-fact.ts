// How answers are found. The shop's script reads them from the page, the simulator from a made-up visitor.
import type { Fact, FactKind, FactTable } from './facts';

interface AnswerOf {
  text: string | readonly string[];
  number: number | readonly number[];
  choice: string;
  flag: boolean;
}
export type Answer = AnswerOf[Fact['type']];

/** Undefined: the answer cannot be known, for example before consent. A text that is known to be missing is empty. */
export type Read<Moment, Value = Answer> = (moment: Moment) => Value | undefined;

/**
 * The reader of one fact. One that is asked with something is made from that, in the order of the table; one of money, from
 * the currency it is counted in.
 */
export type Reader<Moment, Kind extends FactKind> = FactTable[Kind] extends { unit: 'money' }
  ? (currency: string) => ReadOf<Moment, Kind>
  : keyof FactTable[Kind]['asked'] extends never
    ? ReadOf<Moment, Kind>
    : (...asked: string[]) => ReadOf<Moment, Kind>;
type ReadOf<Moment, Kind extends FactKind> = Read<
  Moment,
  FactTable[Kind] extends { many: true }
    ? readonly Single<FactTable[Kind]['type']>[]
    : Single<FactTable[Kind]['type']>
>;
interface SingleOf {
  text: string;
  number: number;
  choice: string;
  flag: boolean;
}
type Single<Type extends Fact['type']> = SingleOf[Type];

/** Answers as data: by the kind of fact and what it was asked with, joined by blanks, as in `utm source this`. */
export interface Answers {
  readonly [name: string]: Answer | undefined;
}

/** What answers are about: facts, and whether a sticky condition held before. */
export type AnswerKind = FactKind | 'sticky';

/** The name of an answer in `Answers`. */
export function answerName(kind: AnswerKind, asked: readonly string[]): string {
  return [kind, ...asked].join(' ');
}
