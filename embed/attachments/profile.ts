// Remembers what the shop tells of its visitor, as soon as they allow it. Before that it is known on the page alone.
import type { Attachment } from './attachment';

/** Of all of it as JSON, in UTF-16 code units; beyond that, what was known before stays. */
const MOST = 8000;

export const profile: Attachment = ({ allows, change, listen, told }) => {
  const keep = () =>
    change(({ kept }) => {
      const { profile: before } = kept;
      if (allows().personalisation) {
        const { segments, joined } = { ...before, ...told };
        const after = {
          ...before,
          segments,
          joined,
          traits: { ...before?.traits, ...told.traits },
          answers: { ...before?.answers, ...told.answers },
        };
        if (JSON.stringify(after).length <= MOST) kept.profile = after;
      }
    });
  listen('set', keep);
  listen('consent.changed', keep);
};
