import { expect, test } from "vitest";
import { isFromOwnPages } from "./own-pages";

const own = "https://soundings.example.gov.uk";
const host = "soundings.example.gov.uk";
const nothing = { site: null, origin: null, host };

test.each([
  ["a browser that says both", { ...nothing, site: "same-origin", origin: own }],
  ["a browser too old for Sec-Fetch-Site", { ...nothing, origin: own }],
  ["a browser that keeps the origin back", { ...nothing, site: "same-origin" }],
  [
    "a browser behind a proxy that renames the host",
    { site: "same-origin", origin: own, host: "10.0.0.7:3000" },
  ],
  [
    "a demonstration on another machine’s address",
    { site: null, origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" },
  ],
])("a form from %s comes in", (_, sent) => {
  expect(isFromOwnPages(sent, own)).toBe(true);
});

test.each([
  ["a program that says nothing", nothing],
  ["a page elsewhere", { ...nothing, site: "cross-site", origin: "https://evil.example" }],
  ["a page elsewhere, in an old browser", { ...nothing, origin: "https://evil.example" }],
  ["a sandboxed frame", { ...nothing, origin: "null" }],
  ["a sandboxed frame that says where it is", { ...nothing, site: "cross-site", origin: "null" }],
  [
    "another service of the same council",
    { ...nothing, site: "same-site", origin: "https://other.example.gov.uk" },
  ],
  ["the address bar", { ...nothing, site: "none" }],
  ["one header that lies", { ...nothing, site: "same-origin", origin: "https://evil.example" }],
  ["a name that ends like ours", { ...nothing, origin: "https://soundings.example.gov.uk.evil.example" }],
  ["no address at all", { ...nothing, origin: "::" }],
])("a form from %s stays out", (_, sent) => {
  expect(isFromOwnPages(sent, own)).toBe(false);
});
