import path from "node:path";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildNextVersion } from "@/fixtures/build-version";
import { expect, test } from "./test";

const revised = path.resolve(import.meta.dirname, "../fixtures/drafts/digital-0.2.md");
const statement = "Phone codes do not reach care rounds, depots or kitchens.";

async function buildDiscussed(stage: "open" | "closed", told = true) {
  const exercise = await buildExercise(stage);
  const theme = await buildTheme(exercise.id);
  await buildIssue(exercise, theme.id, { statement, ...(told ? { publishedAt: new Date() } : {}) });
  return { ...exercise, base: `/manage/strategies/${exercise.strategy.slug}` };
}

test("a lead imports version 0.2, says why each thing changed, publishes it, and staff read what changed", async ({
  page,
  signIn,
}) => {
  test.slow();
  const exercise = await buildDiscussed("closed");
  await signIn(exercise.lead);
  await page.goto(`${exercise.base}/import`);
  await expect(page.getByText("It is compared with version 0.1")).toBeVisible();
  await page.getByLabel("Markdown file").setInputFiles(revised);
  await page.getByRole("button", { name: "Import the draft" }).click();

  await expect(page.getByText("2 changes since version 0.1")).toBeVisible();
  await expect(page.getByRole("link", { name: "Publish version 0.2" })).toBeHidden();
  const unexplained = "2 changes have neither an issue behind them nor are marked as editorial.";
  await expect(page.getByText(unexplained)).toBeVisible();
  await page.goto(`${exercise.base}/versions/0.2/publication`);
  await expect(page.getByText(unexplained)).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish version 0.2" })).toBeHidden();

  await page.getByRole("link", { name: "Say why each thing changed" }).click();
  await expect(page.getByRole("link", { name: "Paragraph 1.1 reworded", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Paragraph 1.3 added", exact: true })).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "or a badge" })).toBeVisible();
  await page.getByRole("link", { name: "Explain the next one" }).click();

  await page.getByLabel("What changed, in one sentence").fill("You can sign in with a badge.");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("link", { name: /^Select the issues behind the change, or/ })).toBeVisible();
  await expect(page.getByLabel("What changed, in one sentence")).toHaveValue("You can sign in with a badge.");
  await page.getByLabel(`I-001 ${statement}`).check();
  await page.getByRole("button", { name: "Save and go on" }).click();

  await expect(page.getByRole("heading", { name: "Paragraph 1.3 added" })).toBeVisible();
  await page.getByLabel("Editorial: no issue is behind it").check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByText("Every change has its reason. The version can be published.")).toBeVisible();

  await page.getByRole("link", { name: "Publish version 0.2" }).click();
  await expect(page.getByText("Exercises that go on with it")).toBeHidden();
  await page.getByRole("button", { name: "Publish version 0.2" }).click();
  await expect(page.getByText("It takes the place of version 0.1.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/changes`);
  const told = page.getByRole("article").filter({ hasText: "Paragraph 1.1 reworded" });
  await expect(told.locator("ins")).toContainText("or a badge");
  await expect(told).toContainText("You can sign in with a badge.");
  await expect(told).toContainText(statement);
  const added = page.getByRole("article").filter({ hasText: "Paragraph 1.3 added" });
  await expect(added).toContainText("Editorial: no issue is behind this change.");
  await page.getByRole("link", { name: "Read version 0.2 whole" }).click();
  await expect(page.getByText("Badges will work on every shared device")).toBeVisible();

  const noise = await buildExercise("closed");
  await signIn(noise.contributor);
  expect((await page.goto(`/exercises/${exercise.slug}/changes`))?.status()).toBe(404);
});

test("an issue that is not published yet is not given away by the change that it is behind", async ({
  page,
  signIn,
}) => {
  const exercise = await buildDiscussed("closed", false);
  await buildNextVersion(exercise.strategy, exercise.version);
  await signIn(exercise.lead);
  await page.goto(`${exercise.base}/versions/0.2/changes/1`);
  await page.getByLabel(`I-001 ${statement}`).check();
  await page.getByLabel("Say the same of the other change in this section with no reason yet").check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("link", { name: "Say in one sentence what changed" })).toBeVisible();
  await expect(page.getByLabel(`I-001 ${statement}`)).toBeChecked();
  await page.getByLabel("What changed, in one sentence").fill("Badges beside phones.");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByText("Every change has its reason.").first()).toBeVisible();
  await page.getByRole("link", { name: "Publish version 0.2" }).click();
  await page.getByRole("button", { name: "Publish version 0.2" }).click();
  await expect(page.getByText("The version is published.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/changes`);
  await expect(page.getByText("Badges beside phones.").first()).toBeVisible();
  await expect(page.getByText("are published with the council’s answers").first()).toBeVisible();
  await expect(page.getByText(statement)).toBeHidden();
});

test("an open exercise goes on with the new version when the lead says so, and keeps the old one otherwise", async ({
  page,
  signIn,
}) => {
  for (const goesOn of [true, false]) {
    const exercise = await buildDiscussed("open");
    await buildNextVersion(exercise.strategy, exercise.version);
    await signIn(exercise.lead);
    await page.goto(`${exercise.base}/versions/0.2/changes`);
    await page.getByRole("link", { name: "Mark all remaining as editorial" }).click();
    await page.getByRole("button", { name: "Mark 2 changes as editorial" }).click();
    await expect(page.getByText("The remaining changes are marked as editorial.")).toBeVisible();
    await page.getByRole("link", { name: "Publish version 0.2" }).click();
    const goOn = page.getByLabel(/^Staff read and comment on 0.2 from now/);
    if (goesOn) await goOn.check();
    await page.getByRole("button", { name: "Publish version 0.2" }).click();
    await expect(page.getByText("The version is published.")).toBeVisible();

    await signIn(exercise.contributor);
    await page.goto(`/exercises/${exercise.slug}/changes`);
    const now = page.getByText("This is the version that you comment on now.");
    await expect(now).toBeVisible({ visible: goesOn });
    await expect(page.getByText("Published").first()).toBeVisible();
  }
});

test("before there is a newer version, staff are told where changes will be", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  await buildNextVersion(exercise.strategy, exercise.version);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/changes`);
  await expect(page.getByText("No newer version than 0.1 has been published yet.")).toBeVisible();
  await expect(page.getByText("badge")).toBeHidden();
});
