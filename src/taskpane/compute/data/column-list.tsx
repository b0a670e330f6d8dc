import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { paneDataText } from '../../words/pane-data';
import { forgetMapping } from '../actions/change-columns';
import { rolesShown } from '../../data/choose';
import type { Recognised } from '../../data/recognise';
import { INDICATORS } from '../../../shipped';
import type { ChosenData } from '../../state/chosen-data';
import { ColumnRow } from './column-row';
import type { ViewProps } from '../../parts/view-props';

/** What each column was taken for, with samples; a role can be given another column. */
export function ColumnList(props: ViewProps & { readonly data: ChosenData; readonly found: Recognised }) {
  const { language, perform, data, found } = props;
  const styles = useStyles();
  const text = paneDataText(language);
  const recognisedNothing = found.map === null || found.map.indicators.length === 0;
  const [isOpen, setOpen] = useState(recognisedNothing);
  const needed = (found.map?.indicators.length ? found.map.indicators : INDICATORS).flatMap(({ variables }) =>
    variables.map(({ code }) => String(code)),
  );
  const roles = rolesShown(found.offer, [...new Set(needed)]).filter(
    (role) => isOpen || needed.includes(role) || found.map?.columns.has(role) || role === 'municipality',
  );
  const isMapped = Object.keys(data.columns.mapping).length > 0;
  return (
    <div>
      <ul className={styles.list} aria-label={text.columnsTable}>
        {roles.map((role) => (
          <ColumnRow key={role} {...props} role={role} isOpen={isOpen} isNeeded={needed.includes(role)} />
        ))}
      </ul>
      {isMapped && <p className={styles.own}>{text.ownMapping}</p>}
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.remapDone : text.remap}
        </Button>
        {isMapped && (
          <Button size="small" appearance="subtle" onClick={() => perform(forgetMapping, undefined)}>
            {text.automatic}
          </Button>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  own: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
