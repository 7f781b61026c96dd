// Notes when events last happened, for triggers that wait until some time after: only those of these names, also before any
// campaign arms, and as long as the record of the visitor lasts.
import { now } from '../clock';
import type { Attachment } from './attachment';

export const happened =
  (names: readonly string[]): Attachment =>
  ({ change, listen }) =>
    names.forEach((name) =>
      listen(name, () =>
        change(({ kept }) => {
          // Names that nobody asks about any more fall away.
          kept.happened = Object.fromEntries(
            names.map((one) => [one, one === name ? now() : kept.happened?.[one]]),
          );
        }),
      ),
    );
