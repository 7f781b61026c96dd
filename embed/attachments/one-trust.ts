// Takes over what the visitor answered in OneTrust, by its usual groups: C0002 performance, C0003 functional, C0004
// targeting. [OneTrust, Web CMP events guide: `OneTrustGroupsUpdated` comes with every load and every change.]
import type { Attachment } from './attachment';

export const oneTrust: Attachment = ({ api }) => {
  /** A list, or a text such as `,C0001,C0002,`. Nothing active at all: it has not made up its mind. */
  const look = (active: unknown) => {
    try {
      const groups = `${active}`;
      if (/C\d/.test(groups))
        api.consent({
          statistics: groups.includes('C0002'),
          personalisation: groups.includes('C0003'),
          marketing: groups.includes('C0004'),
        });
    } catch {
      // Something else of this name.
    }
  };
  look((window as { OnetrustActiveGroups?: unknown }).OnetrustActiveGroups);
  addEventListener('OneTrustGroupsUpdated', (event) => look((event as CustomEvent).detail));
};
