import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { issueMessage } from '../../../core';
import { openRegionFiles, useShippedRegions } from '../../actions/open-regions';
import { FileButton } from '../../parts/file-button';
import type { ViewProps } from '../../parts/view-props';
import { SHIPPED_REGIONS, type RegionsState } from '../../state/regions-state';
import { paneDataText } from '../../words/pane-data';

/** Answers of KLASS for years that are not shipped and for KOSTRA groups, and how they differ from what is ([REG-2], [REG-8]). */
export function RegionsField({ language, perform, regions }: ViewProps & { readonly regions: RegionsState }) {
  const styles = useStyles();
  const text = paneDataText(language);
  const { classification, files, kostra, issues } = regions;
  const { firstYear, lastYear } = classification;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{text.regions}</legend>
      <p className={styles.hint}>{text.regionsHint(String(SHIPPED_REGIONS.classification.lastYear))}</p>
      {files.length > 0 && (
        <div role="status">
          <p className={styles.text}>
            {text.regionsOpened(files.join(', '), String(firstYear), String(lastYear))}{' '}
            {kostra !== null && text.regionsWithKostra} {issues.length === 0 && text.regionsAgree}
          </p>
          {issues.map((one, index) => (
            <p key={index} className={styles.text}>
              {issueMessage(one, language)}
            </p>
          ))}
        </div>
      )}
      <div>
        <FileButton
          several
          label={text.openRegions}
          accept=".json,.csv,.txt"
          onFiles={(chosen) => perform(openRegionFiles, chosen)}
        />
        {files.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => perform(useShippedRegions, undefined)}>
            {text.shippedRegions}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  legend: { padding: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});
