import type { Page } from "@playwright/test";
import { buildStrategy } from "@/fixtures/build-exercise";
import { buildNextVersion } from "@/fixtures/build-version";
import { expect, test } from "./test";
import { withoutEditor } from "./without-editor";

test.skip(
  ({ scripted }) => !scripted,
  "Without scripts a section is written in text areas: another journey.",
);

/** A draft of version 0.2, which its lead is about to edit. */
async function buildDraft() {
  const strategy = await buildStrategy();
  const draft = await buildNextVersion(strategy, strategy.version);
  const [section] = draft.sections;
  if (!section) throw new Error("The draft has no section.");
  return {
    lead: strategy.lead,
    section,
    words: section.blocks.map(({ text }) => text),
    ids: section.blocks.map(({ stableId }) => stableId),
    address: `/manage/strategies/${strategy.slug}/versions/0.2/sections/${section.stableId}`,
  };
}
type Draft = Awaited<ReturnType<typeof buildDraft>>;

/** What is stored of the section now, as the same page hands it to whoever writes it as text. */
async function stored(page: Page, { address }: Draft) {
  const answer = await page.request.get(`${address}?as=text`);
  const html = await answer.text();
  const texts = [...html.matchAll(/<textarea[^>]*name="text"[^>]*>([^<]*)</g)].map(([, text = ""]) =>
    unescaped(text),
  );
  return [...html.matchAll(/name="ids" value="([^"]*)"/g)].map(([, id = ""], at) => ({
    id,
    text: texts[at],
  }));
}
const storedWords = async (page: Page, draft: Draft) => (await stored(page, draft)).map(({ text }) => text);
const storedIds = async (page: Page, draft: Draft) => (await stored(page, draft)).map(({ id }) => id);

function unescaped(text: string): string {
  const characters = new Map([
    ["&lt;", "<"],
    ["&gt;", ">"],
    ["&quot;", '"'],
    ["&#x27;", "'"],
    ["&amp;", "&"],
  ]);
  return text.replaceAll(/&[^;]+;/g, (entity) => characters.get(entity) ?? entity);
}

const textIn = (page: Page) => page.getByRole("textbox", { name: "Text of section 1" });
const tool = (page: Page, name: string) =>
  page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name, exact: true });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved at / });

/** Goes to the end of the first paragraph by keyboard, and types. */
async function typeAtFirst(page: Page, words: string) {
  await textIn(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

/** As often as it can be done: a burst of typing is one step. */
async function useUp(page: Page, name: string) {
  const button = tool(page, name);
  await button.focus();
  while ((await button.getAttribute("aria-disabled")) === null) await page.keyboard.press("Enter");
}

test("a programme lead writes a section by keyboard, and it saves by itself", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const draft = await buildDraft();
  const [one = "", two = "", three = ""] = draft.words;
  await signIn(draft.lead);
  await page.goto(draft.address);
  await expect(textIn(page)).toBeVisible();
  await expect(page.getByLabel("Paragraph 1.1", { exact: true })).toHaveCount(0);

  await typeAtFirst(page, " We ");
  await page.keyboard.press("Control+b");
  await expect(tool(page, "Bold")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.type("promise");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" it.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("This is new.");
  await expectAccessible(page);

  await expect
    .poll(() => storedWords(page, draft))
    .toEqual([`${one} We **promise** it.`, "This is new.", two, three]);
  await expect(saved(page)).toBeVisible();
  const [before = "", ...others] = draft.ids;
  const [, fresh = ""] = await storedIds(page, draft);
  expect(await storedIds(page, draft)).toEqual([before, fresh, ...others]);
  expect(draft.ids).not.toContain(fresh);

  await useUp(page, "Undo");
  await expect(textIn(page)).not.toContainText("promise");
  await expect.poll(() => storedIds(page, draft)).toEqual(draft.ids);
  expect(await storedWords(page, draft)).toEqual(draft.words);
  await useUp(page, "Redo");
  await expect.poll(() => storedWords(page, draft)).toContain("This is new.");

  await page.reload();
  await expect(textIn(page).locator("strong")).toHaveText("promise");
  await expect(textIn(page).getByText("This is new.", { exact: true })).toBeVisible();
});

test("the keyboard goes through the editor and is never caught in it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.address);
  const style = page.getByLabel("Style of the paragraph");
  await style.focus();
  await page.keyboard.press("ArrowRight");
  await expect(tool(page, "Bold")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tool(page, "Undo")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(textIn(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(tool(page, "Undo")).toBeFocused();

  // In a list, too, Tab leaves instead of indenting.
  await page.keyboard.press("Escape");
  await expect(textIn(page)).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+8");
  await expect(tool(page, "Bulleted list")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Tab");
  await expect(textIn(page)).not.toBeFocused();
  await expect(textIn(page).locator("li")).toHaveCount(1);

  await textIn(page).focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Enter an address that begins with https/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("https://kent.example/");
  await page.keyboard.press("Enter");
  await expect(textIn(page).getByRole("link", { name: "https://kent.example/" })).toBeVisible();
  await expect
    .poll(() => storedWords(page, draft))
    .toContainEqual(expect.stringContaining("https://kent.example/"));
});

test("nothing of a hostile page gets in with what is pasted", async ({ page, signIn }) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.address);
  await typeAtFirst(page, " ");
  await textIn(page).evaluate((editor) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/html",
      `<span onclick="document.title='ran'" style="font-weight:700">Bold words</span>
       <img src="/none.png" onerror="document.title='ran'"><script>document.title='ran'</script>
       <a href="javascript:document.title='ran'">no link</a> <a href="https://kent.example/">a link</a>
       <iframe src="https://elsewhere.example/"></iframe><input value="typed">`,
    );
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(textIn(page)).toContainText("no link a link");
  await expect
    .poll(async () => (await storedWords(page, draft))[0])
    .toBe(`${draft.words[0]} **Bold words** no link [a link](https://kent.example/)`);
  await expect(textIn(page).locator("img, script, iframe, input, [onclick], [style]")).toHaveCount(0);
  await expect(page).not.toHaveTitle("ran");
});

test("what cannot be saved is told and kept, and saved when the service is there again", async ({
  page,
  signIn,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.address);
  await expect(textIn(page)).toBeVisible();
  const isSaving = (url: URL) => url.pathname === draft.address;
  await page.route(isSaving, (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 404 }) : route.fallback(),
  );
  await typeAtFirst(page, " Kept.");
  await expect(page.getByRole("status").filter({ hasText: /^Not saved: / })).toContainText(
    "What you wrote is still here",
  );
  await expect(textIn(page)).toContainText("Kept.");
  expect(await storedWords(page, draft)).toEqual(draft.words);
  await page.unroute(isSaving);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  expect((await storedWords(page, draft))[0]).toContain("Kept.");
});

test("two people who write the same section see both texts before one goes", async ({
  page,
  context,
  signIn,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.address);
  await expect(textIn(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(draft.address);
  await typeAtFirst(other, " Theirs.");
  await expect(saved(other)).toBeVisible();
  await other.close();

  await typeAtFirst(page, " Mine.");
  await expect(
    page.getByRole("status").filter({ hasText: /somebody else has saved this section/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Save the section" }).first().click();
  await expect(page.getByRole("heading", { name: "What stands in the draft now" })).toBeVisible();
  await expect(page.getByText(/Theirs\.$/)).toBeVisible();
  await expect(textIn(page)).toContainText("Mine.");
  await page.getByRole("button", { name: "Save over what stands now" }).first().click();
  await expect(page.getByRole("heading", { name: "What stands in the draft now" })).toHaveCount(0);
  const [words = ""] = await storedWords(page, draft);
  expect(words).toContain("Mine.");
  expect(words).not.toContain("Theirs.");
});

test("text areas stay where the editor does not come, and are a button away where it does", async ({
  page,
  signIn,
}) => {
  const draft = await buildDraft();
  await signIn(draft.lead);
  await page.goto(draft.address);
  await typeAtFirst(page, " More.");
  await page.getByRole("button", { name: "Save and edit as text" }).click();
  await expect(page.getByLabel("Paragraph 1.1", { exact: true })).toHaveValue(`${draft.words[0]} More.`);
  await page.getByRole("link", { name: "Edit with the toolbar" }).click();
  await expect(textIn(page)).toContainText("More.");

  await withoutEditor(page);
  await page.reload();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Paragraph 1.1", { exact: true }).fill("Written without the toolbar.");
  await page.getByRole("button", { name: "Save the section" }).first().click();
  await expect.poll(() => storedWords(page, draft)).toContain("Written without the toolbar.");
});
