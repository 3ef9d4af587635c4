import "server-only";

import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/env";
import type { Letter } from "./letter";
import { headersOf } from "./smtp";

/**
 * In a demonstration nobody is written to: the letter is put where the data is, as any mail program opens it,
 * and the terminal says where.
 */
export async function keepLetter(letter: Letter): Promise<void> {
  const at = new Date();
  const head = {
    Date: at.toUTCString(),
    From: "soundings@demonstration.invalid",
    To: letter.to,
    Subject: letter.subject,
    ...(letter.id && { "Message-ID": `<${letter.id}>` }),
    ...headersOf(letter),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, " ")}`);
  const kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit";

  const folder = path.resolve(env().DATA_DIR, "mail");
  const file = path.join(folder, `${at.toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.eml`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, `${lines.join("\n")}\n${kind}\n\n${letter.text}`, { mode: 0o600 });
  console.log(`A letter to ${letter.to} is in ${file}`);
}
