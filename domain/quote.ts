/**
 * Whether a quote says only what its contributor said: their words in their order, cut only where “[…]” or
 * “[redacted]” says so (D§3.4). `quote` and `said` are plain text.
 */
export function saysWhatWasSaid(quote: string, said: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  const whole = plain(said);
  let from = 0;
  for (const part of quote.split(/\[(?:…|\.\.\.|redacted)\]/).map(plain)) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return quote.replace(/\[(?:…|\.\.\.|redacted)\]/g, "").trim() !== "";
}
