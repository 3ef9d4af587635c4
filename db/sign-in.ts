import { sql } from "drizzle-orm";
import type { Role } from "@/domain/person";
import { asViewer } from "./client";

export type PersonToTry = Awaited<ReturnType<typeof listPeopleToTry>>[number];

/** The invented people whom the demonstration lets anyone sign in as. Empty outside a demonstration world. */
export async function listPeopleToTry() {
  const rows = await asViewer(null, (tx) =>
    tx.execute<{
      id: number;
      sessionVersion: number;
      name: string;
      post: string | null;
      roles: Role[];
      convenes: boolean;
    }>(
      sql`select id, session_version as "sessionVersion", name, post, to_json(roles) as roles, convenes from people_to_try()`,
    ),
  );
  return [...rows];
}
