import type { AgeGroup, Language } from '../../core';

/** An age group's label as it stands alone in a cell: "Alle aldre". */
export function ageGroupLabel(group: AgeGroup, language: Language): string {
  const label = group.label[language];
  return label.charAt(0).toUpperCase() + label.slice(1);
}
