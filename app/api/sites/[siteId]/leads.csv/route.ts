// The leads of a site as a file. The server's own export does everything; this only hands the request over.
import { services } from '@/server/services';

export async function GET(request: Request, { params }: { params: Promise<{ siteId: string }> }) {
  return services().leadExport(request, (await params).siteId);
}
