import type { Page } from "@playwright/test";
import { buildStrategy } from "@/fixtures/build-exercise";
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

test("a lead gives a file up, and somebody else’s draft stays theirs", async ({ page, signIn }) => {
  const strategy = await buildStrategy();
  const other = await buildStrategy();
  await signIn(strategy.lead);
  const buffer = await buildWordFile([{ text: "Skills", style: "Heading1" }, { text: "We train." }]);
  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "What are these headings?");
  await page.getByRole("button", { name: "Give this file up" }).click();
  await expect(page.getByLabel("Word or Markdown file")).toBeVisible();
  await expect(page.getByText("has been brought in already")).toHaveCount(0);

  await bringIn(page, { slug: strategy.slug, buffer });
  await read(page, "What are these headings?");
  await signIn(other.lead);
  const answer = await page.goto(`/manage/strategies/${strategy.slug}/import/file`);
  expect(answer?.status()).toBe(404);
});
