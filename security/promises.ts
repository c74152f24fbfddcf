// What SECURITY.md promises, sentence by sentence, each with what keeps it. `npm run security:policy` makes the page from it.
import { type Policy, reportForm } from "./policy.js";
import { type Block, both, by, held, type Promised, promised, row, type Section, sentences, table } from "./promise.js";
import { type Channel, PARTS, type Part } from "./report.js";

const P0 = held("desk/promises.test.ts: puts P0 before every open case, and before no closed one");
const VERSIONS = held(
  "desk/documents.test.ts: agree with the policy, with one another and with the released tags",
  "desk/documents.test.ts: are held to the newest tag of a stable release",
);
const HOTFIX = held(
  "desk/hotfix.test.ts: is the latest stable release with the fix, and nothing else of main",
  "desk/promises.test.ts: tells the reporter of a major weakness that the stable release gets a hotfix",
);
const MAJOR = held("desk/promises.test.ts: calls major what reaches the score of the policy, or is exploited");
const WEBSITE = held("desk/promises.test.ts: fixes a weakness of the website without a release");
const CLOCK = held(
  "desk/promises.test.ts: counts the days that the clock counts",
  "desk/clock.test.ts: stops for a step when it is done",
  "desk/clock-file.test.ts: fails a scheduled workflow where a case is overdue",
);
const ANSWERED = held("desk/promises.test.ts: acknowledges by e-mail with the team in copy, or does not count it");
const STEPS = held("desk/promises.test.ts: takes the steps of the desk in their order, each of them");
const PARTS_HELD = held("desk/promises.test.ts: asks for the parts that the template, the desk and the acknowledgement name");
const PRIVATE = held("desk/promises.test.ts: keeps cases outside of any repository");
const OWNER = by("the owner of the case, whose name stands in its log and beside what is overdue", STEPS);

/** All of the page below its title, in its order. */
export function sections(of: Policy): readonly Section[] {
  return [
    {
      heading: null,
      blocks: [sentences(promised("A security report is a **P0**: it goes before any other work until its case is closed.", P0))],
    },
    { heading: "Supported versions", blocks: supported(of) },
    { heading: "How to report", blocks: reporting(of) },
    { heading: "What happens then", blocks: steps(of) },
    { heading: "How severe it is", blocks: severities(of) },
    { heading: "Scope", blocks: scope(of) },
    { heading: "Safe harbour", blocks: [sentences(...HARBOUR)] },
    { heading: "Credit", blocks: [sentences(...CREDIT)] },
    { heading: "How we keep this", blocks: keeping(of) },
  ];
}

function supported({ latestStable }: Policy): Block[] {
  const rows = [
    row(
      ["`main`", "all of them"],
      held("desk/hotfix.test.ts: brings the bump to main, which then agrees with itself before the tag and after it"),
    ),
    row([stableCell(latestStable), "a hotfix for every [major](#how-severe-it-is) weakness"], HOTFIX),
    row(["older releases and all pre-releases", "none: please update"], VERSIONS),
  ];
  return [
    table(["version", "security fixes"], rows),
    sentences(promised("A weakness of the project's website is fixed in the website and needs no release.", WEBSITE)),
  ];
}

/** The first cell of the latest stable release's row. */
export function stableCell(latestStable: Policy["latestStable"]): string {
  return `latest stable release (${latestStable ?? "none yet"})`;
}

/** Title of the issue form for who wants to be contacted. */
export const CONTACT_FORM = "Contact me about a security matter";

/** Ways of a report to us, by the channel that the desk notes. */
export const WAYS: readonly { readonly channel: Channel; readonly have: string; readonly where: (of: Policy) => string }[] = [
  { channel: "advisory", have: "a weakness, with details", where: (of) => `a [private report on GitHub](${reportForm(of)})` },
  {
    channel: "email",
    have: "the same, without an account on GitHub",
    where: ({ email }) => `an e-mail to <${email}>, the alias of the maintainers`,
  },
  {
    channel: "issue",
    have: "no wish to use either",
    where: () => `an issue by the form "${CONTACT_FORM}", **without details**: issues are public`,
  },
  {
    channel: "issue",
    have: "an issue that turns out to be about security",
    where: ({ email }) => `an e-mail to <${email}> with the issue's number and why; we move it out of sight`,
  },
];

/** What to tell of each part of a report. */
const TELL: Readonly<Record<Part, { readonly name: string; readonly what: string }>> = {
  description: { name: "Description", what: "what the weakness is, and what somebody could reach by it" },
  steps: { name: "Steps to reproduce", what: "the smallest data, options and program that show it" },
  versions: { name: "Affected versions", what: "of the package, of Node or of the browser" },
  mitigations: { name: "Known mitigations", what: "what users can do meanwhile" },
};

function reporting(of: Policy): Block[] {
  const flag = "desk/promises.test.ts: writes to the team about a flagged issue, with its number and why";
  const kept = by(
    "who moves a flagged issue out of sight",
    held("desk/promises.test.ts: names each channel of the desk, and where it leads", flag),
  );
  return [
    table(
      ["you have", "where"],
      WAYS.map(({ have, where }) => row([have, where(of)], kept)),
    ),
    sentences(promised("Tell us, as far as you know:", PARTS_HELD)),
    {
      kind: "list",
      isNumbered: false,
      items: (Object.keys(PARTS) as Part[]).map((part) => [promised(`**${TELL[part].name}**: ${TELL[part].what}`, PARTS_HELD)]),
    },
    sentences(
      promised("Open reports are kept as private security advisories and cases of the team, never in the public issue database.", PRIVATE),
    ),
  ];
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

function steps({ days }: Policy): Block[] {
  const items: readonly (readonly Promised[])[] = [
    [
      promised(`**Acknowledge**, within ${days.acknowledge} days: you get an answer by e-mail, with the team in copy.`, ANSWERED),
      promised(
        "If it is no vulnerability, we say why, and it ends here.",
        held("desk/promises.test.ts: ends a case only with the answer that says why"),
      ),
    ],
    [
      promised(`**Triage**, within ${days.triage} days: is it one, and how severe?`, CLOCK),
      promised(
        "You hear the result, with its CVSS 4.0 vector.",
        held("desk/promises.test.ts: tells the result with its vector, before anybody owns the case"),
      ),
    ],
    [
      promised("**Owner**: one person drives fix and release.", OWNER),
      promised(`You have the fix or a plan with a date within ${days.fixOrPlan} days.`, CLOCK),
    ],
    [
      promised("**Advisory**: we decide whether one is needed.", STEPS),
      promised(
        "A major weakness of the package always gets one.",
        held("desk/promises.test.ts: gives every major weakness of the package an advisory"),
      ),
    ],
    [
      promised(
        "**You**: we ask whether you want to take part, and how to credit you.",
        held("desk/promises.test.ts: asks about taking part, about credit, and says how long it waits"),
      ),
      promised(
        `We wait ${days.credit} days for your answer.`,
        held("desk/promises.test.ts: waits for the answer about credit as long as it says"),
      ),
    ],
    [
      promised(
        `**Publication**: fix, release, advisory, CVE and changelog come out together, on a day that we agree on with you, within ${days.publish} days.`,
        both(
          held(
            "desk/promises.test.ts: publishes record and changelog at once, and tells the reporter",
            "desk/promises.test.ts: comes out on the day that the reporter agreed to, and not before",
          ),
          CLOCK,
        ),
      ),
    ],
  ];
  return [
    sentences(
      promised(`The vulnerability management team takes each report through ${NUMBERS[items.length]} steps.`, STEPS),
      promised("Days count from its arrival.", CLOCK),
    ),
    { kind: "list", isNumbered: true, items },
    sentences(promised("If we miss one of these days, write to us again with the number of your case.", both(ANSWERED, CLOCK))),
  ];
}

function severities({ majorFrom }: Policy): Block[] {
  const score = majorFrom.toFixed(1);
  const rows = [
    row(
      [
        `**major**: CVSS 4.0 of ${score} or more, or already exploited, or a tampered release`,
        "script in a chart from data; a file written outside its place",
        "on `main` and as a hotfix of the latest stable release",
      ],
      by("who does the triage, for a tampered release", MAJOR, HOTFIX),
    ),
    row(
      [
        `**other**: CVSS 4.0 below ${score}`,
        "a crash or endless work by a hostile input within stated limits",
        "on `main`, in the next release",
      ],
      MAJOR,
    ),
    row(["**of the website**", "a header that is missing", "in the website, without a release"], WEBSITE),
  ];
  return [
    sentences(
      promised("Every report is a P0 until its case is closed.", P0),
      promised("What the severity decides is the way of the fix.", MAJOR),
    ),
    table(["severity", "examples", "fix"], rows),
  ];
}

function scope({ repository }: Policy): Block[] {
  const model = held("threats/threat-model.test.ts: name every test of a threat");
  return [
    sentences(
      promised(
        "In scope: the library in Node and in browsers, the `chartify` command, every file it writes (SVG, PNG, HTML), the website, and the supply chain: the package on npm, its dependencies, releases and workflows.",
        both(held("desk/promises.test.ts: offers what is in scope to who wants to be contacted"), model),
      ),
      promised(
        `The [threat model](${repository}/blob/main/docs/security/threat-model.md) says what we defend against whom; a way around a row of it is a vulnerability.`,
        model,
      ),
      promised(
        "What the program that calls the library may do anyway (its own paths, its own code) is none.",
        by("who does the triage, by the threat model"),
      ),
    ),
  ];
}

const HARBOUR: readonly Promised[] = [
  promised(
    "If you look for weaknesses in good faith, we see that as welcome, will not take legal action against you, and will say so if somebody else does.",
    by("the maintainers; whoever is pursued can show this page"),
  ),
  promised(
    "Good faith means: you use your own data and accounts, you stop and tell us once you meet data of others, you do not disturb a service that others use, and you give us the days above before you publish.",
    by("the reporter"),
  ),
];

const CREDIT: readonly Promised[] = [
  promised(
    "You are named in the advisory, the record and the changelog, as you wish to be, or not at all.",
    held("desk/promises.test.ts: names the reporter in record and changelog as wished, or not at all"),
  ),
  promised("We pay no bounties.", by("the maintainers")),
];

function keeping({ repository }: Policy): Block[] {
  const at = (path: string): string => `${repository}/blob/main/${path}`;
  const itself = held("desk/policy.test.ts: is kept, each promise by tests that there are or by people");
  return [
    sentences(
      promised(
        `Each sentence above stands in [promises.ts](${at("security/promises.ts")}) beside what keeps it: tests that fail once it is broken, or people, where only they can.`,
        itself,
      ),
      promised(
        `This page is made from there and from [policy.json](${at("security/policy.json")}), which a test compares.`,
        held("desk/policy.test.ts: is SECURITY.md, byte for byte"),
      ),
      promised(
        `The [disclosure desk](${at("docs/security/desk.md")}) walks every case through the steps and keeps the clock, the [supply chain](${at("docs/security/supply-chain.md")}) is held by tests, and published records are in [security/advisories](${repository}/tree/main/security/advisories).`,
        held("desk/drill.test.ts: takes a made-up report from e-mail to published record, every step logged"),
      ),
    ),
  ];
}
