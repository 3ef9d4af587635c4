import { beforeAll, expect, test, vi } from "vitest";
import { personOfUnsubscribe, unsubscribeLinks } from "./unsubscribe";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests have and use");
  vi.stubEnv("NEXTAUTH_URL", "https://soundings.example");
});

const tokenOf = (link: URL) => link.searchParams.get("token") ?? "";

test("a token names the person whose letter it was in, on both addresses", () => {
  const { page, oneClick } = unsubscribeLinks(12);
  expect(page.pathname).toBe("/unsubscribe");
  expect(oneClick.pathname).toBe("/unsubscribe/one-click");
  expect(personOfUnsubscribe(tokenOf(page))).toBe(12);
  expect(personOfUnsubscribe(tokenOf(oneClick))).toBe(12);
});

test("nobody ends the digest of another", () => {
  const token = tokenOf(unsubscribeLinks(12).page);
  const others = [
    token.replace("12.", "13."),
    token.slice(0, -1),
    `${token}x`,
    "12.",
    "12",
    "",
    "0.x",
    "é.é",
  ];
  expect(others.map(personOfUnsubscribe)).toEqual(others.map(() => null));
});
