import "server-only";

import { getServerSession } from "next-auth";
import { cache } from "react";
import { findSessionPerson } from "@/db/people";
import type { Viewer } from "@/domain/person";
import { authOptions } from "./options";

/**
 * Who is asking, at most once per request. The cookie says only which person and which session version; roles,
 * forums and suspension come from the database, so that a change, or signing out, takes effect at once.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const session = await getServerSession(authOptions());
  return session?.person ? findSessionPerson(session.person) : null;
});
