import { buildPerson, unique } from "@/fixtures/build-people";
import { expect, test } from "./test";

test("an administrator finds a person and makes them an analyst", async ({ page, signIn }) => {
  const key = unique();
  const person = await buildPerson({ name: `Farida ${key}` });
  await signIn(await buildPerson({ roles: ["administrator"] }));
  await page.goto("/");
  await page.getByLabel("Menu").getByRole("link", { name: "Administration" }).click();
  await page.getByRole("main").getByRole("link", { name: "People" }).click();
  await page.getByLabel("Part of a name, post or email address").fill(key);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("link", { name: "Change the roles" }).click();

  await page.getByLabel("Contributor").uncheck();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("link", { name: "Select at least one role" })).toBeVisible();

  await page.getByLabel("Contributor").check();
  await page.getByLabel("Analyst").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("main")).toContainText("Contributor, Analyst");
});

test("two administrators change the same person, and the second is told", async ({
  page,
  context,
  signIn,
}) => {
  const person = await buildPerson();
  await signIn(await buildPerson({ roles: ["administrator"] }));
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`/admin/people/${person.id}/roles`);
  await page.getByLabel("Auditor").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("main")).toContainText("Contributor, Auditor");

  await other.getByLabel("Analyst").check();
  await other.getByRole("button", { name: "Save the roles" }).click();
  await expect(other.getByRole("main")).toContainText("Someone else changed this after you opened it.");
  await expect(other.getByRole("main")).toContainText("Contributor, Auditor");
});

test("an administrator suspends somebody, who is out at once, and lets them back in", async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const person = await buildPerson();
  await signIn(person);
  const theirCookies = await page.context().cookies();
  await signIn(await buildPerson({ roles: ["administrator"] }));
  await page.goto(`/admin/people/${person.id}`);
  await page.getByRole("link", { name: "Suspend" }).click();
  await page.getByRole("button", { name: "Suspend this person" }).click();
  await expect(page.getByRole("main")).toContainText("Suspended");

  const theirs = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  await theirs.addCookies(theirCookies);
  const theirPage = await theirs.newPage();
  await theirPage.goto("/help");
  await expect(theirPage.getByRole("button", { name: "Sign out" })).toHaveCount(0);
  await theirs.close();

  await page.getByRole("link", { name: "Let them back in" }).click();
  await page.getByRole("button", { name: "Let them back in" }).click();
  await expect(page.getByRole("main")).toContainText("Active");
});

test("an administrator who mistypes a closure day keeps what they typed, and cannot lock themselves out", async ({
  page,
  signIn,
}) => {
  const administrator = await buildPerson({ roles: ["administrator"] });
  await signIn(administrator);
  await page.goto("/admin/organisation");
  await page.getByLabel("Days on which the council is closed").fill("29 December 2026\n31 June 2027");
  await page.getByLabel("Service email address").fill("soundings@exampleshire.example");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "“31 June 2027” is not a date." })).toBeVisible();
  await expect(page.getByLabel("Days on which the council is closed")).toHaveValue(
    "29 December 2026\n31 June 2027",
  );

  await page.goto(`/admin/people/${administrator.id}/roles`);
  await page.getByLabel("Administrator").uncheck();
  await page.getByLabel("Contributor").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("main")).toContainText("You cannot take the administrator role from yourself.");
  expect((await page.goto(`/admin/people/${administrator.id}/suspension`))?.status()).toBe(404);
});

test("an auditor looks and finds no button; anyone else finds nothing", async ({ page, signIn }) => {
  const person = await buildPerson();
  await signIn(await buildPerson({ roles: ["auditor"] }));
  await page.goto(`/admin/people/${person.id}`);
  await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Change|Suspend/ })).toHaveCount(0);
  await page.goto("/admin/organisation");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  expect((await page.goto(`/admin/people/${person.id}/roles`))?.status()).toBe(404);

  await signIn(await buildPerson({ roles: ["programme_lead"] }));
  for (const path of ["/admin", "/admin/people", `/admin/people/${person.id}`, "/admin/organisation"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
