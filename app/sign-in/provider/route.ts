import type { NextRequest } from "next/server";
import { providerName } from "@/auth/options";
import { startProviderSignIn } from "@/auth/provider";
import { answerOf } from "./answer";

/**
 * Sends the browser to the council’s provider. A link and not a form, because the page’s policy lets a form lead
 * to this service only, redirects included. So a page elsewhere could send somebody here: it is sent to the
 * sign-in page instead, where the person chooses.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const wanted = request.nextUrl.searchParams.get("return");
  const elsewhere = request.headers.get("sec-fetch-site")?.endsWith("-site") ?? false;
  if (elsewhere || !providerName()) return answerOf({ location: "/sign-in", cookies: [] });
  return answerOf(await startProviderSignIn(wanted));
}
