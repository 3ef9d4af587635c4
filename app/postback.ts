import "server-only";

import { headers } from "next/headers";

/** Whether this page answers a form that was sent without JavaScript, rather than a request to read. */
export async function cameFromForm(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
