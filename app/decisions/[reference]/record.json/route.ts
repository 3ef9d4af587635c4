import { getViewer } from "@/auth/viewer";
import { findPublished } from "../../find";

/** The very bytes of the published record, for anyone. */
export async function GET(_request: Request, { params }: RouteContext<"/decisions/[reference]/record.json">) {
  const { reference } = await params;
  const { content } = await findPublished(await getViewer(), reference);
  return new Response(content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="record-of-decision-${fileName(reference)}.json"`,
      "cache-control": "private, no-store",
    },
  });
}

function fileName(reference: string): string {
  return decodeURIComponent(reference).replace(/[^\w-]/g, "-");
}
