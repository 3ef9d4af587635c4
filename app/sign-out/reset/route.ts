import { getKiosk } from "@/auth/kiosk";
import { forgetSession } from "@/auth/session";
import { getSharedSignIn, getViewer } from "@/auth/viewer";
import { updateCodeSignInEnded } from "@/db/access-code-sign-in";

/**
 * Where a shared device clears itself: it ends this sign-in by code and has the browser forget its pages, so that
 * nobody finds them with the back button. An address and not a button, because nobody is there to press one; a page
 * elsewhere that leads here signs nobody out.
 */
export async function GET(request: Request): Promise<Response> {
  const elsewhere = request.headers.get("sec-fetch-site")?.endsWith("-site") ?? false;
  const [shared, viewer, kiosk] = await Promise.all([getSharedSignIn(), getViewer(), getKiosk()]);
  if (shared && viewer && !elsewhere) {
    await updateCodeSignInEnded(viewer, shared.codeSignIn);
    await forgetSession();
  }
  return new Response(null, {
    status: 303,
    headers: {
      Location: kiosk ? "/kiosk" : "/sign-out?shared=yes",
      "Cache-Control": "private, no-store",
      ...(elsewhere ? {} : { "Clear-Site-Data": '"cache", "storage"' }),
    },
  });
}
