import { redirect } from "next/navigation";
import { keepByItself } from "../keeping";

/** Where a form saves by itself. An address rather than an action, so that it outlives the page that it was sent from. */
export async function POST(request: Request) {
  const state = await keepByItself({ outcome: "unsent" }, await request.formData());
  return Response.json({ ...state, typed: undefined }, { headers: { "cache-control": "private, no-store" } });
}

export function GET() {
  redirect("/contributions/half-written");
}
