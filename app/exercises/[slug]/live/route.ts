import type { NextRequest } from "next/server";
import { readSession } from "@/auth/session";
import { getViewer } from "@/auth/viewer";
import { findSessionPerson } from "@/db/people";
import { listArrivals } from "@/db/talk-arrivals";
import { exerciseAddress } from "@/domain/exercise-input";
import { liveView } from "@/domain/live-input";
import { arrivalStream, mayLookOn } from "./arrival-stream";

/**
 * What others have said since a moment: once, as JSON, or to an EventSource for as long as it looks on. The reader’s
 * rights are asked at every count, and the stream ends with them.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/exercises/[slug]/live">) {
  const address = exerciseAddress.safeParse(await params);
  const view = liveView.safeParse({
    section: request.nextUrl.searchParams.get("section") ?? undefined,
    since: request.nextUrl.searchParams.get("since") ?? 0,
  });
  const session = await readSession();
  // Asking keeps a sign-in on a shared device alive, which ends when nobody touches it: such a device does not look on.
  if (session?.shared) return new Response(null, { status: 204 });
  const viewer = await getViewer();
  if (!address.success || !view.success || !session || !viewer) return new Response(null, { status: 404 });
  const asked = { since: view.data.since, section: view.data.section, slug: address.data.slug };
  const first = await listArrivals(viewer, asked);
  if (!first) return new Response(null, { status: 404 });
  if (!request.headers.get("accept")?.includes("text/event-stream")) {
    return Response.json({ places: first.places }, { headers: { "cache-control": "private, no-store" } });
  }
  // 204 tells an EventSource not to come back; the page asks slowly instead.
  if (!mayLookOn(viewer.id)) return new Response(null, { status: 204 });
  const look = async () => listArrivals(await findSessionPerson(session), asked);
  return new Response(arrivalStream({ personId: viewer.id, first, look, gone: request.signal }), {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "private, no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
