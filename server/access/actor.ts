// Who is asking. Made from the session by `server/auth`, never from anything the caller says about itself.

export interface SignedInUser {
  id: string;
  name: string;
  email: string;
}

export type Actor = { kind: 'anonymous' } | { kind: 'user'; user: SignedInUser };

export const ANONYMOUS: Actor = { kind: 'anonymous' };
