// The keys of a maintainer: an age identity to read with, and an Ed25519 key to sign with. Age says who may read, never who wrote.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { checkedRecipient } from "./cipher.js";
import { DeskError } from "./error.js";
import { isOneLine } from "./text.js";

/** What everyone may know of a maintainer. */
export interface Maintainer {
  readonly name: string;
  /** `age1…` */
  readonly recipient: string;
  /** The public half of the signing key, 32 bytes in base64url. */
  readonly signer: string;
}

/** Both secrets of a maintainer, read from the file that CHARTIFY_SECURITY_IDENTITY names. */
export interface Identity {
  /** Text of the file, for age. */
  readonly text: string;
  /** Null in a file of age's own, which can read but not sign. */
  readonly signing: { readonly key: KeyObject; readonly signer: string } | null;
}

const SECRET = "CHARTIFY-SIGNING-KEY-";

export function readIdentity(text: string): Identity {
  const [secret] = text.split(/\s+/).filter((word) => word.startsWith(SECRET));
  if (secret === undefined) return { text, signing: null };
  try {
    const key = createPrivateKey({ key: Buffer.from(secret.slice(SECRET.length), "base64url"), format: "der", type: "pkcs8" });
    return { text, signing: { key, signer: publicHalf(key) } };
  } catch {
    throw new DeskError('The signing key of the identity file is damaged. Restore the file, or make a new one with "key".');
  }
}

/** New keys: the text of an identity file, and the public halves on one line, as `init` and `rekey` take them. */
export async function newKey(name: string): Promise<{ readonly identity: string; readonly card: string }> {
  const secret = await generateX25519Identity();
  const { privateKey } = generateKeyPairSync("ed25519");
  const card = cardOf({ name: checkedName(name), recipient: await identityToRecipient(secret), signer: publicHalf(privateKey) });
  const signing = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64url");
  return { identity: `# public: ${card}\n${secret}\n${SECRET}${signing}\n`, card };
}

/** A maintainer on one line: `Ada,age1…,ed25519:…`. */
export function cardOf({ name, recipient, signer }: Maintainer): string {
  return `${name},${recipient},ed25519:${signer}`;
}

/** @throws DeskError where a text is no such line. */
export function maintainerOf(card: string): Maintainer {
  const [name = "", recipient = "", key = "", ...more] = card.split(",");
  checkedRecipient(recipient === "" ? name : recipient);
  if (more.length > 0 || !/^ed25519:[A-Za-z0-9_-]{43}$/.test(key)) {
    throw new DeskError(`"${card}" is no public half of a maintainer. It looks like Ada,age1…,ed25519:…; "key FILE" prints it.`);
  }
  return { name: checkedName(name), recipient, signer: key.slice("ed25519:".length) };
}

function checkedName(name: string): string {
  if (name.trim() === "" || name.includes(",") || name.length > 100 || !isOneLine(name)) {
    throw new DeskError(`"${name}" is no name for a maintainer: one line without commas, at most 100 characters.`);
  }
  return name.trim();
}

/** @param purpose Keeps a signature for one thing from counting for another. */
export function signatureOf(key: KeyObject, purpose: string, text: string): string {
  return sign(null, Buffer.from(`${purpose}\n${text}`), key).toString("base64url");
}

export function isSignature(signature: string, signer: string, purpose: string, text: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: signer }, format: "jwk" });
    return verify(null, Buffer.from(`${purpose}\n${text}`), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

/** Sixteen digits that two maintainers can compare by telephone. */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 16);
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function publicHalf(key: KeyObject): string {
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return x;
}
