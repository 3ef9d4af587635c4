import { createHash } from "node:crypto";
import { closePool } from "@/db/client";
import {
  insertRosterImport,
  updateRosterConfirmed,
  updateRosterRead,
  updateRosterReading,
} from "@/db/roster-imports";
import { listKnownPeople, listRosterRows, updateRosterApplied, updateRosterFinished } from "@/db/roster-rows";
import { listDirectorates } from "@/db/strategies";
import { importRoster } from "@/documents/roster-import";
import { recognisedColumns } from "@/domain/roster-columns";
import { placedLines, rosterCounts } from "@/domain/roster-counts";
import { rosterLine } from "@/domain/roster-lines";
import { matchedRoster } from "@/domain/roster-matching";
import { buildDirectorate } from "@/fixtures/build-forum";
import { buildForum, buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward } from "@/fixtures/owner";

// A roster of 30,000 people through everything that the page does with it, twice: the first time all are new, the
// second time it is an update. Prints one JSON object.

const size = Number(process.argv[2] ?? 30_000);
const administrator = await buildPerson({ roles: ["administrator"] });
const forum = await buildForum();
const directorates = await Promise.all(Array.from({ length: 12 }, () => buildDirectorate()));
const key = unique();

const first = await bringIn(rosterOf("Officer"));
const second = await bringIn(rosterOf("Senior officer"));
await Promise.all([closePool(), closeSteward()]);
console.log(JSON.stringify({ people: size, first, second }));

function rosterOf(post: string): Uint8Array {
  const lines = Array.from({ length: size }, (_, at) =>
    [
      `Person ${key} ${at}`,
      `p${at}.${key}@exampleshire.example`,
      `${key}-${at}`,
      at % 3 === 0 ? post : "Officer",
      directorates[at % directorates.length]?.name,
    ].join(","),
  );
  return new TextEncoder().encode(["Name,Email,Staff number,Post,Directorate", ...lines].join("\n"));
}

async function bringIn(file: Uint8Array) {
  const began = performance.now();
  const sha256 = createHash("sha256").update(file).digest("hex");
  const id =
    (await insertRosterImport(administrator, { forumId: forum.id, fileName: "r.csv", file, sha256 })) ?? 0;
  const taken = await updateRosterReading(administrator, id);
  const found = await importRoster(taken?.file ?? file);
  if ("refusal" in found) throw new Error(found.refusal);
  const columns = recognisedColumns(found.headings);
  const people = await listKnownPeople(administrator, forum.id);
  const lines = found.lines.map((line) => rosterLine(line, { columns, today: "2026-11-25" }));
  const rows = placedLines(
    matchedRoster(lines, { people, trusted: true }),
    await listDirectorates(administrator),
  );
  const counts = rosterCounts(rows, people.filter(({ member }) => member).length);
  await updateRosterRead(administrator, id, { headings: found.headings, columns, counts, rows });
  const read = performance.now();
  await listRosterRows(administrator, { importId: id, outcome: "joins", after: 0 });
  await updateRosterConfirmed(administrator, id, {
    missing: "leave",
    addDirectorates: true,
    samePeople: [],
    otherPeople: [],
  });
  while ((await updateRosterApplied(administrator, id, 1000)) > 0);
  await updateRosterFinished(administrator, id);
  const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10;
  const { joins, changes, same, problem } = counts;
  return {
    readSeconds: seconds(began, read),
    writeSeconds: seconds(read, performance.now()),
    joins,
    changes,
    same,
    problem,
  };
}
