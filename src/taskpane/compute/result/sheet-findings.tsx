import { Button, makeStyles } from '@fluentui/react-components';
import { paneResultText } from '../../words/pane-result';
import { sheetFindingMessage } from '../../../hosts/words/workbook-results';
import { goToCells } from '../../actions/go-to-cells';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';
import type { SheetFinding, SheetState } from '../../../hosts/host';

/** What "Kontroller" found of the written sheets. */
export function SheetFindings({
  sheets,
  ...view
}: ViewProps & {
  readonly sheets: readonly SheetState[];
}) {
  const styles = useStyles();
  const text = paneResultText(view.language);
  if (sheets.length === 0) return null;
  const changed = alike(sheets.filter(({ findings }) => findings.length > 0));
  return (
    <Section heading={text.sheetsHeading}>
      {changed.length === 0 && <p className={styles.text}>{text.unchangedSince}</p>}
      {changed.map(({ names, findings }) => (
        <div key={names[0]}>
          <b>{names.join(', ')}</b>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={finding.kind}>
                <Finding {...view} finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

interface AlikeSheets {
  readonly names: readonly string[];
  readonly findings: readonly SheetFinding[];
}

/** Sheets of which the same is to be said, told together: a change of the data concerns all sheets of a run. */
function alike(sheets: readonly SheetState[]): readonly AlikeSheets[] {
  const groups = new Map<string, AlikeSheets>();
  for (const { sheet, findings } of sheets) {
    const key = JSON.stringify(findings);
    groups.set(key, { names: [...(groups.get(key)?.names ?? []), sheet], findings });
  }
  return [...groups.values()];
}

/** What is said of a sheet, with the way to the first cells it is about where they are known. */
function Finding({ language, perform, finding }: ViewProps & { readonly finding: SheetFinding }) {
  const text = paneResultText(language);
  const message = sheetFindingMessage(finding, language);
  const [area] = finding.kind === 'publishedChanged' ? finding.areas : [];
  return (
    <>
      {message}
      {area !== undefined && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={text.showCellsOf(message)}
            onClick={() => perform(goToCells, area)}
          >
            {text.showCells}
          </Button>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
});
