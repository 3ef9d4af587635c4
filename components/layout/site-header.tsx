type Props = {
  name: string;
  viewer: { name: string; roleWords: string } | null;
  signOutAction: () => Promise<void>;
};

/** The council’s name on the council’s colour, and who is signed in. */
export function SiteHeader({ name, viewer, signOutAction }: Props) {
  return (
    <div className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container snd-header">
        <div className="govuk-generic-header__logo">
          <a href="/" className="govuk-generic-header__homepage-link">
            {name}
          </a>
        </div>
        {viewer ? (
          <form action={signOutAction} className="snd-header__who">
            <span>
              {viewer.name}, {viewer.roleWords.toLowerCase()}
            </span>
            <button type="submit" className="snd-header__sign-out">
              Sign out
            </button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
