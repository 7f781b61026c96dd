// Takes over what the visitor answered in Klaro. A service named `beckon` answers for the purposes it lists; without one, a
// purpose is allowed when every service that serves it is. Services that cannot be refused say nothing.
import type { Attachment } from './attachment';
import { untilThere } from './consent-tool';

interface Service {
  name?: string;
  purposes?: readonly string[];
  required?: boolean;
}
interface Manager {
  confirmed?: unknown;
  /** As saved: `consents` follows switches that are still being moved. */
  savedConsents: Readonly<Record<string, unknown>>;
  config: { services: readonly Service[] };
  watch: (watcher: Readonly<Record<string, () => void>>) => void;
}

export const klaro: Attachment = ({ api }) =>
  untilThere(() => {
    // What is missing throws, and is looked for again.
    const manager = (window as unknown as { klaro: { getManager: () => Manager } }).klaro.getManager();
    const look = () => {
      try {
        const { config, confirmed, savedConsents } = manager;
        const services = config.services.filter(({ required }) => !required);
        const own = services.filter(({ name }) => name === 'beckon');
        /** Purposes go by many names; these are what theirs begin with. */
        const allows = (names: RegExp) => {
          const serving = (own[0] ? own : services).filter(({ purposes }) =>
            purposes?.some((purpose) => names.test(purpose)),
          );
          return (
            // What stands before anyone confirmed it is the shop's suggestion.
            confirmed === true &&
            !!serving[0] &&
            serving.every(({ name }) => savedConsents[name as string] === true)
          );
        };
        api.consent({
          statistics: allows(/^(analyt|statist|perfor)/i),
          personalisation: allows(/^(person|prefer)/i),
          marketing: allows(/^(market|advert)/i),
        });
      } catch {
        // A tool of another kind.
      }
    };
    // Klaro calls it by its name, which among ours would be shortened.
    manager.watch(Object.fromEntries([['update', look]]));
    look();
    return true;
  });
