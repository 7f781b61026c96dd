// Beside the id of the site.
import * as z from 'zod';

export const experimentInput = z.object({ experimentId: z.string().min(1).max(64) });
