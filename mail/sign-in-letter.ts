import type { Letter } from "./letter";

type Given = { to: string; link: URL; minutes: number; organisation: string };

/** The letter with a sign-in link. It says nothing about the person, nor about anything that anyone wrote. */
export function signInLetter({ to, link, minutes, organisation }: Given): Letter {
  return {
    to,
    subject: `Sign in to Soundings at ${organisation}`,
    text: `Use this link to sign in to Soundings:

${link.href}

It works once, for ${minutes} minutes. It opens a page with a button: press the button to sign in.

If you did not ask to sign in, you can ignore this message. Nobody can sign in as you without this link.
`,
  };
}
