// The same work done bare: node:http, one query, a template string; and a plain INSERT.
import http from "node:http";
import postgres from "postgres";
import { loadOf } from "./load.mjs";

/** A server that answers every request with one query for a section’s newest contributions and a template. */
export async function startRaw(databaseUrl) {
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => undefined });
  const server = http.createServer(async (request, response) => {
    const [, exerciseId, section] = request.url.split("/");
    const rows = await sql`select id, body, received_at from contributions
      where exercise_id = ${Number(exerciseId)} and section_stable_id = ${section} order by id desc limit 25`;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>Section</title><ol>${rows.map((row) => `<li id="c-${row.id}"><p>${escaped(row.body)}</p><time>${row.received_at.toISOString()}</time></li>`).join("")}</ol>`,
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await sql.end();
    },
  };
}

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** INSERTs of a contribution’s row through postgres.js, each acknowledged after it is on the disk. */
export async function loadOfInserts(databaseUrl, { exerciseId, versionId, sectionStableId, forumId }) {
  const sql = postgres(databaseUrl, {
    max: 10,
    onnotice: () => undefined,
    connection: { synchronous_commit: "on" },
  });
  const body = "Two of us share one tablet between three rounds.";
  const result = await loadOf(
    () => sql`insert into contributions (exercise_id, version_id, section_stable_id, forum_id, body)
      values (${exerciseId}, ${versionId}, ${sectionStableId}, ${forumId}, ${body})`,
  );
  await sql.end();
  return result;
}
