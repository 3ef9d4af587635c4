import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { answerOf } from "@/app/sign-in/provider/answer";
import { finishProviderSignIn } from "@/auth/provider";

/** Where the council’s provider sends people back to. It is the only address of next-auth that is served. */
export async function GET(request: NextRequest): Promise<Response> {
  const jar = (await cookies()).getAll().map(({ name, value }) => [name, value]);
  const query = Object.fromEntries(request.nextUrl.searchParams);
  return answerOf(await finishProviderSignIn(query, Object.fromEntries(jar)));
}
