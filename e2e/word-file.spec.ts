import type { Page } from "@playwright/test";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildWordFile } from "@/fixtures/build-word";
import { expect, test } from "./test";

const officeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function bringIn(page: Page, { slug, buffer }: { slug: string; buffer: Buffer }) {
  await page.goto(`/manage/strategies/${slug}/import`);
  await page
    .getByLabel("Word or Markdown file")
    .setInputFiles({ name: "Draft strategy.docx", mimeType: officeType, buffer });
  await page.getByRole("button", { name: "Import the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Draft strategy.docx" })).toBeVisible();
}

/** Looks again until the file has been read: by itself where scripts run, by the link where they do not. */
async function read(page: Page, seen: string) {
  await expect(async () => {
    const again = page.getByRole("link", { name: "Look again" });
    if (await again.isVisible()) await again.click();
    await expect(page.getByText(seen).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

test("a lead brings in a Word file, says what its headings are, and reads the draft", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const strategy = await buildStrategy();
  const buffer = await buildWordFile([
    { text: "Skills", style: "Heading1" },
    { text: "We train everyone who asks." },
    { text: "Do not print this.", hidden: true },
    { text: "Apprentices", style: "Heading2" },
    { text: "Ten a year & more." },
    { text: "Data", style: "Heading1" },
    { text: "We share what we may.", inserted: true },
  ]);
  await signIn(strategy.lead);
  await bringIn(page, { slug: strategy.slug, buffer });

  await read(page, "What are these headings?");
  await expect(page.getByLabel("Skills")).toHaveValue("section");
  await expect(page.getByLabel("Apprentices")).toHaveValue("3");
  await expect(page.getByText(/hidden/i).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Apprentices").selectOption({ label: "A section" });
  await page.getByRole("button", { name: "Confirm and read the draft" }).click();

  await expect(page.getByRole("heading", { level: 2, name: "Apprentices" })).toBeVisible();
  await expect(page.getByText("Ten a year & more.")).toBeVisible();
  await expect(page.getByText("We share what we may.")).toBeVisible();
  // Told to the lead, and not in the text.
  await expect(page.locator(".snd-block__text").getByText("Do not print this.")).toHaveCount(0);
});

test("a lead says what the pictures show and which first rows are headers, before anything is saved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const strategy = await buildStrategy();
  const rows = [
    ["2030", "4,000"],
    ["2031", "5,000"],
  ];
  const buffer = await buildWordFile([
    { text: "Skills", style: "Heading1" },
    { text: "We train everyone who asks." },
    { picture: "square" },
    { rows },
    { text: "Data", style: "Heading1" },
    { text: "We share what we may." },
    { picture: "square" },
  ]);
  await signIn(strategy.lead);
  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "What do these pictures show?");
  await expect(page.getByText("Used 2 times")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);

  await page.getByRole("button", { name: "Confirm and read the draft" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole("link", { name: "Say whether picture 1 shows something or only decorates" }).click();
  await page.getByRole("radio", { name: "It shows something" }).check();
  await page.getByLabel("What picture 1 shows").fill("A red square");
  await page
    .getByRole("group", { name: /^Table 1/ })
    .getByRole("radio", { name: "No" })
    .check();
  await page.getByRole("button", { name: "Confirm and read the draft" }).click();

  await expect(page.getByRole("heading", { level: 2, name: "Data" })).toBeVisible();
  const pictures = page.getByRole("img", { name: "A red square" });
  await expect(pictures).toHaveCount(2);
  expect(await pictures.first().evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(
    1,
  );
  await expect(page.getByRole("columnheader")).toHaveCount(0);
  await expectAccessible(page);

  // Whoever does not see the draft does not see its pictures.
  const src = (await pictures.first().getAttribute("src")) ?? "";
  const other = await buildStrategy();
  await signIn(other.lead);
  expect((await page.request.get(src)).status()).toBe(404);
});

test("a lead brings in what stood beside the draft in Word, as what a forum said", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  // It walks the whole way from the file to the reader.
  test.slow();
  const exercise = await buildExercise("open");
  const { strategy } = exercise;
  const buffer = await buildWordFile([
    { text: "Skills", style: "Heading1" },
    { text: "We train everyone who asks.", comment: "Who else would we train?" },
    { text: "Data", style: "Heading1" },
    { text: "We share what we may.", comment: "Too vague" },
    { text: "And no more.", comment: "Not for others to read" },
  ]);
  await signIn(exercise.lead);
  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "Which comments are kept?");
  await page.getByRole("checkbox", { name: "Not for others to read" }).uncheck();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByText("What you said about the file is kept.")).toBeVisible();
  await page.goto(`/manage/strategies/${strategy.slug}/import/file`);
  await expect(page.getByRole("checkbox", { name: "Not for others to read" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Too vague" })).toBeChecked();
  await page.getByRole("button", { name: "Confirm and read the draft" }).click();

  const draft = `/manage/strategies/${strategy.slug}/versions/0.2`;
  await expect(page).toHaveURL(new RegExp(draft));
  await page.goto(`${draft}/changes/editorial`);
  await page.getByRole("button", { name: /^Mark .* as editorial$/ }).click();
  await expect(page).not.toHaveURL(/\/editorial$/);
  await page.goto(`${draft}/publication`);
  await page.getByRole("checkbox", { name: new RegExp(exercise.title) }).check();
  await page.getByRole("button", { name: "Publish version 0.2" }).click();
  await expect(page).not.toHaveURL(/\/publication$/);

  await page.goto(`/manage/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "2 comments from the Word file wait to be brought in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comments from the Word file" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring them in" }).click();
  await page.getByRole("link", { name: "Say which forum said at least one of the comments" }).click();
  await page.getByLabel(/^Who said all the comments/).selectOption({ label: exercise.forum.name });
  await page.getByLabel("Who said “Who else would we train?”?").selectOption({ label: "Nobody: give it up" });
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByText("The comments are settled.")).toBeVisible();
  await expect(page.getByText("No comments wait to be brought in.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/2`);
  const note = page.locator("summary").filter({ hasText: "Too vague" });
  await expect(note.getByText("From the Word file")).toBeVisible();
  await expect(page.getByText("Who else would we train?")).toHaveCount(0);
});

test("a file that only calls itself Word is refused in one sentence, and nothing is left of it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const strategy = await buildStrategy();
  await signIn(strategy.lead);
  await bringIn(page, { slug: strategy.slug, buffer: Buffer.from("not a Word file") });
  await read(page, "Nothing of this one has been kept.");
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Choose another file" }).click();
  await expect(page.getByLabel("Word or Markdown file")).toBeVisible();
});

test("a lead gives a file up, and somebody else’s draft stays theirs", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const strategy = await buildStrategy();
  const other = await buildStrategy();
  await signIn(strategy.lead);
  const buffer = await buildWordFile([
    { text: "Skills", style: "Heading1" },
    { text: "We train." },
    { text: "Data", style: "Heading1" },
    { text: "We share." },
  ]);
  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "What are these headings?");
  await page.getByLabel("Skills").selectOption({ label: "Not a heading" });
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByText("What you said about the file is kept.")).toBeVisible();
  await page.getByRole("link", { name: "Import a draft" }).click();
  await page.getByRole("link", { name: "Go on with it" }).click();
  await expect(page.getByLabel("Skills")).toHaveValue("text");
  await page.getByRole("link", { name: "Give this file up" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Are you sure/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Give this file up" }).click();
  await expect(page.getByLabel("Word or Markdown file")).toBeVisible();
  await expect(page.getByText("has been brought in already")).toHaveCount(0);

  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "What are these headings?");
  await signIn(other.lead);
  const answer = await page.goto(`/manage/strategies/${strategy.slug}/import/file`);
  expect(answer?.status()).toBe(404);
});
