import { QrCode } from "@/components/ui/qr-code";
import { When } from "@/components/ui/when";

type Props = {
  name: string;
  code: string;
  /** The page to enter the code on, and the address that the telephone reads, which holds the code. */
  page: string;
  address: string;
  expiresAt: Date;
  council: string;
  /** Null where a card must not say that its person is in it. */
  forum: string | null;
};

/** One person’s card, to be cut out: what it is for, their code, and where to enter it. */
export function AccessCodeCard({ name, code, page, address, expiresAt, council, forum }: Props) {
  return (
    <li className="snd-card">
      <h2 className="govuk-heading-m">{name}</h2>
      <p>
        {council} asks its staff what they think of its plans
        {forum ? `, and you are asked as a member of ${forum}` : ""}. This card lets you read, say what you
        think, and see what became of it. You need no e-mail address.
      </p>
      <p>
        Your access code is
        <br />
        <strong className="snd-card__code">{code}</strong>
      </p>
      <QrCode text={address} label={`Sign-in page with the access code of ${name}`} words={page} />
      <p>Point a telephone’s camera at the square, or enter the code at the address under it.</p>
      <p>
        <strong>Confidential.</strong> The code stands for your name: keep it to yourself, and tell your
        convenor if you lose it. It works as often as you like until <When at={expiresAt} />.
      </p>
    </li>
  );
}
