import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findExercise } from "@/db/exercises";
import { findSealedSummary } from "@/db/summaries";

/** The very bytes that were sealed, for whoever may read the summary. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/exercises/[slug]/summary/sealed.json">,
) {
  const { slug } = await params;
  const viewer = await getViewer();
  const exercise = await findExercise(viewer, slug);
  const sealed = exercise ? await findSealedSummary(viewer, exercise.id) : null;
  if (!sealed) notFound();
  return new Response(sealed.content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-summary-${sealed.number}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
