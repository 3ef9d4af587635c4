import { describe, expect, test } from "vitest";
import { isPlainAddress, verifiedAddress } from "./sign-in";
import { signInLinkInput } from "./sign-in-input";

describe("an address", () => {
  test.each(["farida.noor@exampleshire.gov.uk", "F.O'Neill+labs@staff.exampleshire.gov.uk", "x@y.uk"])(
    "%s is one",
    (address) => expect(isPlainAddress(address)).toBe(true),
  );

  // Each of these has sent a letter to somebody else, somewhere (security §1).
  test.each([
    "a@council.example,b@evil.example",
    "a@council.example;b@evil.example",
    '"a@council.example"@evil.example',
    "a@council.example\r\nBcc: b@evil.example",
    "a＠council.example",
    "ａ@council.example",
    "a@ⓒouncil.example",
    "admın@council.example",
    "a@councіl.example",
    "<b>a</b>@council.example",
    "a@council.example<script>",
    "A <a@council.example>",
    "a(comment)@council.example",
    "a@b@council.example",
    "a@[127.0.0.1]",
    "a@council",
    "a@-council.example",
    "@council.example",
    "a@",
    `${"a".repeat(65)}@council.example`,
    `a@${"b.".repeat(130)}example`,
    "",
  ])("%j is none", (address) => expect(isPlainAddress(address)).toBe(false));

  test("is read without the spaces round it, and asked for in words when there is none", () => {
    expect(signInLinkInput.parse({ email: " a@council.example " })).toEqual({ email: "a@council.example" });
    const messages = signInLinkInput.safeParse({ email: " " }).error?.issues.map(({ message }) => message);
    expect(messages?.[0]).toBe("Enter your work email address");
  });
});

describe("an address that a provider gives", () => {
  const email = "Farida.Noor@exampleshire.gov.uk";
  const found = "farida.noor@exampleshire.gov.uk";

  test.each([
    ["the provider has checked it", { email, email_verified: true }, false, found],
    ["the provider writes true as a word", { email, email_verified: "true" }, false, found],
    ["Entra says that its domain’s owner set it", { email, xms_edov: true }, false, found],
    ["Entra says so with a number", { email, xms_edov: 1 }, false, found],
    ["the council vouches for its provider", { email }, true, found],
    ["nobody says anything about it", { email }, false, null],
    ["the provider says that it has not", { email, email_verified: false }, false, null],
    ["Entra says that it is not so", { email, xms_edov: 0 }, false, null],
    ["there is none", { email_verified: true }, true, null],
    ["it is no plain address", { email: "admın@exampleshire.gov.uk", email_verified: true }, true, null],
  ])("counts, or does not, when %s", (_, claims, trusted, address) => {
    expect(verifiedAddress(claims, { trusted })).toBe(address);
  });
});
