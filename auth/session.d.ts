import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface Session {
    person?: { id: number; version: number };
  }
  interface User {
    sessionVersion: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    personId?: number;
    sessionVersion?: number;
  }
}
