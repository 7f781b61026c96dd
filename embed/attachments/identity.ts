// Records by which id the shop knows the visitor: once, and as soon as they allow it. Where they no longer do, it is forgotten.
import type { Attachment } from './attachment';

export const identity: Attachment = ({ allows, change, listen, read, record, told }) => {
  const introduce = () => {
    const { id } = told;
    const known = read().identified;
    if (!allows().personalisation) change((memory) => void delete memory.identified);
    else if (id !== undefined && id !== known) {
      change((memory) => void (memory.identified = id));
      record({ type: 'visitor.identified', props: { id: `${id}` } });
    }
  };
  listen('set', introduce);
  listen('consent.changed', introduce);
};
