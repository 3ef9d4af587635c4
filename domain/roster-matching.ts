import type { ChangedDetails, RosterOutcome } from "./roster";
import type { RosterLine } from "./roster-lines";

/** Somebody known here. `member`: in this forum now; `fixed`: whoever imports may not change their details. */
export type KnownPerson = {
  id: number;
  name: string;
  email: string | null;
  staffNumber: string | null;
  post: string | null;
  directorate: string | null;
  member: boolean;
  left: boolean;
  fixed: boolean;
};

/** What becomes of a line. `twin` says in words with whom it may be confused. */
export type MatchedLine = Omit<RosterLine, "line"> & {
  line: number | null;
  outcome: RosterOutcome;
  personId: number | null;
  twin: string | null;
  changed: ChangedDetails | null;
};

/** `trusted`: an administrator imports, who may change addresses. */
type Matching = { people: readonly KnownPerson[]; trusted: boolean };

/**
 * Who each line is, by person and not by spelling: the same e-mail address whatever its capitals, the same staff
 * number, or the same name in the same directorate. The last is a doubt that a person settles, unless both have
 * addresses or numbers of their own, which differ. Members whom no line names come last, as missing.
 */
export function matchedRoster(lines: readonly RosterLine[], { people, trusted }: Matching): MatchedLine[] {
  const index = indexOf(people);
  const seen: Seen = { byEmail: new Map(), byNumber: new Map(), byName: new Map(), people: new Map() };
  const matched = lines.map((line) => matchedLine(line, { index, seen, trusted }));
  // A doubtful line may be them; so may one that cannot be read: nobody leaves because of a typing mistake.
  const named = new Set(matched.map(({ personId }) => personId));
  return [...matched, ...people.filter((one) => one.member && !named.has(one.id)).map(missing)];
}

/** A name as it is compared: without capitals, accents, signs and double spaces. */
export function comparedName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

type Index = {
  byEmail: Map<string, KnownPerson>;
  byNumber: Map<string, KnownPerson>;
  byName: Map<string, KnownPerson[]>;
};
type Seen = {
  byEmail: Map<string, number>;
  byNumber: Map<string, number>;
  byName: Map<string, RosterLine[]>;
  people: Map<number, number>;
};
type Sight = { index: Index; seen: Seen; trusted: boolean };

function indexOf(people: readonly KnownPerson[]): Index {
  const index: Index = { byEmail: new Map(), byNumber: new Map(), byName: new Map() };
  for (const person of people) {
    if (person.email) index.byEmail.set(person.email.toLowerCase(), person);
    if (person.staffNumber) index.byNumber.set(person.staffNumber.toLowerCase(), person);
    const key = nameKey(person);
    index.byName.set(key, [...(index.byName.get(key) ?? []), person]);
  }
  return index;
}

function nameKey({ name, directorate }: { name: string; directorate: string | null }): string {
  return `${comparedName(name)} / ${comparedName(directorate ?? "")}`;
}

function matchedLine(line: RosterLine, sight: Sight): MatchedLine {
  const { byEmail, byNumber } = knownBy(line, sight.index);
  const found = byEmail ?? byNumber;
  const ended = endOf(line);
  if (line.problems.length > 0) return ended("problem", { person: found });
  if (byEmail && byNumber && byEmail !== byNumber) return twoPeople(line, byEmail);
  const before = earlierLine(line, sight.seen, found);
  if (before !== null) return ended("twice", { person: found, twin: `line ${before}` });
  const twin = found ? null : possibleTwin(line, sight);
  remember(line, sight.seen, found);
  if (twin) return ended("doubt", { person: twin.person, twin: twin.words });
  return found ? knownLine(line, found, sight.trusted) : ended(line.leftOn ? "same" : "joins", {});
}

/** A line of somebody known here. */
function knownLine(line: RosterLine, person: KnownPerson, trusted: boolean): MatchedLine {
  const ended = endOf(line);
  if (line.leftOn) return ended(person.member ? "leaves" : "same", { person });
  if (person.left) return hasLeft(line, person);
  const changed = changesOf(line, person, trusted);
  if (!person.member) return ended("joins", { person, changed });
  return ended(changed ? "changes" : "same", { person, changed });
}

function knownBy({ email, staffNumber }: RosterLine, { byEmail, byNumber }: Index) {
  return {
    byEmail: email ? byEmail.get(email.toLowerCase()) : undefined,
    byNumber: staffNumber ? byNumber.get(staffNumber.toLowerCase()) : undefined,
  };
}

type End = { person?: KnownPerson | undefined; twin?: string; changed?: ChangedDetails | null };

function endOf(line: RosterLine) {
  return (outcome: RosterOutcome, { person, twin, changed }: End): MatchedLine => ({
    ...line,
    outcome,
    personId: person?.id ?? null,
    twin: twin ?? null,
    changed: changed ?? null,
  });
}

function twoPeople(line: RosterLine, person: KnownPerson): MatchedLine {
  const problem = {
    column: "Staff or payroll number",
    problem: "The e-mail address is one person’s here, and the number another’s",
    remedy: "Correct the address or the number",
  };
  return { ...line, problems: [problem], outcome: "problem", twin: null, personId: person.id, changed: null };
}

function hasLeft(line: RosterLine, person: KnownPerson): MatchedLine {
  const problem = {
    column: "Name",
    problem: "They have left the council",
    remedy: "Ask an administrator to let them return, then import the file again",
  };
  return { ...line, problems: [problem], outcome: "problem", twin: null, personId: person.id, changed: null };
}

function earlierLine(line: RosterLine, seen: Seen, person: KnownPerson | undefined): number | null {
  return (
    (person && seen.people.get(person.id)) ??
    seen.byEmail.get(line.email?.toLowerCase() ?? "") ??
    seen.byNumber.get(line.staffNumber?.toLowerCase() ?? "") ??
    null
  );
}

function remember(line: RosterLine, seen: Seen, person: KnownPerson | undefined) {
  if (person) seen.people.set(person.id, line.line);
  if (line.email) seen.byEmail.set(line.email.toLowerCase(), line.line);
  if (line.staffNumber) seen.byNumber.set(line.staffNumber.toLowerCase(), line.line);
  const key = nameKey(line);
  seen.byName.set(key, [...(seen.byName.get(key) ?? []), line]);
}

/** Somebody of the same name in the same directorate whom no address and no number tells apart. */
function possibleTwin(line: RosterLine, { index, seen }: Sight) {
  const key = nameKey(line);
  const person = index.byName.get(key)?.find((one) => !isToldApart(one, line));
  if (person) return { person, words: "somebody known here" };
  const other = seen.byName.get(key)?.find((one) => !isToldApart(one, line));
  return other ? { person: undefined, words: `line ${other.line}` } : null;
}

type Told = { email: string | null; staffNumber: string | null };

function isToldApart(one: Told, other: Told): boolean {
  return differ(one.staffNumber, other.staffNumber) || differ(one.email, other.email);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();
}

/** What the line would change, each with what it was; null for nothing. An empty cell changes nothing. */
function changesOf(line: RosterLine, person: KnownPerson, trusted: boolean): ChangedDetails | null {
  if (person.fixed) return null;
  const fields = [
    "name",
    "staffNumber",
    "post",
    "directorate",
    ...(trusted ? (["email"] as const) : []),
  ] as const;
  const changed = fields.filter((field) => {
    const value = line[field];
    if (value === null || value === person[field]) return false;
    if (field === "directorate") return comparedName(value) !== comparedName(person.directorate ?? "");
    return field !== "email" && field !== "staffNumber" ? true : differ(value, person[field] ?? "");
  });
  return changed.length === 0
    ? null
    : Object.fromEntries(changed.map((field) => [field, person[field] ?? ""]));
}

function missing(person: KnownPerson): MatchedLine {
  const { id, name, email, staffNumber, post, directorate } = person;
  const details = { name, email, staffNumber, post, directorate, joinedOn: null, leftOn: null, problems: [] };
  return { ...details, line: null, outcome: "missing", personId: id, twin: null, changed: null };
}
