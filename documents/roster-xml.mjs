import { refuse } from "./file-refusal.mjs";

const damaged = "The selected file is damaged and cannot be opened: save it again as .xlsx";
const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y;

/**
 * Every tag of a part of a workbook in order, without its prefix, with the characters that follow it. Definitions of
 * its own, which no spreadsheet has, are refused; nothing is kept, so that a large sheet costs little.
 */
export function* tagsOf(source) {
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const unread = endOfUnread(source, at);
    if (unread !== null) {
      at = unread;
      continue;
    }
    tag.lastIndex = at;
    const [all, closes, name, attributes] = tag.exec(source) ?? refuse(damaged);
    at += all.length;
    const next = source.indexOf("<", at);
    const inner = source.slice(at, next < 0 ? at : next);
    yield { name, closes: closes !== "", empty: attributes.endsWith("/"), attributes, inner };
  }
}

export function attribute(attributes, name) {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function endOfUnread(source, at) {
  const close = source.startsWith("<!--", at) ? "-->" : source.startsWith("<?", at) ? "?>" : null;
  if (close === null) return null;
  const end = source.indexOf(close, at);
  return end < 0 ? refuse(damaged) : end + close.length;
}
