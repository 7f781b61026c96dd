// A font for a site, sent as a file. The server's own upload does everything; this only hands the request over.
import { services } from '@/server/services';

export async function POST(request: Request, { params }: { params: Promise<{ siteId: string }> }) {
  return services().fontUpload(request, (await params).siteId);
}
