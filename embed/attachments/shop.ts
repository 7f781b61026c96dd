// Loads what reads the cart and the orders of the shop's system; what notes who the visitor is to the shop comes the same way.
// Until the one is there, and where it never comes, the cart is what the shop tells of it.
import type { Attachment, ScriptParts } from './attachment';

interface LoadedAttachment<Settings> {
  attach(parts: ScriptParts, settings: Settings): void;
}

/** @param file content hash @param settings what the file asks for */
export const shop =
  <Settings>(file: string, settings: Settings): Attachment =>
  async (parts) => {
    try {
      const read: LoadedAttachment<Settings> = await import(`${parts.base}/s/f/${file}.js`);
      read.attach(parts, settings);
    } catch {
      // Blocked or offline.
    }
  };
