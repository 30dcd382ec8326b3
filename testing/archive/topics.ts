/** Topics of releases: templates of headlines and sentences with slots for words of the vocabulary. */
export interface ArchiveTopic {
  titles: readonly string[];
  sentences: readonly string[];
}

export const QUOTATIONS = [
  '“We are {praise} {progress},” said {person}, {officer}. “Our priority is to {verb} {object} and to {verb} {object}.”',
  '“Patients with {tumor} need better options,” said {person}, M.D., of the {institute}. “These findings support our plan to {verb} {object}.”',
  '“Together with {partner} we intend to {verb} {object},” commented {person}, {officer}. “We remain {praise} {progress}.”',
  '“This is a meaningful step,” stated {person}, Ph.D., {officer}. “It allows us to {verb} {object} while we {verb} {object} in {region}.”',
  '“What stands out is {progress},” added {person}, {officer}. “It reflects years of work on the {linker} linker.”',
  '“{agent} was designed with {target} in mind,” noted {person}, Ph.D., investigator at the {institute}.',
];

export const CLINICAL: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. Announces {phase} Data for {code} in {tumor}',
    'First Patient Dosed in {phase} {trial} Trial of {agent}',
    'ImmunoGen, Inc. Reports Updated Findings from {trial} Trial in {tumor}',
    'New Data on {agent} to Be Presented by {institute}',
    'ImmunoGen, Inc. Completes Enrollment in {trial}, a {phase} Trial in {tumor}',
    '{target}-Targeting {code} Shows Activity in {phase} Trial',
  ],
  sentences: [
    'The {trialKind}, {trialKind} {phase} trial, known as {trial}, enrolled {n} patients with {tumor} at {n} sites in {region} and {region}.',
    'Patients received {agent} at {dose} once every three weeks until disease progression.',
    'The {measure} was {percent} among {n} evaluable patients, compared with {percent} in the control arm.',
    'Median {measure} had not been reached after a median follow-up of {months}.',
    'The most common adverse events were {event}, {event} and {event}, most of them Grade 1 or 2.',
    'Grade 3 {event} was reported in {percent} of patients, and {n} patients discontinued treatment because of {event}.',
    '{code} combines an antibody to {target} with a {payload} through a {linker} linker.',
    'Preclinical work at the {institute} showed that {target} is expressed in {percent} of samples of {tumor}.',
    'A second cohort will explore {dose} in patients whose {tumor} had progressed after {n} months of prior therapy.',
    'Investigators at the {institute} and the {institute} will present further findings on {measure} later in the year.',
    'An independent committee {adverb} reviewed the safety data and recommended that {trial} continue without modification.',
    'Responses were seen irrespective of prior treatment with a {payload}, including in {n} patients with high expression of {target}.',
    'The company expects to {verb} {object} on the basis of these findings.',
    'Enrollment in {region} began in {month} and is expected to be complete by {month} of the following year.',
    'In the subgroup with {target} expression above {percent}, {measure} improved by {months}.',
  ],
};

export const PARTNERSHIP: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. and {partner} Expand Collaboration in {tumor}',
    'ImmunoGen, Inc. Receives {money} Milestone Payment from {partner}',
    '{partner} Licenses Exclusive Right to Use ImmunoGen Technology for {target}',
    'ImmunoGen, Inc. Enters into Agreement with {partner} to Develop {agent} in {region}',
    '{partner} Initiates {phase} Testing of {agent}',
  ],
  sentences: [
    'Under the agreement, {partner} {adverb} obtained the exclusive right to develop products directed to {target} in {region}.',
    'The company received an upfront payment of {money} and is eligible for up to {money} in milestones, plus tiered royalties on sales.',
    '{partner} is responsible for development, manufacturing and marketing of {agent}, while the company will provide {payload} materials.',
    'The payment was triggered when {partner} dosed the first patient in a {phase} trial in {tumor}.',
    'The parties will share the cost of {object} equally and have {adverb} agreed on a joint steering committee led by {person}.',
    '{partner} may terminate the agreement on {n} days’ notice, in which case rights to {code} return to the company.',
    'Since the collaboration began, {n} candidates that use the {linker} linker have entered the clinic.',
    'A {payload} was selected for the third program after {n} constructs had been compared at the {institute}.',
    'The transaction is subject to customary conditions and is expected to close in {month}.',
    'The company retains an option to co-promote {agent} for {tumor} in {region}.',
    '{person}, {officer} of {partner}, will join the steering committee.',
  ],
};

export const REGULATORY: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. Announces {filing} for {agent}',
    '{authority} Accepts {filing} for {agent} in {tumor}',
    'ImmunoGen, Inc. Submits {filing} to {authority}',
    'ImmunoGen, Inc. Provides Regulatory Update on {code}',
  ],
  sentences: [
    'The {authority} granted {filing} to {agent} for the treatment of {tumor}.',
    'The submission rests on {trial}, a {trialKind} trial with {measure} as its primary endpoint.',
    'The agency set a target date in {month} and does not currently plan an advisory committee meeting.',
    'The company intends to submit further data on {measure} from {trial} within {n} days.',
    'About {n} patients are diagnosed with {tumor} each week in {region}, and few options exist after relapse.',
    'The {authority} asked for additional information on {event} and on the validation of the {target} assay.',
    'A {filing} in {region} is planned once {trial} has read out.',
    'The application includes {n} months of stability data from the facility in {site}.',
    'An expanded access program is open at {n} sites, among them the {institute}.',
    'The label would include a warning on {event}, consistent with other agents that carry a {payload}.',
  ],
};

export const GOVERNANCE: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. Appoints {person} as {officer}',
    'ImmunoGen, Inc. Elects {person} to Its Board of Directors',
    'ImmunoGen, Inc. Announces Retirement of {person}, {officer}',
    'ImmunoGen, Inc. Reports Inducement Grants for {month}',
    'ImmunoGen, Inc. Announces Departure of {person}',
  ],
  sentences: [
    '{person} joins from {employer}, where the position of {officer} included responsibility for {object}.',
    'In this role, {person} will report to {person}, {officer}, and lead {object}.',
    'Before that, {person} spent {n} months at {partner} and {adverb} served as {officer} of {partner}.',
    'The {committee} granted {n} new employees {security} covering {shares}.',
    'The awards vest over four years, with a quarter vesting on the first anniversary of employment.',
    '{person} will serve on the {committee} and chairs the board of {partner}.',
    '{person} holds a doctorate from the {institute} and an M.B.A. in finance.',
    'The board now has nine directors, seven of whom are independent.',
    '{person} will remain an adviser through {month} to ensure an orderly transition.',
    'A search for a successor, led by the {committee}, has begun.',
  ],
};

export const FINANCING: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. Announces Pricing of {money} Public Offering',
    'ImmunoGen, Inc. Announces Proposed Offering of {security}',
    'ImmunoGen, Inc. Closes Offering of {shares}',
    'ImmunoGen, Inc. Sells {security} to {bank}',
  ],
  sentences: [
    'Gross proceeds are expected to be {money} before underwriting discounts and expenses.',
    'The company granted the underwriters a 30-day option to purchase up to {shares} of {security}.',
    '{bank} and {bank} are acting as joint book-running managers, and {bank} as co-manager.',
    'The company intends to use the proceeds for {use}, {use} and {use}.',
    'The offering is expected to close in {month}, subject to customary conditions.',
    'A shelf registration statement relating to the {security} was {adverb} declared effective.',
    'Copies of the prospectus supplement may be obtained from {bank}, attention of {person}.',
    'This announcement is neither an offer to sell nor a solicitation of an offer to buy any {security}.',
    'The purchaser will receive a royalty of {percent} on sales of {agent} until {money} has been paid.',
  ],
};

export const OPERATIONS: ArchiveTopic = {
  titles: [
    'ImmunoGen, Inc. Opens Facility in {site}',
    'ImmunoGen, Inc. Announces Publication on {payload} Technology',
    'ImmunoGen, Inc. Adopts Restructuring to {verb} {object}',
    'ImmunoGen, Inc. Signs Supply Agreement with {partner}',
    'ImmunoGen, Inc. Provides Update on {object}',
  ],
  sentences: [
    'The facility in {site} will {verb} {object} and employ {n} people.',
    'The publication describes a {linker} linker that releases a {payload} only inside of the cell.',
    'In models of {tumor}, the new construct was active at {dose} and well tolerated.',
    'The restructuring affects {n} positions and is expected to save {money} a year once complete in {month}.',
    'A charge of {money} will be recorded for severance and for the lease in {site}.',
    'The agreement with {partner} covers {n} batches over {months} and may be extended {adverb}.',
    'Validation of the {payload} process was {adverb} completed under the direction of {person}.',
    'Yields rose by {percent} after changes to the {linker} chemistry.',
    'The company will {verb} {object} at its site in {site} and {verb} {object} with partners.',
    'Work with the {institute} on {target} has led to {n} candidates so far.',
  ],
};

/** Sentences about the results of a quarter. */
export const RESULTS_SENTENCES = [
  'The change in {expense} reflects {cause} and, to a lesser degree, {cause}.',
  'Research and development expenses included {money} for {trial} and {money} for the {payload} program.',
  'Revenues for the period include {money} in milestone payments earned from {partner} and {money} in royalties on sales of {agent}.',
  'Cash used in operations was {money}, driven by {cause}, and capital expenditures were {money}.',
  'Compared with the prior-year period, {expense} changed by {percent}, owing to {cause}.',
  'The company paid {money} to {partner} under the agreement announced in {month}.',
  'The effect of {cause} on {expense} was {money}, which is not expected to recur.',
  'Interest on the {security} sold to {bank} amounted to {money}.',
];

export const OUTLOOK_SENTENCES = [
  'The company expects revenues of between {money} and {money} for the fiscal year.',
  'Cash and cash equivalents at the end of the fiscal year are expected to exceed {money}.',
  'The outlook assumes {cause} and does not include {cause}.',
  'Data from {trial} on {measure} are anticipated in {month}.',
  'A {filing} for {agent} is planned for {month}.',
  'The company plans to {verb} {object} with {partner} and to {verb} {object}.',
];

export const RISK_SENTENCES = [
  'This release includes forward-looking statements that are based on management’s current expectations.',
  'Factors that could cause results to differ include the outcome of {trial}, the timing of {filing}, and {cause}.',
  'It is uncertain whether {agent} will show sufficient {measure} or whether {event} will limit its use.',
  'The company depends on {partner} and other parties to {verb} {object}.',
  'A review of these risks is set forth in the annual report and in other reports on file with the Securities and Exchange Commission.',
];

export const TOPICS = [CLINICAL, PARTNERSHIP, REGULATORY, GOVERNANCE, FINANCING, OPERATIONS];
