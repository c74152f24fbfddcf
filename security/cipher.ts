// Encryption at rest with age (https://age-encryption.org): each maintainer has a key, each entry is sealed for all of them.
import { Decrypter, Encrypter } from "age-encryption";
import { DeskError } from "./error.js";

export interface Cipher {
  /** False where no keys are given: texts are kept as they are. */
  readonly seals: boolean;
  seal(text: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<string>;
}

/**
 * @param recipients Public keys (`age1…`) of everyone who may read.
 * @param identity Text of an age identity file: the secret key (`AGE-SECRET-KEY-1…`) of who reads; null where there is none.
 */
export function cipherFor(recipients: readonly string[], identity: string | null): Cipher {
  const secrets = (identity ?? "").split(/\s+/).filter((word) => word.startsWith("AGE-SECRET-KEY-"));
  return {
    seals: recipients.length > 0,
    async seal(text) {
      const encrypter = new Encrypter();
      for (const recipient of recipients) encrypter.addRecipient(checkedRecipient(recipient));
      return encrypter.encrypt(text);
    },
    async open(bytes) {
      if (secrets.length === 0) {
        throw new DeskError("The cases are encrypted. Name the file of your age identity in CHARTIFY_SECURITY_IDENTITY.");
      }
      const decrypter = new Decrypter();
      for (const secret of secrets) decrypter.addIdentity(secret);
      return decrypter.decrypt(bytes, "text");
    },
  };
}

export function checkedRecipient(recipient: string): string {
  try {
    new Encrypter().addRecipient(recipient);
    return recipient;
  } catch {
    throw new DeskError(`"${recipient}" is no age recipient. It begins with age1; "npm run security -- key FILE" makes one.`);
  }
}
