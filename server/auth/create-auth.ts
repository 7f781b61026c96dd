// (skeleton)
import type { Actor } from '../access/actor';

export interface AuthService {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>;
  /** Who sent these headers. Anonymous when there is no session, or it expired. */
  actor(headers: Headers): Promise<Actor>;
}
