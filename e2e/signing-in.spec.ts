import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { buildPerson, unique } from "@/fixtures/build-people";
import { expect, test } from "./test";

test("a visitor tries the demonstration as one of the invented people, and signs out", async ({ page }) => {
  await buildPerson({ issuer: "demonstration", subject: unique() });
  await page.goto("/sign-in?return=/help");
  const [first] = await page.getByRole("form", { name: "People to try" }).getByRole("listitem").all();
  const name = (await first?.getByRole("heading").textContent()) ?? "";
  await page
    .getByRole("button", { name: `Sign in as ${name}`, exact: true })
    .first()
    .click();

  await expect(page).toHaveURL(/\/help$/);
  await expect(page.getByText(`${name},`)).toBeVisible();
  const cookies = await page.context().cookies();
  const session = cookies.find((cookie) => cookie.name.includes("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies.map((cookie) => cookie.name)).toEqual([session?.name]);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You have signed out" })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
});

test("a saved cookie is worth nothing after signing out", async ({ page, signIn }) => {
  const person = await buildPerson();
  await signIn(person);
  const saved = await page.context().cookies();
  await page.goto("/sign-out");
  await expect(page.getByText(`${person.name},`)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You have signed out" })).toBeVisible();

  await page.context().addCookies(saved);
  await page.goto("/help");
  await expect(page.getByRole("button", { name: "Sign out" })).toHaveCount(0);
});

test("a member of staff signs in by a link, which a mail scanner’s visit does not use up", async ({
  page,
  request,
}) => {
  const { person, email } = await buildListed();
  await ask(page, email, "/help");
  const link = await linkTo(email);

  for (const method of ["HEAD", "GET", "GET"]) await request.fetch(link.href, { method });
  await page.goto(link.href);
  await expect(page.getByText(`You will be signed in as ${person.name}.`)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/help$/);
  await expect(page.getByText(`${person.name},`)).toBeVisible();

  await page.goto(link.href);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
});

test("two tabs of one link sign in once, and the second says so", async ({ page, context }) => {
  const { email } = await buildListed();
  await ask(page, email, "/help");
  const link = await linkTo(email);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(link.href);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();

  await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByRole("main")).toContainText(
    /This link has been used or has expired|This link does not work any more/,
  );
});

test("a stranger and somebody with an address that is not one are told no more than they should be", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill("farida.noor at exampleshire");
  await page.getByRole("button", { name: "Send me a link" }).click();
  const problem = "Enter an email address in the correct format, like name@example.gov.uk";
  await expect(page.getByRole("link", { name: problem })).toBeVisible();
  await expect(page.getByLabel("Work email address")).toHaveValue("farida.noor at exampleshire");
  await expect(page).toHaveTitle(/^Error: /);

  await page.getByLabel("Work email address").fill(`${unique()}@nobody.example`);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "If your address is on the list of staff, we have sent you",
  );
});

test("a fourth link in a quarter of an hour is not sent", async ({ page }) => {
  const { email } = await buildListed();
  for (const number of [1, 2, 3]) {
    await ask(page, email, "/");
    await expect.poll(() => lettersTo(email).then(({ length }) => length)).toBe(number);
  }
  await ask(page, email, "/");
  // Somebody else’s letter, asked for afterwards, shows that the fourth is not merely late.
  const other = await buildListed();
  await ask(page, other.email, "/");
  await linkTo(other.email);
  expect(await lettersTo(email)).toHaveLength(3);
});

test("whoever was sent to sign in comes back to where they were going, and never anywhere else", async ({
  page,
  request,
}) => {
  await buildPerson({ issuer: "demonstration", subject: unique() });
  for (const wanted of [
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "https://evil.example",
    "%2f%2fevil",
  ]) {
    await page.goto(`/sign-in?return=${encodeURIComponent(wanted)}`);
    const values = await page
      .locator("input[name=return]")
      .evaluateAll((fields) => fields.map((field) => field.getAttribute("value")));
    expect(new Set(values)).toEqual(new Set(["/"]));
  }
  for (const wanted of ["http://%", ":::", "%00", "a".repeat(3000)]) {
    const answer = await request.get(
      `/sign-in?return=${encodeURIComponent(wanted)}&callbackUrl=${encodeURIComponent(wanted)}`,
    );
    expect(answer.status()).toBe(200);
  }
});

test("the provider’s address answers nonsense with a page, never with a fault", async ({ page, request }) => {
  const cookie = "next-auth.callback-url=http://%; next-auth.state=x; next-auth.session-token=x";
  for (const query of ["", "?code=x&state=y", "?error=access_denied", "?callbackUrl=http://%"]) {
    const answer = await request.get(`/api/auth/callback/oidc${query}`, {
      headers: { cookie },
      maxRedirects: 0,
    });
    expect([303, 404]).toContain(answer.status());
    if (answer.status() === 303) expect(answer.headers().location).toBe("/sign-in?problem=provider");
  }
  for (const gone of ["signin", "signout", "csrf", "session", "providers", "callback/credentials"]) {
    expect((await request.get(`/api/auth/${gone}`)).status()).toBe(404);
  }
  await page.goto("/sign-in/not-listed");
  await expect(page.getByRole("heading", { name: "You are not on the list" })).toBeVisible();
});

test("somebody who is suspended is out at once", async ({ page, signIn }) => {
  const person = await buildPerson({ suspendedAt: new Date() });
  await signIn(person);
  await page.goto("/help");
  await expect(page.getByRole("button", { name: "Sign out" })).toHaveCount(0);
});

async function buildListed() {
  const email = `${unique()}@exampleshire.example`;
  return { email, person: await buildPerson({ name: `Farida Noor ${unique()}`, email }) };
}

async function ask(page: Page, email: string, returnTo: string) {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await page.getByLabel("Work email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
}

/** The letters that the demonstration has kept for this address, as they would have been sent. */
async function lettersTo(email: string): Promise<string[]> {
  const folder = path.resolve(process.env.DATA_DIR ?? ".data", "mail");
  const files = await readdir(folder).catch(() => []);
  const letters = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  return letters.filter((letter) => letter.includes(`To: ${email}\n`));
}

async function linkTo(email: string): Promise<URL> {
  await expect.poll(() => lettersTo(email).then(({ length }) => length)).toBeGreaterThan(0);
  const [letter = ""] = await lettersTo(email);
  const [link = ""] = /http\S+\/sign-in\/link\S+/.exec(letter) ?? [];
  return new URL(link);
}
