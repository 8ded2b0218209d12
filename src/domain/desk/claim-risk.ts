import { isFiled, isRegistered } from '#src/domain/claim/ip-right.ts';
import type { ClaimParticulars } from '#src/domain/claim/particulars.ts';

/** Why a claim should be looked at before others, the gravest first. */
export const riskSigns = ['opens_publishing', 'opens_export', 'refused_before', 'doubtful'] as const;
export type RiskSign = (typeof riskSigns)[number];

export type RiskLevel = 'high' | 'raised' | 'usual';

export type ClaimRisk = { level: RiskLevel; points: number; signs: RiskSign[] };

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

/** What opens a door outweighs everything that is merely odd, so that the signs order the queue one after the other. */
const points: Record<RiskSign, number> = {
  opens_publishing: 4,
  opens_export: 4,
  refused_before: 2,
  doubtful: 1,
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
  const signs = riskSigns.filter((sign) => is[sign]);
  const sum = signs.reduce((total, sign) => total + points[sign], 0);
  return { level: sum >= 4 ? 'high' : sum > 0 ? 'raised' : 'usual', points: sum, signs };
}

/** Papers in preparation and trade secrets are in nobody's register and open nothing. */
function isRightBeforeRegister(particulars: ClaimParticulars): boolean {
  return particulars.kind === 'ip_right' && (isRegistered(particulars.stage) || isFiled(particulars.stage));
}
