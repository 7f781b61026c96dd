// A file of products for a site. The server's own upload does everything; this only hands the request over.
import { services } from '@/server/services';

export async function POST(request: Request, { params }: { params: Promise<{ siteId: string }> }) {
  return services().catalogueUpload(request, (await params).siteId);
}
