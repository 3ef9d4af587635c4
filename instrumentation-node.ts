import { assertAppRole } from "@/db/app-role";

/** Ends the process, with one line that says why, when the database would not keep its walls. */
export async function refuseUnsafeDatabase() {
  try {
    await assertAppRole();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(JSON.stringify({ level: "fatal", at: new Date().toISOString(), message }));
    process.exit(1);
  }
}
