// Remembers what the shop tells of its visitor, as soon as they allow it and for as long as they do. Before that it is known
// on the page alone.
import type { Kept } from '../facts/kept';
import { toText } from '../facts/to-text';
import { toTexts } from '../facts/to-texts';
import type { Attachment } from './attachment';

type Profile = NonNullable<Kept['profile']>;

/** Of each kind. */
const MOST = 50;
/** UTF-16 code units. */
const LONGEST = 200;

/** What was told last wins, and is forgotten last. */
const join = <Value>(
  before: Readonly<Record<string, Value>> | undefined,
  told: Readonly<Record<string, Value>> | undefined,
  tidy: (value: Value) => Value | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries({ ...before, ...told })
      .flatMap(([name, value]): [string, Value][] => {
        const tidied = tidy(value);
        return tidied === undefined || name.length > LONGEST ? [] : [[name, tidied]];
      })
      .slice(-MOST),
  );

const texts = (given: unknown) =>
  toTexts(given)
    .slice(-MOST)
    .map((text) => text.slice(0, LONGEST));

export const profile: Attachment = ({ allows, change, listen, told }) => {
  const keep = () => {
    const { answers, segments, traits } = told;
    if (!allows().personalisation) return change(({ kept }) => void delete kept.profile);
    if (answers || segments || traits)
      change(({ kept }) => {
        const before: Profile = kept.profile ?? {};
        kept.profile = {
          traits: join(before.traits, traits, (value) =>
            toText(value) === '' ? undefined : typeof value === 'string' ? value.slice(0, LONGEST) : value,
          ),
          segments: segments ? texts(segments) : before.segments,
          answers: join(before.answers, answers, (ofCampaign) => join({}, ofCampaign, texts)),
        };
      });
  };
  listen('set', keep);
  listen('consent.changed', keep);
};
