import { eq } from "drizzle-orm";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/client";
import { people } from "@/db/schema/people";
import { env } from "@/env";
import { buildPerson, unique } from "@/fixtures/build-people";
import { openProvider, type TokenClaims } from "@/fixtures/openid-provider";
import { closeSteward, steward } from "@/fixtures/owner";
import { finishProviderSignIn, startProviderSignIn } from "./provider";

let provider: Awaited<ReturnType<typeof openProvider>>;

beforeAll(async () => {
  provider = await openProvider();
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "soundings");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret of the test");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([provider.close(), closePool(), closeSteward()]);
});

describe("somebody on the list signs in through the council’s provider", () => {
  test("for the first time, by an address that it vouches for; afterwards by the subject alone", async () => {
    const { person, email, subject } = await buildListed();
    const first = await signIn({ sub: subject, email: email.toUpperCase(), email_verified: true });
    expect(first).toEqual({ location: "/exercises", person: person.id, version: 1 });

    await steward().update(people).set({ email: null }).where(eq(people.id, person.id));
    expect(await signIn({ sub: subject })).toMatchObject({ person: person.id });
  });

  test("through Microsoft Entra, which says so in a claim of its own", async () => {
    const { person, email, subject } = await buildListed();
    expect(await signIn({ sub: subject, email, xms_edov: "1" })).toMatchObject({ person: person.id });
  });
});

describe("nobody else gets in", () => {
  const out = { location: "/sign-in/not-listed", person: undefined, version: undefined };

  test("a stranger", async () => {
    expect(await signIn({ sub: unique(), email: `${unique()}@evil.example`, email_verified: true })).toEqual(
      out,
    );
  });

  test.each([
    ["nobody has checked", {}],
    ["is said not to be checked", { email_verified: false }],
    ["is checked, says somebody who is not asked", { verified: true }],
  ])("with somebody’s address that %s", async (_, claims) => {
    const { person, email } = await buildListed();
    expect(await signIn({ sub: unique(), email, ...claims })).toEqual(out);
    expect(await subjectOf(person.id)).toBeNull();
  });

  test("with the address of somebody who is tied already, as when an address is given to a successor", async () => {
    const { email, subject } = await buildListed();
    await signIn({ sub: subject, email, email_verified: true });
    expect(await signIn({ sub: unique(), email, email_verified: true })).toEqual(out);
  });

  test("who is suspended", async () => {
    const { person, email, subject } = await buildListed();
    await signIn({ sub: subject, email, email_verified: true });
    await steward().update(people).set({ suspendedAt: new Date() }).where(eq(people.id, person.id));
    expect(await signIn({ sub: subject, email, email_verified: true })).toEqual(out);
  });

  test.each([
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "another application" }],
    ["another nonce", { nonce: "replayed" }],
    ["a token that has run out", { exp: 1 }],
  ])("with %s", async (_, claims) => {
    const { email, subject } = await buildListed();
    const answer = await signIn({ sub: subject, email, email_verified: true, ...claims });
    expect(answer).toEqual({ ...out, location: "/sign-in?problem=provider" });
  });

  test("from another browser than the one that started", async () => {
    const { email, subject } = await buildListed();
    const { location } = await startProviderSignIn("/exercises");
    const query = provider.signIn(new URL(location), { sub: subject, email, email_verified: true });
    const otherBrowser = cookiesOf((await startProviderSignIn("/")).cookies);
    for (const cookies of [{}, otherBrowser]) {
      const answer = await finishProviderSignIn(query, cookies);
      expect(answer.location).toBe("/sign-in?problem=provider");
      expect(cookiesOf(answer.cookies)["next-auth.session-token"]).toBeUndefined();
    }
  });
});

test("going on afterwards never leaves the service", async () => {
  for (const wanted of ["https://evil.example", "//evil.example", "http://%", ":::", null]) {
    const { email, subject } = await buildListed();
    const answer = await signIn({ sub: subject, email, email_verified: true }, wanted);
    expect(answer.location).toBe("/");
  }
  const { cookies, location } = await startProviderSignIn("/exercises");
  const planted = { ...cookiesOf(cookies), "next-auth.callback-url": "http://%" };
  const answer = await finishProviderSignIn(provider.signIn(new URL(location), { sub: unique() }), planted);
  expect(answer.location).toBe("/sign-in/not-listed");
});

async function buildListed() {
  const email = `${unique()}@exampleshire.example`;
  return { email, subject: unique(), person: await buildPerson({ email }) };
}

async function signIn(claims: TokenClaims, wanted: unknown = "/exercises") {
  const started = await startProviderSignIn(wanted);
  const query = provider.signIn(new URL(started.location), claims);
  const { location, cookies } = await finishProviderSignIn(query, cookiesOf(started.cookies));
  const token = cookiesOf(cookies)["next-auth.session-token"];
  const session = token ? await decode({ token, secret: env().NEXTAUTH_SECRET }) : null;
  return { location, person: session?.personId, version: session?.sessionVersion };
}

async function subjectOf(id: number) {
  const [row] = await steward().select({ subject: people.subject }).from(people).where(eq(people.id, id));
  return row?.subject;
}

function cookiesOf(lines: string[]): Record<string, string> {
  const pairs = lines.map((line) => /^([^=]+)=([^;]*)/.exec(line) ?? []);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, decodeURIComponent(value)]));
}
