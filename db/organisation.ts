import { asViewer } from "./client";
import { organisation } from "./schema/people";

export type Organisation = Awaited<ReturnType<typeof findOrganisation>>;

/** The council that runs this installation; a plain default until an administrator has named it. */
export async function findOrganisation() {
  const [row] = await asViewer(null, (tx) => tx.select().from(organisation));
  return row ?? unnamed;
}

const unnamed: typeof organisation.$inferSelect = {
  id: 1,
  name: "Your council",
  brandColour: "#17494d",
  serviceEmail: "",
  divisionWord: "electoral division",
  dispensationOffice: "Head of Paid Service",
  callInDays: 5,
  noticeClearDays: 28,
  referencePattern: "^\\d{2}/\\d{5}$",
  closureDays: [],
};
