import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { switchTab } from '../actions/navigate';
import { PaneSelect } from '../parts/pane-select';
import { MunicipalityView } from '../page/municipality-view';
import { writeMunicipality } from '../page/write-municipality';
import { ScreenHeading } from '../parts/screen-heading';
import type { ViewProps } from '../parts/view-props';
import type { PaneState } from '../state/pane-state';
import { paneText } from '../words/pane';
import { paneVariationText } from '../words/pane-variation';
import { chooseVariation } from './actions';
import { PictureView } from './picture-view';
import { shownVariation } from './shown-variation';

/** "Variasjon": how much regions differ, with what chance alone would make of it; of the last computation. */
export function VariationTab({ language, perform, state }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const text = paneVariationText(language);
  const { result, variation: chosen, wishes } = state;
  const found = result?.counted
    ? shownVariation(result.counted.evaluation.measures, chosen, {
        smallBelow: wishes.leastRanked,
        source: result.source.name,
        language,
      })
    : null;
  return (
    <div className={styles.tab}>
      <ScreenHeading>{text.heading}</ScreenHeading>
      <p className={styles.text}>{text.intro}</p>
      {found === null ? (
        <>
          <p className={styles.text} role="status">
            {text.nothingYet}
          </p>
          <Button className={styles.button} onClick={() => perform(switchTab, 'compute')}>
            {paneText(language).tabs.compute}
          </Button>
        </>
      ) : (
        <>
          {result?.stale && (
            <p className={styles.text} role="status">
              {paneText(language).dataChanged}
            </p>
          )}
          <PaneSelect
            label={text.indicator}
            value={found.indicator.id}
            choices={found.indicators.map(({ id, title }) => ({ id, label: title[language] }))}
            onChange={(indicator) => perform(chooseVariation, { indicator })}
          />
          <PaneSelect
            label={text.measure}
            value={String(found.measure)}
            choices={found.measures.map(({ number, label }) => ({ id: String(number), label }))}
            onChange={(measure) => perform(chooseVariation, { measure: Number(measure) })}
          />
          {found.years.length > 1 && (
            <PaneSelect
              label={text.year}
              value={String(found.year ?? '')}
              choices={found.years.map((year) => ({ id: String(year ?? ''), label: String(year ?? '–') }))}
              onChange={(year) => perform(chooseVariation, { year: year === '' ? null : Number(year) })}
            />
          )}
          <PaneSelect
            label={text.level}
            value={found.level}
            choices={[
              { id: 'fylke', label: text.counties },
              ...(found.hasMunicipalities
                ? [
                    { id: 'kommune', label: text.municipalities },
                    ...found.counties.map(({ code, name }) => ({
                      id: code,
                      label: text.municipalitiesOf(name),
                    })),
                  ]
                : []),
            ]}
            onChange={(level) => perform(chooseVariation, { level })}
          />
          {found.pictures.length === 0 && (
            <p className={styles.text} role="status">
              {text.nothing(String(wishes.leastRanked))}
            </p>
          )}
          {found.pictures.map((picture) => (
            <PictureView key={picture.id} picture={picture} language={language} />
          ))}
          {result && (
            <MunicipalityView
              language={language}
              perform={perform}
              result={result}
              writes={writeMunicipality.allowed(state)}
              chosen={{ indicator: found.indicator.id, year: found.year }}
            />
          )}
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flexGrow: 1, minWidth: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
});
