// `npm run bench`: the production build on an embedded PostgreSQL that keeps its promises (fsync on), measured
// beside the same work done bare in the same run. Its last line is one JSON object.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./boot.mjs";
import { command, onStop, say, step } from "./steps.mjs";

const secret = "a secret that only the bench has and uses";

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { openEmbedded, prepare, recreateDatabase } = await import("./database.mjs");
  const { freePort } = await import("./ports.mjs");
  const { serve } = await import("./serve.mjs");
  const dataDir = path.resolve(root, process.env.BENCH_DATA_DIR || ".data-bench");
  const server = await openEmbedded(dataDir);
  onStop(() => server.close());
  await recreateDatabase(server, "soundings_bench");
  const appUrl = await prepare(server, "soundings_bench", { dataDir });
  const ownerUrl = server.urlFor("soundings_bench");

  const port = await freePort(3950);
  const origin = `http://localhost:${port}`;
  const settings = {
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: origin,
    SOUNDINGS_BENCH: "1",
    SOUNDINGS_DEMO: "0",
  };
  const worlds = await step("Building 10,050 contributions", () =>
    buildWorlds({ appUrl, ownerUrl, settings }),
  );
  const log = fs.openSync(path.join(dataDir, "application.log"), "w");
  const env = {
    ...process.env,
    ...settings,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: "",
    NODE_ENV: "production",
  };
  await serve("start", { port, host: "127.0.0.1" }, { env, output: log }).answering;
  console.log(JSON.stringify(await measure({ origin, worlds, ownerUrl })));
  return 0;
});

function buildWorlds({ appUrl, ownerUrl, settings }) {
  const out = execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "bench/world.ts"],
    {
      cwd: root,
      env: { ...process.env, ...settings, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl },
      maxBuffer: 1e8,
    },
  );
  return JSON.parse(out.toString());
}

async function measure({ origin, worlds, ownerUrl }) {
  const { load, round, send } = await import("../bench/load.mjs");
  const { startRaw, loadOfInserts } = await import("../bench/raw.mjs");
  const { readForm, sending } = await import("../bench/posting.mjs");
  const { measureFirstView } = await import("../bench/first-view.mjs");
  const raw = await startRaw(ownerUrl);
  const ok = ({ status }) => status === 200;
  const result = {};
  for (const world of worlds) {
    const cookieOf = (number) => world.cookies[number % world.cookies.length];
    const page = await send(new http.Agent(), origin, { path: world.path, headers: { cookie: cookieOf(0) } });
    const run = (title, options) => step(title, () => load({ isRight: ok, ...options }));
    const section = await run(`Section page, ${world.size} contributions`, {
      origin,
      next: (number) => ({ path: world.path, headers: { cookie: cookieOf(number) } }),
    });
    const constant = await run(`A constant page of ${page.bytes} bytes`, {
      origin,
      next: (number) => ({
        path: `/bench/constant?bytes=${page.bytes}`,
        headers: { cookie: cookieOf(number) },
      }),
    });
    const bare = await run("Bare node:http with the query", {
      origin: raw.origin,
      next: () => ({ path: `/${world.exerciseId}/${world.sectionStableId}` }),
    });
    result[`section${world.size}`] = {
      ...section,
      ratio: round(section.rps / constant.rps),
      rawRatio: round(section.rps / bare.rps),
      bytes: page.bytes,
      constant,
      bare,
    };
  }
  const [world] = worlds;
  const forms = await Promise.all(
    world.cookies.slice(0, 10).map((cookie) => readForm(origin, `${world.path}?write=1.1`, cookie)),
  );
  let count = 0;
  const post = await step("Posting contributions", () =>
    load({
      origin,
      isRight: ({ status }) => status === 303,
      next: (number) => {
        count += 1;
        const cookie = world.cookies[number];
        return sending(forms[number], {
          cookie,
          origin,
          words: `No signal on round ${count}, so the code never comes.`,
        });
      },
    }),
  );
  const inserts = await step("Bare INSERTs", () => loadOfInserts(ownerUrl, world));
  result.post = { ...post, ratio: round(post.rps / inserts.rps), bare: inserts };
  result.firstView = await measureFirstView(origin, worlds[0].path, worlds[0].cookies[0]);
  await raw.close();
  say("Requests a second move with what else the machine does; the ratios are what to compare.");
  return result;
}
