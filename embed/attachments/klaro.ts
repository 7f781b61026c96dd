// Takes over what the visitor answered in Klaro. A service named `beckon` answers for the purposes it lists; without one, a
// purpose is allowed when every service that serves it is. Services that cannot be refused say nothing.
import type { ConsentAnswers } from '../consent';
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
  savedConsents?: Readonly<Record<string, unknown>>;
  config?: { services?: readonly Service[]; apps?: readonly Service[] };
  watch?: (watcher: Readonly<Record<string, () => void>>) => void;
}

/** How shops name the purposes of services. */
const NAMES: { [Purpose in keyof Required<ConsentAnswers>]: RegExp } = {
  statistics: /^(analytics|statistics?|performance)$/i,
  personalisation: /^(personali[sz]ation|preferences?)$/i,
  marketing: /^(marketing|advertis(ing|ement))$/i,
};

export const klaro: Attachment = ({ api }) =>
  untilThere(() => {
    const manager = (window as { klaro?: { getManager?: () => Manager } }).klaro?.getManager?.();
    if (!manager?.watch) return false;
    const look = () => {
      const { config, confirmed, savedConsents } = manager;
      const services = (config?.services ?? config?.apps ?? []).filter(({ required }) => !required);
      const own = services.filter(({ name }) => name === 'beckon');
      const allows = (names: RegExp) => {
        const serving = (own.length > 0 ? own : services).filter(({ purposes }) =>
          purposes?.some((purpose) => names.test(purpose)),
        );
        return (
          // What stands before anyone confirmed it is the shop's suggestion.
          confirmed === true &&
          serving.length > 0 &&
          serving.every(({ name }) => savedConsents?.[`${name}`] === true)
        );
      };
      api.consent({
        statistics: allows(NAMES.statistics),
        personalisation: allows(NAMES.personalisation),
        marketing: allows(NAMES.marketing),
      });
    };
    look();
    const hear = () => {
      try {
        look();
      } catch {
        // A tool of another kind.
      }
    };
    // Klaro calls it by its name, which among ours would be shortened.
    manager.watch(Object.fromEntries([['update', hear]]));
    return true;
  });
