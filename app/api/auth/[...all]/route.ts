// Sign-in, sign-out and passwords, answered by the server's account service.
import { services } from '@/server/services';

const handle = (request: Request) => services().auth.handle(request);

export { handle as GET, handle as POST };
