// An experiment as a file. The server's own export does everything; this only hands the request over.
import { services } from '@/server/services';

type Asked = Promise<{ siteId: string; experimentId: string; file: string }>;

export async function GET(request: Request, { params }: { params: Asked }) {
  return services().experimentExport(request, await params);
}
