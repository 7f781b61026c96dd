// Loads what reads the cart and the orders of the shop's system. Until it is there, and where it never comes, the cart is what
// the shop tells of it.
import type { Attachment } from './attachment';

/** @param file content hash */
export const shop =
  (file: string): Attachment =>
  async (parts) => {
    try {
      const read: { attach: Attachment } = await import(`${parts.base}/s/f/${file}.js`);
      read.attach(parts);
    } catch {
      // Blocked or offline.
    }
  };
