import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { type Door, doors } from "./doors";
import { buildDoorWorld, type Principal, principals } from "./doors-world";
import { expect, test } from "./test";

test.skip(({ scripted }) => !scripted, "Nothing here runs scripts: once is enough.");
test.setTimeout(600_000);

const root = path.resolve(import.meta.dirname, "..");
let built: Awaited<ReturnType<typeof buildDoorWorld>>;

test.beforeAll(async () => {
  built = await buildDoorWorld();
});

test("every page and every file that is served is in the table of doors", () => {
  const files = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" });
  const routes = files
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => path.dirname(file));
  expect(routes.map((route) => (route === "." ? "/" : `/${route}`)).sort()).toEqual(
    Object.keys(doors).sort(),
  );
});

test("and so is everything that the build serves", async ({ request }) => {
  const home = await (await request.get("/")).text();
  const build = readIfThere(".next/BUILD_ID");
  test.skip(
    !build || !home.includes(build),
    "Not the production build that is in .next: its list of routes says nothing.",
  );
  const manifest: Record<string, string> = JSON.parse(
    readIfThere(".next/app-path-routes-manifest.json") ?? "{}",
  );
  const ownOfNext = ["/_not-found", "/_global-error", "/icon.svg"];
  const served = Object.values(manifest).filter((route) => !ownOfNext.includes(route));
  expect(served.sort()).toEqual(Object.keys(doors).sort());
});

for (const who of principals) {
  test(`the doors of the ${who}`, async ({ request, signIn, context }) => {
    const person = built.people[who];
    if (person) await signIn(person);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const wrong: string[] = [];
    for (const door of Object.values(doors).flat()) {
      const found = await tryDoor(request, door, { cookie });
      if (found !== wanted(door, who))
        wrong.push(`${door.at(built.world)} ${found}, not ${wanted(door, who)}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("an auditor looks and finds nothing to send", async ({ request, signIn, context }) => {
  const { auditor } = built.people;
  if (auditor) await signIn(auditor);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const found: string[] = [];
  for (const door of Object.values(doors).flat()) {
    const address = door.at(built.world);
    if (!door.opens.includes("auditor") || !/^\/(manage|admin|forums|moderation)/.test(address)) continue;
    const page = await (await ask(request, address, { cookie })).text();
    if (/<form[^>]*method="post"/i.test(mainOf(page))) found.push(address);
  }
  expect(found).toEqual([]);
});

test("a door that is shut is shut to every way of asking for what is behind it", async ({
  request,
  signIn,
  context,
}) => {
  const { stranger } = built.people;
  if (stranger) await signIn(stranger);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const ways = [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { purpose: "prefetch" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { accept: "application/json" },
  ];
  const shut = Object.values(doors)
    .flat()
    .filter(
      (door) => !door.opens.includes("stranger") && door.at(built.world).includes(built.world.exercise.slug),
    );
  expect(shut.length).toBeGreaterThan(30);
  for (const door of shut) {
    for (const way of ways) {
      const answer = await ask(request, door.at(built.world), { cookie, ...way });
      expect(await answer.text(), `${door.at(built.world)} ${JSON.stringify(way)}`).not.toContain(
        built.world.secret,
      );
    }
  }
});

test("a form that was sent from elsewhere does nothing", async ({ request, page, signIn, baseURL }) => {
  const person = built.people.member;
  if (!person) return;
  await signIn(person);
  await page.goto("/sign-out");
  const fields = await page
    .locator("main form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    );
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const own = new URL(baseURL ?? "").origin;
  const elsewhere = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ];
  const send = (headers: Record<string, string>) =>
    request.post("/sign-out", {
      headers: { cookie, ...headers },
      multipart: Object.fromEntries(fields),
      maxRedirects: 0,
      failOnStatusCode: false,
    });
  for (const headers of elsewhere) {
    const answer = await send(headers);
    expect(answer.headers()["set-cookie"] ?? "", JSON.stringify(headers)).not.toContain("session-token");
    await page.goto("/help");
    await expect(page.getByRole("button", { name: "Sign out" }), JSON.stringify(headers)).toBeVisible();
  }
  // The same, from our own page, does it: so it was the headers that stopped the others.
  const answer = await send({ origin: own, "sec-fetch-site": "same-origin" });
  expect(answer.status()).toBe(303);
  await page.goto("/help");
  await expect(page.getByRole("button", { name: "Sign out" })).toHaveCount(0);
});

function wanted({ opens, acts }: Door, who: Principal): string {
  if (!opens.includes(who)) return "stays shut";
  if (!acts) return "opens";
  return acts.includes(who) ? "opens on a form" : "opens without a form";
}

/** What a door does. Nothing may fail, and what a signed-in person reads may be kept by nobody on the way. */
async function tryDoor(request: APIRequestContext, door: Door, headers: { cookie: string }): Promise<string> {
  const answer = await ask(request, door.at(built.world), headers);
  const { location, "cache-control": kept = "" } = answer.headers();
  if (location) return whereItLeads(door, location);
  if (answer.status() === 404) return "stays shut";
  if (answer.status() !== 200) return `answers ${answer.status()}`;
  // The reader’s own browser may keep a picture, whose address nobody guesses.
  if (headers.cookie && !/no-store|^private, .*immutable/.test(kept)) return "may be cached";
  return door.acts ? withOrWithoutForm(await answer.text()) : "opens";
}

function withOrWithoutForm(page: string): string {
  return mainOf(page).includes("<form") ? "opens on a form" : "opens without a form";
}

function mainOf(page: string): string {
  return page.slice(page.indexOf("<main"), page.indexOf("</main>"));
}

function whereItLeads({ leads }: Door, location: string): string {
  const { pathname, search } = new URL(location, "http://own.invalid");
  if (leads?.test(`${pathname}${search}`)) return "opens";
  return /^\/sign-in(\?return=|$)/.test(`${pathname}${search}`)
    ? "stays shut"
    : `leads to ${pathname}${search}`;
}

function ask(
  request: APIRequestContext,
  address: string,
  headers: Record<string, string>,
): Promise<APIResponse> {
  return request.get(address, { headers, maxRedirects: 0, failOnStatusCode: false });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
