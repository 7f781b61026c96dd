// htmlPages.show
import * as z from 'zod';
import { MAX_HTML_PAGE } from '@/core/render/html-page';
import { siteProcedure } from '../procedure';

/**
 * Keeps a page of custom HTML while it is being looked at, and answers its address. A viewer sees what is in a campaign, too:
 * the page reaches nothing, and its name nobody guesses.
 */
export const showHtmlPageProcedure = siteProcedure('viewer')
  .input(z.object({ page: z.string().max(MAX_HTML_PAGE, 'this is too much HTML') }))
  .mutation(({ ctx, input }) => ({ address: ctx.app.delivery.showPage(input.page) }));
