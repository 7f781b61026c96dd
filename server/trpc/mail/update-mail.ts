// mail.update
import * as z from 'zod';
import { MAIL_SECURITIES } from '../../mail/mail-settings';
import { updateMail } from '../../mail/update-mail';
import { emailSchema } from '../inputs';
import { operatorProcedure } from '../procedure';

/** What is read as a line of the mail's protocol must stay on its line. */
const line = (max: number) =>
  z
    .string()
    .max(max, `use at most ${max} characters`)
    .regex(/^\P{Cc}*$/u, 'use no line breaks');

export const updateMailProcedure = operatorProcedure
  .input(
    z.object({
      settings: z
        .object({
          host: line(253)
            .trim()
            .regex(/^[\w.:-]+$/, 'enter a host such as smtp.example.com'),
          port: z.number().int().min(1).max(65_535, 'use a port from 1 to 65535'),
          security: z.enum(MAIL_SECURITIES),
          user: line(254).trim(),
          password: line(500).nullable(),
          from: emailSchema,
        })
        .nullable(),
    }),
  )
  .mutation(({ ctx, input }) => updateMail(ctx.app, input.settings));
