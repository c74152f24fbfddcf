import { describe, expect, it } from "vitest";
import { score } from "../../../security/cvss.js";

describe("a CVSS 4.0 vector", () => {
  // The first three are published examples of FIRST (www.first.org/cvss/v4.0/examples): CVE-2022-41741, CVE-2020-3549, CVE-2014-0160.
  it.each([
    ["CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.3, "high"],
    ["CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.7, "high"],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N", 8.7, "high"],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 10, "critical"],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0, "none"],
  ])("%s is %d, %s", (vector, number, severity) => {
    expect(score(vector)).toEqual({ vector, score: number, severity });
  });

  it("counts exploitation and environment", () => {
    const base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
    expect(score(`${base}/E:U`).score).toBeLessThan(score(base).score);
  });

  it.each([
    ["", /does not begin with CVSS:4.0/],
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", /does not begin with CVSS:4.0/],
    ["CVSS:4.0/AV:N", /base metrics are missing/],
    ["CVSS:4.0/AV:N/AV:N", /it says AV twice/],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:Q", /no complete CVSS 4.0 vector/],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/ZZ:1", /no complete CVSS 4.0 vector/],
  ])("%j is refused", (vector, message) => {
    expect(() => score(vector)).toThrow(message);
  });
});
