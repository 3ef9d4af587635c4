import { type RosterColumns, type RosterField, rosterFields } from "./roster";

export const rosterFieldWords: Record<RosterField, string> = {
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail address",
  staffNumber: "Staff or payroll number",
  post: "Post",
  directorate: "Directorate",
  joinedOn: "Joined on",
  leftOn: "Left on",
};

/** How councils head these columns, in small letters without signs. */
const known: Record<RosterField, readonly string[]> = {
  name: ["name", "full name", "employee name", "staff name", "display name", "member", "person"],
  firstName: ["first name", "forename", "forenames", "given name", "known as", "preferred name"],
  lastName: ["last name", "surname", "family name"],
  email: ["email", "e mail", "email address", "e mail address", "work email", "mail", "upn"],
  staffNumber: [
    ...["staff number", "staff no", "staff id", "payroll number", "payroll no", "employee number"],
    ...["employee no", "employee id", "personnel number", "assignment number", "staff or payroll number"],
  ],
  post: ["post", "job title", "job", "role", "position", "post title"],
  directorate: ["directorate", "department", "dept", "service directorate", "division"],
  joinedOn: ["joined on", "joined", "start date", "date joined", "member since"],
  leftOn: ["left on", "left", "leaving date", "end date", "date left", "leave date"],
};

/** Which column of a file is what, by what stands over it. Of two with one meaning, the first counts. */
export function recognisedColumns(headings: readonly string[]): RosterColumns {
  const plain = headings.map(plainHeading);
  const found = rosterFields.flatMap((field) => {
    const at = plain.findIndex((heading) => known[field].includes(heading));
    return at < 0 ? [] : [[field, at] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Why a roster cannot be read with these columns, or null: everybody needs a name, and something to tell them from
 * others of that name.
 */
export function columnsProblem(columns: RosterColumns): string | null {
  const named =
    columns.name !== undefined || (columns.firstName !== undefined && columns.lastName !== undefined);
  if (!named) return "Say which column holds the name, or which two hold the first and the last name";
  const told = [columns.email, columns.staffNumber, columns.directorate].some((at) => at !== undefined);
  return told ? null : "Say which column holds the e-mail address, the staff number or the directorate";
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
