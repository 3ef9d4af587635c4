import "server-only";

import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { listPeopleToTry } from "@/db/sign-in";
import { env } from "@/env";

const hours = 3600;

/** Built at each call: a build has no settings yet. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 12 * hours },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: env().SOUNDINGS_DEMO ? [demonstration] : [],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...token, personId: Number(user.id), sessionVersion: user.sessionVersion } : token,
      session: ({ session, token }) =>
        token.personId && token.sessionVersion
          ? { expires: session.expires, person: { id: token.personId, version: token.sessionVersion } }
          : { expires: session.expires },
    },
  };
}

/** Signs in as one of the invented people; only where the demonstration world is. */
const demonstration = CredentialsProvider({
  id: "demonstration",
  name: "Demonstration",
  credentials: { person: { type: "text" } },
  async authorize(credentials) {
    const person = (await listPeopleToTry()).find(({ id }) => String(id) === credentials?.person);
    return person ? { id: String(person.id), sessionVersion: person.sessionVersion } : null;
  },
});
