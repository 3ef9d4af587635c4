import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives each answer its content security policy, with a nonce that only this answer’s scripts and styles carry.
 * It decides nothing about who may see what: pages and actions do.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = policyFor(nonce);

  // Next reads the policy off the request to put the nonce on its own scripts; the layout reads x-nonce.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // Without JavaScript a form is a plain POST. An action that did its work redirects, so a page that answers one is a
  // form that came back, and the layout says so in the title. (With JavaScript the form does.)
  const returned = request.method === "POST" && !request.headers.has("next-action");
  headers.set("x-form-returned", String(returned));
  if (returned && isTooLarge(request)) return backWithProblem(request);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Beyond what next.config.js takes, Next breaks off without a page, so the form’s own page says what is wrong. That
// is as large as a Word file for the forms that take one or write a section, and no other has any use for so much.
const largestForm = 1_048_576;
const largestDraft = 26_000_000;
const largestRoster = 11_000_000;
const rosterForm = /^\/forums\/[^/]+\/roster$/;
const draftForms = /^\/manage\/strategies\/[^/]+\/(?:import|versions\/[^/]+\/sections\/[^/]+)$/;

function isTooLarge({ headers, nextUrl: { pathname } }: NextRequest): boolean {
  const others = rosterForm.test(pathname) ? largestRoster : largestForm;
  const largest = draftForms.test(pathname) ? largestDraft : others;
  return Number(headers.get("content-length")) > largest && !pathname.startsWith("/api/");
}

function backWithProblem({ nextUrl }: NextRequest): NextResponse {
  const page = nextUrl.clone();
  page.search = "?problem=too-large";
  return NextResponse.redirect(page, 303);
}

// No exception for prefetches: a client that claims to prefetch would be answered without a policy.
export const config = { matcher: ["/((?!_next/static|icon.svg).*)"] };

// biome-ignore lint/style/noProcessEnv: not a setting, but what Next itself is running as.
const developing = process.env.NODE_ENV === "development";

function policyFor(nonce: string): string {
  return [
    "default-src 'self'",
    // In development React rebuilds server errors with eval, and Next writes styles into the page.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
