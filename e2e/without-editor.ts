import type { Page } from "@playwright/test";

/** The page as it is where the editor cannot be loaded: sections are written in text areas, scripts or no scripts. */
export async function withoutEditor(page: Page) {
  await page.route("**/_next/static/**/*.js", async (route) => {
    const response = await route.fetch();
    const isEditor = (await response.text()).includes("ProseMirror-trailingBreak");
    await (isEditor ? route.fulfill({ status: 404 }) : route.fulfill({ response }));
  });
}
