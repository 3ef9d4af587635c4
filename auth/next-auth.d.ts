import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    personId?: number;
    sessionVersion?: number;
    /** Of a sign-in by access code: which one, and after how many minutes a shared device makes itself ready again. */
    codeSignIn?: number;
    idleMinutes?: number;
    kiosk?: boolean;
    /** Of a sheet of access codes, which is no session. */
    seed?: string;
  }
}
