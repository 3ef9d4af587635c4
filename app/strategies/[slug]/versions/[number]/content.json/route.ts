import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findVersion, listVersionContent } from "@/db/versions";
import { canonicalJson } from "@/documents/seal";
import { sealedContent } from "@/domain/version-content";
import { versionAddress } from "@/domain/version-input";

/** The exact bytes whose SHA-256 a published version carries, for whoever may read the version. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/strategies/[slug]/versions/[number]/content.json">,
) {
  const viewer = await getViewer();
  const address = versionAddress.safeParse(await params);
  const version = address.success ? await findVersion(viewer, address.data) : null;
  if (!version?.publishedAt) notFound();
  const content = await listVersionContent(viewer, version.id);
  const name = `${version.strategySlug}-${version.number}.json`;
  return new Response(canonicalJson(sealedContent(content)), {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
