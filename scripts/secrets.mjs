// Passwords that this machine makes up for itself and must remember: DATA_DIR/secrets.json, readable by its
// owner only. Nothing in it is needed where DATABASE_URL, APP_DATABASE_URL and NEXTAUTH_SECRET are given.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";

/** The secret of that name; made at the first call and the same ever after. */
export function secret(dataDir, name) {
  fs.mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "secrets.json");
  return withLock(`${file}.lock`, () => {
    const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
    if (known[name]) return known[name];
    const made = randomBytes(32).toString("base64url");
    fs.writeFileSync(`${file}.new`, JSON.stringify({ ...known, [name]: made }, null, 2), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
    return made;
  });
}
