import { redirect } from "next/navigation";
import { getKiosk } from "@/auth/kiosk";
import { getSharedSignIn, getViewer } from "@/auth/viewer";
import { findExercise } from "@/db/exercises";

/** The device, whoever has entered their code on it, and its exercise if they are invited to it; back to the start otherwise. */
export async function requireKioskPerson() {
  const [kiosk, shared, viewer] = await Promise.all([getKiosk(), getSharedSignIn(), getViewer()]);
  if (!kiosk || !shared?.kiosk || !viewer) redirect("/kiosk");
  return { kiosk, viewer, exercise: await findExercise(viewer, kiosk.exercise) };
}
