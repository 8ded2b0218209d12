import { isFiled, isRegistered } from '#src/domain/claim/ip-right.ts';
import type { ClaimParticulars } from '#src/domain/claim/particulars.ts';
import { riskOf, type DeskRisk } from './desk-risk.ts';

/** Why a claim should be looked at before others, the gravest first. */
export const riskSigns = ['opens_publishing', 'opens_export', 'refused_before', 'doubtful'] as const;
export type RiskSign = (typeof riskSigns)[number];

export type ClaimRisk = DeskRisk<RiskSign>;

/** What the risk of a claim depends on. */
export type RiskFacts = {
  particulars: ClaimParticulars;
  /** Whether it is a certificate that foreign buyers ask for. */
  forExport: boolean;
  /** Whether a claim of the same UMKM was refused before. */
  wasRefusedBefore: boolean;
  /** How many soft checks of its numbers and days warn. */
  doubtCount: number;
};

/**
 * How much harm a wrong decision would do, and how likely one is: a training lets an UMKM publish, rights and export
 * certificates bring it before foreign buyers; an UMKM whose claim was refused before and numbers that look odd come next.
 */
export function claimRisk(facts: RiskFacts): ClaimRisk {
  const is: Record<RiskSign, boolean> = {
    opens_publishing: facts.particulars.kind === 'graduation',
    opens_export: facts.forExport || isRightBeforeRegister(facts.particulars),
    refused_before: facts.wasRefusedBefore,
    doubtful: facts.doubtCount > 0,
  };
  return riskOf(riskSigns.filter((sign) => is[sign]));
}

/** Papers in preparation and trade secrets are in nobody's register and open nothing. */
function isRightBeforeRegister(particulars: ClaimParticulars): boolean {
  return particulars.kind === 'ip_right' && (isRegistered(particulars.stage) || isFiled(particulars.stage));
}
