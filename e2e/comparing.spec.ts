import type { Page } from "@playwright/test";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { buildNextVersion, goOnWith, importedSection, revisedSections } from "@/fixtures/build-version";
import { expect, test } from "./test";

const badge = "Badges will work on every shared device from April 2027.";
const table = (second: string) => ({
  number: "2.3",
  kind: "table" as const,
  content: {
    kind: "table" as const,
    align: [null, null],
    header: ["Place", "Devices"].map((text) => [{ type: "text" as const, text }]),
    rows: [
      ["Depots", "40"],
      ["Libraries", "90"],
      ["Kitchens", second],
    ].map((cells) => cells.map((text) => [{ type: "text" as const, text }])),
  },
  text: `Place Devices Depots 40 Libraries 90 Kitchens ${second}`,
});

/** Three published versions, of which staff read the third: one paragraph moved in it, and a cell of a table changed. */
async function buildThreeVersions() {
  const exercise = await buildExercise("open");
  const { strategy } = exercise;
  const [first, second] = revisedSections;
  if (!first || !second) throw new Error("There are two revised sections.");
  const withTable = (words: string) => ({ ...second, blocks: [...second.blocks, table(words)] });
  const two = await buildNextVersion(strategy, exercise.version, {
    imported: [first, withTable("0")],
    published: true,
  });
  const [reworded, kept] = first.blocks.map(({ text }) => text);
  const moved = importedSection(1, "Tools that work for everyone", [badge, reworded ?? "", kept ?? ""]);
  const three = await buildNextVersion(strategy, two, {
    imported: [moved, withTable("25")],
    number: "0.3",
    published: true,
  });
  await goOnWith(exercise, three);
  return { ...exercise, base: `/strategies/${strategy.slug}/versions`, three };
}

async function expectNoSidewaysScrolling(page: Page) {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
}

test("a member of staff reads what changed in a section, side by side, in the text, and as it is now", async ({
  page,
  signIn,
  scripted,
  expectAccessible,
}) => {
  const exercise = await buildThreeVersions();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/2`);
  await page.getByRole("link", { name: "What changed in this section since version 0.2" }).click();
  await expect(page).toHaveURL(`${exercise.base}/0.3/changes#section-2`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed from version 0.2 to 0.3");
  await expect(page.getByText("1 moved", { exact: true }).first()).toBeVisible();

  const cells = page.getByRole("article").filter({ hasText: "Table 2.3 reworded" });
  await expect(cells.locator("del")).toHaveText("removed: 0");
  await expect(cells.locator("ins")).toHaveText("added: 25");
  await expect(cells.getByText("2 rows unchanged")).toHaveCount(2);
  await expect(cells).toContainText("Editorial: no issue is behind this change.");
  const sides = cells.locator(".snd-pair__side");
  await page.setViewportSize({ width: 1280, height: 900 });
  const [left, right] = [await sides.first().boundingBox(), await sides.last().boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(right?.y).toBe(left?.y);
  await expectAccessible(page);

  await page.setViewportSize({ width: 375, height: 800 });
  const [above, below] = [await sides.first().boundingBox(), await sides.last().boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
  await expect(sides.first().getByText("Version 0.2, 2.3")).toBeVisible();
  if (scripted) await expectNoSidewaysScrolling(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: "In the text" }).click();
  await expect(page).toHaveURL(/view=text/);
  await expect(page.getByRole("link", { name: "In the text" })).toHaveAttribute("aria-current", "true");
  await expect(cells.getByRole("table")).toHaveCount(1);
  await expect(cells.getByRole("row").last()).toContainText("removed: 0added: 25");

  await page.getByRole("link", { name: "New text only" }).click();
  await expect(page).toHaveURL(/view=new/);
  await expect(cells.locator("del, ins")).toHaveCount(0);
  await expect(cells.getByRole("cell", { name: "25" })).toBeVisible();
});

test("what moved is told where it was and where it is, and what stayed is one link away", async ({
  page,
  signIn,
}) => {
  const exercise = await buildThreeVersions();
  await signIn(exercise.contributor);
  await page.goto(`${exercise.base}/0.3/changes`);
  const moved = page.getByRole("article").filter({ hasText: "Paragraph 1.1 moved" });
  await expect(moved).toContainText("Moved from 1.3 to 1.1.");
  await moved.getByRole("link", { name: "Where it was" }).click();
  await expect(page.locator(":target")).toContainText("1.3 was here. It is now 1.1 in section 1");
  await page.locator(":target").getByRole("link").click();
  await expect(page.locator(":target")).toContainText(badge);

  await page.getByRole("link", { name: "2 paragraphs unchanged" }).first().click();
  await expect(page).toHaveURL(`${exercise.base}/0.3/sections/1#p-1-2`);
  await expect(page.locator(":target")).toContainText("sign in with a phone or a badge");
});

test("any two versions are compared, with the reasons of every step between them", async ({
  page,
  signIn,
}) => {
  const exercise = await buildThreeVersions();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/changes`);
  await expect(page.getByRole("heading", { name: "Version 0.3", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Everything that changed from version 0.1 to 0.3" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed from version 0.1 to 0.3");
  await expect(page.getByRole("link", { name: "Since version 0.1" })).toHaveAttribute("aria-current", "true");
  const added = page.getByRole("article").filter({ hasText: "Paragraph 1.1 added" });
  await expect(added).toContainText("Not in version 0.1.");
  await expect(added).toContainText("In version 0.2");
  await expect(added).toContainText("In version 0.3");

  await page.getByRole("link", { name: "In the text" }).click();
  await expect(page).toHaveURL(/from=0\.1&view=text/);
  await page.getByRole("link", { name: "Since version 0.2" }).click();
  await expect(page).toHaveURL(/from=0\.2&view=text/);
  await expect(page.getByRole("article").filter({ hasText: "Paragraph 1.1 moved" })).toBeVisible();
  await page.goto(`${exercise.base}/0.1/changes`);
  await expect(page.getByText("This is the first version: there is none to compare it with.")).toBeVisible();
});

test("a paragraph keeps its address in every version, and tells how it stood in the others", async ({
  page,
  signIn,
  scripted,
  expectAccessible,
}) => {
  const exercise = await buildThreeVersions();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  const number = page.getByRole("link", { name: "Paragraph 1.2", exact: true });
  await expect(number).toHaveAttribute("title", "Permanent address of this paragraph in version 0.3");
  await number.click();
  await expect(page.getByRole("heading", { level: 1, name: "Paragraph 1.2" })).toBeVisible();
  await expect(page).toHaveURL(`${exercise.base}/0.3/blocks/1.2`);
  await expect(page.getByRole("link", { name: /^Paragraph 1\.2 of version 0\.3: http/ })).toBeVisible();
  const stood = page.getByRole("article");
  await expect(stood).toContainText([
    "Version 0.3: same words",
    "Version 0.2: reworded",
    "Version 0.1: first appears",
  ]);
  await expect(stood.locator("ins")).toContainText("or a badge");
  await page.setViewportSize({ width: 375, height: 800 });
  if (scripted) await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Paragraph 1.1 in version 0.1" }).click();
  await expect(page).toHaveURL(`${exercise.base}/0.1/blocks/1.1`);
  await page.getByRole("link", { name: "Read it in its place" }).click();
  await expect(page.locator(":target")).toContainText("Every member of staff will sign in with a phone.");
  await page.getByRole("link", { name: "Version 0.3: 1. Tools that work for everyone" }).click();
  await expect(page).toHaveURL(`${exercise.base}/0.3/sections/1`);

  const [section] = exercise.three.sections;
  const block = section?.blocks[0];
  await page.goto(`${exercise.base}/0.2/blocks/${block?.stableId}`);
  await expect(page).toHaveURL(`${exercise.base}/0.2/blocks/1.3`);
  await page.goto(`${exercise.base}/0.1/sections/${section?.stableId}`);
  await expect(page).toHaveURL(`${exercise.base}/0.1/sections/1`);
  for (const wrong of ["0.1/blocks/9.9", "0.1/sections/9", "0.9", "0.1/blocks/a%20b"]) {
    expect((await page.request.get(`${exercise.base}/${wrong}`)).status(), wrong).toBe(404);
  }
});

test("nobody who is not invited finds a version, and its old address leads to the new one", async ({
  page,
  signIn,
  signOut,
}) => {
  const exercise = await buildThreeVersions();
  const places = ["0.3", "0.3/changes", "0.3/sections/1", "0.3/blocks/1.1", "0.3/content.json"];
  for (const person of [await buildPerson(), null]) {
    if (person) await signIn(person);
    else await signOut();
    for (const place of places) {
      expect((await page.request.get(`${exercise.base}/${place}`)).status(), place).toBe(404);
    }
  }
  await signIn(exercise.contributor);
  await page.goto(`/manage${exercise.base}/0.3`);
  await expect(page).toHaveURL(`${exercise.base}/0.3`);
  const content = await page.request.get(`/manage${exercise.base}/0.3/content.json`);
  expect(content.url()).toContain(`${exercise.base}/0.3/content.json`);
  expect(content.headers()["content-type"]).toContain("application/json");
});

test("a lead takes what was said along as Web Annotations, and no confidential name with it", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const named = await buildContribution(exercise);
  const secret = await buildPerson();
  const confidential = await buildContribution(exercise, {
    author: secret,
    named: false,
    body: "In confidence.",
  });
  await buildContribution(exercise, { status: "withheld", body: "Nothing for anybody." });
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/register`);
  const link = page.getByRole("link", { name: "Download them with the words that they are about" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("application/ld+json");
  const collection = await answer.json();
  expect(collection).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    total: 3,
    first: { type: "AnnotationPage", items: [{ body: [{ value: named.body }] }, {}, {}] },
  });
  const text = JSON.stringify(collection);
  expect(text).toContain(`/strategies/${exercise.strategy.slug}/versions/0.1/blocks/1.1`);
  expect(text).toContain(confidential.body);
  expect(text).toContain(exercise.contributor.name);
  for (const never of [secret.name, "Nothing for anybody.", exercise.forum.name])
    expect(text).not.toContain(never);
});
