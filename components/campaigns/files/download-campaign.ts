// Hands a campaign over to the person as a file.
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/router';

/** Of the campaign's name, what every file system takes. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return `${plain || 'campaign'}.beckon.json`;
}

/** @throws the refusal of the server */
export async function downloadCampaign(client: TRPCClient<AppRouter>, campaignId: string): Promise<void> {
  const file = await client.campaignFiles.export.query({ campaignId });
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(file.name);
  link.click();
  // Browsers begin the download in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
