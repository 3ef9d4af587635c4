import { csvOf } from "@/documents/csv";

/** A CSV file to download; private, as all that is made for one person. */
export function csvResponse(fileName: string, rows: readonly (readonly string[])[]): Response {
  return new Response(csvOf(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
