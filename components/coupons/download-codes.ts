// Hands the codes of a pool over to the person as a file.
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/router';

/** @throws the refusal of the server */
export async function downloadCodes(
  client: TRPCClient<AppRouter>,
  { name, ...query }: { siteId: string; poolId: string; name: string },
): Promise<void> {
  const { csv } = await client.coupons.export.mutate(query);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  // What every file system takes.
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  link.download = `${plain.toLowerCase() || 'coupons'}.csv`;
  link.click();
  // Browsers begin the download in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
