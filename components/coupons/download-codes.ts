// Hands the codes of a pool over to the person as a file.
import type { TRPCClient } from '@trpc/client';
import { saveCsv } from '@/components/ui/save-csv';
import type { AppRouter } from '@/server/trpc/router';

/** @throws the refusal of the server */
export async function downloadCodes(
  client: TRPCClient<AppRouter>,
  { name, ...query }: { siteId: string; poolId: string; name: string },
): Promise<void> {
  const { csv } = await client.coupons.export.mutate(query);
  saveCsv(name, csv);
}
