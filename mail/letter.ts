/** A letter by e-mail: plain words, so that nothing in it can be a picture, a script or a lookalike link. */
export type Letter = { to: string; subject: string; text: string };
