import type { Words } from "@/mail/letter";

type Given = {
  exercise: string;
  what: "held" | "redacted" | "withheld" | "transferred" | "published";
  link: URL;
};

/** That a moderator decided about a contribution of the person. Which words, why and who is behind the sign-in. */
export function moderatedLetter({ exercise, what, link }: Given): Words {
  return {
    subject: `About your contribution to ${exercise}`,
    text: `Your contribution to ${exercise} ${decided[what]}.

See what was decided, and why:

${link.href}

${what === "published" ? "You do not have to do anything." : "If you think that this is wrong, you can ask there for somebody else to look at it."}
`,
  };
}

const decided = {
  held: "is held while a moderator looks at it",
  redacted: "is shown with some words taken out",
  withheld: "is not shown",
  transferred: "was passed on to where it is dealt with",
  published: "was looked at by a moderator, and is shown",
};
