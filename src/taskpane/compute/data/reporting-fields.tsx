import { Checkbox } from '@fluentui/react-components';
import { paneDataText } from '../../words/pane-data';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../../state/chosen-data';
import { JointList } from './joint-list';
import { KostraField } from './kostra-field';
import { MunicipalityProposals } from './municipality-field';
import { MunicipalityList } from './municipality-list';
import { RegionsField } from './regions-field';
import type { ViewProps } from '../../parts/view-props';

/** Who did not report, who was reported with whom, where the KOSTRA groups stand, and lists of regions ([REG-2], [REG-5], [REG-6], [REG-8]). */
export function ReportingFields({ data, ...view }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(view.language);
  const { reporting } = data.columns;
  const change = (part: Partial<typeof reporting>): void =>
    view.perform(changeColumns, { reporting: { ...reporting, ...part } });
  const regions = { classification: data.regions.classification, year: yearOf(data) };
  return (
    <>
      <MunicipalityProposals regions={regions} />
      <MunicipalityList
        language={view.language}
        label={text.nonReporting}
        hint={text.nonReportingHint}
        regions={regions}
        codes={reporting.nonReporting}
        onChange={(nonReporting) => change({ nonReporting })}
      />
      <JointList
        language={view.language}
        regions={regions}
        pairs={reporting.joint}
        onChange={(joint) => change({ joint })}
      />
      <Checkbox
        label={text.carryForward}
        checked={reporting.carryForward}
        onChange={(_, { checked }) => change({ carryForward: checked === true })}
      />
      <KostraField {...view} data={data} />
      <RegionsField {...view} regions={data.regions} />
    </>
  );
}

/** The year whose kommuner are meant: that of the rows, else the latest known. */
function yearOf({ inspection, columns }: ChosenData): number | null {
  const years = inspection.kind === 'inspected' ? inspection.facts.years : [];
  return years.at(-1) ?? columns.year;
}
