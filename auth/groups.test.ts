import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/client";
import { listGroupProblems } from "@/db/groups";
import { memberships, people } from "@/db/schema/people";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { openGraph } from "@/fixtures/graph-server";
import { openProvider, type TokenClaims } from "@/fixtures/openid-provider";
import { closeSteward, steward } from "@/fixtures/owner";
import { finishProviderSignIn, startProviderSignIn } from "./provider";

let provider: Awaited<ReturnType<typeof openProvider>>;
let graph: Awaited<ReturnType<typeof openGraph>>;

beforeAll(async () => {
  provider = await openProvider();
  graph = await openGraph();
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "soundings");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret of the test");
  vi.stubEnv("OIDC_GRAPH_URL", graph.origin);
  vi.stubEnv("OIDC_FOLLOW_ROLES", "1");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([provider.close(), graph.close(), closePool(), closeSteward()]);
});

const grouped = (groupClaim: "groups" | "roles" = "groups") =>
  buildForum({ membershipSource: "group", groupClaim, groupValue: unique() });

let person: Awaited<ReturnType<typeof buildPerson>>;
let forum: Awaited<ReturnType<typeof grouped>>;
let other: typeof forum;
let convened: typeof forum;
beforeEach(async () => {
  person = await buildPerson({ issuer: provider.issuer, subject: unique() });
  [forum, other, convened] = await Promise.all([grouped(), grouped(), grouped()]);
  await buildMembership(convened.id, person, { convenes: true });
  graph.answers.status = 200;
  graph.answers.groups = [];
});

const many = (own: string | null) => Array.from({ length: 250 }, (_, at) => (at === 249 && own) || `g-${at}`);
const overage = {
  _claim_names: { groups: "src1" },
  _claim_sources: { src1: { endpoint: "https://evil.example" } },
};

async function signIn(claims: TokenClaims) {
  const [row] = await steward().select().from(people).where(eq(people.id, person.id));
  const started = await startProviderSignIn("/");
  const query = provider.signIn(new URL(started.location), { sub: row?.subject, ...claims });
  const cookies = started.cookies.map((line) => /^([^=]+)=([^;]*)/.exec(line) ?? []);
  const sent = Object.fromEntries(
    cookies.map(([, name = "", value = ""]) => [name, decodeURIComponent(value)]),
  );
  return (await finishProviderSignIn(query, sent)).location;
}

async function isIn(place: { id: number }) {
  const rows = await steward()
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.forumId, place.id), eq(memberships.personId, person.id), isNull(memberships.leftOn)),
    );
  return rows.length === 1;
}

async function problem() {
  const administrator = await buildPerson({ roles: ["administrator"] });
  return (await listGroupProblems(administrator)).find(({ id }) => id === person.id)?.problem;
}

test("250 groups in a token are followed, in and out again; a convenor stays", async () => {
  expect(await signIn({ groups: many(forum.groupValue) })).toBe("/");
  expect([await isIn(forum), await isIn(other), await isIn(convened)]).toEqual([true, false, true]);
  await signIn({ groups: many(other.groupValue) });
  expect([await isIn(forum), await isIn(other), await isIn(convened)]).toEqual([false, true, true]);
  await signIn({ groups: many(forum.groupValue) });
  expect(await isIn(forum)).toBe(true);
});

test("more groups than a token holds are asked for, page by page, and never where the token points", async () => {
  graph.answers.groups = many(forum.groupValue);
  await signIn(overage);
  expect(await isIn(forum)).toBe(true);
  expect(await problem()).toBeUndefined();
});

test("groups that cannot be asked for end nothing, and administrators are told until they can", async () => {
  await signIn({ groups: [forum.groupValue] });
  graph.answers.status = 503;
  expect(await signIn({ hasgroups: true })).toBe("/");
  expect(await isIn(forum)).toBe(true);
  expect(await problem()).toBe("The directory answered with an error (503)");
  await signIn({});
  expect(await isIn(forum)).toBe(true);
  expect(await problem()).toBe("The provider did not say which groups they are in");
  await signIn({ groups: [] });
  expect(await isIn(forum)).toBe(false);
  expect(await problem()).toBeUndefined();
});

test("app roles are followed into forums, and into roles where the council says so", async () => {
  const byRole = await grouped("roles");
  await signIn({ roles: [byRole.groupValue, "analyst", "superuser"] });
  expect(await isIn(byRole)).toBe(true);
  const rolesOf = async () =>
    (await steward().select({ roles: people.roles }).from(people).where(eq(people.id, person.id)))[0]?.roles;
  expect(await rolesOf()).toEqual(["contributor", "analyst"]);
  await signIn({ roles: [] });
  expect(await isIn(byRole)).toBe(false);
  expect(await rolesOf()).toEqual(["contributor"]);
});
