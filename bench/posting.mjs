// What a browser without scripts sends when somebody posts a contribution: read off the page’s own form.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { send } from "./load.mjs";

/** The form of a section page for the person of `cookie`: its fields as rendered, and where it goes. */
export async function readForm(origin, path, cookie) {
  const agent = new http.Agent();
  const { status, body: html } = await send(agent, origin, { path, headers: { cookie } });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([found]) => found)
    .find((found) => /<textarea\b[^>]*name="body"/.test(found));
  if (!form) throw new Error(`${path} has no form with a field named body`);
  const fields = new Map();
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const { name, type = "text", value = "on" } = attributes(tag);
    if (!name || (type === "checkbox" && !/\schecked/.test(tag))) continue;
    // Nothing is chosen for somebody who says something for the first time: then the first answer is theirs.
    if (type !== "radio" || !fields.has(name) || /\schecked/.test(tag)) fields.set(name, value);
  }
  return { path, fields: [...fields] };
}

/** One sending of that form: a new key and new words, as multipart, from our own pages. */
export function sending({ path, fields }, { cookie, origin, words }) {
  const boundary = `----bench${randomUUID()}`;
  const parts = [
    ...fields.map(([name, value]) => [name, name === "key" ? randomUUID() : value]),
    ["body", words],
  ];
  const body = `${parts.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${boundary}--\r\n`;
  return {
    method: "POST",
    path,
    body,
    headers: {
      cookie,
      origin,
      "sec-fetch-site": "same-origin",
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": Buffer.byteLength(body),
    },
  };
}

function attributes(tag) {
  const unescaped = (text) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value)]),
  );
}
