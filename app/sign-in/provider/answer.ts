import type { ProviderAnswer } from "@/auth/provider";

/** A redirect with the cookies that go with it. */
export function answerOf({ location, cookies }: ProviderAnswer): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "private, no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
