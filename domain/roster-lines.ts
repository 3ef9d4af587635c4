import type { RosterColumns, RosterField, RosterProblem } from "./roster";
import { rosterFieldWords } from "./roster-columns";
import { isPlainAddress } from "./sign-in";
import { readDate } from "./typed-date";

/** A line of a file: its number there, and what stands in its columns. */
export type FileLine = { line: number; cells: readonly string[] };

/** A line as it was meant, with what is wrong in it; what is empty or wrong is null. */
export type RosterLine = {
  line: number;
  name: string;
  email: string | null;
  staffNumber: string | null;
  post: string | null;
  directorate: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  problems: RosterProblem[];
};

export type LineReading = { columns: RosterColumns; today: string };

/** Reads one line by the columns that were recognised or chosen; `today` is `YYYY-MM-DD`. */
export function rosterLine({ line, cells }: FileLine, { columns, today }: LineReading): RosterLine {
  const problems: RosterProblem[] = [];
  const told = (field: RosterField, problem: string, remedy: string) => {
    problems.push({ column: rosterFieldWords[field], problem, remedy });
    return null;
  };
  const cell = (field: RosterField) => plainCell(cells[columns[field] ?? -1] ?? "");
  const words = (field: RosterField, longest: number) => {
    const text = cell(field);
    if (text.length <= longest) return text || null;
    return told(field, `It is longer than ${longest} characters`, "Shorten it");
  };
  const day = (field: "joinedOn" | "leftOn") => {
    const text = cell(field);
    if (!text) return null;
    const date = rosterDate(text);
    if (date === null) return told(field, `“${text.slice(0, 40)}” is not a date`, "Write it like 27/3/2026");
    return date <= today ? date : told(field, "The date has not come yet", "Leave it out, or correct it");
  };
  const email = () => {
    const text = cell("email");
    if (!text || isPlainAddress(text)) return text || null;
    return told(
      "email",
      `“${text.slice(0, 60)}” is not an e-mail address`,
      "Write it like name@example.gov.uk, or leave it empty",
    );
  };
  const whole = cell("name") || [cell("firstName"), cell("lastName")].filter(Boolean).join(" ");
  if (whole === "") told("name", "There is no name", "Write their name, or take the line out");
  if (whole.length > 120) told("name", "It is longer than 120 characters", "Shorten it");
  const dates = { joinedOn: day("joinedOn"), leftOn: day("leftOn") };
  if (dates.joinedOn && dates.leftOn && dates.leftOn < dates.joinedOn)
    told("leftOn", "They left before they joined", "Correct one of the dates");
  return {
    line,
    name: givenNameFirst(whole),
    email: email(),
    staffNumber: words("staffNumber", 40),
    post: words("post", 120),
    directorate: words("directorate", 120),
    ...dates,
    problems,
  };
}

/** A date in a cell as `YYYY-MM-DD`, or null: 27/3/2026, 27 March 2026, 2026-03-27, or a spreadsheet’s day number. */
export function rosterDate(text: string): string | null {
  const [, wholeDays] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? [];
  // Spreadsheets count days from the end of 1899.
  if (wholeDays) return new Date(Date.UTC(1899, 11, 30 + Number(wholeDays))).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const british = /^(\d{1,2})[\s/.-]+([\da-z]+)[\s/.-]+(\d{4})(?: 0?0:00(?::00)?)?$/i.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : (british?.slice(1) ?? []);
  const read = readDate({ day: day ?? "", month: month ?? "", year: year ?? "" }, "Date");
  return "date" in read ? read.date : null;
}

/** “Okafor, Ada” as payroll systems write it becomes “Ada Okafor”. */
function givenNameFirst(name: string): string {
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return last && first ? `${first} ${last}` : name;
}

/** Without the signs that spreadsheets and web pages leave in cells, and what cannot be stored. */
function plainCell(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim();
}
