// Runs before each file of query tests: hands them the database that the global setup made, if it made one.
import { inject } from "vitest";

Object.assign(process.env, inject("testDatabase"));
