import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findMyDownload } from "@/db/contribution-download";
import { localDate } from "@/domain/calendar";
import { instantInWords } from "@/domain/dates-in-words";
import { heldInWords } from "@/domain/held-in-words";

/** The same as the download for another system, for the person to read. */
export async function GET() {
  const viewer = await getViewer();
  if (!viewer) notFound();
  const now = new Date();
  const text = heldInWords({
    person: { name: viewer.name, post: viewer.post },
    downloadedAt: instantInWords(now),
    held: await findMyDownload(viewer),
  });
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="my-contributions-${localDate(now)}.txt"`,
      "cache-control": "private, no-store",
    },
  });
}
