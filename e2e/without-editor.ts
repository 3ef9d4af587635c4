import type { Page } from "@playwright/test";

/** Which scripts hold the editor, by address: asked once, so that no page waits for it or is gone meanwhile. */
const asked = new Map<string, Promise<boolean>>();

function holdsEditor(address: string): Promise<boolean> {
  const known = asked.get(address);
  if (known) return known;
  const answer = fetch(address)
    .then((response) => response.text())
    .then((script) => script.includes("ProseMirror-trailingBreak"));
  asked.set(address, answer);
  return answer;
}

/** The page as it is where the editor cannot be loaded: sections are written in text areas, scripts or no scripts. */
export async function withoutEditor(page: Page) {
  await page.route("**/_next/static/**/*.js", async (route) => {
    const isEditor = await holdsEditor(route.request().url());
    await (isEditor ? route.fulfill({ status: 404 }) : route.continue());
  });
}
