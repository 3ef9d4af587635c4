import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { BuiltPerson } from "@/fixtures/build-people";

type Verbs = {
  /** Signs a built person in, as a provider would have: their session cookie is in the browser. */
  signIn: (person: BuiltPerson) => Promise<void>;
  signOut: () => Promise<void>;
  /** Whether this project runs scripts. */
  scripted: boolean;
  /** Runs axe on the page as it stands; every journey also ends with it. */
  expectAccessible: (page: Page) => Promise<void>;
};

export const test = base.extend<Verbs>({
  scripted: async ({ javaScriptEnabled }, use) => {
    await use(javaScriptEnabled !== false);
  },
  signIn: async ({ context, baseURL }, use) => {
    await use(async (person) => {
      const secret = process.env.NEXTAUTH_SECRET ?? "";
      const token = { personId: person.id, sessionVersion: person.sessionVersion };
      const value = await encode({ token, secret, maxAge: 3600 });
      await context.clearCookies();
      await context.addCookies([
        { name: "next-auth.session-token", value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" },
      ]);
    });
  },
  signOut: async ({ context }, use) => {
    await use(() => context.clearCookies());
  },
  expectAccessible: async ({ scripted }, use) => {
    await use(async (page) => {
      // axe needs scripts; the same pages are checked in the project that has them.
      if (!scripted || !page.url().startsWith("http")) return;
      // Between two pages there is none for a moment, and nobody to miss it.
      await expect(page).toHaveTitle(/./);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect(found, `axe on ${page.url()}`).toEqual([]);
    });
  },
  page: async ({ page, expectAccessible }, use) => {
    const noise: string[] = [];
    page.on("pageerror", (error) => noise.push(String(error)));
    page.on("console", (message) => {
      // A 404 that a journey asks for is reported by the browser as an error; the journey asserts it itself.
      if (message.type() === "error" && !message.text().includes("status of 404")) noise.push(message.text());
    });
    await use(page);
    if (!page.isClosed()) await expectAccessible(page);
    expect(noise, "errors in the console").toEqual([]);
  },
});

export { expect };
