import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, unique } from "@/fixtures/build-people";
import { buildNextVersion } from "@/fixtures/build-version";
import { expect, test } from "./test";

const root = path.resolve(import.meta.dirname, "..");
const demonstration = path.join(root, "fixtures/world/digital-strategy-0.1.md");
const realTexts = path.resolve(root, "../shared/data/strategy");

async function startStrategy(page: Page, title: string) {
  await page.goto("/manage/strategies/new");
  await page.getByLabel("Title of the strategy").fill(title);
  await page.getByLabel("No", { exact: true }).check();
  await page.getByRole("button", { name: "Start the strategy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function importFile(page: Page, file: Parameters<ReturnType<Page["getByLabel"]>["setInputFiles"]>[0]) {
  // A page that is left before it has all arrived says so in the console.
  await page.waitForLoadState();
  await page.getByRole("link", { name: "Import a draft" }).click();
  await page.getByLabel("Markdown file").setInputFiles(file);
  await page.getByRole("button", { name: "Import the draft" }).click();
}

/** What a file must show on the preview, read off its Markdown without the importer. */
function promisesOf(source: string) {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, "");
  const plain = (words: string) =>
    words
      .replace(/\[\^[^\]]+\]/g, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[*_`]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const [title, ...repeatedTitles] = [...body.matchAll(/^# (.+)$/gm)];
  return {
    headings: [...body.matchAll(/^#{1,6} (.+)$/gm)]
      .filter((match) => repeatedTitles.length > 0 || match[0] !== title?.[0])
      .map((match) => plain(match[1] ?? "")),
    links: [...new Set([...body.matchAll(/\]\((https?:\/\/[^)\s]+)\)/g)].map((match) => match[1] ?? ""))],
    footnotes: new Set([...body.matchAll(/\[\^([^\]]+)\](?!:)/g)].map((match) => match[1])).size,
    items: [...body.matchAll(/^(?:[-*+]|\d+\.) /gm)].length,
  };
}

async function expectPromises(page: Page, source: string) {
  const { headings, links, footnotes, items } = promisesOf(source);
  const shown = await page.locator("main :is(h2, h3, h4, h5, h6)").allInnerTexts();
  for (const heading of headings) expect(shown.map((each) => each.trim())).toContain(heading);
  const hrefs = await page
    .locator("main .snd-block__text a[href^=http]")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  for (const link of links) expect(hrefs).toContain(link);
  expect(await page.locator("main .snd-block__text li[id^=note-]").count()).toBe(footnotes);
  expect(await page.locator("main .snd-block__text li").count()).toBeGreaterThanOrEqual(items);
}

test("a programme lead starts a strategy, imports its first draft, reads it as staff will and publishes it", async ({
  page,
  signIn,
}) => {
  const lead = await buildPerson({ roles: ["programme_lead"] });
  await signIn(lead);
  await page.goto("/manage/strategies");
  await expect(page.getByText("You are not on the team of a strategy yet.")).toBeVisible();
  await page.getByRole("link", { name: "Start a strategy" }).click();

  await page.getByLabel("Cabinet portfolio (optional)").fill("Deputy Leader");
  await page.getByLabel("First year").fill("2029");
  await page.getByLabel("Last year").fill("26");
  await page.getByRole("button", { name: "Start the strategy" }).click();
  await expect(page.getByRole("link", { name: "Enter the title of the strategy" })).toBeVisible();
  await expect(page.getByRole("link", { name: "The last year must be a year, such as 2029" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Select yes if the strategy belongs/ })).toBeVisible();
  await expect(page.getByLabel("Cabinet portfolio (optional)")).toHaveValue("Deputy Leader");

  const title = `Digital Strategy ${unique()}`;
  await page.getByLabel("Title of the strategy").fill(title);
  await page.getByLabel("First year").fill("2026");
  await page.getByLabel("Last year").fill("2029");
  await page.getByLabel("Yes", { exact: true }).check();
  await page.getByRole("button", { name: "Start the strategy" }).click();
  await expect(page.getByText("The strategy is started, and you lead it.")).toBeVisible();
  await expect(page.getByText("The full council, because")).toBeVisible();
  await expect(page.getByText(lead.name).first()).toBeVisible();

  await importFile(page, demonstration);
  await expect(page.getByRole("heading", { level: 1, name: "Version 0.1" })).toBeVisible();
  await expect(page.getByText("Only the team sees this.")).toBeVisible();
  await expectPromises(page, readFileSync(demonstration, "utf8"));
  await expect(page.getByText("The file calls itself")).toBeVisible();

  await page.getByRole("link", { name: "Publish version 0.1" }).click();
  await expect(page.getByText("A published version cannot be edited or taken back.")).toBeVisible();
  await page.getByRole("button", { name: "Publish version 0.1" }).click();
  await expect(page.getByText("The version is published. Nothing in it can change now.")).toBeVisible();

  await page.getByText("Check that it is unchanged").click();
  const content = await page.request.get(`${page.url().split("?")[0]}/content.json`);
  const sha256 = createHash("sha256")
    .update(await content.body())
    .digest("hex");
  await expect(page.locator(".snd-seal__hash")).toHaveText(
    new RegExp(sha256.match(/.{8}/g)?.join("\\s*") ?? "none"),
  );

  await page.goto(`${page.url().split("?")[0]}/discard`);
  await expect(page.getByText("Version 0.1 is published, so it is never edited.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Discard the draft" })).toBeHidden();
});

const realNames = existsSync(realTexts) ? readdirSync(realTexts) : [];

for (const name of realNames) {
  test(`the real policy text ${name} keeps its headings, footnotes, links and lists`, async ({
    page,
    signIn,
  }) => {
    await signIn(await buildPerson({ roles: ["programme_lead"] }));
    await startStrategy(page, `${name} ${unique()}`);
    await importFile(page, path.join(realTexts, name));
    await expect(page.getByRole("heading", { level: 1, name: "Version 0.1" })).toBeVisible();
    await page.waitForLoadState();
    await expectPromises(page, readFileSync(path.join(realTexts, name), "utf8"));
    await page.getByRole("link", { name: "Publish version 0.1" }).click();
    await page.getByRole("button", { name: "Publish version 0.1" }).click();
    await expect(page.getByText("The version is published.")).toBeVisible();
  });
}

test("real policy texts are there to be imported", () => {
  test.skip(realNames.length === 0, "left out: ../shared is not here");
  expect(realNames.filter((name) => name.endsWith(".md"))).toEqual(realNames);
});

test("a text without headings becomes one section, pasted and by its own addresses", async ({
  page,
  signIn,
}) => {
  await signIn(await buildPerson({ roles: ["programme_lead"] }));
  await startStrategy(page, `Short Strategy ${unique()}`);
  await page.getByRole("link", { name: "Import a draft" }).click();
  await page.getByLabel("Or paste the Markdown here").fill("First things.\n\nSecond <b>things</b>.");
  await page.getByLabel("Label (optional)").fill("First thoughts");
  await page.getByRole("button", { name: "Import the draft" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Version 0.1, First thoughts" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "The import changed" })).toBeVisible();
  await expect(page.getByText("HTML is not kept, only the words inside it.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Introduction" })).toBeVisible();
  await page.getByRole("link", { name: "Address of 1.2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Paragraph 1.2" })).toBeVisible();
  await page.getByRole("link", { name: "Read it in its place" }).click();
  await expect(page).toHaveURL(/\/versions\/0\.1\/sections\/1#p-1-2$/);
  await expect(page.locator(":target")).toContainText("Second things.");
});

test.describe("a file that cannot be imported", () => {
  const bad = [
    { name: "empty.md", buffer: Buffer.from(""), sentence: "The file is empty" },
    {
      name: "picture.md",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      sentence: "The file is not text. Save it as Markdown in UTF-8 and choose it again",
    },
    {
      name: "strategy.pdf",
      buffer: Buffer.from("%PDF"),
      sentence: "The file must be Word or Markdown, with a name that ends in .docx or .md",
    },
    {
      name: "rules.md",
      buffer: Buffer.from("***\n\n---\n"),
      sentence: "The selected file has no words in it",
    },
  ];

  test("is refused in one sentence and leaves nothing behind", async ({ page, signIn }) => {
    await signIn(await buildPerson({ roles: ["programme_lead"] }));
    await startStrategy(page, `Refused Strategy ${unique()}`);
    const strategy = page.url().split("?")[0] ?? "";
    await page.getByRole("link", { name: "Import a draft" }).click();
    await page.getByLabel("Label (optional)").fill("Consultation draft");
    for (const { name, buffer, sentence } of bad) {
      await page.getByLabel("Markdown file").setInputFiles({ name, mimeType: "text/markdown", buffer });
      await page.getByRole("button", { name: "Import the draft" }).click();
      await expect(page.getByRole("link", { name: sentence })).toBeVisible();
      await expect(page.getByLabel("Label (optional)")).toHaveValue("Consultation draft");
    }
    await page.goto(strategy);
    await expect(page.getByText("No draft has been imported yet.")).toBeVisible();
  });

  test("and text pasted beside it, or with a bad number, is kept", async ({ page, signIn }) => {
    const strategy = await buildStrategy();
    await signIn(strategy.lead);
    await page.goto(`/manage/strategies/${strategy.slug}/import`);
    await expect(page.getByLabel("Version number")).toHaveValue("0.2");
    const pasted = page.getByLabel("Or paste the Markdown here");
    await pasted.fill("# Typed for an hour\n\nAnd not kept anywhere else.");
    await page.getByLabel("Version number").fill("0.1");
    await page.getByRole("button", { name: "Import the draft" }).click();
    await expect(page.getByRole("link", { name: "There is a version 0.1 already." })).toBeVisible();
    await expect(pasted).toHaveValue("# Typed for an hour\n\nAnd not kept anywhere else.");

    await page.getByLabel("Version number").fill("0.2");
    await page
      .getByLabel("Markdown file")
      .setInputFiles({ name: "a.md", mimeType: "text/markdown", buffer: Buffer.from("# Other") });
    await page.getByRole("button", { name: "Import the draft" }).click();
    await expect(page.getByRole("link", { name: "Choose a file or paste the text, not both" })).toBeVisible();
    await expect(pasted).toHaveValue("# Typed for an hour\n\nAnd not kept anywhere else.");
  });

  test("because it is too large is refused with its size", async ({ page, signIn, scripted }) => {
    const strategy = await buildStrategy();
    await signIn(strategy.lead);
    await page.goto(`/manage/strategies/${strategy.slug}/import`);
    const large = { name: "large.md", mimeType: "text/markdown", buffer: Buffer.alloc(950_000, "word ") };
    await expect(async () => {
      await page.getByLabel("Markdown file").setInputFiles(large);
      if (!scripted) await page.getByRole("button", { name: "Import the draft" }).click();
      await expect(page.getByText(/is 950 KB/).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    if (scripted) await expect(page.getByLabel("Markdown file")).toHaveValue("");
  });

  test("because it is beyond what the server reads at all is refused too", async ({
    page,
    signIn,
    scripted,
  }) => {
    const strategy = await buildStrategy();
    await signIn(strategy.lead);
    await page.goto(`/manage/strategies/${strategy.slug}/import`);
    const pasted = page.getByLabel("Or paste the Markdown here");
    const huge = { name: "huge.docx", mimeType: "application/zip", buffer: Buffer.alloc(27_000_000) };
    await expect(async () => {
      if (scripted) await pasted.fill("word ".repeat(300_000));
      else await page.getByLabel("Markdown file").setInputFiles(huge);
      await page.getByRole("button", { name: "Import the draft" }).click();
      const sentence = scripted ? /The text is 1.5 MB. Paste a shorter one/ : /What you sent is too large/;
      await expect(page.getByText(sentence)).toBeVisible({ timeout: 5000 });
    }).toPass();
    if (scripted) await expect(pasted).toHaveValue(/^word word/);
  });
});

test("a lead discards a draft after being asked, and imports another", async ({ page, signIn }) => {
  const strategy = await buildStrategy();
  await buildNextVersion(strategy, strategy.version);
  await signIn(strategy.lead);
  await page.goto(`/manage/strategies/${strategy.slug}`);
  await expect(page.getByText("Version 0.2 is still a draft. Publish it or discard it first.")).toBeVisible();
  await page.getByRole("link", { name: "Version 0.2" }).click();
  await page.getByRole("link", { name: "Discard this draft" }).click();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page.getByText("The draft is discarded.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Import a draft" })).toBeVisible();
});

test("nobody outside the team finds a strategy or its drafts", async ({ page, signIn, signOut }) => {
  const exercise = await buildExercise("open");
  await buildNextVersion(exercise.strategy, exercise.version);
  const noise = await buildStrategy();
  const base = `/manage/strategies/${exercise.strategy.slug}`;
  const places = ["", "/import", "/versions/0.2", "/versions/0.2/changes", "/versions/0.2/changes/1"];
  const acts = ["/versions/0.2/publication", "/versions/0.2/discard", "/versions/0.2/content.json"];
  for (const person of [noise.lead, exercise.contributor, null]) {
    if (person) await signIn(person);
    else await signOut();
    for (const place of [...places, ...acts]) {
      const response = await page.request.get(`${base}${place}`);
      expect(response.status(), `${person?.post} at ${place}`).toBe(404);
    }
  }
  await signIn(exercise.contributor);
  expect((await page.request.get("/manage/strategies")).status()).toBe(404);
  expect((await page.request.get("/manage/strategies/new")).status()).toBe(404);
  await page.goto(`${base}/versions/0.1`);
  await expect(page.getByText("Every member of staff will sign in with a phone.").first()).toBeVisible();
});
