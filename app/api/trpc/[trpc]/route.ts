// The builder's API. Everything happens in the server's own router; this only hands the request over.
import { services } from '@/server/services';

const handle = (request: Request) => services().trpc.handle(request);

export { handle as GET, handle as POST };
