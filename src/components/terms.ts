/** The abbreviations of the field, explained where they stand. */
export const terms = {
  RTO: 'Recovery time objective: the longest that recovery may take',
  RPO: 'Recovery point objective: the most data, in time, that may be lost',
  MTPD: 'Maximum tolerable period of disruption: beyond it the damage cannot be made good',
  RTA: 'Recovery time actually achieved',
  RPA: 'Recovery point actually achieved: the data that was lost, in time',
} as const;
