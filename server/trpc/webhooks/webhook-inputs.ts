// Shapes that several procedures of webhooks accept, beside `siteId`.
import * as z from 'zod';
import { MESSAGE_KINDS } from '@/core/message-kinds';
import { nameSchema } from '../inputs';

const id = z.string().min(1).max(64);

export const webhookInput = z.object({ webhookId: id });
export const deliveryInput = z.object({ webhookId: id, deliveryId: id });

export const kindSchema = z.enum(MESSAGE_KINDS);

/** What is in them is checked by `server/webhooks/webhook-settings.ts`, which names the one that is wrong. */
export const settingsInput = z.object({
  name: nameSchema,
  url: z.string().trim().max(2000, 'this address is too long'),
  kinds: z.array(kindSchema).max(20),
  fieldNames: z.record(
    z.string().max(80),
    z.string().trim().min(1, 'enter a name').max(100, 'use at most 100 characters'),
  ),
});

export const changeInput = z.object({ ...webhookInput.shape, ...settingsInput.shape });
