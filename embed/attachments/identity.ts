// Records by which id the shop knows the visitor: once, and as soon as they allow it.
import type { Attachment } from './attachment';

export const identity: Attachment = ({ allows, change, listen, read, record, told }) => {
  const introduce = () => {
    const { id } = told;
    if (id === undefined || id === read().kept.profile?.id || !allows().personalisation) return;
    change(({ kept }) => void (kept.profile = { ...kept.profile, id }));
    record({ type: 'visitor.identified', props: { id: `${id}` } });
  };
  listen('set', introduce);
  listen('consent.changed', introduce);
};
