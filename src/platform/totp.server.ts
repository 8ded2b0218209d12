import { randomBytes } from 'node:crypto';
import { decodeBase32IgnorePadding, encodeBase32NoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';

/** What every authenticator app assumes: a new code of six digits each 30 seconds. */
const stepSeconds = 30;
const digits = 6;

/** A secret for an authenticator app (160 bits), in base32 as it can be typed. */
export function makeTotpSecret(): string {
  return encodeBase32NoPadding(randomBytes(20));
}

/** What an authenticator app reads from a QR code. */
export function totpAddress(secret: string, issuer: string, account: string): string {
  return createTOTPKeyURI(issuer, account, decodeBase32IgnorePadding(secret), stepSeconds, digits);
}

/**
 * The time step whose code this is: the present one, the one before or the one after, since clocks differ. Undefined
 * when it is none of theirs. Whoever takes a code keeps its step, so that no code works twice.
 */
export function totpStep(secret: string, code: string, at: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const key = decodeBase32IgnorePadding(secret);
  const present = Math.floor(at.getTime() / 1000 / stepSeconds);
  return [present, present - 1, present + 1].find((step) => verifyHOTP(key, BigInt(step), digits, code));
}
