import type { Page } from "@playwright/test";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion } from "@/fixtures/build-version";
import { expect, test } from "./test";
import { withoutEditor } from "./without-editor";

// The text areas, which stay when the editor does not come; `editor.spec.ts` is about the editor.
test.beforeEach(({ page }) => withoutEditor(page));

const phone = "Every member of staff will sign in with a phone.";
const device = "Nobody will be left without a device.";

/** An exercise on version 0.1, with a draft 0.2 in which a paragraph is reworded and one added. */
async function buildDraft() {
  const exercise = await buildExercise("closed");
  await buildNextVersion(exercise.strategy, exercise.version);
  return { ...exercise, sections: `/manage/strategies/${exercise.strategy.slug}/versions/0.2/sections` };
}

const block = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save the section" }).last().click();
const banner = (page: Page) => page.locator(".govuk-notification-banner");
const titles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });

/** The ways to move, split and add at a block, or at a section of the list. */
async function openWays(page: Page, at: string) {
  await page
    .locator("summary")
    .filter({ hasText: `at ${at}` })
    .click();
}

test("a lead starts version 0.2 from 0.1 without a file, rewrites a paragraph, and undoes it", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("closed");
  await signIn(exercise.lead);
  await page.goto(`/manage/strategies/${exercise.strategy.slug}`);
  await page.getByRole("link", { name: "Edit a new version from version 0.1" }).click();
  await page.getByLabel("Version number").fill("0.1");
  await page.getByRole("button", { name: "Start the version" }).click();
  await expect(page.getByRole("link", { name: /0\.1/ }).first()).toBeVisible();
  await page.getByLabel("Version number").fill("0.2");
  await page.getByRole("button", { name: "Start the version" }).click();
  await expect(page.getByText("Version 0.2 is started.")).toBeVisible();
  await expect(titles(page)).toContainText(["Tools that work for everyone", "Time to learn"]);

  await page.getByRole("link", { name: "Tools that work for everyone", exact: true }).click();
  await expect(block(page, "Paragraph 1.1")).toHaveValue(phone);
  await block(page, "Paragraph 1.1").fill("Every member of staff will sign in with a phone or a **badge**.");
  await openWays(page, "Paragraph 1.2");
  await block(page, "New text after paragraph 1.2").fill("Badges come first.\n\n- in libraries\n- in depots");
  await save(page);

  await expect(banner(page)).toContainText("The section is saved.");
  await expect(banner(page)).toContainText("Paragraph 1.1 reworded");
  await expect(banner(page)).toContainText("Paragraph 1.3 added");
  await expect(block(page, "List 1.4")).toHaveValue("- in libraries\n- in depots");
  await page.getByText("Who edited it, and when").click();
  await expect(page.getByText(new RegExp(`^Saved at .* by ${exercise.lead.name}$`))).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(banner(page)).toContainText("The edit is undone.");
  await expect(block(page, "Paragraph 1.1")).toHaveValue(phone);
  await expect(block(page, "List 1.4")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(block(page, "List 1.4")).toBeVisible();
});

test("a lead splits, merges, moves, retitles, adds and takes out sections", async ({ page, signIn }) => {
  test.slow();
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(`/manage/strategies/${draft.strategy.slug}/versions/0.2`);
  await page.getByRole("link", { name: "Edit the text" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Tools that work" }).first()).toContainText(
    "Changed",
  );

  await page.getByRole("link", { name: "Tools that work for everyone", exact: true }).click();
  await openWays(page, "Paragraph 1.3");
  await page.getByRole("button", { name: "Save and split the section here before paragraph 1.3" }).click();
  await expect(banner(page)).toContainText("The section is split.");
  await expect(page.getByLabel("Title of the section")).toHaveValue(
    "Tools that work for everyone (continued)",
  );
  await page.getByLabel("Title of the section").fill("Badges");
  await save(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Edit section 2, Badges");

  await page.getByRole("link", { name: "All sections" }).click();
  await openWays(page, "Badges");
  await page.getByRole("button", { name: "Move Badges down" }).click();
  await expect(banner(page)).toContainText("The section is moved");
  await expect(titles(page)).toContainText([
    "1. Tools that work for everyone",
    "2. Time to learn",
    "3. Badges",
  ]);

  await openWays(page, "Time to learn");
  await page.getByRole("button", { name: "Merge Time to learn with section 3" }).click();
  await expect(banner(page)).toContainText("The two sections are one now.");
  await page.getByRole("link", { name: "Time to learn", exact: true }).click();
  await expect(block(page, "Heading")).toHaveValue("### Badges");

  await page.getByRole("link", { name: "All sections" }).click();
  await openWays(page, "Time to learn");
  await page.getByRole("link", { name: "Add a section before Time to learn" }).click();
  await page.getByLabel("Title of the section").fill("Money");
  await page.getByRole("button", { name: "Add the section" }).click();
  await block(page, "Text of the section").fill("It costs £2 million.");
  await save(page);
  await expect(block(page, "Paragraph 2.1")).toHaveValue("It costs £2 million.");

  await page.getByRole("link", { name: "All sections" }).click();
  await openWays(page, "Money");
  await page.getByRole("link", { name: "Take Money out of the draft" }).click();
  await page.getByRole("button", { name: "Take the section out" }).click();
  await expect(banner(page)).toContainText("The section is taken out of the draft.");
  await expect(titles(page)).toContainText(["1. Tools that work for everyone", "2. Time to learn"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Title of the section")).toHaveValue("Money");
});

test("a lead moves a paragraph, and is asked before what she emptied or mistyped goes", async ({
  page,
  signIn,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.sections);
  await page.getByRole("link", { name: "Time to learn", exact: true }).click();
  await openWays(page, "Paragraph 2.2");
  await page.getByRole("button", { name: "Save and move paragraph 2.2 up" }).click();
  await expect(banner(page)).toContainText("moved");
  await expect(block(page, "Paragraph 2.1")).toHaveValue(device);

  await block(page, "Paragraph 2.1").fill("");
  await expect(block(page, "Paragraph 2.1")).toHaveValue("");
  await block(page, "Paragraph 2.2").fill("We <u>will</u> learn.");
  await save(page);
  await expect(
    page.getByRole("link", { name: "You emptied paragraph 2.1, so it will be taken out" }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: /^HTML is not kept/ })).toBeVisible();
  await expect(block(page, "Paragraph 2.2")).toHaveValue("We <u>will</u> learn.");
  await page.getByLabel("Yes, what is named above may change or go").check();
  await save(page);
  await expect(block(page, "Paragraph 2.1")).toHaveValue("We will learn.");
  await expect(block(page, "Paragraph 2.2")).toBeHidden();

  await page.getByLabel("Title of the section").fill(" ");
  await save(page);
  await expect(page.getByRole("link", { name: "Enter a title" })).toBeVisible();
});

test("of two leads in one section the second sees both texts, and in two sections neither is disturbed", async ({
  page,
  signIn,
  baseURL,
}) => {
  test.slow();
  const draft = await buildDraft();
  const deputy = await buildTeamMember(draft.strategy.id, "deputy");
  await signIn(draft.lead);
  await page.goto(draft.sections);
  await page.getByRole("link", { name: "Time to learn", exact: true }).click();
  await expect(block(page, "Paragraph 2.1")).toBeVisible();
  const address = page.url();

  // The deputy has the same page open in the same browser, one tab further.
  await signIn(deputy);
  const other = await page.context().newPage();
  await withoutEditor(other);
  await other.goto(`${baseURL}${draft.sections}`);
  await other.getByRole("link", { name: "Tools that work for everyone", exact: true }).click();
  await block(other, "Paragraph 1.2").fill("Nobody will be left without a device or a badge.");
  await save(other);
  await expect(banner(other)).toContainText("The section is saved.");

  await block(page, "Paragraph 2.1").fill("Everyone will learn for half a day.");
  await save(page);
  await expect(banner(page)).toContainText("The section is saved.");

  await other.goto(address);
  await block(other, "Paragraph 2.2").fill("Nobody will be left without a device, nor a badge.");
  await save(other);
  await expect(banner(other)).toContainText("The section is saved.");
  await block(page, "Paragraph 2.2").fill("Nobody at all will be left without a device.");
  await save(page);
  await expect(page.getByText("Somebody else saved this section after you opened it.")).toBeVisible();
  await expect(page.getByRole("region", { name: "What stands in the draft now" })).toContainText(
    "Nobody will be left without a device, nor a badge.",
  );
  await expect(block(page, "Paragraph 2.2")).toHaveValue("Nobody at all will be left without a device.");
  await page.getByRole("button", { name: "Save over what stands now" }).last().click();
  await expect(page.getByText("Somebody else saved this section after you opened it.")).toBeHidden();
  await expect(banner(page)).toContainText("The section is saved.");
  await expect(block(page, "Paragraph 2.2")).toHaveValue("Nobody at all will be left without a device.");
  await other.close();
});

test("what is typed is saved by itself, and is one edit with the save that follows", async ({
  page,
  signIn,
  scripted,
}) => {
  test.skip(!scripted, "Without JavaScript, the button saves.");
  test.slow();
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.sections);
  await page.getByRole("link", { name: "Time to learn", exact: true }).click();
  // Half a sentence is like nothing that stood there; the whole of it is the old paragraph reworded.
  await block(page, "Paragraph 2.1").fill("So");
  await expect(page.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible({ timeout: 30_000 });
  await block(page, "Paragraph 2.1").fill(phone.replace("phone", "badge"));
  await save(page);
  await expect(banner(page)).toContainText("Paragraph 2.1 reworded");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(block(page, "Paragraph 2.1")).toHaveValue(phone);
});

test("nobody edits a published version, and nobody outside the team sees where drafts are edited", async ({
  page,
  signIn,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.sections.replace("0.2", "0.1"));
  await expect(page.getByText("Version 0.1 is published, so it is never edited.")).toBeVisible();
  await expect(page.getByText("Move, merge, add or take out").first()).toBeHidden();
  await signIn(draft.contributor);
  expect((await page.goto(draft.sections))?.status()).toBe(404);
});
