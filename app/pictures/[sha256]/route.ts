import { getViewer } from "@/auth/viewer";
import { findPicture } from "@/db/pictures";
import { pictureHref, pictureNamed } from "@/domain/picture";

/** A picture of a draft, for whoever sees a version that shows it. Its address is its content, so it never changes. */
export async function GET(_request: Request, { params }: RouteContext<"/pictures/[sha256]">) {
  const sha256 = pictureNamed(pictureHref((await params).sha256));
  const picture = sha256 ? await findPicture(await getViewer(), sha256) : null;
  if (!picture) return new Response("No such picture\n", { status: 404 });
  return new Response(Buffer.from(picture.bytes), {
    headers: {
      "content-type": picture.type,
      "content-disposition": "inline",
      // Kept by the reader’s own browser and by nothing between.
      "cache-control": "private, max-age=31536000, immutable",
    },
  });
}
