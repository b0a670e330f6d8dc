import { Checkbox } from '@fluentui/react-components';
import { paneDataText } from '../../words/pane-data';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../../state/chosen-data';
import { JointList } from './joint-list';
import { KostraField } from './kostra-field';
import { MunicipalityProposals } from './municipality-field';
import { MunicipalityList } from './municipality-list';
import type { ViewProps } from '../../parts/view-props';

/** Who did not report, who was reported with whom, and where the KOSTRA groups stand ([REG-5], [REG-6], [REG-8]). */
export function ReportingFields({ data, ...view }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(view.language);
  const { reporting } = data.columns;
  const change = (part: Partial<typeof reporting>): void =>
    view.perform(changeColumns, { reporting: { ...reporting, ...part } });
  const year = yearOf(data);
  return (
    <>
      <MunicipalityProposals year={year} />
      <MunicipalityList
        language={view.language}
        label={text.nonReporting}
        hint={text.nonReportingHint}
        year={year}
        codes={reporting.nonReporting}
        onChange={(nonReporting) => change({ nonReporting })}
      />
      <JointList
        language={view.language}
        year={year}
        pairs={reporting.joint}
        onChange={(joint) => change({ joint })}
      />
      <Checkbox
        label={text.carryForward}
        checked={reporting.carryForward}
        onChange={(_, { checked }) => change({ carryForward: checked === true })}
      />
      <KostraField {...view} data={data} />
    </>
  );
}

/** The year whose kommuner are meant: that of the rows, else the latest known. */
function yearOf({ inspection, columns }: ChosenData): number | null {
  const years = inspection.kind === 'inspected' ? inspection.facts.years : [];
  return years.at(-1) ?? columns.year;
}
