import { redirect } from "next/navigation";
import { updateDigest } from "@/db/own-digest";
import { unsubscribeQuery } from "@/domain/unsubscribe-input";
import { personOfUnsubscribe } from "@/mail/unsubscribe";

/** A mail program’s one click (RFC 8058): it has no cookies, comes from anywhere and is answered without a page. */
export async function POST(request: Request): Promise<Response> {
  const personId = personOfUnsubscribe(tokenIn(request));
  if (personId === null) return new Response("This link does not work.\n", { status: 404 });
  await updateDigest({ id: personId }, "none");
  return new Response("You will not be sent the digest any more.\n");
}

/** Somebody opens the address themselves: reading ends nothing, so they get the page with the button. */
export function GET(request: Request): never {
  redirect(`/unsubscribe?token=${encodeURIComponent(tokenIn(request))}`);
}

function tokenIn(request: Request): string {
  return unsubscribeQuery.parse(Object.fromEntries(new URL(request.url).searchParams)).token;
}
