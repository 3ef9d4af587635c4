import { eq } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import type { Picture } from "@/domain/picture";
import { asViewer, type Transaction } from "./client";
import { pictures } from "./schema/pictures";

/** A picture by its SHA-256, or null unless a draft that the viewer sees shows it: the wall round pictures asks. */
export async function findPicture(viewer: Viewer, sha256: string) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ type: pictures.type, bytes: pictures.bytes })
      .from(pictures)
      .where(eq(pictures.sha256, sha256)),
  );
  return row ?? null;
}

/** Keeps the pictures of a draft, each once however many drafts show it. */
export async function insertPictures(tx: Transaction, added: readonly Picture[]): Promise<void> {
  for (const picture of added) await tx.insert(pictures).values(picture).onConflictDoNothing();
}
