// The bytes of a first view, compressed and as sent: the page, its stylesheets and its scripts.
import http from "node:http";
import { send } from "./load.mjs";

/** Fetches what a browser would for `path` and gives the bytes by kind. */
export async function measureFirstView(origin, path, cookie) {
  const agent = new http.Agent({ keepAlive: true });
  const headers = { "accept-encoding": "gzip" };
  const plain = await send(agent, origin, { path, headers: { cookie } });
  const html = await send(agent, origin, { path, headers: { ...headers, cookie } });
  const links = (pattern) => [
    ...new Set([...plain.body.matchAll(pattern)].map(([, href]) => href.replaceAll("&amp;", "&"))),
  ];
  const weigh = async (addresses) => {
    let bytes = 0;
    for (const address of addresses) bytes += (await send(agent, origin, { path: address, headers })).bytes;
    return bytes;
  };
  const css = await weigh(links(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g));
  const js = await weigh(links(/<script\b[^>]*\bsrc="([^"]+)"(?![^>]*nomodule)/gi));
  agent.destroy();
  return { html: html.bytes, css, js, total: html.bytes + css + js };
}
