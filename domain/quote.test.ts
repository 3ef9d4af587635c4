import { expect, test } from "vitest";
import { saysWhatWasSaid } from "./quote";

const said = "On the salt barns nobody carries a phone. Ask Dilip. A badge would do.";

test.each([
  ["the whole", said, true],
  ["a part", "A badge would do.", true],
  ["with a cut", "nobody carries a phone. […] A badge would do.", true],
  ["with a name taken out", "Ask [redacted]. A badge would do.", true],
  ["other white space", "On the salt barns\n nobody carries a phone.", true],
  ["changed words", "Nobody carries a telephone.", false],
  ["turned round", "A badge would do. […] nobody carries a phone.", false],
  ["nothing but cuts", "[…]", false],
])("%s", (_which, quote, is) => {
  expect(saysWhatWasSaid(quote, said)).toBe(is);
});
