import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findMyDownload } from "@/db/contribution-download";
import { localDate } from "@/domain/calendar";

/** Everything that the service holds of what the person said and did in exercises, for them to keep. */
export async function GET() {
  const viewer = await getViewer();
  if (!viewer) notFound();
  const now = new Date();
  const document = {
    person: { name: viewer.name, post: viewer.post },
    downloadedAt: now,
    held: await findMyDownload(viewer),
  };
  return new Response(JSON.stringify(document, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="my-contributions-${localDate(now)}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
