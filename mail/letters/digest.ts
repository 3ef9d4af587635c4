import type { Words } from "@/mail/letter";

type Given = { lines: readonly { text: string; link: URL }[]; notices: URL; settings: URL; unsubscribe: URL };

/** What is new, in numbers and addresses: no titles, no words of anyone and nobody’s name (D§6). */
export function digestLetter({ lines, notices, settings, unsubscribe }: Given): Words {
  return {
    subject: "What is new in Soundings",
    text: `Since the last of these letters:

${lines.map(({ text, link }) => `${text}\n${link.href}`).join("\n\n")}

All of it, and what it is about:

${notices.href}

To be told more often or less often:

${settings.href}

To get no more of these, without signing in:

${unsubscribe.href}
`,
  };
}
