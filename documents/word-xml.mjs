import { refuse } from "./file-refusal.mjs";

const deepest = 120;
const damaged = "The selected file is damaged and cannot be opened: save it in Word again";
const withDefinitions =
  "The selected file has definitions in it that no Word document has, so it is not read";
const otherNames = "The selected file was not written as Word writes it: open it in Word and save it again";
const wordNames =
  /^(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;
const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const tag = /<(\/?)([\w:.-]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y;
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads a part of a Word file into elements that remember where they stand in it, so that pieces can be cut out of
 * the source itself. Document types, entities of its own and deep nesting are refused; nothing is ever fetched.
 * An element is { name, attributes, parent, children, start, end, innerStart, innerEnd }.
 */
export function readXml(bytes) {
  const source = textOf(bytes);
  const root = { name: "", attributes: "", parent: null, depth: 0, children: [] };
  let open = root;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const skipped = endOfUnread(source, at);
    const read = skipped === null ? tagAt(source, at) : { end: skipped };
    at = read.end;
    if (read.name) open = read.closes ? closed(open, read) : added(open, read);
  }
  if (open !== root || root.children.length !== 1) refuse(damaged);
  return { source, root: root.children[0] };
}

function tagAt(source, start) {
  tag.lastIndex = start;
  const [all, closes, name, attributes] = tag.exec(source) ?? refuse(damaged);
  refuseOtherNames(attributes);
  return { start, end: start + all.length, closes: closes !== "", name, attributes };
}

function closed(open, { name, start, end }) {
  if (open.name !== name || !open.parent) refuse(damaged);
  Object.assign(open, { innerEnd: start, end });
  return open.parent;
}

/** The element in which what follows stands: the new one, unless it is closed already. */
function added(parent, { name, attributes, start, end }) {
  const depth = parent.depth + 1;
  if (depth > deepest) refuse("The selected file nests its parts too deeply to be read");
  const element = { name, attributes, parent, depth, children: [], start, innerStart: end };
  parent.children.push(element);
  if (!attributes.endsWith("/")) return element;
  Object.assign(element, { innerEnd: end, end });
  return parent;
}

/** A part is UTF-8, as Word writes it: in another coding, two readers could see two things. */
function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(otherNames);
  }
}

/** Where a comment, instruction or run of plain characters ends that begins here, or null when a tag does. */
function endOfUnread(source, at) {
  const next = source[at + 1];
  if (next !== "!" && next !== "?") return null;
  const [start, close] =
    next === "?" ? ["<?", "?>"] : source.startsWith("<!--", at) ? ["<!--", "-->"] : ["<![CDATA[", "]]>"];
  if (!source.startsWith(start, at)) refuse(withDefinitions);
  const end = source.indexOf(close, at + start.length);
  return end < 0 ? refuse(damaged) : end + close.length;
}

/** Names are compared as Word writes them, `w:p`; a file that calls the same things otherwise could hide them. */
function refuseOtherNames(attributes) {
  if (!attributes.includes("xmlns")) return;
  for (const [, name, double, single] of attributes.matchAll(attribute)) {
    const isWord = wordNames.test(double ?? single);
    if (name.startsWith("xmlns") && isWord !== (name === "xmlns:w")) refuse(otherNames);
  }
}

export function attributeOf(element, name) {
  for (const [, found, double, single] of element?.attributes.matchAll(attribute) ?? [])
    if (found === name) return decoded(double ?? single);
  return null;
}

export function childOf(element, ...names) {
  let found = element;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found ?? null;
}

/** All elements inside one, in order, except what stands inside those that `skip` names. */
export function* within(element, skip = []) {
  for (const child of element.children) {
    yield child;
    if (!skip.includes(child.name)) yield* within(child, skip);
  }
}

export function decoded(text) {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (...match) => {
    const [all, hex, decimal, name] = match;
    if (name) return entities[name] ?? all;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/**
 * A source with pieces of it replaced; of two that overlap, the one that begins first holds. What is put in at a
 * place goes before what is cut out from there.
 */
export function edited(source, edits) {
  const pieces = [];
  let at = 0;
  for (const { start, end, text = "" } of edits.toSorted(inOrder)) {
    if (start < at) continue;
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return [...pieces, source.slice(at)].join("");
}

function inOrder(one, other) {
  const isPutIn = (edit) => Number(edit.start === edit.end);
  return one.start - other.start || isPutIn(other) - isPutIn(one) || other.end - one.end;
}
