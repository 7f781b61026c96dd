// Notes when events last happened, for triggers that wait until some time after: only those of these names, also before any
// campaign arms, and as long as the record of the visitor lasts.
import { now } from '../clock';
import type { Attachment } from './attachment';

export const happened =
  (names: readonly string[]): Attachment =>
  ({ change, listen }) => {
    for (const name of names)
      listen(name, () =>
        change(({ kept }) => {
          const noted = Object.entries({ ...kept.happened, [name]: now() });
          kept.happened = Object.fromEntries(noted.filter(([noted]) => names.includes(noted)));
        }),
      );
  };
