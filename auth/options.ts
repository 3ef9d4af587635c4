import "server-only";

import type { LoggerInstance, NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { longestSessionHours } from "@/domain/sign-in";
import { env } from "@/env";
import { personOfClaims } from "./claims";
import { followGroups } from "./groups";
import { safeReturn } from "./safe-return";
import { sessionCookie } from "./session";

export const providerId = "oidc";

/** Built at each call: a build has no settings yet. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: longestSessionHours * 3600 },
    cookies: { sessionToken: sessionCookie() },
    providers: providers(),
    logger: quiet,
    callbacks: {
      signIn: ({ user }) => (user.sessionVersion > 0 ? true : "/sign-in/not-listed"),
      jwt: ({ user }) => ({ personId: Number(user.id), sessionVersion: user.sessionVersion }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safeReturn(url.replace(baseUrl, ""))}`,
    },
  };
}

type ProviderClaims = Record<string, unknown> &
  Record<"iss" | "sub" | "email" | "email_verified" | "xms_edov", unknown>;

/** The council’s own provider, if it has set one: anything that speaks OpenID Connect. */
function providers(): OAuthConfig<ProviderClaims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: providerId,
      name: providerName() ?? providerId,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: OIDC_SCOPE } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: async (claims, { access_token }) => {
        const person = await personOfClaims(claims);
        if (person) await followGroups(person.id, claims, access_token);
        return person ? { ...person, id: String(person.id) } : { id: "stranger", sessionVersion: 0 };
      },
    },
  ];
}

/** What the button calls the provider; null when there is none. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = env();
  return OIDC_ISSUER ? (OIDC_NAME ?? "your council account") : null;
}

/** What went wrong with the provider, for the log: never the claims, which next-auth would print with it. */
const quiet: LoggerInstance = {
  error: (code, metadata) => {
    const error = metadata instanceof Error ? metadata : metadata.error;
    const message = error instanceof Error ? error.message : undefined;
    process.stderr.write(
      `${JSON.stringify({ level: "error", at: new Date().toISOString(), code, message })}\n`,
    );
  },
  warn: () => undefined,
  debug: () => undefined,
};
