import type { Page } from "@playwright/test";
import { buildDirectorate } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { buildWorkbook } from "@/fixtures/build-workbook";
import { expect, test } from "./test";

const csv = (...lines: string[]) => Buffer.from(`${lines.join("\r\n")}\r\n`);

async function bringIn(page: Page, slug: string, file: { name: string; buffer: Buffer }) {
  await page.goto(`/forums/${slug}/roster`);
  const mimeType = file.name.endsWith(".csv") ? "text/csv" : "application/octet-stream";
  await page.getByLabel("CSV or Excel file").setInputFiles({ ...file, mimeType });
  await page.getByRole("button", { name: "Read the file" }).click();
}

/** Looks again until it is there: by itself where scripts run, by the link where they do not. */
async function lookAgain(page: Page, seen: string) {
  await expect(async () => {
    const again = page.getByRole("link", { name: "Look again" });
    if (await again.isVisible()) await again.click();
    await expect(page.getByText(seen).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

async function expectCounts(page: Page, counts: Record<string, number>) {
  for (const [what, count] of Object.entries(counts)) {
    const row = page.locator(".govuk-summary-list__row", { has: page.getByText(what, { exact: true }) });
    await expect(row.locator(".govuk-summary-list__value"), what).toHaveText(String(count));
  }
}

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

/** The answer to a question with radios. */
const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: words });

test("a lead brings a roster in, says what only a person can say, and brings the next one in as an update", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const key = unique();
  const forum = await buildForum();
  const lead = await buildPerson({ roles: ["programme_lead"] });
  const care = await buildDirectorate(`Adult care ${key}`);
  const gone = await buildPerson({ name: `Lea ${key}` });
  await buildMembership(forum.id, gone);
  const sam = { name: `Sam ${key}`, email: `sam.${key}@example.gov.uk`, directorateId: care.id };
  await buildPerson(sam);
  const heading = "Name,Email,Staff number,Post,Directorate,Joined on,Left on";
  await signIn(lead);

  await page.goto(`/forums/${forum.slug}/members`);
  await page.getByRole("link", { name: "Bring in members from a file" }).click();
  await expectAccessible(page);
  await bringIn(page, forum.slug, {
    name: "Champions.csv",
    buffer: csv(
      heading,
      `"Okafor, Ada ${key}",ada.${key}@example.gov.uk,A${key},Clerk,${care.name},27/3/2024,`,
      `Tom ${key},,T${key},Driver,Depots ${key},27/3/2024,`,
      `T. ${key},,t${key},Driver,,,`,
      `Bad ${key},not-an-address,,,,,`,
      `Wrong ${key},,W${key},,,31/2/2024,`,
      `Sam ${key},,,Librarian,${care.name},,`,
    ),
  });
  await expect(page.getByRole("heading", { level: 1, name: "Champions.csv" })).toBeVisible();
  await lookAgain(page, "6 lines in the file, and 1 person in the forum now.");
  await expectCounts(page, {
    "Join the forum": 2,
    "Are in the forum, but not in the file": 1,
    "Are named by another line already": 1,
    "May be somebody else’s line": 1,
    "Cannot be read as they stand": 2,
  });
  await expectAccessible(page);

  await page.getByRole("link", { name: "See who cannot be read as they stand" }).click();
  await expect(rowOf(page, `Bad ${key}`)).toContainText("5");
  await expect(rowOf(page, `Bad ${key}`)).toContainText(
    "E-mail address: “not-an-address” is not an e-mail address.",
  );
  await expect(rowOf(page, `Wrong ${key}`)).toContainText("Joined on: “31/2/2024” is not a date.");
  await expectAccessible(page);
  const problems = await page.request.get(`/forums/${forum.slug}/roster/file/problems`);
  expect(await problems.text()).toContain(`\r\n5,Bad ${key},E-mail address,`);
  await page.getByRole("link", { name: "Champions.csv" }).click();
  await page.getByRole("link", { name: "See who are in the forum, but not in the file" }).click();
  await expect(rowOf(page, gone.name)).toBeVisible();
  await page.getByRole("link", { name: "Champions.csv" }).click();

  // Ending people’s access is for administrators.
  await expect(page.getByRole("radio", { name: "They have left the council" })).toHaveCount(0);
  await answer(page, /^1 member is not in the file/, "They leave the forum").check();
  await answer(page, /directorates that are not known here/, "Add them").check();
  await answer(page, new RegExp(`^Line 7: Sam ${key}`), "Yes, the same person").check();
  await page.getByRole("button", { name: "Save these members" }).click();
  await lookAgain(page, "The members are saved");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the members" }).click();
  await expect(page.getByText("3 people in this forum.")).toBeVisible();
  await expect(rowOf(page, `Ada ${key} Okafor`)).toContainText("Clerk");
  await expect(rowOf(page, `Tom ${key}`)).toContainText(`Depots ${key}`);
  await expect(rowOf(page, sam.name)).toContainText(sam.email);
  await expect(rowOf(page, gone.name)).toHaveCount(0);

  await bringIn(page, forum.slug, {
    name: "Champions in June.csv",
    buffer: csv(
      heading,
      `Ada ${key} Okafor,ADA.${key}@Example.gov.uk,a${key},Head of libraries,,,`,
      `Tom ${key},,T${key},Driver,,,1/6/2024`,
      `Sam ${key},${sam.email},,Librarian,${care.name},,`,
    ),
  });
  await lookAgain(page, "3 lines in the file, and 3 people in the forum now.");
  await expectCounts(page, {
    "Join the forum": 0,
    "Are in it, with changed details": 1,
    "Are as they were": 1,
    "Have left, as the file says": 1,
    "Are in the forum, but not in the file": 0,
  });
  await page.getByRole("link", { name: "See who are in it, with changed details" }).click();
  await expect(rowOf(page, `Ada ${key} Okafor`)).toContainText("Post was “Clerk”.");
  await page.getByRole("link", { name: "Champions in June.csv" }).click();
  await page.getByRole("button", { name: "Save these members" }).click();
  await lookAgain(page, "The members are saved");
  await page.getByRole("link", { name: "Go to the members" }).click();
  await expect(page.getByText("2 people in this forum.")).toBeVisible();
  await expect(rowOf(page, `Ada ${key} Okafor`)).toContainText("Head of libraries");
  await expect(rowOf(page, `Tom ${key}`)).toHaveCount(0);
});

test("a lead brings a workbook in, and says which of its columns is what", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const key = unique();
  const forum = await buildForum();
  await signIn(await buildPerson({ roles: ["programme_lead"] }));
  const buffer = await buildWorkbook([
    ["Who", "Payroll", "Salary"],
    [`Ada ${key}`, `A${key}`, 30_000],
    [`Tom ${key}`, `T${key}`, 28_000],
  ]);
  await bringIn(page, forum.slug, { name: "Staff.xlsx", buffer });
  await lookAgain(page, "Say which column of the file is what.");
  await expectAccessible(page);
  await page.getByLabel("Staff or payroll number").selectOption({ label: "Payroll" });
  await page.getByRole("button", { name: "Read the file by these columns" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole("link", { name: /^Say which column holds the name/ }).click();
  await expect(page.getByLabel("Staff or payroll number")).toHaveValue("1");
  await page.getByLabel("Name", { exact: true }).selectOption({ label: "Who" });
  await page.getByRole("button", { name: "Read the file by these columns" }).click();
  await lookAgain(page, "2 lines in the file, and 0 people in the forum now.");
  await page.getByRole("button", { name: "Save these members" }).click();
  await lookAgain(page, "The members are saved");
  await page.getByRole("link", { name: "Go to the members" }).click();
  await expect(rowOf(page, `Ada ${key}`)).toContainText("No mailbox");
  await expect(rowOf(page, `Tom ${key}`)).toBeVisible();
  await expect(page.getByText("28000")).toHaveCount(0);
});

test("what is no roster is refused in one sentence, a file can be given up, and nobody else may bring one in", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const forum = await buildForum();
  const convenor = await buildPerson();
  await buildMembership(forum.id, convenor, { convenes: true });
  await signIn(await buildPerson({ roles: ["programme_lead"] }));
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
  await bringIn(page, forum.slug, { name: "Staff.png", buffer: picture });
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("link", { name: /^The selected file must be CSV or Excel/ })).toBeVisible();

  await bringIn(page, forum.slug, { name: "Staff.csv", buffer: picture });
  await lookAgain(page, "Nothing of this one has been kept.");
  await expect(
    page.getByRole("link", { name: "The selected file is not a CSV file: save it as CSV or as .xlsx" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Choose another file" }).click();

  await bringIn(page, forum.slug, { name: "Part.csv", buffer: csv("Name,Email", "Ada,ada@example.gov.uk") });
  await lookAgain(page, "1 line in the file");
  await page.goto(`/forums/${forum.slug}/roster`);
  await expect(page.getByText("Part.csv has been brought in already.")).toBeVisible();
  await page.getByRole("link", { name: "give it up" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Are you sure/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Give this file up" }).click();
  await expect(page.getByLabel("CSV or Excel file")).toBeVisible();
  await expect(page.getByText("has been brought in already")).toHaveCount(0);

  await signIn(convenor);
  await page.goto(`/forums/${forum.slug}/members`);
  await expect(page.getByRole("link", { name: "Bring in members from a file" })).toHaveCount(0);
  expect((await page.goto(`/forums/${forum.slug}/roster`))?.status()).toBe(404);
  await page.goto(`/forums/${forum.slug}/members`);
});
