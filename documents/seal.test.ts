import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, sealOf, sha256Hex } from "./seal";

describe("canonical JSON", () => {
  test("the sample of RFC 8785, section 3.2.2", () => {
    const sample: unknown = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("the order of keys of RFC 8785, section 3.2.3: by UTF-16 code units", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join()}}`);
  });

  test("the order in which keys were written does not matter, and reading it back gives the same data", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: true })), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(data));
        expect(canonicalJson(JSON.parse(canonicalJson(data)))).toBe(canonicalJson(data));
      }),
    );
  });

  const circle: Record<string, unknown> = {};
  circle.inside = { circle };

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["a key without a value", { a: { b: undefined } }],
    ["an item without a value", [1, undefined]],
    ["a hole", new Array(1)],
    ["not a number", { a: Number.NaN }],
    ["infinity", [Number.POSITIVE_INFINITY]],
    ["a function", { a: () => 1 }],
    ["a big integer", [1n]],
    ["a date, whose text nobody chose", { at: new Date(0) }],
    ["a map", { a: new Map() }],
    ["an object that renders itself", { a: { toJSON: () => 1 } }],
    ["half a character", { a: "\ud83d" }],
    ["a circle", circle],
  ])("%s is refused", (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test("a refusal names the place", () => {
    expect(() => canonicalJson({ metrics: [{ value: Number.NaN }] })).toThrow(
      "$.metrics[0].value cannot be sealed: it is NaN.",
    );
  });
});

describe("a seal", () => {
  test("is SHA-256 over the canonical bytes", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex(new TextEncoder().encode("é"))).toBe(sha256Hex("é"));
    const { canonical, sha256 } = sealOf({ b: [1, "é"], a: null });
    expect(canonical).toBe('{"a":null,"b":[1,"é"]}');
    expect(sha256).toBe(sha256Hex(canonical));
  });

  test("no longer fits after any change of one byte", () => {
    const bytes = new TextEncoder().encode(sealOf({ invited: 2713, took_part: 402 }).canonical);
    const seal = sha256Hex(bytes);
    for (const at of bytes.keys()) {
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
      expect(sha256Hex(changed)).not.toBe(seal);
    }
  });
});
