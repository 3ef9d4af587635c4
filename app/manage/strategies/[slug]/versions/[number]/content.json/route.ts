import { permanentRedirect } from "next/navigation";
import { requireVersion } from "@/app/strategies/find";
import { versionHref } from "@/domain/version-address";

/** Where the content of a version used to be. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/manage/strategies/[slug]/versions/[number]/content.json">,
) {
  const { version } = await requireVersion(await params);
  permanentRedirect(`${versionHref(version)}/content.json`);
}
